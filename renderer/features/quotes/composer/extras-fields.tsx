/** Lines that a person adds to a quote: discounts, each a line of its own, and whatever else is offered. */
import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import { Section } from '../../../ui/section';
import { usePoolOptions } from '../../pools';
import { newExtra, type ExtraForm } from './quote-form';
import type { ComposerState } from './use-composer';

interface ExtrasFieldsProps {
  readonly state: ComposerState;
  readonly register: Register;
}

export const ExtrasFields = ({ state, register }: ExtrasFieldsProps) => {
  const { t } = useTranslation('quotes');
  const { form, set } = state;
  const add = (kind: ExtraForm['kind']) => (): void => set({ extras: [...form.extras, newExtra(kind)] });
  const icon = <IconPlus size={16} stroke={1.5} aria-hidden />;
  return (
    <Section title={t('form.discounts')}>
      <div className="stack">
        {form.extras.length === 0 && <p className="muted">{t('form.noLines')}</p>}
        {form.extras.map((extra, index) => (
          <ExtraFields key={extra.key} extra={extra} index={index} state={state} register={register} />
        ))}
        <div className="row">
          <Button leftSection={icon} onClick={add('discount')}>
            {t('form.addDiscount')}
          </Button>
          <Button leftSection={icon} onClick={add('other')}>
            {t('form.addOther')}
          </Button>
        </div>
      </div>
    </Section>
  );
};

interface ExtraFieldsProps extends ExtrasFieldsProps {
  readonly extra: ExtraForm;
  readonly index: number;
}

const ExtraFields = ({ extra, index, state, register }: ExtraFieldsProps) => {
  const { t } = useTranslation('quotes');
  const { form, set, errorOf } = state;
  const change = (part: Partial<ExtraForm>): void =>
    set({ extras: form.extras.map((each, place) => (place === index ? { ...each, ...part } : each)) });
  const fields = { extra, change, errorOf: (field: string) => errorOf(`extras.${index}.${field}`) };
  return (
    <fieldset className="quote-extra">
      {extra.kind === 'discount' ? (
        <DiscountFields {...fields} state={state} register={register} />
      ) : (
        <OtherFields {...fields} />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('form.removeLine', { line: index + 1 })}
        onClick={() => set({ extras: form.extras.filter((_each, place) => place !== index) })}
      >
        <IconX size={16} stroke={1.5} />
      </ActionIcon>
    </fieldset>
  );
};

interface FieldProps {
  readonly extra: ExtraForm;
  readonly change: (part: Partial<ExtraForm>) => void;
  readonly errorOf: (field: string) => string | null;
}

const DiscountFields = ({ extra, change, errorOf, state, register }: FieldProps & ExtrasFieldsProps) => {
  const { t } = useTranslation('quotes');
  const chosen = new Set(state.form.pools.map(({ pool }) => pool));
  const pools = usePoolOptions(register.pools).filter(({ value }) => chosen.has(value));
  return (
    <>
      <TextInput
        label={t('form.text')}
        value={extra.text}
        error={errorOf('text')}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Select
        allowDeselect={false}
        label={t('form.discountOn')}
        data={[{ value: '', label: t('form.discountAll') }, ...pools]}
        value={extra.pool}
        onChange={(pool) => change({ pool: pool ?? '' })}
      />
      <Select
        allowDeselect={false}
        label={t('form.discountKind')}
        data={[
          { value: 'percent', label: t('form.percent') },
          { value: 'amount', label: t('form.amount') },
        ]}
        value={extra.as}
        onChange={(as) => change({ as: as === 'amount' ? 'amount' : 'percent' })}
      />
      <TextInput
        withAsterisk
        inputMode="decimal"
        label={t(extra.as === 'percent' ? 'form.percent' : 'form.amount')}
        value={extra.value}
        error={errorOf('value')}
        onChange={(event) => change({ value: event.currentTarget.value })}
      />
    </>
  );
};

const OtherFields = ({ extra, change, errorOf }: FieldProps) => {
  const { t } = useTranslation('quotes');
  return (
    <>
      <TextInput
        withAsterisk
        className="quote-what"
        label={t('form.what')}
        value={extra.text}
        error={errorOf('text')}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <TextInput
        withAsterisk
        inputMode="numeric"
        label={t('form.quantity')}
        value={extra.quantity}
        error={errorOf('quantity')}
        onChange={(event) => change({ quantity: event.currentTarget.value })}
      />
      <TextInput
        withAsterisk
        inputMode="decimal"
        label={t('form.unitPrice')}
        value={extra.value}
        error={errorOf('value')}
        onChange={(event) => change({ value: event.currentTarget.value })}
      />
    </>
  );
};
