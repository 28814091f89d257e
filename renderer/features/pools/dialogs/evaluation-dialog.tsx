/** Records that Professional Services evaluated a pool's installation, and what came of it (LP-15). */
import { useCallback } from 'react';
import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { evaluationResults, type EvaluationResult } from '../../../../domain/renewal/renewal-change';
import { formatDate } from '../../../ui/format-date';
import { evaluationDraft, type EvaluationFields } from '../drafts/evaluation';
import { DateEntry } from './date-entry';
import { FactDialog, FactNote } from './fact-dialog';
import type { PoolDialogProps } from './pool-dialog-props';
import { TextEntry } from './text-entry';
import { useChangeForm } from './use-change-form';

export const EvaluationDialog = ({ register, pool, onClose }: PoolDialogProps) => {
  const { t } = useTranslation('pools');
  const toDraft = useCallback(
    (fields: EvaluationFields) => evaluationDraft(fields, pool, register.asOf),
    [pool, register.asOf],
  );
  const initial: EvaluationFields = { on: formatDate(register.asOf), by: '', result: '', note: '' };
  const form = useChangeForm(initial, toDraft);
  const { fields, set, errorOf } = form;
  return (
    <FactDialog
      register={register}
      form={form}
      title={t('evaluate.title')}
      lead={t('evaluate.lead')}
      rule="LP-15"
      commitLabel={t('evaluate.commit')}
      onClose={onClose}
      then={t(`evaluate.then.${fields.result || 'open'}`)}
    >
      <TextEntry
        first
        label={t('evaluate.by')}
        value={fields.by}
        onChange={(by) => set({ by })}
        error={errorOf('by')}
      />
      <DateEntry label={t('evaluate.on')} value={fields.on} onChange={(on) => set({ on })} error={errorOf('on')} />
      <ResultChoice value={fields.result} onChange={(result) => set({ result })} error={errorOf('result')} />
      <FactNote value={fields.note} onChange={(note) => set({ note })} error={errorOf('note')} />
    </FactDialog>
  );
};

interface ResultChoiceProps {
  readonly value: EvaluationResult | '';
  readonly onChange: (result: EvaluationResult) => void;
  readonly error: string | null;
}

const ResultChoice = ({ value, onChange, error }: ResultChoiceProps) => {
  const { t } = useTranslation('pools');
  const choose = (chosen: string): void => {
    const result = evaluationResults.find((known) => known === chosen);
    if (result !== undefined) onChange(result);
  };
  return (
    <Radio.Group className="pools-full" label={t('evaluate.result')} value={value} onChange={choose} error={error}>
      <div className="row pools-results">
        {evaluationResults.map((result) => (
          <Radio key={result} value={result} label={t(`evaluate.${result}`)} />
        ))}
      </div>
    </Radio.Group>
  );
};
