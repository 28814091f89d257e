/** Readings and outages as lines of their log, and when two readings say the same. */
import { z } from 'zod';
import { parseStrictJson } from '../../contract/json/parse-strict-json';
import { limits } from '../../contract/limits';
import type { CivilDate } from '../../domain/calendar/civil-date';
import { nameSchema } from '../../domain/text-schema';
import { instantSchema } from '../../domain/usage/instant';
import { outageStates } from '../../domain/usage/outage';
import { usagePurposeSchema } from '../../domain/usage/purpose';
import type { Reading } from '../../domain/usage/reading';
import { snapshotSchema } from '../../domain/usage/snapshot';
import { localDate } from '../local-date';

const lineSchema = z.strictObject({
  v: z.literal(1),
  installation: nameSchema,
  purpose: usagePurposeSchema,
  at: instantSchema,
  receivedAt: instantSchema,
  snapshot: snapshotSchema,
  /** SHA-256 of the kept list of used licences. */
  used: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});

const outageSchema = z.strictObject({
  v: z.literal(1),
  kind: z.literal('outage'),
  installation: nameSchema,
  purpose: usagePurposeSchema,
  state: z.enum(outageStates),
  from: instantSchema,
  to: instantSchema,
  goodAt: instantSchema.nullable(),
});

/** An outage is kept once it is over; the one that lasts is the state of its server. */
export type KeptOutage = Readonly<Omit<z.infer<typeof outageSchema>, 'v' | 'kind'>>;

/** What is kept of a reading; the day of its time is the computer’s, and follows. */
export type KeptReading = Readonly<Omit<z.infer<typeof lineSchema>, 'v'>>;

export const lineOf = ({ installation, purpose, at, receivedAt, snapshot, used }: KeptReading): string =>
  JSON.stringify({ v: 1, installation, purpose, at, receivedAt, snapshot, used });

export const outageLineOf = ({ installation, purpose, state, from, to, goodAt }: KeptOutage): string =>
  JSON.stringify({ v: 1, kind: 'outage', installation, purpose, state, from, to, goodAt });

export type ParsedLine =
  { readonly kind: 'reading'; readonly reading: Reading } | { readonly kind: 'outage'; readonly outage: KeptOutage };

const parseOutage = (value: unknown): ParsedLine | null => {
  const line = outageSchema.safeParse(value);
  if (!line.success) return null;
  const { v: _version, kind, ...outage } = line.data;
  return { kind, outage };
};

/** `null` for a line that is none of ours. */
export const parseLine = (bytes: Uint8Array): ParsedLine | null => {
  const json = parseStrictJson(bytes, { maxDepth: limits.jsonDepth, numbers: 'integers' });
  const value = json.ok ? json.value : null;
  const line = lineSchema.safeParse(value);
  if (!line.success) return parseOutage(value);
  const { v: _version, ...kept } = line.data;
  return { kind: 'reading', reading: readingOf(kept) };
};

/** Where Coterm runs. */
export const dayOf = (instant: string): CivilDate => localDate(new Date(instant));

export const readingOf = (kept: KeptReading): Reading => ({
  ...kept,
  on: dayOf(kept.at),
  source: { kind: 'server' },
});

/** Members in one order, whatever order a server says them in. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, canonical(member)]));
};

const saidIn = ({ snapshot: { takenAt: _takenAt, ...said } }: Pick<KeptReading, 'snapshot'>): string =>
  JSON.stringify(canonical(said));

/** In everything but its time. A list that could not be had is no other list than the one before. */
export const saysTheSame = (later: KeptReading, earlier: KeptReading): boolean =>
  (later.used === null || later.used === earlier.used) && saidIn(later) === saidIn(earlier);
