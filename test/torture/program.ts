/** Drives the program as its users do, by commands and by a window, and keeps what each of them was told. */
import { isRefusalCode } from '../../contract/fill-sentence';
import type { InvokeChannel } from '../../contract/channels';
import { refusals } from '../../contract/refusals';
import type { Command } from '../../main/commands/command';
import { runCommandLine } from '../../main/commands/run-command-line';
import { localDate } from '../../main/local-date';
import { createNoticeBoard } from '../../main/notice-board';
import { withoutBackups } from '../builders/without-backups';
import { openHost, type OpenHost } from '../../main/open-host';

/** One thing that was asked for, and the answer. */
export interface Told {
  readonly asked: string;
  readonly ok: boolean;
  readonly value: Readonly<Record<string, unknown>>;
}

export interface Program {
  readonly told: readonly Told[];
  /** With --json: each document is one answer. */
  readonly command: (command: Command, args: readonly string[]) => Promise<void>;
  /** Opens a window's host; `null` when it is refused. */
  readonly open: () => Promise<OpenHost | null>;
  /** The value of an answer; `null` when it is refused. */
  readonly ask: (
    host: OpenHost | null,
    channel: InvokeChannel,
    input: object,
  ) => Promise<Readonly<Record<string, unknown>> | null>;
}

type Facts = Readonly<Record<string, unknown>>;

const documentsIn = (text: string): readonly Facts[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Facts);

/** What is wrong with a refusal as something to be read: no sentence, a fact that is missing, or Coterm's own failure. */
export const unreadable = (error: Facts): string | null => {
  const code = String(error['code']);
  if (code === 'host/failed' || !isRefusalCode(code)) return `${code} says nothing`;
  const { what, next } = refusals[code];
  const needed = [...`${what}${next}`.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
  const missing = needed.filter((fact) => (error[fact] ?? null) === null);
  return missing.length === 0 ? null : `${code} lacks ${missing.join(', ')}`;
};

/** Over one workspace. Whatever is thrown past the program is told as `host/failed`, with its message. */
export const aProgram = (workspaceFolder: string, now: () => Date): Program => {
  const told: Told[] = [];
  const note = (asked: string, ok: boolean, value: Facts): void => {
    told.push({ asked, ok, value });
  };
  return {
    told,
    command: async (command, args) => {
      const kept = { stdout: '', stderr: '' };
      const exitCode = await runCommandLine(
        [command],
        [...command.name.split(' '), ...args, '--json', '--workspace', workspaceFolder],
        {
          stdout: { write: (text) => (kept.stdout += text) },
          stderr: { write: (text) => (kept.stderr += text) },
          now,
          today: () => localDate(now()),
          defaultWorkspaceFolder: workspaceFolder,
          version: 'test',
          debug: true,
        },
      );
      for (const { ok, error, ...document } of documentsIn(kept.stdout))
        note(command.name, ok === true, ok === true ? document : (error as Facts));
      if (exitCode === 2) throw new Error(kept.stderr);
      if (/^\S*Error/m.test(kept.stderr)) note(command.name, false, { code: 'host/failed', stack: kept.stderr });
    },
    open: async () => {
      const notices = createNoticeBoard();
      const log = (_where: string, failure: unknown): void => note('log', false, { code: 'host/failed', failure });
      const opened = await openHost({ host: 'browser', workspaceFolder, notices, log, now, ...withoutBackups });
      note('open', opened.ok, opened.ok ? {} : opened.error);
      return opened.ok ? opened.value : null;
    },
    ask: async (host, channel, input) => {
      if (host === null) return null;
      const answer = await host.answer(channel, input);
      note(channel, answer.ok, answer.ok ? { value: answer.value } : answer.error);
      return answer.ok ? (answer.value as Facts) : null;
    },
  };
};
