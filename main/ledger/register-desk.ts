/** Registers that people had before: a table is read, looked at with a mapping, and imported as one step. */
import type { Output } from '../../contract/ipc';
import type { RegisterLook, RowLeftOut } from '../../contract/register-import';
import { foldWholeLedger } from '../../domain/ledger/fold-events';
import type { ColumnReading } from '../../domain/ledger/register-document';
import { assumptionsOf } from '../../domain/register-import/assumptions';
import { guessMapping, lookAtColumns } from '../../domain/register-import/read-columns';
import type { JudgedRow } from '../../domain/register-import/judge-rows';
import { isBlank, type Table } from '../../domain/register-import/table';
import { done, refuse, type Result } from '../../domain/result';
import { readTable } from '../tables/read-table';
import { ledgerOf, type DeskParts, type Recorded } from './desk-parts';
import { importRegister } from './import-register';
import { createPreviewTray } from './preview-tray';
import { docIdOfBytes } from './stored-document';
import { effectOf, isLeftOut, weighRegister, type WaitingTable } from './weigh-register';

type RegisterPreview = Output<'registers.preview'>;

export interface RegisterDesk {
  /** Reads a table and guesses its columns; nothing is stored. Errors: those of `readTable`. */
  readonly read: (fileName: string, bytes: Uint8Array) => Promise<Result<RegisterLook>>;
  /** What importing would change. Error: `file/preview-gone`. */
  readonly preview: (handle: string, mapping: readonly ColumnReading[]) => Result<RegisterPreview>;
  /** Imports the rows that can be; others are refused unless they are left out by the user's word. */
  readonly commit: (handle: string, mapping: readonly ColumnReading[], leaveOut: boolean) => Promise<Result<Recorded>>;
  readonly discard: (handle: string) => void;
}

/** The screens show the first of many; the counts tell of all. */
const MOST_ROWS_OF_A_STATE = 500;
const MOST_POOLS = 500;
/** Tables are large, and one is looked at at a time. */
const MOST_TABLES = 4;

const countBelowHeads = ({ rows }: Table): number =>
  rows.reduce((sum, row, index) => (index === 0 || row.every(isBlank) ? sum : sum + 1), 0);

const isImported = (parts: DeskParts, bytes: Uint8Array): boolean =>
  foldWholeLedger(ledgerOf(parts)).registers.bySource.has(docIdOfBytes(bytes));

/** In the file's order. */
const leftOut = (rows: readonly JudgedRow[]): RowLeftOut[] => {
  const shown = new Map<RowLeftOut['state'], number>();
  return rows.flatMap(({ row, pool, state, error }) => {
    if (state === 'new') return [];
    const count = (shown.get(state) ?? 0) + 1;
    shown.set(state, count);
    return count > MOST_ROWS_OF_A_STATE ? [] : [{ row, pool, state, error: { ...(error ?? { code: 'row/known' }) } }];
  });
};

const previewOf = (parts: DeskParts, waiting: WaitingTable, mapping: readonly ColumnReading[]): RegisterPreview => {
  const columns = lookAtColumns(waiting.table, mapping).map((column) => ({ ...column, samples: [...column.samples] }));
  const weighed = weighRegister(parts, waiting, mapping);
  if (!weighed.ok) return { columns, refusal: { ...weighed.error }, found: null };
  const { counts, rows, table, draft } = weighed.value;
  const { refusal, pools } = effectOf(parts, weighed.value, MOST_POOLS);
  return {
    columns,
    refusal: refusal === null ? null : { ...refusal },
    found: {
      counts,
      assumptions: [...assumptionsOf(table, draft.mapping, rows)],
      leftOut: leftOut(rows),
      pools: [...pools],
    },
  };
};

const commitTable = async (
  parts: DeskParts,
  waiting: WaitingTable,
  mapping: readonly ColumnReading[],
  mayLeaveOut: boolean,
): Promise<Result<Recorded>> => {
  const weighed = weighRegister(parts, waiting, mapping);
  if (!weighed.ok) return weighed;
  const { draft, rows } = weighed.value;
  const count = rows.filter(isLeftOut).length;
  if (count > 0 && !mayLeaveOut) return refuse('register/rows-left', { count });
  return draft.changes.length === 0 ? refuse('register/nothing-new') : await importRegister(parts, draft);
};

export const createRegisterDesk = (
  parts: DeskParts,
  inTurn: <Value>(step: () => Promise<Value>) => Promise<Value>,
): RegisterDesk => {
  const tray = createPreviewTray<WaitingTable>(MOST_TABLES);
  const find = (handle: string): WaitingTable | undefined => tray.find(handle, parts.now().getTime());
  return {
    read: async (fileName, bytes) => {
      const read = await readTable(bytes);
      if (!read.ok) return read;
      const table = read.value;
      const isKnown = isImported(parts, bytes);
      return done({
        handle: isKnown ? null : tray.put({ fileName, bytes, table }, parts.now().getTime()),
        fileName,
        sizeBytes: bytes.length,
        rows: countBelowHeads(table),
        otherSheets: table.otherSheets,
        columns: lookAtColumns(table, guessMapping(table)).map((column) => ({
          ...column,
          samples: [...column.samples],
        })),
      });
    },
    preview: (handle, mapping) => {
      const waiting = find(handle);
      return waiting === undefined ? refuse('file/preview-gone') : done(previewOf(parts, waiting, mapping));
    },
    commit: (handle, mapping, mayLeaveOut) =>
      inTurn(async () => {
        const waiting = find(handle);
        if (waiting === undefined) return refuse('file/preview-gone');
        const recorded = await commitTable(parts, waiting, mapping, mayLeaveOut);
        if (recorded.ok) tray.remove(handle);
        return recorded;
      }),
    discard: tray.remove,
  };
};
