/** Reads what is typed into the fields of a dialog; each field answers a value or a refusal with its sentence. */
import { toDayNumber, type CivilDate } from '../../../../domain/calendar/civil-date';
import { MOST_MONTHS } from '../../../../domain/policy/policy';
import { done, refuse, type Refusal, type Result } from '../../../../domain/result';
import { parseTypedDate } from '../../../ui/parse-typed-date';

/** Ids and names of lots and pools, as long as the ledger takes them. */
const LONGEST_NAME = 500;
const LONGEST_TEXT = 2000;

const WHOLE = /^\d{1,3}([, \u202f\u00a0]\d{3})+$|^\d+$/;

/** A whole number from 1, with or without thousands separated. */
export const readWhole = (typed: string, most: number = Number.MAX_SAFE_INTEGER): Result<number> => {
  const text = typed.trim();
  if (text === '') return refuse('field/required');
  if (!WHOLE.test(text)) return refuse('field/not-whole', { typed: text });
  const value = Number(text.replace(/\D/g, ''));
  if (value < 1) return refuse('field/below-one');
  return value > most ? refuse('field/above-most', { most }) : done(value);
};

/** Months of a SUP. */
export const readMonths = (typed: string): Result<number> => readWhole(typed, MOST_MONTHS);

/** A day of the calendar, typed in any usual way. */
export const readDate = (typed: string): Result<CivilDate> => {
  const text = typed.trim();
  if (text === '') return refuse('field/required');
  const date = parseTypedDate(text);
  return date === null ? refuse('field/not-a-date', { typed: text }) : done(date);
};

/** A day that is not before `earliest`. */
export const readDateFrom = (typed: string, earliest: CivilDate): Result<CivilDate> => {
  const date = readDate(typed);
  return date.ok && toDayNumber(date.value) < toDayNumber(earliest) ? refuse('field/before', { earliest }) : date;
};

/** The day of something that has happened. */
export const readPastDate = (typed: string, earliest: CivilDate, today: CivilDate): Result<CivilDate> => {
  const date = readDateFrom(typed, earliest);
  return date.ok && date.value > today ? refuse('field/after', { latest: today }) : date;
};

/** An id or a name that has to be there. */
export const readName = (typed: string): Result<string> => {
  const text = typed.trim();
  if (text === '') return refuse('field/required');
  return text.length > LONGEST_NAME ? refuse('field/too-long', { most: LONGEST_NAME }) : done(text);
};

/** A text that may be left out: an empty field answers the empty text. */
export const readText = (typed: string): Result<string> => {
  const text = typed.trim();
  return text.length > LONGEST_TEXT ? refuse('field/too-long', { most: LONGEST_TEXT }) : done(text);
};

type Fields = Readonly<Record<string, Result<unknown>>>;
type Values<Read extends Fields> = {
  readonly [Field in keyof Read]: Read[Field] extends Result<infer Value> ? Value : never;
};
export type FieldErrors<Field extends string = string> = Readonly<Partial<Record<Field, Refusal>>>;

const errorsOf = (fields: Fields): FieldErrors =>
  Object.fromEntries(Object.entries(fields).flatMap(([field, read]) => (read.ok ? [] : [[field, read.error]])));

/** All values, or the refusal of every field that has one. */
export const readAll = <Read extends Fields>(
  fields: Read,
): { readonly ok: true; readonly values: Values<Read> } | { readonly ok: false; readonly errors: FieldErrors } => {
  const errors = errorsOf(fields);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const values = Object.fromEntries(
    Object.entries(fields).map(([field, read]) => [field, read.ok ? read.value : null]),
  );
  // Every field has been read, which the type checker cannot follow through the entries.
  return { ok: true, values: values as Values<Read> };
};
