/** Checks the desk's form field by field and makes a licence file's draft of it, when every field will do. */
import type { Input } from '../../../contract/ipc';
import { MOST_MONTHS } from '../../../domain/policy/policy';
import type { RegisteredPool } from '../../../domain/ledger/register';
import { fileIdOf, type DeskForm, type LotForm } from './desk-form';
import { parsePrice } from '../../ui/parse-price';
import type { deskTexts } from './texts.en';

export type LicenceDraft = Input<'licences.issue'>['draft'];
export type FieldError = keyof typeof deskTexts.error;
/** By field: `poNumber`, `lots.0.quantity`. */
export type FieldErrors = Readonly<Record<string, FieldError>>;

/** The longest name that a licence file takes. */
export const MOST_NAME = 500;

type Check = FieldError | null;

const nameCheck = (text: string): Check =>
  text.trim() === '' ? 'required' : text.trim().length > MOST_NAME ? 'tooLong' : null;
/** LP-17: why no agreement is needed. */
export const checkReason = (typed: string): Check => (typed.trim() === '' ? 'reason' : nameCheck(typed));
const dateCheck = (date: string | null): Check => (date === null ? 'date' : null);

/** A whole number as typed, `null` for anything else. */
const whole = (typed: string): number | null => {
  const value = Number(typed.replaceAll(',', '').trim());
  return /^[\d,]+$/.test(typed.trim()) && Number.isSafeInteger(value) ? value : null;
};

const wholeCheck = (typed: string, least: number, most: number, error: FieldError): Check => {
  const value = whole(typed);
  return value === null || value < least || value > most ? error : null;
};

/** An id that follows the PO number lacks nothing that the PO number does not lack itself. */
const idCheck = (form: DeskForm): Check =>
  form.id === null && form.poNumber.trim() === '' ? null : nameCheck(fileIdOf(form));

const poolChecks = (form: DeskForm, pools: readonly RegisteredPool[]): Readonly<Record<string, Check>> => {
  if (form.poolKind === 'existing') return { poolId: form.poolId === '' ? 'pool' : null };
  const taken = form.supersedes === null && pools.some(({ pool }) => pool === form.poolId.trim());
  return {
    poolId: nameCheck(form.poolId) ?? (taken ? 'poolTaken' : null),
    poolName: nameCheck(form.poolName),
    createdOn: dateCheck(form.createdOn),
  };
};

const lotNameCheck = (lot: LotForm, form: DeskForm, pools: readonly RegisteredPool[]): Check => {
  const name = lot.lot.trim();
  const twice = form.lots.some((other) => other.key !== lot.key && other.lot.trim() === name);
  const pool = form.supersedes === null ? pools.find(({ pool: id }) => id === form.poolId) : undefined;
  const taken = pool?.lots.some(({ lot: held }) => held === name) ?? false;
  return nameCheck(name) ?? (twice ? 'lotTwice' : taken ? 'lotTaken' : null);
};

const lotChecks = (
  lot: LotForm,
  form: DeskForm,
  pools: readonly RegisteredPool[],
): Readonly<Record<string, Check>> => ({
  lot: lotNameCheck(lot, form, pools),
  product: nameCheck(lot.product),
  release: lot.release.trim().length > MOST_NAME ? 'tooLong' : null,
  variant: lot.variant.trim().length > MOST_NAME ? 'tooLong' : null,
  quantity: wholeCheck(lot.quantity, 1, Number.MAX_SAFE_INTEGER, 'quantity'),
  ...(lot.term === 'perpetual'
    ? { supMonths: wholeCheck(lot.supMonths, 1, MOST_MONTHS, 'months') }
    : { expiresOn: dateCheck(lot.expiresOn) }),
  warrantyMonths: wholeCheck(lot.warrantyMonths, 0, MOST_MONTHS, 'warranty'),
  unitPrice: lot.unitPrice.trim() === '' || parsePrice(lot.unitPrice, form.currency) !== null ? null : 'price',
});

/** What is wrong with each field; empty when the file can be issued. */
export const checkDeskForm = (form: DeskForm, pools: readonly RegisteredPool[]): FieldErrors => {
  const lots = form.lots.flatMap((lot, index) =>
    Object.entries(lotChecks(lot, form, pools)).map(([field, check]) => [`lots.${index}.${field}`, check] as const),
  );
  const checks: readonly (readonly [string, Check])[] = [
    ['id', idCheck(form)],
    ['org', nameCheck(form.org)],
    ['partner', nameCheck(form.partner)],
    ['poNumber', nameCheck(form.poNumber)],
    ['receivedOn', dateCheck(form.receivedOn)],
    ['issuedOn', dateCheck(form.issuedOn)],
    ...Object.entries(poolChecks(form, pools)),
    ['notes', form.notes.length > 10_000 ? 'tooLong' : null],
    ['key', form.key === null ? 'key' : null],
    ...lots,
  ];
  return Object.fromEntries(checks.flatMap(([field, check]) => (check === null ? [] : [[field, check]])));
};
