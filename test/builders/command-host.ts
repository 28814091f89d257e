/** A command's host that keeps what is printed. */
import { localDate } from '../../main/local-date';
import type { CommandHost } from '../../main/commands/command';

export interface KeptCommandHost extends CommandHost {
  readonly printed: () => { readonly stdout: string; readonly stderr: string };
  /** The JSON documents on standard output, one per line. */
  readonly documents: () => readonly unknown[];
}

/** Its clock stands at 2025-01-05, noon local time, unless told otherwise. */
export const aCommandHost = (over: Partial<CommandHost> = {}): KeptCommandHost => {
  const kept = { stdout: '', stderr: '' };
  const now = over.now ?? (() => new Date(2025, 0, 5, 12));
  return {
    stdout: { write: (text) => (kept.stdout += text) },
    stderr: { write: (text) => (kept.stderr += text) },
    json: false,
    workspaceFolder: '/nowhere',
    now,
    today: () => localDate(now()),
    ...over,
    printed: () => ({ ...kept }),
    documents: () =>
      kept.stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line): unknown => JSON.parse(line)),
  };
};
