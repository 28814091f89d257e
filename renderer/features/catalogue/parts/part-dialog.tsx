/** Adds an IDIS part to the catalogue, or says one anew. */
import { useCallback } from 'react';
import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import { isPack, type Part } from '../../../../domain/part/part';
import { licenceFamilies } from '../../../../domain/part/part-change';
import { EntryDialog, useEntryForm } from '../../dossier';
import { TextEntry } from '../../pools';
import { ContentRows } from './content-rows';
import { emptyPart, fieldsOfPart, partDraft, type PartFields } from './part-draft';

interface PartDialogProps {
  readonly register: Register;
  /** The part to change; `null` for a new one. */
  readonly part: Part | null;
  readonly onClose: () => void;
}

type PartForm = ReturnType<typeof useEntryForm<PartFields>>;

interface FieldsProps {
  readonly form: PartForm;
  readonly isNew: boolean;
  /** Single parts of the family, without the part itself. */
  readonly others: readonly string[];
}

const othersOf = ({ parts }: Register, { family, part }: PartFields): readonly string[] =>
  parts.filter((each) => each.family === family && each.part !== part && !isPack(each)).map((each) => each.part);

export const PartDialog = ({ register, part, onClose }: PartDialogProps) => {
  const { t } = useTranslation('catalogue');
  const today = register.asOf;
  const toDraft = useCallback((fields: PartFields) => partDraft(fields, today), [today]);
  const initial = part === null ? emptyPart : fieldsOfPart(part);
  const form = useEntryForm<PartFields>({ initial, toDraft, onDone: onClose });
  const { fields, set, busy, refusal, submit } = form;
  const isNew = part === null;
  const others = othersOf(register, fields);
  return (
    <EntryDialog
      title={isNew ? t('part.dialog.add') : t('part.dialog.edit', { part: part.part })}
      commitLabel={t(isNew ? 'part.dialog.commitAdd' : 'part.dialog.commitEdit')}
      {...{ busy, refusal, onClose }}
      onSubmit={submit}
    >
      <Words form={form} isNew={isNew} others={others} />
      <Kinds form={form} isNew={isNew} others={others} />
      {fields.isPack ? (
        <ContentRows
          contents={fields.contents}
          offered={others}
          error={form.errorOf('contents')}
          onChange={(contents) => set({ contents })}
        />
      ) : (
        <Single form={form} isNew={isNew} others={others} />
      )}
    </EntryDialog>
  );
};

const Words = ({ form: { fields, set, errorOf }, isNew }: FieldsProps) => {
  const { t } = useTranslation('catalogue');
  return (
    <>
      {isNew && (
        <TextEntry
          first
          label={t('part.dialog.part')}
          description={t('part.dialog.partHint')}
          value={fields.part}
          error={errorOf('part')}
          onChange={(part) => set({ part })}
        />
      )}
      <TextEntry
        first={!isNew}
        label={t('part.dialog.description')}
        value={fields.description}
        error={errorOf('description')}
        onChange={(description) => set({ description })}
      />
    </>
  );
};

const pers = ['device', 'camera', 'system'] as const;
const kinds = ['single', 'pack'] as const;

const Kinds = ({ form: { fields, set }, isNew }: FieldsProps) => {
  const { t } = useTranslation('catalogue');
  return (
    <>
      <div className="part-pair">
        <Select
          label={t('part.dialog.family')}
          {...(isNew ? {} : { disabled: true, description: t('part.dialog.familyFixed') })}
          data={[...licenceFamilies]}
          value={fields.family}
          allowDeselect={false}
          // What was chosen of the other family makes no sense in this one.
          onChange={(family) => set({ family: family ?? fields.family, contents: [], countsAs: '', needs: '' })}
        />
        <Select
          label={t('part.dialog.per')}
          data={pers.map((value) => ({ value, label: t(`part.per.${value}`) }))}
          value={fields.per}
          allowDeselect={false}
          onChange={(per) => set({ per: per ?? fields.per })}
        />
      </div>
      <SegmentedControl
        aria-label={t('part.dialog.kind')}
        data={kinds.map((value) => ({ value, label: t(`part.dialog.kinds.${value}`) }))}
        value={fields.isPack ? 'pack' : 'single'}
        onChange={(kind) => set({ isPack: kind === 'pack' })}
      />
    </>
  );
};

const needsPers = ['licence', 'installation'] as const;

const Single = ({ form: { fields, set, errorOf }, others }: FieldsProps) => {
  const { t } = useTranslation('catalogue');
  return (
    <>
      <TextInput
        label={t('part.dialog.term')}
        description={t('part.dialog.termHint')}
        inputMode="numeric"
        value={fields.termYears}
        error={errorOf('termYears')}
        onChange={(event) => set({ termYears: event.currentTarget.value })}
      />
      <Select
        clearable
        searchable
        label={t('part.dialog.countsAs')}
        description={t('part.dialog.countsAsHint')}
        data={[...others]}
        value={fields.countsAs === '' ? null : fields.countsAs}
        onChange={(countsAs) => set({ countsAs: countsAs ?? '' })}
      />
      <div className="part-pair">
        <Select
          clearable
          searchable
          label={t('part.dialog.needs')}
          data={[...others]}
          value={fields.needs === '' ? null : fields.needs}
          onChange={(needs) => set({ needs: needs ?? '' })}
        />
        <Select
          label={t('part.dialog.needsPer')}
          disabled={fields.needs === ''}
          data={needsPers.map((value) => ({ value, label: t(`part.dialog.needsPers.${value}`) }))}
          value={fields.needsPer}
          allowDeselect={false}
          onChange={(needsPer) => set({ needsPer: needsPer ?? fields.needsPer })}
        />
      </div>
    </>
  );
};
