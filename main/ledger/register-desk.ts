/** Tables that people had before: pools, installations or licence figures are read, looked at with a mapping, and imported as one step. */
import type { Output } from '../../contract/ipc';
import type { RegisterLook } from '../../contract/register-import';
import { foldWholeLedger } from '../../domain/ledger/fold-events';
import { guessMapping, guessTableKind, lookAtColumns } from '../../domain/register-import/read-columns';
import { isBlank, type Table } from '../../domain/register-import/table';
import { done, refuse, type Result } from '../../domain/result';
import { readTable } from '../tables/read-table';
import { ledgerOf, type DeskParts, type Recorded } from './desk-parts';
import { importRegister } from './import-register';
import { importUsageTable } from './import-usage-table';
import { createPreviewTray } from './preview-tray';
import { docIdOfBytes } from './stored-document';
import { weighInstallations } from './weigh-installations';
import { weighPools } from './weigh-pools';
import { weighUsage } from './weigh-usage';
import type { Reading, WaitingTable, WeighedTable } from './weighed-table';

type RegisterPreview = Output<'registers.preview'>;

export interface RegisterDesk {
  /** Reads a table and guesses its columns; nothing is stored. Errors: those of `readTable`. */
  readonly read: (fileName: string, bytes: Uint8Array) => Promise<Result<RegisterLook>>;
  /** What importing would change. Error: `file/preview-gone`. */
  readonly preview: (handle: string, reading: Reading) => Promise<Result<RegisterPreview>>;
  /** Imports the rows that can be; others are refused unless they are left out by the user's word. */
  readonly commit: (handle: string, reading: Reading, leaveOut: boolean) => Promise<Result<Recorded>>;
  readonly discard: (handle: string) => void;
}

/** Tables are large, and one is looked at at a time. */
const MOST_TABLES = 4;

const countBelowHeads = ({ rows }: Table): number =>
  rows.reduce((sum, row, index) => (index === 0 || row.every(isBlank) ? sum : sum + 1), 0);

/** Figures without a column for it can be of another installation each time: their rows tell what is there already. */
const namesInstallations = (table: Table): boolean =>
  guessMapping('usage', table).some(({ field }) => field === 'installation');

const isImported = (parts: DeskParts, bytes: Uint8Array, table: Table): boolean => {
  const source = docIdOfBytes(bytes);
  const { register, registers } = foldWholeLedger(ledgerOf(parts));
  if (registers.bySource.has(source)) return true;
  return namesInstallations(table) && [...register.usage.imports.values()].some((each) => each.source === source);
};

/** Errors: those of `checkMapping`. */
type Weigh = (waiting: WaitingTable, reading: Reading) => Promise<Result<WeighedTable>>;

interface Scales {
  readonly weigh: Weigh;
  /** What was weighed last is as large as its table. */
  readonly forget: () => void;
}

/** Once for a preview and the import after it, as long as the ledger, the day and the reading are the same. */
const weighOnce = (parts: DeskParts): Scales => {
  let last: { readonly key: string; readonly waiting: WaitingTable; readonly weighed: ReturnType<Weigh> } | null = null;
  const weigh: Weigh = (waiting, reading) => {
    const key = JSON.stringify([parts.journal.head(), parts.today(), reading]);
    if (last === null || last.waiting !== waiting || last.key !== key) {
      const weighed =
        reading.kind === 'pools'
          ? Promise.resolve(weighPools(parts, waiting, reading))
          : (reading.kind === 'usage' ? weighUsage : weighInstallations)(parts, waiting, reading);
      last = { key, waiting, weighed };
    }
    return last.weighed;
  };
  return {
    weigh,
    forget: () => {
      last = null;
    },
  };
};

const columnsOf = ({ table }: Pick<WaitingTable, 'table'>, { kind, mapping }: Reading): RegisterPreview['columns'] =>
  lookAtColumns(kind, table, mapping).map((column) => ({ ...column, samples: [...column.samples] }));

const previewOf = async (weigh: Weigh, waiting: WaitingTable, reading: Reading): Promise<RegisterPreview> => {
  const columns = columnsOf(waiting, reading);
  const weighed = await weigh(waiting, reading);
  return weighed.ok ? { columns, ...weighed.value.preview() } : { columns, refusal: { ...weighed.error }, found: null };
};

const importDraft = async (parts: DeskParts, { draft, nothing }: WeighedTable): Promise<Result<Recorded>> => {
  const error = { ok: false, error: nothing } as const;
  if ('documents' in draft) return draft.documents.length === 0 ? error : await importUsageTable(parts, draft);
  return draft.changes.length === 0 ? error : await importRegister(parts, draft);
};

const commitTable = async (
  parts: DeskParts,
  weigh: Weigh,
  waiting: WaitingTable,
  reading: Reading,
  mayLeaveOut: boolean,
): Promise<Result<Recorded>> => {
  const weighed = await weigh(waiting, reading);
  if (!weighed.ok) return weighed;
  const { leftOut } = weighed.value;
  if (leftOut > 0 && !mayLeaveOut) return refuse('register/rows-left', { count: leftOut });
  return await importDraft(parts, weighed.value);
};

const lookAt = (table: Table, fileName: string, bytes: Uint8Array): Omit<RegisterLook, 'handle'> => {
  const kind = guessTableKind(table);
  return {
    fileName,
    kind,
    sizeBytes: bytes.length,
    rows: countBelowHeads(table),
    otherSheets: table.otherSheets,
    columns: columnsOf({ table }, { kind, mapping: guessMapping(kind, table) }),
  };
};

export const createRegisterDesk = (
  parts: DeskParts,
  inTurn: <Value>(step: () => Promise<Value>) => Promise<Value>,
): RegisterDesk => {
  const tray = createPreviewTray<WaitingTable>(MOST_TABLES);
  const { weigh, forget } = weighOnce(parts);
  const letGo = (handle: string): void => {
    tray.remove(handle);
    forget();
  };
  const find = (handle: string): WaitingTable | undefined => tray.find(handle, parts.now().getTime());
  return {
    read: async (fileName, bytes) => {
      const read = await readTable(bytes);
      if (!read.ok) return read;
      const table = read.value;
      const isKnown = isImported(parts, bytes, table);
      const handle = isKnown ? null : tray.put({ fileName, bytes, table }, parts.now().getTime());
      return done({ handle, ...lookAt(table, fileName, bytes) });
    },
    preview: async (handle, reading) => {
      const waiting = find(handle);
      return waiting === undefined ? refuse('file/preview-gone') : done(await previewOf(weigh, waiting, reading));
    },
    commit: (handle, reading, mayLeaveOut) =>
      inTurn(async () => {
        const waiting = find(handle);
        if (waiting === undefined) return refuse('file/preview-gone');
        const recorded = await commitTable(parts, weigh, waiting, reading, mayLeaveOut);
        if (recorded.ok) letGo(handle);
        return recorded;
      }),
    discard: letGo,
  };
};
