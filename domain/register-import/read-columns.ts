/** Looks at the columns of a table: what each is likely to mean, in which form its dates are written, and what stands in it. */
import type { CivilDate } from '../calendar/civil-date';
import { MOST_HEAD_CHARACTERS, type ColumnReading } from '../ledger/register-document';
import { cellKindOf, isFieldOf, type TableKind } from './field';
import { guessFields, guessKind } from './guess-field';
import { decideDateForm, readDate, type DateForm } from './read-date';
import { cellText, isBlank, type Cell, type Table } from './table';

/** The word for a column that is not read. */
export const NOT_READ = 'none';

export interface LookedAtColumn extends ColumnReading {
  /** The first three cells that are not blank. */
  readonly samples: readonly string[];
  /** A date of the column as it stands, and as each form reads it; `null` for other columns. */
  readonly example: {
    readonly text: string;
    readonly dayFirst: CivilDate | null;
    readonly monthFirst: CivilDate | null;
  } | null;
  /** The form of its dates is open: the cells allow both, and the person has not said. */
  readonly ambiguous: boolean;
  readonly hasFormulas: boolean;
}

/** The first `most` cells below the head that are not blank. A table may have millions of cells: no copies are made. */
const cellsOf = ({ rows }: Table, column: number, most: number): readonly Cell[] => {
  const cells: Cell[] = [];
  for (let row = 1; row < rows.length && cells.length < most; row += 1) {
    const cell = rows[row]?.[column] ?? null;
    if (!isBlank(cell)) cells.push(cell);
  }
  return cells;
};

const MOST_SAMPLES = 3;
const MOST_SAMPLE_CHARACTERS = 200;

const headsOf = (table: Table): readonly string[] => {
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_each, column) =>
    cellText(table.rows[0]?.[column]).slice(0, MOST_HEAD_CHARACTERS),
  );
};

export const guessTableKind = (table: Table): TableKind => guessKind(headsOf(table));

/** As the heads have it, for columns of which nobody has said anything. */
export const guessColumns = (kind: TableKind, heads: readonly string[]): readonly ColumnReading[] => {
  const guessed = guessFields(kind, heads);
  return heads.map((head, column) => ({ head, field: guessed[column] ?? NOT_READ }));
};

/** What a person has not been asked about yet. */
export const guessMapping = (kind: TableKind, table: Table): readonly ColumnReading[] =>
  guessColumns(kind, headsOf(table));

export const isDateForm = (form: string | undefined): form is DateForm =>
  form === 'day-first' || form === 'month-first';

const lookAtDates = (cells: readonly Cell[], said: string | undefined) => {
  const { form, ambiguous, example } = decideDateForm(cells);
  const shown = example ?? cells[0] ?? null;
  const chosen = isDateForm(said) ? said : ambiguous ? null : form;
  return {
    ...(chosen === null ? {} : { form: chosen }),
    ambiguous: ambiguous && !isDateForm(said),
    example:
      shown === null
        ? null
        : {
            text: cellText(shown).slice(0, MOST_SAMPLE_CHARACTERS),
            dayFirst: readDate(shown, 'day-first'),
            monthFirst: readDate(shown, 'month-first'),
          },
  };
};

/** The mapping with everything that a person needs to judge it. A form that the cells decide is filled in. */
export const lookAtColumns = (
  kind: TableKind,
  table: Table,
  mapping: readonly ColumnReading[],
): readonly LookedAtColumn[] =>
  mapping.map(({ head, field, form }, column) => {
    const isDate = isFieldOf(kind, field) && cellKindOf(field) === 'date';
    const cells = cellsOf(table, column, isDate ? Number.POSITIVE_INFINITY : MOST_SAMPLES);
    return {
      head,
      field,
      samples: cells.slice(0, MOST_SAMPLES).map((cell) => cellText(cell).slice(0, MOST_SAMPLE_CHARACTERS)),
      hasFormulas: table.formulas.includes(column),
      ...(isDate ? lookAtDates(cells, form) : { ambiguous: false, example: null }),
    };
  });
