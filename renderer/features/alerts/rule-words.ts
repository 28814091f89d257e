/** A rule of alerts in words: when somebody is told, and whose rule it is. */
import type { TFunction } from 'i18next';
import { isLapsing, type AlertKind } from '../../../domain/alert/alert-kind';
import type { RuleInForce } from '../../../domain/alert/alert-rules';
import { scopeWords } from '../../app/alert-facts';

type Say = TFunction<'alerts'>;
type Told = Pick<RuleInForce, 'leadDays' | 'afterHours' | 'off'>;

const DAY_HOURS = 24;

/** Two days and more are said in days. */
const lasted = (hours: number, t: Say): string =>
  hours > DAY_HOURS && hours % DAY_HOURS === 0
    ? t('told.afterDays', { count: hours / DAY_HOURS })
    : t('told.after', { count: hours });

/** "180, 90, 60, 30, 14, 7 days before it ends, and once it has ended". */
export const whenTold = (alert: AlertKind, { leadDays, afterHours, off }: Told, t: Say): string => {
  if (off) return t('told.off');
  if (afterHours !== null) return lasted(afterHours, t);
  if (leadDays === null) return t('told.prompt');
  const days = leadDays.join(', ');
  if (!isLapsing(alert)) return days === '' ? t('told.off') : t('told.beforeAlone', { days });
  return days === '' ? t('told.ended') : t('told.before', { days });
};

export const whoseRule = ({ from }: RuleInForce, t: Say): string => {
  if (from === null) return t('whose.builtIn');
  return from.kind === 'all' ? t('whose.all') : t(`whose.${from.kind}`, { name: scopeWords(from) });
};
