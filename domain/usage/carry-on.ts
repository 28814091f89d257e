/** What a reading leaves out that names some licences only: it stands as it was said last. No data is never "gone" (AC-7). */
import type { Carried, Reading } from './reading';
import type { LicenceFigures } from './snapshot';

/** Beside the licences, by their ids. */
export const SUPPORT = 'support';

/** Where it was said, if the reading does not say it itself. */
export const carriedIn = ({ carried = [] }: Pick<Reading, 'carried'>, what: string): Carried | null =>
  carried.find((each) => each.what === what) ?? null;

const carriedFrom = (before: Reading, what: string): Carried =>
  carriedIn(before, what) ?? { what, at: before.at, source: before.source.kind };

const leftOut = (before: Reading, { snapshot }: Reading): readonly LicenceFigures[] =>
  before.snapshot.licences.filter(({ licence }) => snapshot.licences.every((each) => each.licence !== licence));

/** `before`: the newest one of the same installation and purpose until then. */
export const carryOn = (before: Reading | undefined, reading: Reading): Reading => {
  if (reading.partial !== true || before === undefined) return reading;
  const rest = leftOut(before, reading);
  const { version } = before.snapshot.system;
  const support = reading.snapshot.support === undefined ? before.snapshot.support : undefined;
  const whats = [...rest.map(({ licence }) => licence), ...(support === undefined ? [] : [SUPPORT])];
  return {
    ...reading,
    // Beside what is known in full, it is known in full.
    partial: before.partial,
    carried: whats.map((what) => carriedFrom(before, what)),
    snapshot: {
      ...before.snapshot,
      ...reading.snapshot,
      system: { ...(version !== undefined && { version }), ...reading.snapshot.system },
      licences: [...reading.snapshot.licences, ...rest],
    },
  };
};
