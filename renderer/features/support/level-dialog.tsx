/** Sets the service level of a customer. */
import { useCallback } from 'react';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { ServiceLevel } from '../../../domain/support/support-levels';
import { EntryDialog, useEntryForm } from '../dossier';
import { fieldsOfLevel, serviceLevelDraft, type ServiceLevelFields } from './level-draft';

interface ServiceLevelDialogProps {
  readonly customer: string;
  /** What is agreed now; `null` where nothing is. */
  readonly level: ServiceLevel | null;
  readonly today: CivilDate;
  readonly onClose: () => void;
}

export const ServiceLevelDialog = ({ customer, level, today, onClose }: ServiceLevelDialogProps) => {
  const { t } = useTranslation('support');
  const toDraft = useCallback(
    (fields: ServiceLevelFields) => serviceLevelDraft(fields, customer, level, today),
    [customer, level, today],
  );
  const form = useEntryForm({ initial: fieldsOfLevel(level), toDraft, onDone: onClose });
  const entry = (field: keyof ServiceLevelFields) => ({
    label: t(`dialog.${field}`),
    value: form.fields[field],
    error: form.errorOf(field),
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      form.set({ [field]: event.currentTarget.value }),
  });
  return (
    <EntryDialog
      title={t('dialog.title', { customer })}
      lead={t('dialog.lead')}
      commitLabel={t('dialog.commit')}
      busy={form.busy}
      refusal={form.refusal}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextInput data-autofocus {...entry('name')} />
      <TextInput {...entry('hours')} description={t('dialog.hoursHint')} />
      <TextInput {...entry('response')} description={t('dialog.responseHint')} />
    </EntryDialog>
  );
};
