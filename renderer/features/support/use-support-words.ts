/** Support in words: how level 3 stands, what a day costs, and what was agreed. */
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { Register } from '../../../domain/ledger/register';
import { dayRates, type Level3 } from '../../../domain/support/entitlement';
import { levelFacts, type ServiceLevel } from '../../../domain/support/support-levels';
import { formatDate } from '../../ui/format-date';
import { formatMoney } from '../../ui/format-quantity';

/** The day that matters of level 3; `null` where none does. */
export const dayOfLevel3 = (level3: Level3): CivilDate | null => {
  switch (level3.kind) {
    case 'included':
      return level3.until;
    case 'charged':
      return level3.since;
    case 'not-started':
      return level3.startsBy;
    default:
      return null;
  }
};

export const useLevel3Words = (): ((level3: Level3) => string) => {
  const { t } = useTranslation('support');
  return (level3) => {
    const day = dayOfLevel3(level3);
    return t(`says.${level3.kind}`, { date: day === null ? '' : formatDate(day) });
  };
};

/** LP-20: "Professional Services: €1,200.00 (Partners EUR) a day." */
export const useRateWords = (register: Pick<Register, 'priceLists' | 'asOf'>): string => {
  const { t } = useTranslation('support');
  const rates = dayRates(register).map((rate) => t('rate', { amount: formatMoney(rate), list: rate.list }));
  return rates.length === 0 ? t('noRates') : t('rates', { count: rates.length, rates: rates.join(', ') });
};

export const useLevelWords = (): ((level: ServiceLevel | null) => string) => {
  const { t } = useTranslation('support');
  return (level) => (level === null ? t('noLevel') : levelFacts(level));
};
