/** What crosses between window and host while a register that people had before is read, looked at and imported. */
import { z } from 'zod';
import { civilDateSchema } from '../domain/calendar/civil-date-schema';
import { columnReadingSchema } from '../domain/ledger/register-document';
import { licenceFamilySchema } from '../domain/part/part-change';
import { tableKinds } from '../domain/register-import/field';
import { snapshotSchema } from '../domain/usage/snapshot';

const refusal = z.looseObject({ code: z.string() });
const count = z.int().min(0);

/** What a table holds. */
export const tableKindSchema = z.enum(tableKinds);

/** How the columns are read, in their order in the file. */
export const mappingSchema = z.array(columnReadingSchema).max(1000);

const lookedAtColumn = columnReadingSchema.extend({
  samples: z.array(z.string()),
  example: z
    .strictObject({ text: z.string(), dayFirst: civilDateSchema.nullable(), monthFirst: civilDateSchema.nullable() })
    .nullable(),
  ambiguous: z.boolean(),
  hasFormulas: z.boolean(),
});

export const registerLookSchema = z.strictObject({
  /** Handle for `registers.preview` and `registers.commit`; `null` when this very file was imported before. */
  handle: z.string().nullable(),
  fileName: z.string(),
  /** As the heads say; a person may know better. */
  kind: tableKindSchema,
  sizeBytes: count,
  /** Below the heads. */
  rows: count,
  otherSheets: count,
  columns: z.array(lookedAtColumn),
});
export type RegisterLook = Readonly<z.infer<typeof registerLookSchema>>;
export type RegisterColumn = RegisterLook['columns'][number];

/** Every row is in one of these. */
const rowCounts = { new: count, known: count, repeated: count, conflict: count, faulty: count };

const poolCountsSchema = z.strictObject({
  ...rowCounts,
  newPools: count,
  /** Pools that are there already and get lots. */
  grownPools: count,
  lots: count,
  licences: z.number().min(0),
});
export type PoolCounts = Readonly<z.infer<typeof poolCountsSchema>>;

const installationCountsSchema = z.strictObject({
  ...rowCounts,
  newInstallations: count,
  /** Installations that are there already and get a serial of another family. */
  grownInstallations: count,
  serials: count,
  /** Packs expanded. */
  licences: z.number().min(0),
});
export type InstallationCounts = Readonly<z.infer<typeof installationCountsSchema>>;

const usageCountsSchema = z.strictObject({
  ...rowCounts,
  installations: count,
  /** Installations that are not in the register, whether they are created or not. */
  unknown: count,
  readings: count,
});
export type UsageCounts = Readonly<z.infer<typeof usageCountsSchema>>;
export type RegisterCounts = PoolCounts | InstallationCounts | UsageCounts;

/** What stands for something that the file does not say. */
const assumptionKinds = [
  'product',
  'term',
  'poolDay',
  'activationDay',
  'currency',
  'points',
  'shortYears',
  'name',
  'together',
  'grown',
  'namesake',
  'site',
  'noParts',
  'termFromToday',
  'noon',
] as const;

const leftOutFacts = { row: count, state: z.enum(['known', 'repeated', 'conflict', 'faulty']), error: refusal };

/** A row that is not imported, and why; of `known` ones nothing is missing. */
const poolRowLeftOut = z.strictObject({ ...leftOutFacts, pool: z.string() });
const installationRowLeftOut = z.strictObject({ ...leftOutFacts, serial: z.string(), installation: z.string() });
const usageRowLeftOut = z.strictObject({ ...leftOutFacts, installation: z.string(), licence: z.string() });
export type RowLeftOut = Readonly<
  z.infer<typeof poolRowLeftOut> | z.infer<typeof installationRowLeftOut> | z.infer<typeof usageRowLeftOut>
>;

/** How many rows, pools, installations, serials, prices or dates each is said of; none of nothing. */
const assumptions = z.array(z.strictObject({ kind: z.enum(assumptionKinds), count }));

const foundInstallation = z.strictObject({
  name: z.string(),
  customer: z.string().nullable(),
  isNew: z.boolean(),
  serials: z.array(z.strictObject({ family: licenceFamilySchema, serial: z.string(), former: count })),
  /** Packs as they are. */
  parts: z.array(z.strictObject({ part: z.string(), quantity: count })),
});
export type FoundInstallation = Readonly<z.infer<typeof foundInstallation>>;

const foundInstallations = z.strictObject({
  kind: z.literal('installations'),
  counts: installationCountsSchema,
  assumptions,
  /** The first of each state. */
  leftOut: z.array(installationRowLeftOut),
  /** The first of those that are created, or get a serial. */
  installations: z.array(foundInstallation),
});

const foundUsage = z.strictObject({
  kind: z.literal('usage'),
  counts: usageCountsSchema,
  assumptions,
  /** The first of each state. */
  leftOut: z.array(usageRowLeftOut),
  /** The names of the first that are not in the register. */
  unknown: z.array(z.string()),
  /** The first of those that get readings: how many and of which times, and the newest of each purpose. */
  installations: z.array(
    z.strictObject({
      installation: z.string(),
      name: z.string(),
      isNew: z.boolean(),
      readings: count,
      from: z.string(),
      to: z.string(),
      newest: z.array(snapshotSchema),
    }),
  ),
});
export type FoundUsage = Readonly<z.infer<typeof foundUsage>>;

/** `poolDifference` is given so that this file needs nothing of `ipc.ts`. */
export const registerPreviewSchemaWith = <Difference extends z.ZodType>(poolDifference: Difference) =>
  z.strictObject({
    columns: z.array(lookedAtColumn),
    /** Why it cannot be imported as it is read now. */
    refusal: refusal.nullable(),
    /** `null` while a column is missing, named twice or in doubt. */
    found: z
      .discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('pools'),
          counts: poolCountsSchema,
          assumptions,
          /** The first of each state. */
          leftOut: z.array(poolRowLeftOut),
          /** The first of the pools that would look different, with the day and number of what they get. */
          pools: z.array(z.strictObject({ difference: poolDifference, on: civilDateSchema, lots: count })),
        }),
        foundInstallations,
        foundUsage,
      ])
      .nullable(),
  });
