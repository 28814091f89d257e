/** Adds licences to a pool: a new lot, a lot with a stated date, or a subscription (LP-12). */
import { useCallback } from 'react';
import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import {
  addLotDraft,
  catalogueOf,
  nextLotName,
  productsOf,
  type AddLotFields,
  type LotOrigin,
} from '../drafts/add-lot';
import { draftedQuantity } from '../drafts/draft';
import { ChangeDialog } from './change-dialog';
import { DateEntry } from './date-entry';
import type { PoolDialogProps } from './pool-dialog-props';
import { TextEntry } from './text-entry';
import { useChangeForm, type ChangeForm } from './use-change-form';
import { useDraftVerdict } from './use-draft-verdict';

/** LP-4: the mandatory first-year SUP. */
const USUAL_SUP_MONTHS = '12';

interface AddLotDialogProps extends PoolDialogProps {
  readonly origin: LotOrigin;
}

export const AddLotDialog = ({ register, pool, onClose, origin }: AddLotDialogProps) => {
  const { t } = useTranslation('pools');
  const toDraft = useCallback((fields: AddLotFields) => addLotDraft(origin, fields, pool), [origin, pool]);
  const products = productsOf(register);
  const product = pool.lots.at(-1)?.product ?? products[0] ?? '';
  const form = useChangeForm<AddLotFields>(
    {
      lot: nextLotName(pool),
      product,
      variant: '',
      release: '',
      quantity: '',
      supMonths: USUAL_SUP_MONTHS,
      endsOn: '',
      on: formatDate(register.asOf),
    },
    toDraft,
  );
  const verdict = useDraftVerdict(form.draft, register);
  const quantity = draftedQuantity(form.draft);
  const waiting = origin === 'new' && pool.commencedOn === null;
  return (
    <ChangeDialog
      title={t(`addLot.${origin}.title`)}
      lead={t(waiting ? 'addLot.new.leadWaiting' : `addLot.${origin}.lead`)}
      {...(origin === 'subscription' ? {} : { rule: waiting ? 'LP-10' : 'LP-12' })}
      draft={form.draft}
      verdict={verdict}
      today={register.asOf}
      onClose={onClose}
      onIncomplete={form.showEveryError}
      commitLabel={
        quantity === null
          ? t('addLot.commitBlank')
          : t('addLot.commit', { count: quantity, quantity: formatQuantity(quantity), lot: form.fields.lot.trim() })
      }
    >
      <AddLotFieldset form={form} origin={origin} products={products} register={register} />
    </ChangeDialog>
  );
};

interface AddLotFieldsetProps {
  readonly form: ChangeForm<AddLotFields>;
  readonly origin: LotOrigin;
  readonly products: readonly string[];
  readonly register: Register;
}

const AddLotFieldset = ({ form, origin, products, register }: AddLotFieldsetProps) => {
  const { t } = useTranslation('pools');
  const { fields, set, errorOf } = form;
  const offered = catalogueOf(register, fields.product.trim());
  return (
    <div className="pools-fields">
      <TextEntry
        first
        digits
        label={t('field.quantity')}
        value={fields.quantity}
        onChange={(quantity) => set({ quantity })}
        error={errorOf('quantity')}
      />
      <Autocomplete
        label={t('field.product')}
        data={[...products]}
        value={fields.product}
        onChange={(product) => set({ product })}
        error={errorOf('product')}
      />
      <Autocomplete
        label={t('field.variant')}
        data={[...offered.variants]}
        value={fields.variant}
        onChange={(variant) => set({ variant })}
        error={errorOf('variant')}
      />
      <Autocomplete
        label={t('field.release')}
        data={[...offered.releases]}
        value={fields.release}
        onChange={(release) => set({ release })}
        error={errorOf('release')}
      />
      <TextEntry label={t('field.lot')} value={fields.lot} onChange={(lot) => set({ lot })} error={errorOf('lot')} />
      <DateEntry label={t('field.joinedOn')} value={fields.on} onChange={(on) => set({ on })} error={errorOf('on')} />
      {origin === 'new' ? (
        <TextEntry
          digits
          label={t('field.supMonths')}
          value={fields.supMonths}
          onChange={(supMonths) => set({ supMonths })}
          error={errorOf('supMonths')}
        />
      ) : (
        <DateEntry
          label={t(origin === 'subscription' ? 'field.subscriptionEnds' : 'field.statedDate')}
          value={fields.endsOn}
          onChange={(endsOn) => set({ endsOn })}
          error={errorOf('endsOn')}
        />
      )}
    </div>
  );
};
