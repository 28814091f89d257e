/** The prices of a list while they are typed: a row a product or platform. */
import { ActionIcon, Autocomplete, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { offeredProducts } from '../../../domain/catalogue/product';
import type { Register } from '../../../domain/ledger/register';
import { Section } from '../../ui/section';
import { amountColumns, emptyRow, rowField, type PriceRowFields } from './price-list-draft';
import type { FormPartProps } from './price-form-part';

const columns = ['product', 'variant', 'licence', 'supYear', 'month'] as const;

export const PriceRows = ({ form, register }: FormPartProps) => {
  const { t } = useTranslation('catalogue');
  const { rows } = form.fields;
  const setRows = (next: readonly PriceRowFields[]): void => form.set({ rows: next });
  const add = (
    <Button
      size="xs"
      leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
      onClick={() => setRows([...rows, emptyRow])}
    >
      {t('price.form.addRow')}
    </Button>
  );
  return (
    <Section title={t('price.form.prices')} aside={add}>
      <p className="small muted">{t('price.form.hint')}</p>
      <div className="price-rows" role="group" aria-label={t('price.form.prices')}>
        <div className="price-row small muted" aria-hidden>
          {columns.map((column) => (
            <span key={column}>{t(`price.row.${column}`)}</span>
          ))}
        </div>
        {rows.map((row, index) => (
          <PriceRow
            key={index}
            {...{ row, index, register }}
            errorOf={(field) => form.errorOf(rowField(index, field) as 'rows')}
            onChange={(part) => setRows(rows.with(index, { ...row, ...part }))}
            onRemove={() => setRows(rows.toSpliced(index, 1))}
          />
        ))}
      </div>
    </Section>
  );
};

interface PriceRowProps {
  readonly row: PriceRowFields;
  readonly index: number;
  readonly register: Register;
  readonly errorOf: (field: keyof PriceRowFields) => string | null;
  readonly onChange: (part: Partial<PriceRowFields>) => void;
  readonly onRemove: () => void;
}

const PriceRow = ({ row, index, register, errorOf, onChange, onRemove }: PriceRowProps) => {
  const { t } = useTranslation('catalogue');
  const products = offeredProducts(register.products);
  const number = index + 1;
  const field = (column: keyof PriceRowFields) => ({
    'aria-label': t('price.form.cell', { column: t(`price.row.${column}`), number }),
    value: row[column],
    error: errorOf(column),
  });
  const variants = products.find(({ product }) => product === row.product.trim())?.variants ?? [];
  return (
    <div className="price-row">
      <Autocomplete
        {...field('product')}
        data={products.map(({ product }) => product)}
        onChange={(product) => onChange({ product })}
      />
      <Autocomplete
        {...field('variant')}
        data={variants.map(({ variant }) => variant)}
        onChange={(variant) => onChange({ variant })}
      />
      {amountColumns.map((column) => (
        <TextInput
          key={column}
          {...field(column)}
          className="price-amount"
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => onChange({ [column]: event.currentTarget.value })}
        />
      ))}
      <ActionIcon variant="subtle" color="gray" aria-label={t('price.form.remove', { number })} onClick={onRemove}>
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
    </div>
  );
};
