/** Adds a product to the catalogue, or says one anew. */
import { useCallback } from 'react';
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { builtInVariants } from '../../../domain/catalogue/built-in-products';
import type { Product } from '../../../domain/catalogue/product';
import { EntryDialog, useEntryForm } from '../dossier';
import { TextEntry } from '../pools';
import { FactRows } from './fact-rows';
import { emptyProduct, fieldsOfProduct, productDraft, type ProductFields } from './product-draft';
import { VariantRows } from './variant-rows';

interface ProductDialogProps {
  /** The product to change; `null` for a new one. */
  readonly product: Product | null;
  readonly today: CivilDate;
  readonly onClose: () => void;
}

export const ProductDialog = ({ product, today, onClose }: ProductDialogProps) => {
  const { t } = useTranslation('catalogue');
  const toDraft = useCallback((fields: ProductFields) => productDraft(fields, today), [today]);
  const initial = product === null ? emptyProduct(builtInVariants) : fieldsOfProduct(product);
  const form = useEntryForm<ProductFields>({ initial, toDraft, onDone: onClose });
  const { fields, set, busy, refusal, submit } = form;
  return (
    <EntryDialog
      title={product === null ? t('product.dialog.add') : t('product.dialog.edit', { product: product.name })}
      commitLabel={t(product === null ? 'product.dialog.commitAdd' : 'product.dialog.commitEdit')}
      {...{ busy, refusal, onClose }}
      onSubmit={submit}
    >
      <Names form={form} isNew={product === null} />
      <Textarea
        rows={3}
        label={t('product.dialog.description')}
        value={fields.description}
        error={form.errorOf('description')}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <VariantRows variants={fields.variants} onChange={(variants) => set({ variants })} />
      <FactRows facts={fields.facts} onChange={(facts) => set({ facts })} />
    </EntryDialog>
  );
};

interface NamesProps {
  readonly form: ReturnType<typeof useEntryForm<ProductFields>>;
  readonly isNew: boolean;
}

const Names = ({ form: { fields, set, errorOf }, isNew }: NamesProps) => {
  const { t } = useTranslation('catalogue');
  return (
    <>
      {isNew && (
        <TextEntry
          first
          label={t('product.dialog.product')}
          description={t('product.dialog.productHint')}
          value={fields.product}
          error={errorOf('product')}
          onChange={(product) => set({ product })}
        />
      )}
      <TextEntry
        first={!isNew}
        label={t('product.dialog.name')}
        value={fields.name}
        error={errorOf('name')}
        onChange={(name) => set({ name })}
      />
      <TextEntry
        label={t('product.dialog.family')}
        value={fields.family}
        error={errorOf('family')}
        onChange={(family) => set({ family })}
      />
    </>
  );
};
