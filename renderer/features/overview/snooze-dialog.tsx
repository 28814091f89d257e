/** Asks until which day a task is snoozed. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import type { OverviewTask } from '../../../domain/overview/task';
import { DateField } from '../../ui/date-field';
import { draftOf, EntryDialog, useEntryForm, type Draft } from '../dossier';

interface SnoozeDialogProps {
  readonly task: OverviewTask;
  readonly title: string;
  readonly today: CivilDate;
  readonly onClose: () => void;
}

interface Fields {
  readonly until: CivilDate | null;
}

const MONTH_DAYS = 30;

const snoozeDraft = ({ until }: Fields, alert: string, on: CivilDate): Draft => {
  if (until === null) return { ok: false, errors: { until: { code: 'field/required' } } };
  if (until <= on) return { ok: false, errors: { until: { code: 'field/not-after-today' } } };
  return draftOf({ kind: 'alert-snoozed', on, alert, until });
};

export const SnoozeDialog = ({ task, title, today, onClose }: SnoozeDialogProps) => {
  const { t } = useTranslation('overview');
  const toDraft = useCallback((fields: Fields) => snoozeDraft(fields, task.key, today), [task.key, today]);
  const initial: Fields = { until: toCivilDate(toDayNumber(today) + MONTH_DAYS) };
  const form = useEntryForm({ initial, toDraft, onDone: onClose });
  return (
    <EntryDialog
      title={t('snooze.dialog.title')}
      lead={t('snooze.dialog.lead', { title })}
      commitLabel={t('snooze.dialog.commit')}
      busy={form.busy}
      refusal={form.refusal}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <DateField
        label={t('snooze.dialog.field')}
        value={form.fields.until}
        minDate={toCivilDate(toDayNumber(today) + 1)}
        error={form.errorOf('until')}
        onChange={(until) => form.set({ until })}
      />
    </EntryDialog>
  );
};
