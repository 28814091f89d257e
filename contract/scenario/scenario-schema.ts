/** The shape of a scenario (`command-line.md`, "Scenario"): everything is checked before anything is folded. */
import { z } from 'zod';
import { civilDateSchema } from '../../domain/calendar/civil-date-schema';
import { compare, type Exact } from '../../domain/exact/exact';
import { parseExact } from '../../domain/exact/parse-exact';
import { MOST_MONTHS, poolPolicySchema } from '../../domain/policy/policy';
import { isDecimal } from '../json/json-value';

const name = z.string().min(1, 'must not be empty');

/** The exact value of a number as it was written; `249.5` is 499/2. */
const exactOf = (value: unknown): Exact | null => {
  if (typeof value === 'number') return value;
  return isDecimal(value) ? parseExact(value.text) : null;
};

/** `40`, and `40.0` too, is forty. */
const wholeNumber = (value: unknown): unknown => {
  const exact = exactOf(value);
  return typeof exact === 'number' ? exact : value;
};

const wholeFrom1 = (most: number) => {
  const wanted = `must be a whole number from 1 to ${most}`;
  return z.preprocess(wholeNumber, z.int(wanted).min(1, wanted).max(most, wanted));
};

const quantity = wholeFrom1(Number.MAX_SAFE_INTEGER);
const months = wholeFrom1(MOST_MONTHS);

const price = z.unknown().transform((value, context): Exact => {
  const exact = exactOf(value);
  if (exact !== null && compare(exact, 0) > 0) return exact;
  context.addIssue({ code: 'custom', message: 'must be a number above 0' });
  return z.NEVER;
});

const on = civilDateSchema;

const lotAdded = z
  .strictObject({
    kind: z.literal('lot-added'),
    on,
    pool: name,
    lot: name,
    product: name,
    quantity,
    release: name.optional(),
    supMonths: months.optional(),
    supExpiresOn: civilDateSchema.optional(),
    unitPrice: price.optional(),
    term: z.enum(['perpetual', 'subscription']).optional(),
    expiresOn: civilDateSchema.optional(),
  })
  .superRefine((lot, context) => {
    const fault = (member: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [member], message });
    };
    if (lot.supMonths !== undefined && lot.supExpiresOn !== undefined)
      fault('supExpiresOn', 'cannot stand beside supMonths');
    if (lot.term !== 'subscription' && lot.expiresOn !== undefined)
      fault('expiresOn', 'belongs to a subscription only');
  });

export const scenarioChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('release-launched'), on, release: name, supersedes: name.optional() }),
  z.strictObject({ kind: z.literal('pool-created'), on, pool: name }),
  lotAdded,
  z.strictObject({ kind: z.literal('licences-activated'), on, pool: name, quantity }),
  z.strictObject({
    kind: z.literal('licences-removed'),
    on,
    pool: name,
    quantity,
    lot: name.optional(),
    transfer: name.optional(),
  }),
  z.strictObject({ kind: z.literal('licences-received'), on, pool: name, transfer: name }),
  z.strictObject({ kind: z.literal('sup-renewed'), on, pool: name, months, evaluation: z.boolean().optional() }),
]);

/** All but the changes themselves, which are parsed one by one: a schema would collect the faults of every one of them. */
export const scenarioSchema = z.strictObject({
  asOf: civilDateSchema,
  policy: poolPolicySchema.extend({ activationWindowMonths: months.default(6) }).prefault({}),
  changes: z.array(z.unknown()),
});

export type ScenarioChange = z.output<typeof scenarioChangeSchema>;
