/** The whole explanation of an SSED as plain text, to be pasted into a mail or a ticket. */
import { useTranslation } from 'react-i18next';
import type { RegisteredPool } from '../../../../domain/ledger/register';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { exactDaysText } from '../exact-days-text';
import type { SsedExplanation } from '../../../../domain/ledger/explain-ssed';
import { useRuleSentence } from './use-rule-sentence';

export const useExplanationText = (explanation: SsedExplanation, pool: RegisteredPool): string => {
  const { t } = useTranslation('pools');
  const sentenceOf = useRuleSentence();
  const { lots, totalWeighted, totalWeight, exact, rounding, day, ssed, rules } = explanation;
  const sum = t('explain.exact', { sum: exactDaysText(totalWeighted), weight: exactDaysText(totalWeight) });
  return [
    `${pool.pool} ${pool.name}: ${t('timelineSsed', { date: formatDate(ssed) })}`,
    ...lots.map((lot) =>
      [
        lot.lot,
        lot.product,
        formatQuantity(lot.quantity),
        formatDate(lot.expiresOn),
        exactDaysText(lot.day),
        exactDaysText(lot.weighted),
      ].join('\t'),
    ),
    `${sum}: ${exactDaysText(exact)}`,
    `${t(`explain.rounded.${rounding}`)}: ${formatQuantity(day)}, ${formatDate(ssed)}`,
    ...rules.map((rule) => `${rule.rule}\t${sentenceOf(rule)}`),
  ].join('\n');
};
