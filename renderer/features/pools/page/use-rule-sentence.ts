/** A rule of an explanation in words. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format-date';
import type { ExplainedRule } from '../../../../domain/ledger/explain-rules';

export const useRuleSentence = (): ((rule: ExplainedRule) => string) => {
  const { t } = useTranslation('pools');
  return (rule) => {
    switch (rule.reading) {
      case 'activated':
        return t('explain.rule.activated', { on: formatDate(rule.on), activateBy: formatDate(rule.activateBy) });
      case 'windowEnded':
        return t('explain.rule.windowEnded', { on: formatDate(rule.on) });
      case 'projected':
        return t('explain.rule.projected', { activateBy: formatDate(rule.activateBy) });
      case 'backstop':
        return t('explain.rule.backstop', { backstop: formatDate(rule.backstop) });
      case 'addedLater':
      case 'statedDate':
        return t(`explain.rule.${rule.reading}`, { lots: rule.lots.join(', ') });
      case 'removed':
      case 'received':
      case 'renewed':
        return t(`explain.rule.${rule.reading}`, { count: rule.count, on: formatDate(rule.on) });
    }
  };
};
