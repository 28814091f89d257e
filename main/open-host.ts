/** Opens a workspace for writing and everything that a window needs of it, for both hosts that have windows. */
import { done, type Result } from '../domain/result';
import { createAnswerer, type Answerer, type FailureLog } from './answer-invoke';
import { appVersion } from './app-version';
import { createCapabilities } from './capabilities';
import type { Seal } from './keys/seal';
import { localDate } from './local-date';
import type { NoticeBoard, SentNotice } from './notice-board';
import { openWorkspace } from './workspace/workspace';

export interface HostParts {
  readonly host: 'electron' | 'browser';
  readonly workspaceFolder: string;
  readonly notices: NoticeBoard;
  readonly log: FailureLog;
  readonly now: () => Date;
  readonly seal?: Seal;
}

export interface OpenHost {
  /** The workspace's folder, absolute. */
  readonly folder: string;
  readonly answer: Answerer;
  /** What a window that connects may have missed. */
  readonly greetings: () => readonly SentNotice[];
  /** Lets the next one write. */
  readonly close: () => Promise<void>;
}

/** Errors: those of `openWorkspace`, `workspace/in-use` among them. */
export const openHost = async (parts: HostParts): Promise<Result<OpenHost>> => {
  const { host, workspaceFolder, notices, log, now, seal } = parts;
  const opened = await openWorkspace(workspaceFolder, { write: true, now, ...(seal && { seal }) });
  if (!opened.ok) return opened;
  const workspace = opened.value;
  const { ledger, folder } = workspace;
  const today = () => localDate(now());
  const capabilities = createCapabilities({
    workspace,
    host,
    version: appVersion,
    platform: process.platform,
    now,
    today,
  });
  const stopTelling = ledger.onChange((head) => notices.publish({ channel: 'ledger.changed', notice: head }));
  return done({
    folder,
    answer: createAnswerer(capabilities, log),
    greetings: () => [{ channel: 'ledger.changed', notice: ledger.head() }],
    close: async () => {
      stopTelling();
      await workspace.close();
    },
  });
};
