/** Enters what was bought for a counter of an installation, or changes it. */
import { useCallback, useMemo, useState } from 'react';
import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { levelsInForce } from '../../../../domain/usage/analytics-levels';
import { poolHolds } from '../../../../domain/usage/bought';
import { CAMERAS, INTERCOMS, licenceOfLevel } from '../../../../domain/usage/licence-id';
import { licensingOf } from '../../../../domain/usage/licensing';
import type { Allotment } from '../../../../domain/usage/usage-book';
import { DateField } from '../../../ui/date-field';
import { formatQuantity } from '../../../ui/format-quantity';
import { Note } from '../../../ui/note';
import { EntryDialog, useEntryForm, type EntryForm } from '../../dossier';
import { allotmentDraft, emptyFields, fieldsOf, sourceKinds, type AllotmentFields } from './allotment-draft';
import type { CardProps } from './card-props';
import { useCardWords } from './use-card-words';

interface AllotmentDialogProps extends CardProps {
  /** What is changed; `null` for a new one. */
  readonly before: Allotment | null;
  /** Of a new one: the licence that the page shows. */
  readonly licence: string | null;
  readonly onClose: () => void;
}

/** Those that the servers report, then those that the levels in force have. */
const useLicenceOptions = ({ register, installation, known }: CardProps, before: Allotment | null) => {
  const { licenceName } = useCardWords();
  return useMemo(() => {
    const { core, analytics, version } = licensingOf(register, installation.installation, known);
    const { levels } = levelsInForce(register.levelCatalogues, version ?? undefined);
    const reported = [...core.rows, ...(analytics?.rows ?? [])];
    const names = new Map<string, string | null>([
      [CAMERAS, null],
      [INTERCOMS, null],
      ...levels.map(({ level, name }) => [licenceOfLevel(level), name] as const),
      ...reported.map(({ licence, name }) => [licence, name] as const),
      ...(before === null ? [] : [[before.licence, null] as const]),
    ]);
    return [...names].map(([value, name]) => ({ value, label: licenceName(value, name) }));
  }, [register, installation, known, before, licenceName]);
};

export const AllotmentDialog = (props: AllotmentDialogProps) => {
  const { register, installation, before, licence, onClose } = props;
  const { t } = useTranslation('usage');
  const [fresh] = useState(() => crypto.randomUUID());
  const allotment = before?.allotment ?? fresh;
  const { asOf: on } = register;
  const id = installation.installation;
  const toDraft = useCallback(
    (fields: AllotmentFields) => allotmentDraft(fields, { allotment, installation: id, on, before }),
    [allotment, id, on, before],
  );
  const initial = before === null ? emptyFields(licence) : fieldsOf(before);
  const form = useEntryForm({ initial, toDraft, onDone: onClose });
  const { fields, set, errorOf, submit, busy, refusal } = form;
  return (
    <EntryDialog
      title={t(before === null ? 'cards.allotment.add' : 'cards.allotment.change')}
      lead={t('cards.allotment.lead')}
      commitLabel={t('cards.allotment.commit')}
      {...{ busy, refusal, onClose }}
      onSubmit={submit}
    >
      <div className="dossier-fields">
        <Select
          data-autofocus
          label={t('cards.allotment.field.licence')}
          placeholder={t('cards.allotment.choose')}
          data={useLicenceOptions(props, before)}
          value={fields.licence}
          error={errorOf('licence')}
          allowDeselect={false}
          onChange={(value) => set({ licence: value })}
        />
        <Select
          label={t('cards.allotment.field.source')}
          data={sourceKinds.map((kind) => ({ value: kind, label: t(`cards.allotment.kind.${kind}`) }))}
          value={fields.kind}
          allowDeselect={false}
          onChange={(value) => set({ kind: sourceKinds.find((kind) => kind === value) ?? 'stated' })}
        />
      </div>
      {fields.kind === 'stated' && <StatedFields form={form} />}
      {fields.kind === 'pool' && <PoolFields form={form} register={register} />}
      {fields.kind === 'parts' && <PartFields form={form} installation={installation} />}
      <TextInput
        label={t('cards.allotment.field.note')}
        autoComplete="off"
        value={fields.note}
        error={errorOf('note')}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </EntryDialog>
  );
};

