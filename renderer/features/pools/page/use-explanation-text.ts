/** The whole explanation of an SSED as plain text, to be pasted into a mail or a ticket. */
import { useTranslation } from 'react-i18next';
import type { SsedExplanation } from '../../../../domain/ledger/explain-ssed';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { useRecordedEvents } from '../../../db/use-recorded-events';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { exactDaysText } from '../exact-days-text';
import { fileNameOf } from './history-source';
import { policyParameters, useSettingWords } from './policy-parameters';
import { percentText } from './percent-text';
import { useCause } from './use-cause';
import { useRecordedWords } from '../../../app/use-recorded-words';
import { useRuleSentence } from './use-rule-sentence';

/** One line that says what set the date, when, by whom and from which file. */
export const useCauseText = (register: Register, pool: RegisteredPool): string | null => {
  const { t } = useTranslation('pools');
  const cause = useCause(register, pool);
  const recorded = useRecordedEvents()(cause?.line.event ?? null);
  const wordsOf = useRecordedWords();
  if (cause === null) return null;
  const file = fileNameOf(register, cause.line.docId);
  return [
    `${formatDate(cause.line.on)}: ${cause.what}`,
    cause.moved,
    file === null ? '' : t('history.fromFile', { file }),
    recorded === undefined ? '' : t('history.recorded', { ...wordsOf(recorded) }),
  ]
    .filter((part) => part !== '')
    .join(', ');
};

export const useExplanationText = (explanation: SsedExplanation, register: Register, pool: RegisteredPool): string => {
  const { t } = useTranslation('pools');
  const sentenceOf = useRuleSentence();
  const settingOf = useSettingWords(register.policy);
  const cause = useCauseText(register, pool);
  const { lots, totalWeighted, totalWeight, exact, rounding, day, ssed, rules } = explanation;
  const sum = t('explain.exact', { sum: exactDaysText(totalWeighted), weight: exactDaysText(totalWeight) });
  return [
    `${pool.pool} ${pool.name}: ${t('timelineSsed', { date: formatDate(ssed) })}`,
    t('explain.asOf', { date: formatDate(register.asOf) }),
    ...lots.map((lot) =>
      [
        lot.lot,
        lot.product,
        formatQuantity(lot.quantity),
        formatDate(lot.expiresOn),
        exactDaysText(lot.day),
        exactDaysText(lot.weighted),
        percentText(lot.share),
      ].join('\t'),
    ),
    `${sum}: ${exactDaysText(exact)}`,
    `${t(`explain.rounded.${rounding}`)}: ${formatQuantity(day)}, ${formatDate(ssed)}`,
    ...(cause === null ? [] : [`${t('explain.cause')}: ${cause}`]),
    ...rules.map((rule) => `${rule.rule}\t${sentenceOf(rule)}`),
    ...policyParameters.map(
      ([parameter, rule]) => `${rule}\t${t(`explain.parameter.${parameter}`)}: ${settingOf(parameter)}`,
    ),
  ].join('\n');
};
