/** Ends a EULA or an agreement: from that day on it is in force no more, and it stays to be seen. */
import { useCallback } from 'react';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { done, refuse } from '../../../domain/result';
import { DateField } from '../../ui/date-field';
import { draftOf, EntryDialog, errorsOf, readText, useEntryForm, type Draft } from '../dossier';

/** What ends. */
export type Ending =
  | { readonly kind: 'eula-ended'; readonly eula: string }
  | { readonly kind: 'agreement-ended'; readonly agreement: string };

interface EndFields {
  readonly on: CivilDate | null;
  readonly reason: string;
}

const endDraft = ({ on, reason }: EndFields, ending: Ending): Draft => {
  const errors = errorsOf({ on: on === null ? refuse('field/required') : done(on), reason: readText(reason) });
  if (errors !== null || on === null) return { ok: false, errors: errors ?? {} };
  return draftOf({ ...ending, on, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) });
};

interface EndDialogProps {
  readonly ending: Ending;
  readonly today: CivilDate;
  readonly onClose: () => void;
}

export const EndDialog = ({ ending, today, onClose }: EndDialogProps) => {
  const { t } = useTranslation('sites');
  const toDraft = useCallback((fields: EndFields) => endDraft(fields, ending), [ending]);
  const initial: EndFields = { on: today, reason: '' };
  const { fields, set, errorOf, submit, busy, refusal } = useEntryForm({ initial, toDraft, onDone: onClose });
  const what = ending.kind === 'eula-ended' ? 'eula' : 'agreement';
  return (
    <EntryDialog
      title={t(`${what}.end.title`)}
      lead={t(`${what}.end.lead`)}
      commitLabel={t(`${what}.end.commit`)}
      {...{ busy, refusal, onClose }}
      onSubmit={submit}
    >
      <DateField label={t('end.on')} value={fields.on} error={errorOf('on')} onChange={(on) => set({ on })} />
      <TextInput
        label={t('end.reason')}
        value={fields.reason}
        error={errorOf('reason')}
        autoComplete="off"
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </EntryDialog>
  );
};
