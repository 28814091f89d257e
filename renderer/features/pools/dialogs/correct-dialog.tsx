/** Corrects one change of a pool's history: its facts as they were typed, to be put right in one step. */
import { useCallback } from 'react';
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Change } from '../../../../domain/ledger/change';
import type { LedgerEvent } from '../../../../domain/ledger/event';
import { useRecordedEvents } from '../../../db/use-recorded-events';
import { correctDraft, type TypedFields } from '../drafts/correct';
import { correctFieldsOf, typedFieldsOf, type CorrectField } from '../drafts/correct-fields';
import { ChangeDialog } from './change-dialog';
import { DateEntry } from './date-entry';
import { DialogFrame } from './dialog-frame';
import type { PoolDialogProps } from './pool-dialog-props';
import { TextEntry } from './text-entry';
import { useChangeForm } from './use-change-form';
import { useDraftVerdict } from './use-draft-verdict';

interface CorrectDialogProps extends PoolDialogProps {
  readonly event: string;
  readonly change: Change;
}

export const CorrectDialog = ({ event, ...props }: CorrectDialogProps) => {
  const { t } = useTranslation('pools');
  const recorded = useRecordedEvents()(event);
  if (recorded !== undefined) return <CorrectForm {...props} event={recorded} />;
  return (
    <DialogFrame title={t('correct.title')} wide={false} onClose={props.onClose}>
      <p className="muted">{t('dialog.working')}</p>
    </DialogFrame>
  );
};

interface CorrectFormProps extends PoolDialogProps {
  readonly event: LedgerEvent;
  readonly change: Change;
}

const CorrectForm = ({ register, onClose, event, change }: CorrectFormProps) => {
  const { t } = useTranslation('pools');
  const toDraft = useCallback(
    (typed: TypedFields) => correctDraft(typed, event, change, register.asOf),
    [event, change, register.asOf],
  );
  const form = useChangeForm<TypedFields>(typedFieldsOf(change), toDraft);
  const verdict = useDraftVerdict(form.draft, register);
  const others = event.changes.filter(({ kind }) => kind !== 'change-withdrawn').length - 1;
  return (
    <ChangeDialog
      title={t('correct.title')}
      lead={others === 0 ? t('correct.lead') : `${t('correct.lead')} ${t('correct.others', { count: others })}`}
      draft={form.draft}
      verdict={verdict}
      today={register.asOf}
      commitLabel={t('correct.commit')}
      onClose={onClose}
      onIncomplete={form.showEveryError}
    >
      <div className="pools-fields">
        {correctFieldsOf(change).map((field, index) => (
          <CorrectEntry
            key={field.member}
            field={field}
            first={index === 0}
            value={form.fields[field.member] ?? ''}
            error={form.errorOf(field.member)}
            onChange={(typed) => form.set({ [field.member]: typed })}
          />
        ))}
      </div>
    </ChangeDialog>
  );
};

interface CorrectEntryProps {
  readonly field: CorrectField;
  readonly first: boolean;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (typed: string) => void;
}

const CorrectEntry = ({ field, first, value, error, onChange }: CorrectEntryProps) => {
  const { t } = useTranslation('pools');
  const label = t(`field.${field.label}`);
  switch (field.type) {
    case 'date':
      return <DateEntry label={label} value={value} onChange={onChange} error={error} />;
    case 'flag':
      return (
        <Checkbox
          className="pools-full"
          label={label}
          checked={value !== ''}
          onChange={(event) => onChange(event.currentTarget.checked ? 'true' : '')}
        />
      );
    default:
      return (
        <TextEntry
          first={first}
          digits={field.type === 'whole' || field.type === 'months'}
          label={label}
          value={value}
          onChange={onChange}
          error={error}
        />
      );
  }
};