interface FieldsProps {
  readonly form: EntryForm<AllotmentFields>;
}

const BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

const QuantityField = ({ form, hint }: FieldsProps & { readonly hint?: string }) => {
  const { t } = useTranslation('usage');
  return (
    <TextInput
      label={t('cards.allotment.field.quantity')}
      description={hint}
      inputWrapperOrder={BELOW}
      inputMode="numeric"
      autoComplete="off"
      value={form.fields.quantity}
      error={form.errorOf('quantity')}
      onChange={(event) => form.set({ quantity: event.currentTarget.value })}
    />
  );
};

const StatedFields = ({ form }: FieldsProps) => {
  const { t } = useTranslation('usage');
  const { fields, set, errorOf } = form;
  return (
    <>
      <div className="dossier-fields">
        <QuantityField form={form} />
        <DateField
          label={t('cards.allotment.field.until')}
          value={fields.until}
          error={errorOf('until')}
          onChange={(until) => set({ until })}
        />
      </div>
      <TextInput
        label={t('cards.allotment.field.reference')}
        description={t('cards.allotment.referenceHint')}
        inputWrapperOrder={BELOW}
        autoComplete="off"
        value={fields.reference}
        error={errorOf('reference')}
        onChange={(event) => set({ reference: event.currentTarget.value })}
      />
    </>
  );
};

const PoolFields = ({ form, register }: FieldsProps & Pick<CardProps, 'register'>) => {
  const { t } = useTranslation('usage');
  const { fields, set, errorOf } = form;
  const pools = register.pools.filter(({ pool, archivedOn }) => archivedOn === null || pool === fields.pool);
  const lots = pools.find(({ pool }) => pool === fields.pool)?.lots ?? [];
  const products = [...new Set(lots.map(({ product }) => product))];
  const named = fields.product === '' ? {} : { product: fields.product };
  const holds = fields.pool === null ? null : poolHolds(register, { pool: fields.pool, ...named });
  if (pools.length === 0) return <Note>{t('cards.allotment.noPools')}</Note>;
  return (
    <>
      <Select
        searchable
        label={t('cards.allotment.field.pool')}
        placeholder={t('cards.allotment.choose')}
        data={pools.map(({ pool, name }) => ({ value: pool, label: name === '' ? pool : `${pool} · ${name}` }))}
        value={fields.pool}
        error={errorOf('pool')}
        onChange={(pool) => set({ pool, product: '' })}
      />
      <div className="dossier-fields">
        <Select
          label={t('cards.allotment.field.product')}
          data={[
            { value: '', label: t('cards.allotment.anyProduct') },
            ...products.map((product) => ({ value: product, label: product })),
          ]}
          value={fields.product}
          allowDeselect={false}
          onChange={(product) => set({ product: product ?? '' })}
        />
        <QuantityField
          form={form}
          {...(holds === null ? {} : { hint: t('cards.allotment.whole', { holds: formatQuantity(holds) }) })}
        />
      </div>
    </>
  );
};

const PartFields = ({ form: { fields, set }, installation }: FieldsProps & Pick<CardProps, 'installation'>) => {
  const { t } = useTranslation('usage');
  const parts = [
    ...new Set([...installation.held.map(({ part }) => part), ...(fields.part === '' ? [] : [fields.part])]),
  ];
  return (
    <>
      {parts.length === 0 && <Note>{t('cards.allotment.noParts')}</Note>}
      <Select
        label={t('cards.allotment.field.part')}
        data={[
          { value: '', label: t('cards.allotment.anyPart') },
          ...parts.map((part) => ({ value: part, label: part })),
        ]}
        value={fields.part}
        allowDeselect={false}
        onChange={(part) => set({ part: part ?? '' })}
      />
    </>
  );
};
