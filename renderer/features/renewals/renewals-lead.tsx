/** The sentence under the title: what ends within the period, and what has ended already. */
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../../ui/format-quantity';
import { formatList } from './format-list';
import type { RenewalPeriod } from './renewals-filter';
import type { RenewalsSums } from './renewals-sums';

const useCounted = () => {
  const { t } = useTranslation('renewals');
  return (what: 'pools' | 'installations' | 'licences', count: number): readonly string[] =>
    count === 0 ? [] : [t(what, { count, quantity: formatQuantity(count) })];
};

interface RenewalsLeadProps {
  readonly sums: RenewalsSums;
  readonly period: RenewalPeriod;
  /** What they are worth a year, written; `null` where that cannot be said as a whole. */
  readonly worth: string | null;
}

export const RenewalsLead = ({ sums, period, worth }: RenewalsLeadProps) => {
  const { t } = useTranslation('renewals');
  const counted = useCounted();
  const ahead = [...counted('pools', sums.pools), ...counted('installations', sums.installations)];
  const lapsed = [...counted('pools', sums.lapsedPools), ...counted('installations', sums.lapsedInstallations)];
  const facts = {
    what: formatList([...ahead, ...counted('licences', sums.licences)]),
    when: t(`lead.within.${period}`),
    count: sums.pools + sums.installations + sums.licences,
  };
  const ends = worth === null ? t('lead.ends', facts) : t('lead.endsWorth', { ...facts, worth });
  return (
    <>
      {ahead.length === 0 ? t('lead.nothing', { when: facts.when }) : ends}{' '}
      {lapsed.length > 0 &&
        t('lead.lapsed', { count: sums.lapsedPools + sums.lapsedInstallations, what: formatList(lapsed) })}
    </>
  );
};
