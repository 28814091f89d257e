/** Records what is there already: the serial of an installation from before Coterm, its older serials and its parts. */
import { useCallback, useState } from 'react';
import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { serialStays } from '../../../../domain/part/part';
import { licenceFamilies, type LicenceFamily } from '../../../../domain/part/part-change';
import { DateField } from '../../../ui/date-field';
import { EntryDialog, useEntryForm } from '../../dossier';
import type { InstallationProps } from '../page/installation-props';
import { HeldFieldset, type HeldFormProps } from './held-fieldset';
import { firstFields, partsOfFamily, recordSerialDraft, type RecordSerialFields } from './record-serial-draft';

interface RecordSerialDialogProps extends InstallationProps {
  readonly onClose: () => void;
}

export const RecordSerialDialog = ({ register, installation, onClose }: RecordSerialDialogProps) => {
  const { t } = useTranslation('serials');
  const { asOf, policy } = register;
  const toDraft = useCallback(
    (fields: RecordSerialFields) => recordSerialDraft(fields, installation.installation, asOf),
    [installation.installation, asOf],
  );
  const [initial] = useState(() => firstFields(installation, asOf, policy.serialPer));
  const form = useEntryForm({ initial, toDraft, onDone: onClose });
  const { fields, set, errorOf, busy, refusal, submit } = form;
  const parts = partsOfFamily(register.parts, fields.family);
  return (
    <EntryDialog
      title={t('record.title')}
      lead={t('record.lead')}
      commitLabel={t('record.commit')}
      {...{ busy, refusal, onClose }}
      onSubmit={submit}
    >
      <FamilyField family={fields.family} onChange={(family) => set({ family, part: '', held: [] })} />
      {policy.serialPer === 'part' && (
        <Select
          clearable
          label={t('record.part')}
          description={t('record.partHint')}
          data={parts.map(({ part }) => part)}
          value={fields.part === '' ? null : fields.part}
          onChange={(part) => set({ part: part ?? '' })}
        />
      )}
      <div className="dossier-fields">
        <TextInput
          data-autofocus
          withAsterisk
          label={t('record.serial')}
          classNames={{ input: 'mono' }}
          autoComplete="off"
          spellCheck={false}
          value={fields.serial}
          error={errorOf('serial')}
          onChange={(event) => set({ serial: event.currentTarget.value })}
        />
        <DateField
          required
          label={t('record.on')}
          maxDate={asOf}
          value={fields.on}
          error={errorOf('on')}
          onChange={(on) => set({ on })}
        />
      </div>
      {!serialStays(fields.family) && (
        <Textarea
          rows={2}
          label={t('record.formerly')}
          description={t('record.formerlyHint')}
          classNames={{ input: 'mono' }}
          value={fields.formerly}
          onChange={(event) => set({ formerly: event.currentTarget.value })}
        />
      )}
      <HeldFieldset parts={parts} held={fields.held} errorOf={errorOfHeld(form)} onChange={(held) => set({ held })} />
      <TextInput
        label={t('record.reason')}
        value={fields.reason}
        error={errorOf('reason')}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </EntryDialog>
  );
};

/** The sentences of the lines stand under their own names. */
const errorOfHeld =
  ({ errorAt }: ReturnType<typeof useEntryForm<RecordSerialFields>>): HeldFormProps['errorOf'] =>
  (index, field) =>
    errorAt(`held.${index}.${field}`);

interface FamilyFieldProps {
  readonly family: LicenceFamily;
  readonly onChange: (family: LicenceFamily) => void;
}

const FamilyField = ({ family, onChange }: FamilyFieldProps) => {
  const { t } = useTranslation('serials');
  return (
    <SegmentedControl
      aria-label={t('column.family')}
      data={licenceFamilies.map((value) => ({ value, label: t(`record.family.${value}`) }))}
      value={family}
      onChange={onChange}
    />
  );
};
