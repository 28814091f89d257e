/** One lot of the order. */
import { ActionIcon, Autocomplete, Select, TextInput, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { offeredProducts } from '../../../domain/catalogue/product';
import { useRegister } from '../../db/use-register';
import { DateField } from '../../ui/date-field';
import type { DeskForm, LotForm } from './desk-form';
import { changeForm, changeLot } from './desk-store';
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
  const products = offeredProducts(register?.products ?? []);
  const variants = products.find(({ product }) => product === lot.product)?.variants ?? [];
  const releases = (register?.releases ?? []).filter(({ product }) => product === null || product === lot.product);
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
        data={products.map(({ product }) => product)}
        value={lot.product}
        error={error(`lots.${index}.product`)}
        onChange={(product) => changeLot(index, { product })}
      />
      <Autocomplete
        label={t('field.release')}
        placeholder={t('hint.release')}
        data={releases.map(({ release }) => release)}
        value={lot.release}
        error={error(`lots.${index}.release`)}
        onChange={(release) => changeLot(index, { release })}
      />
      <Autocomplete
        className="lot-fields-wide"
        label={t('field.variant')}
        placeholder={t('hint.variant')}
        data={variants.map(({ variant }) => variant)}
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
      <TextInput
        label={t('field.unitPrice')}
        placeholder={t('hint.price')}
        inputMode="decimal"
        value={lot.unitPrice}
        error={error(`lots.${index}.unitPrice`)}
        onChange={(event) => changeLot(index, { unitPrice: event.currentTarget.value })}
      />
    </>
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
