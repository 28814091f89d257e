/** What a command of `coterm` is, and what it is given to work with. */
import type { CivilDate } from '../../domain/calendar/civil-date';

/** A place to print to; `process.stdout` is one. */
export interface TextSink {
  readonly write: (text: string) => unknown;
}

export interface CommandHost {
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  /** True when the answer is to be one JSON document on standard output. */
  readonly json: boolean;
  /** The workspace's folder: `--workspace`, else the app's own. It need not exist yet. */
  readonly workspaceFolder: string;
  readonly now: () => Date;
  /** The computer's local civil date. */
  readonly today: () => CivilDate;
}

/** 0 done, 1 refused, 2 wrong use (`command-line.md`). */
export interface CommandOutcome {
  readonly exitCode: 0 | 1 | 2;
}

export interface Command {
  /** The words that call it: `simulate`, `ilf verify`. */
  readonly name: string;
  /** What follows `coterm`: `ilf verify FILE`. */
  readonly usage: string;
  readonly summary: string;
  readonly run: (args: readonly string[], host: CommandHost) => Promise<CommandOutcome>;
}
