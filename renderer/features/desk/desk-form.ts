/** The form of the licence desk as it is typed: texts and choices, not yet a licence file. */
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { LicenceFile, LicenceFileLot } from '../../../domain/ledger/licence-file';
import { priceText } from '../../ui/parse-price';

export interface LotForm {
  /** Names the row while it is edited. */
  readonly key: string;
  readonly lot: string;
  readonly product: string;
  readonly release: string;
  readonly variant: string;
  readonly term: 'perpetual' | 'subscription';
  readonly quantity: string;
  readonly supMonths: string;
  readonly warrantyMonths: string;
  readonly unitPrice: string;
  readonly expiresOn: CivilDate | null;
}

export interface DeskForm {
  /** `null` follows the PO number. */
  readonly id: string | null;
  readonly revision: number;
  /** The document that this file takes the place of. */
  readonly supersedes: string | null;
  readonly org: string;
  readonly partner: string;
  readonly poNumber: string;
  readonly receivedOn: CivilDate | null;
  readonly issuedOn: CivilDate | null;
  readonly poolKind: 'new' | 'existing';
  readonly poolId: string;
  readonly poolName: string;
  readonly createdOn: CivilDate | null;
  readonly lots: readonly LotForm[];
  readonly currency: string;
  readonly eulaRequired: boolean;
  /** Whether the licences enter this register with the issue. */
  readonly take: boolean;
  readonly notes: string;
  /** Why it is issued although no agreement covers its order (LP-17). */
  readonly override: string;
  readonly key: string | null;
}

/** A name that no lot has yet: L1, L2, … */
export const freeLotName = (taken: readonly string[]): string => {
  const names = new Set(taken);
  let number = 1;
  while (names.has(`L${number}`)) number += 1;
  return `L${number}`;
};

export const newLot = (taken: readonly string[]): LotForm => ({
  key: crypto.randomUUID(),
  lot: freeLotName(taken),
  product: '',
  release: '',
  variant: '',
  term: 'perpetual',
  quantity: '',
  supMonths: '12',
  warrantyMonths: '12',
  unitPrice: '',
  expiresOn: null,
});

export const emptyDeskForm = (today: CivilDate): DeskForm => ({
  id: null,
  revision: 1,
  supersedes: null,
  org: '',
  partner: '',
  poNumber: '',
  receivedOn: null,
  issuedOn: today,
  poolKind: 'new',
  poolId: '',
  poolName: '',
  createdOn: today,
  lots: [newLot([])],
  currency: 'EUR',
  eulaRequired: true,
  take: true,
  notes: '',
  override: '',
  key: null,
});

export const fileIdOf = ({ id, poNumber }: DeskForm): string =>
  id ?? (poNumber.trim() === '' ? '' : `ILF-${poNumber.trim()}`);

/** The next form after an issue: the same sender and key, a clean order. */
export const nextDeskForm = (form: DeskForm, today: CivilDate): DeskForm => ({
  ...emptyDeskForm(today),
  org: form.org,
  key: form.key,
  currency: form.currency,
  take: form.take,
});

const lotForm = (lot: LicenceFileLot): LotForm => ({
  key: crypto.randomUUID(),
  lot: lot.lot,
  product: lot.product,
  release: lot.release ?? '',
  variant: lot.variant,
  term: lot.term,
  quantity: String(lot.quantity),
  supMonths: String(lot.supMonths),
  warrantyMonths: String(lot.warrantyMonths),
  unitPrice: priceText(lot.unitPrice),
  expiresOn: lot.subscriptionExpiresOn ?? null,
});

/** A form that revises an issued file: its contents, its id, the next revision. */
export const revisingForm = (licence: LicenceFile, docId: string, form: DeskForm, today: CivilDate): DeskForm => ({
  ...form,
  id: licence.id,
  revision: licence.revision + 1,
  supersedes: docId,
  org: licence.org,
  partner: licence.partner.name,
  poNumber: licence.purchaseOrder.number,
  receivedOn: licence.purchaseOrder.receivedOn,
  issuedOn: today,
  poolKind: licence.pool.new ? 'new' : 'existing',
  poolId: licence.pool.id,
  poolName: licence.pool.name,
  createdOn: licence.pool.createdOn,
  lots: licence.lots.map(lotForm),
  currency: licence.lots.find(({ unitPrice }) => unitPrice !== undefined)?.unitPrice?.currency ?? form.currency,
  eulaRequired: licence.eulaRequired,
  notes: licence.notes ?? '',
  override: '',
});
