/** The draft of what was bought for a counter of an installation: a share of a pool, parts it holds, or somebody's word. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { done, refuse, type Result } from '../../../../domain/result';
import type { Allotment } from '../../../../domain/usage/usage-book';
import type { AllotmentSource, UsageChangeOf } from '../../../../domain/usage/usage-change';
import { formatQuantity } from '../../../ui/format-quantity';
import { draftOf, errorsOf, readText, unchangedDraft, type Draft } from '../../dossier';

export const sourceKinds = ['stated', 'pool', 'parts'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** As they are typed and chosen. */
export interface AllotmentFields {
  readonly licence: string | null;
  readonly kind: SourceKind;
  readonly pool: string | null;
  /** The empty text for all of them. */
  readonly product: string;
  readonly part: string;
  readonly quantity: string;
  readonly reference: string;
  readonly until: CivilDate | null;
  readonly note: string;
}

export const MOST_BOUGHT = 1_000_000_000;

export const emptyFields = (licence: string | null): AllotmentFields => ({
  licence,
  kind: 'stated',
  pool: null,
  product: '',
  part: '',
  quantity: '',
  reference: '',
  until: null,
  note: '',
});

const ofSource = (source: AllotmentSource): Partial<AllotmentFields> => {
  if (source.kind === 'parts') return { part: source.part ?? '' };
  const quantity = source.quantity === undefined ? '' : formatQuantity(source.quantity);
  return source.kind === 'pool'
    ? { pool: source.pool, product: source.product ?? '', quantity }
    : { quantity, reference: source.reference ?? '', until: source.until ?? null };
};

export const fieldsOf = ({ licence, source, note }: Allotment): AllotmentFields => ({
  ...emptyFields(licence),
  kind: source.kind,
  ...ofSource(source),
  note: note ?? '',
});

/** A whole number from 1, with or without thousands separated; `null` where nothing is typed. */
const readQuantity = (typed: string): Result<number | null> => {
  const text = typed.trim();
  if (text === '') return done(null);
  const digits = text.replaceAll(/[,\s\u202f\u00a0]/g, '');
  if (!/^\d+$/.test(digits)) return refuse('field/not-whole', { typed: text });
  const quantity = Number(digits);
  if (quantity < 1) return refuse('field/below-one');
  return quantity > MOST_BOUGHT ? refuse('field/above-most', { most: formatQuantity(MOST_BOUGHT) }) : done(quantity);
};

const required = <Value>(value: Value | null): Result<Value> =>
  value === null ? refuse('field/required') : done(value);

const readStated = (typed: string): Result<number> => {
  const read = readQuantity(typed);
  return read.ok ? required(read.value) : read;
};

const sourceOf = (fields: AllotmentFields): AllotmentSource | null => {
  const { kind, pool, product, part, reference, until } = fields;
  if (kind === 'parts') return { kind, ...(part === '' ? {} : { part }) };
  const quantity = readQuantity(fields.quantity);
  if (!quantity.ok) return null;
  const counted = quantity.value === null ? {} : { quantity: quantity.value };
  if (kind === 'pool') return pool === null ? null : { kind, pool, ...(product === '' ? {} : { product }), ...counted };
  if (quantity.value === null) return null;
  const said = reference.trim() === '' ? {} : { reference: reference.trim() };
  return { kind, quantity: quantity.value, ...said, ...(until === null ? {} : { until }) };
};

const errorsIn = (fields: AllotmentFields) => {
  const { kind, licence, pool, quantity, reference, note } = fields;
  return errorsOf({
    licence: required(licence),
    ...(kind === 'pool' ? { pool: required(pool), quantity: readQuantity(quantity) } : {}),
    ...(kind === 'stated' ? { quantity: readStated(quantity), reference: readText(reference) } : {}),
    note: readText(note),
  });
};

export interface AllotmentDraftOf {
  /** Made by the caller, or that of what is changed. */
  readonly allotment: string;
  readonly installation: string;
  readonly on: CivilDate;
  /** What is changed; `null` for a new one. */
  readonly before: Allotment | null;
}

const isSame = (change: UsageChangeOf<'allotment-set'>, before: Allotment): boolean =>
  JSON.stringify([change.licence, change.source, change.note ?? null]) ===
  JSON.stringify([before.licence, before.source, before.note]);

export const allotmentDraft = (fields: AllotmentFields, of: AllotmentDraftOf): Draft => {
  const errors = errorsIn(fields);
  const source = sourceOf(fields);
  const { licence, note } = fields;
  if (errors !== null || source === null || licence === null) return { ok: false, errors: errors ?? {} };
  const { allotment, installation, on, before } = of;
  const said = note.trim() === '' ? {} : { note: note.trim() };
  const change = { kind: 'allotment-set' as const, on, allotment, installation, licence, source, ...said };
  return before !== null && isSame(change, before) ? unchangedDraft('note') : draftOf(change);
};
