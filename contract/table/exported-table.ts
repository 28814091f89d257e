/** A table on its way into a file: a title for each column, and rows of typed cells. */
import type { CivilDate } from '../../domain/calendar/civil-date';

/** A day, so that a sheet gets a date and not a text that looks like one. */
export interface DayCell {
  readonly on: CivilDate;
}

/** `null` is an empty cell: "does not apply". */
export type TableCell = string | number | DayCell | null;

export interface ExportedTable {
  readonly titles: readonly string[];
  /** Each row has a cell for every title. */
  readonly rows: readonly (readonly TableCell[])[];
}

/** The cell of a day that may not be there. */
export const dayCell = (on: CivilDate | null | undefined): DayCell | null =>
  on === null || on === undefined ? null : { on };
