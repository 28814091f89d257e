/** Cancels an IDIS order: its confirmation is waited for no longer. */
import { useCallback } from 'react';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { RegisteredInstallationOrder } from '../../../../domain/installation/registered-installation';
import { done, refuse, type Result } from '../../../../domain/result';
import { DateField } from '../../../ui/date-field';
import { draftOf, EntryDialog, errorsOf, useEntryForm, type Draft } from '../../dossier';
import { readText } from '../../pools';

interface CancelDialogProps {
  readonly order: RegisteredInstallationOrder;
  readonly today: CivilDate;
  readonly onClose: () => void;
}

interface CancelFields {
  readonly on: CivilDate | null;
  readonly reason: string;
}

const readDay = (day: CivilDate | null, today: CivilDate): Result<CivilDate> => {
  if (day === null) return refuse('field/required');
  return day > today ? refuse('field/after', { latest: today }) : done(day);
};

const cancelDraft = ({ on, reason }: CancelFields, order: string, today: CivilDate): Draft => {
  const [day, why] = [readDay(on, today), readText(reason)];
  if (!day.ok || !why.ok) return { ok: false, errors: errorsOf({ on: day, reason: why }) ?? {} };
  return draftOf({
    kind: 'installation-order-cancelled',
    on: day.value,
    order,
    ...(why.value === '' ? {} : { reason: why.value }),
  });
};

export const CancelIdisOrderDialog = ({ order, today, onClose }: CancelDialogProps) => {
  const { t } = useTranslation('idisOrders');
  const toDraft = useCallback((fields: CancelFields) => cancelDraft(fields, order.order, today), [order.order, today]);
  const form = useEntryForm<CancelFields>({ initial: { on: today, reason: '' }, toDraft, onDone: onClose });
  return (
    <EntryDialog
      title={t('cancelDialog.title', { number: order.number })}
      lead={t('cancelDialog.lead')}
      commitLabel={t('cancelDialog.commit')}
      busy={form.busy}
      refusal={form.refusal}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('cancelDialog.reason')}
        value={form.fields.reason}
        error={form.errorOf('reason')}
        onChange={(event) => form.set({ reason: event.currentTarget.value })}
      />
      <DateField
        required
        label={t('cancelDialog.on')}
        value={form.fields.on}
        error={form.errorOf('on')}
        onChange={(on) => form.set({ on })}
      />
    </EntryDialog>
  );
};
