/** One lot of the order. */
import { ActionIcon, Autocomplete, Select, TextInput, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRegister } from '../../db/use-register';
import { DateField } from '../../ui/date-field';
import { catalogueOf, productsOf, proposedPrice } from '../pools';
import type { DeskForm, LotForm } from './desk-form';
import { changeForm, changeLot } from './desk-store';
import { lotTerms } from './priced-lots';
import { useErrorText } from './use-desk-errors';

interface LotFieldsProps {
  readonly form: DeskForm;
  readonly lot: LotForm;
  readonly index: number;
}

export const LotFields = ({ form, lot, index }: LotFieldsProps) => {
  const { t } = useTranslation('desk');
  return (
    <fieldset className="lot-fields">
      <legend className="visually-hidden">{t('lot.legend', { number: index + 1 })}</legend>
      <ProductFields form={form} lot={lot} index={index} />
      <TermFields form={form} lot={lot} index={index} />
      <RemoveLot form={form} lot={lot} index={index} />
    </fieldset>
  );
};

const ProductFields = ({ form, lot, index }: LotFieldsProps) => {
  const { t } = useTranslation('desk');
  const { register } = useRegister();
  const error = useErrorText(form);
  const products = register === null ? [] : productsOf(register);
  const offered = register === null ? { variants: [], releases: [] } : catalogueOf(register, lot.product.trim());
  return (
    <>
      <TextInput
        withAsterisk
        label={t('field.lot')}
        value={lot.lot}
        error={error(`lots.${index}.lot`)}
        onChange={(event) => changeLot(index, { lot: event.currentTarget.value })}
      />
      <Autocomplete
        withAsterisk
        className="lot-fields-wide"
        label={t('field.product')}
        data={[...products]}
        value={lot.product}
        error={error(`lots.${index}.product`)}
        onChange={(product) => changeLot(index, { product })}
      />
      <Autocomplete
        label={t('field.release')}
        placeholder={t('hint.release')}
        data={[...offered.releases]}
        value={lot.release}
        error={error(`lots.${index}.release`)}
        onChange={(release) => changeLot(index, { release })}
      />
      <Autocomplete
        className="lot-fields-wide"
        label={t('field.variant')}
        placeholder={t('hint.variant')}
        data={[...offered.variants]}
        value={lot.variant}
        error={error(`lots.${index}.variant`)}
        onChange={(variant) => changeLot(index, { variant })}
      />
      <TextInput
        withAsterisk
        label={t('field.quantity')}
        inputMode="numeric"
        value={lot.quantity}
        error={error(`lots.${index}.quantity`)}
        onChange={(event) => changeLot(index, { quantity: event.currentTarget.value })}
      />
    </>
  );
};

const TermFields = ({ form, lot, index }: LotFieldsProps) => {
  const { t } = useTranslation('desk');
  const error = useErrorText(form);
  const terms = [
    { value: 'perpetual' as const, label: t('term.perpetual') },
    { value: 'subscription' as const, label: t('term.subscription') },
  ];
  return (
    <>
      <Select
        label={t('field.term')}
        data={terms}
        value={lot.term}
        allowDeselect={false}
        onChange={(term) => changeLot(index, { term: term === 'subscription' ? 'subscription' : 'perpetual' })}
      />
      {lot.term === 'perpetual' ? (
        <TextInput
          withAsterisk
          label={t('field.supMonths')}
          inputMode="numeric"
          value={lot.supMonths}
          error={error(`lots.${index}.supMonths`)}
          onChange={(event) => changeLot(index, { supMonths: event.currentTarget.value })}
        />
      ) : (
        <DateField
          required
          label={t('field.expiresOn')}
          value={lot.expiresOn}
          error={error(`lots.${index}.expiresOn`)}
          onChange={(expiresOn) => changeLot(index, { expiresOn })}
        />
      )}
      <TextInput
        withAsterisk
        label={t('field.warrantyMonths')}
        inputMode="numeric"
        value={lot.warrantyMonths}
        error={error(`lots.${index}.warrantyMonths`)}
        onChange={(event) => changeLot(index, { warrantyMonths: event.currentTarget.value })}
      />
      <PriceField form={form} lot={lot} index={index} />
    </>
  );
};

const PriceField = ({ form, lot, index }: LotFieldsProps) => {
  const { t } = useTranslation('desk');
  const { register } = useRegister();
  const error = useErrorText(form);
  const proposed = register === null ? null : proposedPrice(register, lotTerms(lot, form));
  return (
    <TextInput
      label={t('field.unitPrice')}
      placeholder={t('hint.price')}
      description={proposed !== null && t('hint.listed', { list: proposed.list, price: proposed.text })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="decimal"
      value={lot.unitPrice}
      error={error(`lots.${index}.unitPrice`)}
      onChange={(event) => changeLot(index, { unitPrice: event.currentTarget.value })}
    />
  );
};

const RemoveLot = ({ form, lot, index }: LotFieldsProps) => {
  const { t } = useTranslation('desk');
  const label = t('lot.remove', { lot: lot.lot });
  if (form.lots.length === 1) return null;
  return (
    <Tooltip label={label}>
      <ActionIcon
        className="tool lot-fields-remove"
        variant="subtle"
        color="gray"
        aria-label={label}
        onClick={() => changeForm({ lots: form.lots.filter((_lot, place) => place !== index) })}
      >
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
};
