/** A table that waits for the user's word, and what importing it would do to the register. */
import type { RegisterPreview } from '../../contract/ipc';
import { checkMapping } from '../../domain/register-import/check-mapping';
import type { TableKind } from '../../domain/register-import/field';
import type { RowState } from '../../domain/register-import/judge-rows';
import { lookAtColumns } from '../../domain/register-import/read-columns';
import type { Table } from '../../domain/register-import/table';
import type { ColumnReading } from '../../domain/ledger/register-document';
import { done, refuse, type Refusal, type Result } from '../../domain/result';
import type { RegisterDraft } from './import-register';
import type { UsageTableDraft } from './import-usage-table';

export interface WaitingTable {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly table: Table;
}

/** What its columns are said to be. */
export interface Reading {
  readonly kind: TableKind;
  readonly mapping: readonly ColumnReading[];
  /** Of which installation licence figures are, where no column says it. */
  readonly installation?: string | undefined;
  /** Whether installations of licence figures that nobody knows are created. */
  readonly creates?: boolean | undefined;
}

export interface WeighedTable {
  readonly draft: RegisterDraft | UsageTableDraft;
  /** Rows that stay out of the register because of what they say, unless they are mended. */
  readonly leftOut: number;
  /** Why, where the draft brings nothing. */
  readonly nothing: Refusal;
  /** Shown to a person; works more out than an import needs. */
  readonly preview: () => Pick<RegisterPreview, 'refusal' | 'found'>;
}

const withForms = ({ table }: WaitingTable, { kind, mapping }: Reading): readonly ColumnReading[] =>
  lookAtColumns(kind, table, mapping).map(({ head, field, form }) => ({
    head,
    field,
    ...(form === undefined ? {} : { form }),
  }));

/** The mapping with the forms that the cells decide. Errors: those of `checkMapping`. */
export const mappingOf = (waiting: WaitingTable, reading: Reading): Result<readonly ColumnReading[]> =>
  checkMapping(reading.kind, waiting.table, reading.mapping) ?? done(withForms(waiting, reading));

interface Judged {
  readonly row: number;
  readonly state: RowState;
  readonly error: Refusal | null;
}

export const countStates = (rows: readonly Judged[]): Readonly<Record<RowState, number>> => {
  const counts = { new: 0, known: 0, repeated: 0, conflict: 0, faulty: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
};

export const countLeftOut = (rows: readonly Judged[]): number => {
  const { repeated, conflict, faulty } = countStates(rows);
  return repeated + conflict + faulty;
};

/** Where no row is new: they are in the register already, or none of them can be imported. */
export const refuseEmpty = (rows: readonly Judged[]): Refusal => {
  const isAtFault = countStates(rows).known === 0 && countLeftOut(rows) > 0;
  return (isAtFault ? refuse('register/no-row-usable') : refuse('register/nothing-new')).error;
};

/** The screens show the first of many; the counts tell of all. */
const MOST_ROWS_OF_A_STATE = 500;

type LeftOut = Pick<Judged, 'row'> & { readonly state: Exclude<RowState, 'new'>; readonly error: { code: string } };

/** In the file's order, with what they are named by. */
export const rowsLeftOut = <Row extends Judged, Named extends object>(
  rows: readonly Row[],
  nameOf: (row: Row) => Named,
): (LeftOut & Named)[] => {
  const shown = new Map<RowState, number>();
  return rows.flatMap((each) => {
    const { row, state, error } = each;
    if (state === 'new') return [];
    const count = (shown.get(state) ?? 0) + 1;
    shown.set(state, count);
    return count > MOST_ROWS_OF_A_STATE
      ? []
      : [{ ...nameOf(each), row, state, error: { ...(error ?? { code: 'row/known' }) } }];
  });
};
