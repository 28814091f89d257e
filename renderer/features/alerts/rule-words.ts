/** A rule of alerts in words: when somebody is told, and whose rule it is. */
import type { TFunction } from 'i18next';
import type { RuleInForce } from '../../../domain/alert/alert-rules';
import { scopeWords } from '../../app/alert-facts';

type Say = TFunction<'alerts'>;

/** "180, 90, 60, 30, 14 and 7 days before the end, and once it has ended". */
export const whenTold = ({ leadDays, afterHours, off }: RuleInForce, t: Say): string => {
  if (off) return t('told.off');
  if (afterHours !== null) return t('told.after', { count: afterHours });
  if (leadDays === null) return t('told.prompt');
  return leadDays.length === 0 ? t('told.ended') : t('told.before', { days: leadDays.join(', ') });
};

export const whoseRule = ({ from }: RuleInForce, t: Say): string => {
  if (from === null) return t('whose.builtIn');
  return from.kind === 'all' ? t('whose.all') : t(`whose.${from.kind}`, { name: scopeWords(from) });
};
