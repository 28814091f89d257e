/** Says what an attached document is; the file itself stays as it is. */
import { useCallback } from 'react';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { attachmentKinds } from '../../../domain/customer/attachment-facts';
import type { RegisteredAttachment } from '../../../domain/customer/kept';
import { DateField } from '../../ui/date-field';
import { describedDraft, fieldsOfAttachment, isAttachmentKind, type AttachmentFields } from './attachment-draft';
import { EntryDialog } from './entry-dialog';
import { useEntryForm } from './use-entry-form';

interface DescribeDialogProps {
  readonly attachment: RegisteredAttachment;
  readonly today: CivilDate;
  readonly onClose: () => void;
}

export const DescribeDialog = ({ attachment, today, onClose }: DescribeDialogProps) => {
  const { t } = useTranslation('dossier');
  const toDraft = useCallback(
    (fields: AttachmentFields) => describedDraft(fields, attachment, today),
    [attachment, today],
  );
  const initial = fieldsOfAttachment(attachment);
  const { fields, set, errorOf, submit, busy, refusal } = useEntryForm({ initial, toDraft, onDone: onClose });
  const entry = (field: 'title' | 'reference' | 'remark') => ({
    label: t(`document.field.${field}`),
    value: fields[field],
    error: errorOf(field),
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [field]: event.currentTarget.value }),
  });
  return (
    <EntryDialog
      title={t('document.describe.title')}
      lead={<span className="dossier-file-name">{attachment.fileName}</span>}
      commitLabel={t('document.describe.commit')}
      {...{ busy, refusal, onClose }}
      onSubmit={submit}
    >
      <div className="dossier-fields">
        <Select
          data-autofocus
          label={t('document.field.kind')}
          data={attachmentKinds.map((kind) => ({ value: kind, label: t(`document.kind.${kind}`) }))}
          value={fields.kind}
          allowDeselect={false}
          onChange={(kind) => isAttachmentKind(kind) && set({ kind })}
        />
        <TextInput {...entry('reference')} />
      </div>
      <TextInput {...entry('title')} description={t('document.hint.title')} />
      <div className="dossier-fields">
        <DateField label={t('document.field.date')} value={fields.date} onChange={(date) => set({ date })} />
        <DateField
          label={t('document.field.expiresOn')}
          value={fields.expiresOn}
          onChange={(expiresOn) => set({ expiresOn })}
        />
      </div>
      <Textarea rows={3} {...entry('remark')} />
    </EntryDialog>
  );
};
