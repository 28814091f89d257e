/** Makes a licence file's draft of the desk's form. */
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { RegisteredPool } from '../../../domain/ledger/register';
import type { LicenceDraft } from './check-desk-form';
import { fileIdOf, type DeskForm, type LotForm } from './desk-form';
import { parsePrice } from '../../ui/parse-price';

/** The format asks for SUP months of every lot; for a subscription they say nothing. */
const SUBSCRIPTION_SUP_MONTHS = 12;

const wholeOf = (typed: string): number => Number(typed.replaceAll(',', '').trim());

const lotDraft = (lot: LotForm, currency: string): LicenceDraft['lots'][number] => {
  const price = lot.unitPrice.trim() === '' ? null : parsePrice(lot.unitPrice, currency);
  return {
    lot: lot.lot.trim(),
    product: lot.product.trim(),
    variant: lot.variant.trim(),
    term: lot.term,
    quantity: wholeOf(lot.quantity),
    supMonths: lot.term === 'subscription' ? SUBSCRIPTION_SUP_MONTHS : wholeOf(lot.supMonths),
    warrantyMonths: wholeOf(lot.warrantyMonths),
    ...(lot.release.trim() === '' ? {} : { release: lot.release.trim() }),
    ...(lot.term === 'subscription' && lot.expiresOn !== null ? { subscriptionExpiresOn: lot.expiresOn } : {}),
    ...(price === null ? {} : { unitPrice: price }),
  };
};

const poolDraft = (form: DeskForm, createdOn: CivilDate, pools: readonly RegisteredPool[]): LicenceDraft['pool'] => {
  const existing = form.poolKind === 'existing' ? pools.find(({ pool }) => pool === form.poolId) : undefined;
  if (existing !== undefined)
    return {
      id: existing.pool,
      name: existing.name === '' ? existing.pool : existing.name,
      createdOn: existing.createdOn,
      new: false,
    };
  return { id: form.poolId.trim(), name: form.poolName.trim(), createdOn, new: form.poolKind === 'new' };
};

/** The draft of a form that `checkDeskForm` has found nothing wrong with; `null` while a date is missing. */
export const toDraft = (form: DeskForm, pools: readonly RegisteredPool[]): LicenceDraft | null => {
  const { receivedOn, issuedOn } = form;
  const createdOn = form.createdOn ?? issuedOn;
  if (receivedOn === null || issuedOn === null || createdOn === null) return null;
  return {
    id: fileIdOf(form),
    revision: form.revision,
    ...(form.supersedes === null ? {} : { supersedes: form.supersedes }),
    org: form.org.trim(),
    partner: { name: form.partner.trim() },
    issuedOn,
    purchaseOrder: { number: form.poNumber.trim(), receivedOn },
    pool: poolDraft(form, createdOn, pools),
    lots: form.lots.map((lot) => lotDraft(lot, form.currency)),
    eulaRequired: form.eulaRequired,
    ...(form.notes.trim() === '' ? {} : { notes: form.notes.trim() }),
  };
};
