/** The previews of the files that wait, kept while the user looks at another screen, and what can be done with them. */
import { create } from 'zustand';
import type { Answer } from '../../../contract/ipc';
import type { ImportTarget } from '../../../contract/licence-status/import-target';
import { limits } from '../../../contract/limits';
import { refuse } from '../../../domain/result';
import { isMailName, isTableName } from '../../app/choose-files';
import { acceptStep } from '../../app/apply-change';
import type { SigningInput } from '../../app/use-signing';
import { keepWrittenFile } from '../../app/written-file';
import { refreshRegister } from '../../db/current-source';
import { desktop } from '../../desktop';
import { useIncomingFiles, type IncomingFile } from '../../stores/incoming-files-store';
import { saveBytes } from '../../ui/save-bytes';
import { toPreviewState, type PreviewState } from './preview-state';

interface Previews {
  readonly byFile: Readonly<Record<string, PreviewState>>;
}

export const usePreviews = create<Previews>(() => ({ byFile: {} }));

const put = (id: string, state: PreviewState): void =>
  usePreviews.setState(({ byFile }) => ({ byFile: { ...byFile, [id]: state } }));

/** A file over the limit is refused by its size alone; its bytes are never read. */
const readPreview = async (file: IncomingFile): Promise<PreviewState> => {
  if (file.sizeBytes > limits.licenceFileBytes) {
    return {
      status: 'unread',
      refusal: refuse('file/too-large', { sizeBytes: file.sizeBytes, limitBytes: limits.licenceFileBytes }).error,
    };
  }
  try {
    const answer = await desktop.invoke('files.preview', { fileName: file.fileName, bytes: await file.read() });
    return answer.ok ? toPreviewState(answer.value) : { status: 'unread', refusal: answer.error };
  } catch (thrown) {
    return {
      status: 'unread',
      refusal: refuse('file/unreadable', { reason: thrown instanceof Error ? thrown.message : String(thrown) }).error,
    };
  }
};

const discard = (state: PreviewState | undefined): void => {
  if (state?.status === 'ready') void desktop.invoke('files.discard', { preview: state.handle });
};

/** Reads a file and asks the host what it is and what it would change; nothing is stored. */
export const checkFile = async (file: IncomingFile): Promise<void> => {
  discard(usePreviews.getState().byFile[file.id]);
  if (isTableName(file.fileName)) return put(file.id, { status: 'table' });
  if (isMailName(file.fileName)) return put(file.id, { status: 'mail' });
  put(file.id, { status: 'reading' });
  put(file.id, await readPreview(file));
};

/** Checks the files that have no preview yet. */
export const checkNewFiles = (files: readonly IncomingFile[]): void => {
  const { byFile } = usePreviews.getState();
  for (const file of files) if (byFile[file.id] === undefined) void checkFile(file);
};

/** The other files' before-and-after was worked out on a register that is gone. */
const checkOthers = async (id: string): Promise<void> => {
  const { byFile } = usePreviews.getState();
  const others = useIncomingFiles
    .getState()
    .files.filter((file) => file.id !== id && byFile[file.id]?.status === 'ready');
  for (const file of others) await checkFile(file);
};

interface ImportWords {
  readonly override?: string;
  /** For which installation a licence status is imported. */
  readonly into?: ImportTarget;
}

/** Imports a previewed file as one step of the history; `override` says why an answer counts without a EULA. */
export const importFile = async (id: string, said: ImportWords = {}): Promise<void> => {
  const state = usePreviews.getState().byFile[id];
  if (state?.status !== 'ready') return;
  put(id, { status: 'importing', preview: state.preview });
  const answer = await desktop.invoke('files.commit', { preview: state.handle, ...said });
  if (!answer.ok) return put(id, { status: 'refused', preview: state.preview, refusal: answer.error });
  // A file that was put back is no step of its own.
  await (state.preview.restores === true ? refreshRegister() : acceptStep(answer));
  put(id, { status: 'imported', preview: state.preview });
  await checkOthers(id);
};

interface Decision extends SigningInput {
  /** Refuses the request. */
  readonly reason?: string;
  /** Why it is granted although no EULA covers the site (LP-8). */
  readonly override?: string;
}

/** Answers a previewed request at the licence desk, and saves the answer's file. */
export const answerRequest = async (id: string, decision: Decision): Promise<void> => {
  const state = usePreviews.getState().byFile[id];
  if (state?.status !== 'ready') return;
  put(id, { status: 'importing', preview: state.preview });
  const answer = await desktop.invoke('activations.answer', { preview: state.handle, ...decision });
  // A passphrase may have been mistyped: what was previewed still waits.
  if (!answer.ok) return put(id, { ...state, refusal: answer.error });
  await keepWrittenFile(answer.value);
  put(id, { status: 'answered', preview: state.preview, answer: answer.value });
  await checkOthers(id);
};

/** Signs a previewed transfer as `sign` asks the host to, and saves its file with the new signature. */
export const signTransfer = async (
  id: string,
  sign: (preview: string) => Promise<Answer<'transfers.accept'>>,
): Promise<void> => {
  const state = usePreviews.getState().byFile[id];
  if (state?.status !== 'ready') return;
  put(id, { status: 'importing', preview: state.preview });
  const answer = await sign(state.handle);
  // A passphrase may have been mistyped: what was previewed still waits.
  if (!answer.ok) return put(id, { ...state, refusal: answer.error });
  await acceptStep(answer);
  saveBytes(answer.value.fileName, new Uint8Array(answer.value.bytes));
  put(id, { status: 'imported', preview: state.preview });
  await checkOthers(id);
};

/** Lets go of every file; of none of them is anything left. */
export const dropAll = (): void => {
  Object.values(usePreviews.getState().byFile).forEach(discard);
  usePreviews.setState({ byFile: {} });
  useIncomingFiles.setState({ files: [] });
};
