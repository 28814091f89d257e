/** Reads an order for an installation from the bytes of its file, and says everything that is wrong with its shape. */
import type { z } from 'zod';
import { partQuantitySchema } from '../../domain/installation/order-line';
import type { OrderedLine } from '../../domain/installation/order-lines';
import { done, type Refusal } from '../../domain/result';
import { isDecimal } from '../json/json-value';
import { parseStrictJson } from '../json/parse-strict-json';
import { limits } from '../limits';
import { orderFileSchema, type OrderFileShape, type QuotedInFile } from './order-file-schema';

/** An order as a file states it: nothing of it has been looked up yet. */
export interface OrderFile extends Omit<OrderFileShape, 'lines' | 'serial' | 'serials' | 'v'> {
  readonly quoted: readonly QuotedInFile[];
  /** One of each where the quantity is none: everything but the counts can be judged. */
  readonly lines: readonly OrderedLine[];
  /** Lines whose quantity is none: 0, a fraction, a text. */
  readonly unreadable: readonly UnreadableLine[];
}

/** What is wrong with the quantity of a line. */
export interface UnreadableLine extends Refusal {
  readonly part: string;
  readonly replaces: string | null;
}

type ReadOrderFile =
  { readonly ok: true; readonly value: OrderFile } | { readonly ok: false; readonly errors: readonly Refusal[] };

/** `lines[3].part`; `order` for the whole. */
const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  ) || 'order';

const invalid = (path: readonly PropertyKey[], reason: string): Refusal => ({
  code: 'order-file/invalid',
  path: pathText(path),
  reason,
});

const shapeFault = (issue: z.core.$ZodIssue): readonly Refusal[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => invalid([...issue.path, key], 'this member is not known'));
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return [invalid(issue.path, isMissing ? 'this member is required' : issue.message)];
};

/** As it stands in the file. */
const asWritten = (value: unknown): string => {
  if (isDecimal(value)) return value.text;
  return value === undefined ? 'nothing' : JSON.stringify(value);
};

const UNKNOWN_QUANTITY = 1;

type GivenLine = OrderFileShape['lines'][number];

const readLine = ({ part, quantity, replaces }: GivenLine): OrderedLine => {
  const read = partQuantitySchema.safeParse(quantity);
  return { part, quantity: read.success ? read.data : UNKNOWN_QUANTITY, replaces };
};

const unreadableLine = ({ part, quantity, replaces }: GivenLine, index: number): readonly UnreadableLine[] => {
  if (partQuantitySchema.safeParse(quantity).success) return [];
  const path = `lines[${index}].quantity`;
  return [{ code: 'part/quantity', part, quantity: asWritten(quantity), replaces: replaces ?? null, path }];
};

/** Errors: `json/…` alone, or every `order-file/invalid` with `path` and `reason`. */
export const parseOrderFile = (bytes: Uint8Array): ReadOrderFile => {
  const json = parseStrictJson(bytes, { maxDepth: limits.jsonDepth, numbers: 'decimals' });
  if (!json.ok) return { ok: false, errors: [json.error] };
  const parsed = orderFileSchema.safeParse(json.value, { reportInput: true });
  if (!parsed.success) return { ok: false, errors: parsed.error.issues.flatMap(shapeFault) };
  const { v: _version, serial, serials = [], lines, ...said } = parsed.data;
  const quoted = [...(serial === undefined ? [] : [{ serial }]), ...serials];
  return done({ ...said, quoted, lines: lines.map(readLine), unreadable: lines.flatMap(unreadableLine) });
};
