/** The fields of a step, as its kind needs them. */
import { Autocomplete, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { formatQuantity } from '../../../ui/format-quantity';
import { DateEntry } from '../dialogs/date-entry';
import { PoolChoice } from '../dialogs/pool-choice';
import { TextEntry } from '../dialogs/text-entry';
import { useLotOptions } from '../dialogs/use-lot-options';
import { usePoolOptions } from '../dialogs/use-pool-options';
import { productsOf } from '../drafts/add-lot';
import { IN_JOINING_ORDER } from '../drafts/retire';
import { INTO_TRANSIT } from '../drafts/transfer';
import type { StepFields, StepKind, WhatIfStep } from './what-if-step';
import { changeStep } from './what-if-store';

type Field = Exclude<keyof StepFields, 'reading'>;

const fieldsOf: Readonly<Record<StepKind, readonly Field[]>> = {
  transfer: ['pool', 'to', 'quantity', 'lot', 'on', 'name'],
  add: ['pool', 'quantity', 'product', 'months', 'name', 'on'],
  remove: ['pool', 'quantity', 'lot', 'on'],
  renew: ['pool', 'months', 'on'],
  activate: ['pool', 'quantity', 'on'],
  'move-activation': ['pool', 'on'],
};

interface StepFieldsetProps {
  readonly step: WhatIfStep;
  readonly register: Register;
  readonly errorOf: (field: Field) => string | null;
}

export const StepFieldset = ({ step, register, errorOf }: StepFieldsetProps) => (
  <div className="what-if-fields">
    {fieldsOf[step.kind].map((field) => (
      <StepEntry key={field} field={field} step={step} register={register} error={errorOf(field)} />
    ))}
  </div>
);

interface StepEntryProps {
  readonly field: Field;
  readonly step: WhatIfStep;
  readonly register: Register;
  readonly error: string | null;
}

const digits: ReadonlySet<Field> = new Set(['quantity', 'months']);

const StepEntry = (props: StepEntryProps) => {
  const { field, step, register, error } = props;
  const label = useLabel(step, register)(field);
  const value = step.fields[field];
  const onChange = (typed: string): void => changeStep(step.id, { [field]: typed });
  switch (field) {
    case 'pool':
      return <SourcePool {...props} label={label} />;
    case 'to':
      return <TargetPool {...props} label={label} />;
    case 'lot':
      return <LotChoice step={step} register={register} label={label} />;
    case 'on':
      return <DateEntry label={label} value={value} onChange={onChange} error={error} />;
    case 'product':
      return (
        <Autocomplete label={label} data={[...productsOf(register)]} value={value} onChange={onChange} error={error} />
      );
    default:
      return <TextEntry digits={digits.has(field)} label={label} value={value} onChange={onChange} error={error} />;
  }
};

const poolOf = ({ fields }: WhatIfStep, { pools }: Register): RegisteredPool | undefined =>
  pools.find(({ pool }) => pool === fields.pool);

const onLabels: Readonly<Record<StepKind, 'on' | 'joinedOn' | 'renewedOn' | 'activatedOn'>> = {
  transfer: 'on',
  add: 'joinedOn',
  remove: 'on',
  renew: 'renewedOn',
  activate: 'activatedOn',
  'move-activation': 'activatedOn',
};

const useLabel = (step: WhatIfStep, register: Register): ((field: Field) => string) => {
  const { t } = useTranslation('pools');
  const { kind } = step;
  const pool = poolOf(step, register);
  const available = pool === undefined ? 0 : kind === 'activate' ? pool.quantity - pool.activated : pool.quantity;
  const labels: Readonly<Record<Field, string>> = {
    pool: t(kind === 'transfer' ? 'whatIf.from' : 'preview.pool'),
    to: t('transfer.to'),
    quantity: kind === 'add' ? t('field.quantity') : t('whatIf.quantityOf', { available: formatQuantity(available) }),
    lot: t('field.takenFrom'),
    product: t('field.product'),
    months: t(kind === 'renew' ? 'field.renewMonths' : 'field.supMonths'),
    on: t(`field.${onLabels[kind]}`),
    name: t(kind === 'transfer' ? 'transfer.number' : 'field.lot'),
  };
  return (field) => labels[field];
};

interface LabelledProps extends StepEntryProps {
  readonly label: string;
}

/** Another pool has other lots. */
const SourcePool = ({ step, register, label, error }: LabelledProps) => {
  const choose = (pool: string): void => {
    const chosen = register.pools.find((each) => each.pool === pool);
    changeStep(step.id, { pool, lot: chosen?.lots[0]?.lot ?? IN_JOINING_ORDER });
  };
  return (
    <PoolChoice
      className="what-if-pool"
      label={label}
      options={usePoolOptions(register.pools)}
      value={step.fields.pool}
      onChange={choose}
      error={error}
    />
  );
};

const TargetPool = ({ step, register, label, error }: LabelledProps) => {
  const { t } = useTranslation('pools');
  return (
    <PoolChoice
      className="what-if-pool"
      label={label}
      options={[{ value: INTO_TRANSIT, label: t('transfer.intoTransit') }, ...usePoolOptions(register.pools)]}
      value={step.fields.to}
      onChange={(to) => changeStep(step.id, { to })}
      error={error}
    />
  );
};

const noLots = [] as const;

const LotChoice = ({ step, register, label }: Omit<LabelledProps, 'field' | 'error'>) => (
  <Select
    className="what-if-wide"
    label={label}
    data={useLotOptions(poolOf(step, register)?.lots ?? noLots)}
    value={step.fields.lot}
    allowDeselect={false}
    onChange={(lot) => changeStep(step.id, { lot: lot ?? IN_JOINING_ORDER })}
  />
);
