/** One line of a purchase order's form. */
import { ActionIcon, Autocomplete, Select, TextInput, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../domain/ledger/register';
import { DateField } from '../../ui/date-field';
import { catalogueOf, productsOf, proposedPrice } from '../pools';
import type { LineForm } from './order-form';
import { termsOf } from './priced-lines';
import type { OrderFormState } from './use-order-form';

interface LineFieldsProps {
  readonly state: OrderFormState;
  readonly register: Register;
  readonly line: LineForm;
  readonly index: number;
}

export const LineFields = (props: LineFieldsProps) => {
  const { t } = useTranslation('orders');
  return (
    <fieldset className="order-line">
      <legend className="visually-hidden">{t('form.line', { number: props.index + 1 })}</legend>
      <ProductFields {...props} />
      <TermFields {...props} />
      <PriceFields {...props} />
      <RemoveLine {...props} />
    </fieldset>
  );
};

const ProductFields = ({ state: { setLine, errorOf }, register, line, index }: LineFieldsProps) => {
  const { t } = useTranslation('orders');
  const offered = catalogueOf(register, line.product.trim());
  return (
    <>
      <Autocomplete
        withAsterisk
        className="order-line-wide"
        label={t('form.product')}
        data={[...productsOf(register)]}
        value={line.product}
        error={errorOf(`lines.${index}.product`)}
        onChange={(product) => setLine(index, { product })}
      />
      <Autocomplete
        label={t('form.release')}
        placeholder={t('form.optional')}
        data={[...offered.releases]}
        value={line.release}
        error={errorOf(`lines.${index}.release`)}
        onChange={(release) => setLine(index, { release })}
      />
      <Autocomplete
        className="order-line-wide"
        label={t('form.variant')}
        placeholder={t('form.optional')}
        data={[...offered.variants]}
        value={line.variant}
        error={errorOf(`lines.${index}.variant`)}
        onChange={(variant) => setLine(index, { variant })}
      />
      <TextInput
        withAsterisk
        label={t('form.quantity')}
        inputMode="numeric"
        value={line.quantity}
        error={errorOf(`lines.${index}.quantity`)}
        onChange={(event) => setLine(index, { quantity: event.currentTarget.value })}
      />
    </>
  );
};

const TermFields = (props: LineFieldsProps) => {
  const { t } = useTranslation('orders');
  const { state, line, index } = props;
  const terms = [
    { value: 'perpetual' as const, label: t('form.perpetual') },
    { value: 'subscription' as const, label: t('form.subscription') },
  ];
  return (
    <>
      <Select
        label={t('form.term')}
        data={terms}
        value={line.term}
        allowDeselect={false}
        onChange={(term) => state.setLine(index, { term: term === 'subscription' ? 'subscription' : 'perpetual' })}
      />
      {line.term === 'perpetual' ? <MonthsField {...props} field="supMonths" /> : <SubscriptionFields {...props} />}
    </>
  );
};

type MonthsName = 'supMonths' | 'subscriptionMonths' | 'warrantyMonths';

const MonthsField = ({ state, line, index, field }: LineFieldsProps & { readonly field: MonthsName }) => {
  const { t } = useTranslation('orders');
  return (
    <TextInput
      withAsterisk={field !== 'warrantyMonths'}
      label={t(`form.${field}`)}
      inputMode="numeric"
      value={line[field]}
      error={state.errorOf(`lines.${index}.${field}`)}
      onChange={(event) => state.setLine(index, { [field]: event.currentTarget.value })}
    />
  );
};

const SubscriptionFields = (props: LineFieldsProps) => {
  const { t } = useTranslation('orders');
  const { state, line, index } = props;
  const ends = [
    { value: 'months' as const, label: t('form.endsMonths') },
    { value: 'date' as const, label: t('form.endsDate') },
  ];
  return (
    <>
      <Select
        label={t('form.ends')}
        data={ends}
        value={line.ends}
        allowDeselect={false}
        onChange={(chosen) => state.setLine(index, { ends: chosen === 'date' ? 'date' : 'months' })}
      />
      {line.ends === 'months' ? (
        <MonthsField {...props} field="subscriptionMonths" />
      ) : (
        <DateField
          required
          label={t('form.expiresOn')}
          value={line.expiresOn}
          error={state.errorOf(`lines.${index}.subscriptionExpiresOn`)}
          onChange={(expiresOn) => state.setLine(index, { expiresOn })}
        />
      )}
    </>
  );
};

const PriceFields = (props: LineFieldsProps) => {
  const { t } = useTranslation('orders');
  const { state, register, line, index } = props;
  const proposed = proposedPrice(register, termsOf(line, state.form));
  return (
    <>
      {line.term === 'perpetual' && <MonthsField {...props} field="warrantyMonths" />}
      <TextInput
        label={t('form.unitPrice')}
        placeholder={t('form.priceHint')}
        description={proposed !== null && t('form.listed', { list: proposed.list, price: proposed.text })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode="decimal"
        value={line.unitPrice}
        error={state.errorOf(`lines.${index}.unitPrice`)}
        onChange={(event) => state.setLine(index, { unitPrice: event.currentTarget.value })}
      />
    </>
  );
};

const RemoveLine = ({ state: { form, set }, index }: LineFieldsProps) => {
  const { t } = useTranslation('orders');
  const label = t('form.removeLine', { number: index + 1 });
  if (form.lines.length === 1) return null;
  return (
    <Tooltip label={label}>
      <ActionIcon
        className="tool order-line-remove"
        variant="subtle"
        color="gray"
        aria-label={label}
        onClick={() => set({ lines: form.lines.filter((_line, place) => place !== index) })}
      >
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
};
