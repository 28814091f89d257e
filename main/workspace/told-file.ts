/** What was told of the alerts of a workspace, in a file of its own: whoever opens the workspace next goes on from there. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Told } from '../../domain/alert/digest';
import { writeAtomically } from '../files/write-atomically';

/** As much as any register comes to; a longer file is somebody else's. */
const MOST_TOLD = 200_000;

const toldFileSchema = z.strictObject({
  v: z.literal(1),
  ranAt: z.iso.datetime(),
  told: z
    .array(
      z.strictObject({
        alert: z.string(),
        on: z.string(),
        lead: z.int(),
        awakeSince: z.string(),
        goneAtMs: z.number().nullable(),
      }),
    )
    .max(MOST_TOLD),
});

export interface ToldState {
  /** Instant of the last run. */
  readonly ranAt: string | null;
  readonly told: readonly Told[];
}

export interface ToldFile {
  readonly read: () => Promise<ToldState>;
  /** False where it could not be written: then it is written by the next run. */
  readonly write: (state: { readonly ranAt: string; readonly told: readonly Told[] }) => Promise<boolean>;
}

const nothingTold: ToldState = { ranAt: null, told: [] };

const parse = (text: string): ToldState => {
  try {
    return toldFileSchema.parse(JSON.parse(text));
  } catch {
    // A damaged file costs no more than one digest of everything.
    return nothingTold;
  }
};

export const openToldFile = (folder: string): ToldFile => {
  const path = join(folder, 'alerts.json');
  return {
    read: async () => {
      const text = await readFile(path, 'utf8').catch(() => null);
      return text === null ? nothingTold : parse(text);
    },
    write: async (state) => (await writeAtomically(path, JSON.stringify({ v: 1, ...state }))).ok,
  };
};
