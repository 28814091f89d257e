/** What can happen to the parts of the IDIS catalogue (ID-8, ID-9): one immutable value per kind. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { nameSchema, textSchema } from '../text-schema';

/** ID-6, ID-7: what a serial is for, and whether updates change it, goes by the family. */
export const licenceFamilies = ['ISS', 'VAI'] as const;
export type LicenceFamily = (typeof licenceFamilies)[number];
export const licenceFamilySchema = z.enum(licenceFamilies);

/** More than any pack has; so many parts fit into one event. */
const MOST_CONTENTS = 30;
/** Longer than any subscription runs. */
const MOST_TERM_YEARS = 100;

/** So many of a part, as a pack contains them. */
const contentSchema = z.strictObject({ part: nameSchema, quantity: z.int().min(1).max(10_000) });
export type PackContent = Readonly<z.infer<typeof contentSchema>>;

/** ID-8: `licence`: each one needs one of that part; `installation`: one of it is enough for the whole installation. */
const needSchema = z.strictObject({ part: nameSchema, per: z.enum(['licence', 'installation']) });
export type PartNeed = Readonly<z.infer<typeof needSchema>>;

/** Says all of a part again; `part` is its number, as orders name it. */
const partSet = z
  .strictObject({
    kind: z.literal('part-set'),
    on: civilDateSchema,
    part: nameSchema,
    description: textSchema,
    family: licenceFamilySchema,
    /** What one of it is counted for. */
    per: z.enum(['device', 'camera', 'system']),
    /** Of a pack: what is held once it is confirmed. */
    contents: z.array(contentSchema).min(1).max(MOST_CONTENTS).optional(),
    /** The part for which it stands where another needs that. */
    countsAs: nameSchema.optional(),
    needs: needSchema.optional(),
    /** ID-9: a subscription of so many years; without it the part never ends. */
    termYears: z.int().min(1).max(MOST_TERM_YEARS).optional(),
  })
  .refine(
    ({ contents, countsAs, needs, termYears }) =>
      contents === undefined || [countsAs, needs, termYears].every((each) => each === undefined),
    'a pack has no terms of its own',
  );

/** The part is offered no longer; installations that hold it keep it. */
const partWithdrawn = z.strictObject({ kind: z.literal('part-withdrawn'), on: civilDateSchema, part: nameSchema });

export const partChangeSchemas = [partSet, partWithdrawn] as const;

export type PartChange = Readonly<z.infer<(typeof partChangeSchemas)[number]>>;
export type PartChangeOf<Kind extends PartChange['kind']> = Extract<PartChange, { kind: Kind }>;

const kinds: ReadonlySet<string> = new Set(partChangeSchemas.map(({ shape }) => shape.kind.value));

export const isPartChange = (change: { readonly kind: string }): change is PartChange => kinds.has(change.kind);
