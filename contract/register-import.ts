/** What crosses between window and host while a register that people had before is read, looked at and imported. */
import { z } from 'zod';
import { civilDateSchema } from '../domain/calendar/civil-date-schema';
import { columnReadingSchema } from '../domain/ledger/register-document';

const refusal = z.looseObject({ code: z.string() });
const count = z.int().min(0);

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
  sizeBytes: count,
  /** Below the heads. */
  rows: count,
  otherSheets: count,
  columns: z.array(lookedAtColumn),
});
export type RegisterLook = Readonly<z.infer<typeof registerLookSchema>>;
export type RegisterColumn = RegisterLook['columns'][number];

/** Every row is in one of the first five. */
export const registerCountsSchema = z.strictObject({
  new: count,
  known: count,
  repeated: count,
  conflict: count,
  faulty: count,
  newPools: count,
  /** Pools that are there already and get lots. */
  grownPools: count,
  lots: count,
  licences: z.number().min(0),
});
export type RegisterCounts = Readonly<z.infer<typeof registerCountsSchema>>;

/** What stands for something that the file does not say. */
const assumptionKinds = ['product', 'term', 'poolDay', 'activationDay', 'currency', 'points', 'shortYears'] as const;

/** A row that is not imported, and why; of `known` ones nothing is missing. */
const rowLeftOut = z.strictObject({
  row: count,
  pool: z.string(),
  state: z.enum(['known', 'repeated', 'conflict', 'faulty']),
  error: refusal,
});
export type RowLeftOut = Readonly<z.infer<typeof rowLeftOut>>;

/** `poolDifference` is given so that this file needs nothing of `ipc.ts`. */
export const registerPreviewSchemaWith = <Difference extends z.ZodType>(poolDifference: Difference) =>
  z.strictObject({
    columns: z.array(lookedAtColumn),
    /** Why it cannot be imported as it is read now. */
    refusal: refusal.nullable(),
    /** `null` while a column is missing, named twice or in doubt. */
    found: z
      .strictObject({
        counts: registerCountsSchema,
        /** How many rows, pools, prices or dates each is said of; none of nothing. */
        assumptions: z.array(z.strictObject({ kind: z.enum(assumptionKinds), count })),
        /** The first of each state. */
        leftOut: z.array(rowLeftOut),
        /** The first of the pools that would look different, with the day and number of what they get. */
        pools: z.array(z.strictObject({ difference: poolDifference, on: civilDateSchema, lots: count })),
      })
      .nullable(),
  });
