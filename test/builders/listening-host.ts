/** A host over a new workspace, asked as a window asks it; keeps what it told and what failed. */
import { onTestFinished } from 'vitest';
import type { InvokeChannel } from '../../contract/channels';
import type { Input, LedgerHead, Output } from '../../contract/ipc';
import type { Answerer } from '../../main/answer-invoke';
import { createNoticeBoard, type SentNotice } from '../../main/notice-board';
import { openHost, type HostParts } from '../../main/open-host';
import { aTemporaryFolder } from './temporary-folder';
import { withoutBackups } from './without-backups';

export interface ListeningHost {
  readonly workspaceFolder: string;
  readonly answer: Answerer;
  /** The value of an answer; an error where it is refused. */
  readonly ask: <Channel extends InvokeChannel>(channel: Channel, input: unknown) => Promise<Output<Channel>>;
  readonly head: () => LedgerHead | undefined;
  readonly told: readonly SentNotice[];
  /** What was logged as unforeseen. */
  readonly failures: readonly unknown[];
  readonly close: () => Promise<void>;
}

/** Its clock stands at 2025-06-15, noon local time. Closed when the test ends. */
export const aListeningHost = async (folder?: string, over: Partial<HostParts> = {}): Promise<ListeningHost> => {
  const told: SentNotice[] = [];
  const failures: unknown[] = [];
  const notices = createNoticeBoard();
  notices.subscribe((sent) => told.push(sent));
  const workspaceFolder = folder ?? (await aTemporaryFolder());
  const opened = await openHost({
    host: 'browser',
    workspaceFolder,
    notices,
    log: (_where, failure) => failures.push(failure),
    now: () => new Date(2025, 5, 15, 12),
    ...withoutBackups,
    ...over,
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const { answer, greetings, close } = opened.value;
  onTestFinished(close);
  const ask = async <Channel extends InvokeChannel>(channel: Channel, input: unknown): Promise<Output<Channel>> => {
    const answered = await answer(channel, input);
    if (!answered.ok) throw new Error(JSON.stringify(answered.error), { cause: failures[0] });
    return answered.value as Output<Channel>;
  };
  const head = (): LedgerHead | undefined =>
    greetings().flatMap((sent) => (sent.channel === 'ledger.changed' ? [sent.notice] : []))[0];
  return { workspaceFolder, answer, ask, head, told, failures, close };
};

/** What a window may send, typed for the channel. */
export type ValidInputs = { readonly [Channel in InvokeChannel]: readonly [Input<Channel>, ...Input<Channel>[]] };
