/** The table that is looked at, kept while the user looks at another screen, and what can be done with it. */
import { create } from 'zustand';
import { limits } from '../../../../contract/limits';
import type { RegisterColumn, RegisterLook } from '../../../../contract/register-import';
import type { TableKind } from '../../../../domain/register-import/field';
import { refuse, type Refusal } from '../../../../domain/result';
import { acceptStep } from '../../../app/apply-change';
import { toastRefusal } from '../../../app/toast';
import { desktop } from '../../../desktop';
import { useIncomingFiles, type IncomingFile } from '../../../stores/incoming-files-store';
import { toMapping, withField, withForm, withKind, type OpenRegister, type RegisterState } from './register-state';

interface RegisterImport {
  /** The incoming file that the state is of. */
  readonly file: string | null;
  readonly state: RegisterState;
}

const nothing: RegisterImport = { file: null, state: { status: 'reading' } };

export const useRegisterImport = create<RegisterImport>(() => nothing);

const put = (state: RegisterState): void => useRegisterImport.setState({ state });

const openRegister = (): OpenRegister | null => {
  const { state } = useRegisterImport.getState();
  return state.status === 'open' || state.status === 'importing' ? state : null;
};

const change = (over: Partial<OpenRegister>): void => {
  const open = openRegister();
  if (open !== null) put({ ...open, ...over });
};

/** The host lets go of a table that is being imported by itself. */
const discard = (): void => {
  const open = openRegister();
  if (open?.status === 'open') void desktop.invoke('registers.discard', { handle: open.handle });
};

/** What the host is told of how the table is read. */
const readingOf = ({ handle, kind, columns, installation, creates }: OpenRegister) => ({
  handle,
  kind,
  mapping: [...toMapping(columns)],
  ...(installation === null ? {} : { installation }),
  ...(creates ? { creates } : {}),
});

/** A preview is shown only while it is of the columns as they stand now. */
const weigh = async (
  columns: readonly RegisterColumn[],
  said: Partial<Pick<OpenRegister, 'kind' | 'installation' | 'creates'>> = {},
): Promise<void> => {
  change({ columns, creates: false, ...said, weighing: true, leavesOut: false, confirms: false, refusal: null });
  const open = openRegister();
  if (open === null) return;
  const answer = await desktop.invoke('registers.preview', readingOf(open));
  if (openRegister()?.columns !== columns) return;
  if (answer.ok) change({ columns: answer.value.columns, preview: answer.value, weighing: false });
  else put({ status: 'refused', refusal: answer.error });
};

/** `holds`: what the person chose the file as, whatever its heads say. */
const toState = (look: RegisterLook, holds: TableKind = look.kind): RegisterState => {
  const { handle } = look;
  const columns = holds === look.kind ? look.columns : withKind(look.columns, holds);
  if (handle === null) return { status: 'known', look };
  const undecided = { preview: null, weighing: true, leavesOut: false, confirms: false, refusal: null };
  return { status: 'open', look, handle, kind: holds, installation: null, creates: false, columns, ...undecided };
};

const unreadable = (thrown: unknown): Refusal =>
  refuse('file/unreadable', { reason: thrown instanceof Error ? thrown.message : String(thrown) }).error;

/** A file over the limit is refused by its size alone; its bytes are never read. */
const look = async (file: IncomingFile): Promise<RegisterState> => {
  if (file.sizeBytes > limits.tableBytes)
    return {
      status: 'refused',
      refusal: refuse('register/too-large', { sizeBytes: file.sizeBytes, limitBytes: limits.tableBytes }).error,
    };
  try {
    const answer = await desktop.invoke('registers.read', { fileName: file.fileName, bytes: await file.read() });
    return answer.ok ? toState(answer.value, file.holds) : { status: 'refused', refusal: answer.error };
  } catch (thrown) {
    return { status: 'refused', refusal: unreadable(thrown) };
  }
};

/** Reads a table and asks the host what its columns mean and what it would change; nothing is stored. */
export const readRegister = async (file: IncomingFile): Promise<void> => {
  discard();
  useRegisterImport.setState({ file: file.id, state: { status: 'reading' } });
  const state = await look(file);
  if (useRegisterImport.getState().file !== file.id) return;
  put(state);
  if (state.status === 'open') await weigh(state.columns);
};

/** Reads the file unless it is the one that is shown already. */
export const readNewRegister = (file: IncomingFile | null): void => {
  if (file !== null && file.id !== useRegisterImport.getState().file) void readRegister(file);
};

export const readColumnAs = (index: number, field: string): void => {
  const open = openRegister();
  if (open !== null) void weigh(withField(open.columns, index, field));
};

/** What the table holds, and with it what its columns can stand for. */
export const readTableAs = (kind: TableKind): void => {
  const open = openRegister();
  if (open !== null && open.kind !== kind) void weigh(withKind(open.columns, kind), { kind });
};

/** Of which installation all figures are. */
export const readFiguresOf = (installation: string | null): void => {
  const open = openRegister();
  if (open !== null) void weigh([...open.columns], { installation });
};

/** Of the installations that the rows name as they are read now. */
export const createUnknown = (creates: boolean): void => {
  const open = openRegister();
  if (open !== null) void weigh([...open.columns], { creates });
};

export const readDatesAs = (index: number, form: string): void => {
  const open = openRegister();
  if (open !== null) void weigh(withForm(open.columns, index, form));
};

export const leaveOutRows = (leavesOut: boolean): void => change({ leavesOut });

export const confirmAssumptions = (confirms: boolean): void => change({ confirms });

/** Imports the table as one step of the history. */
export const importRegister = async (): Promise<void> => {
  const open = openRegister();
  const counts = open?.preview?.found?.counts;
  if (open === null || counts === undefined) return;
  const { file } = useRegisterImport.getState();
  change({ status: 'importing', refusal: null });
  const { leavesOut: leaveOut, look: shown } = open;
  const answer = await desktop.invoke('registers.commit', { ...readingOf(open), leaveOut });
  if (answer.ok) await acceptStep(answer);
  // Another table may have been opened meanwhile: what became of this one is not said of that one.
  if (useRegisterImport.getState().file !== file) return answer.ok ? undefined : toastRefusal(answer.error);
  if (!answer.ok) return change({ status: 'open', refusal: answer.error });
  const [imported] = answer.value.event.changes;
  const docId = imported?.kind === 'register-imported' ? imported.docId : '';
  put({ status: 'imported', look: shown, counts, docId });
};

/** Lets go of the table; nothing of it is left. */
export const dropRegister = (): void => {
  discard();
  useRegisterImport.setState(nothing, true);
  useIncomingFiles.setState({ table: null });
};
