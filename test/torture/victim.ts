/** A real process of Coterm that is ended with SIGKILL: before or in the middle of one of its steps on the disk, or after some time. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** When it dies; with neither it ends by itself. */
export interface Death {
  /** Counts from 1. */
  readonly atStep: number | null;
  /** A write that it dies in is half done. */
  readonly half: boolean;
  /** From its start. */
  readonly afterMs: number | null;
}

export interface Killed {
  /** False when it had ended by itself before. */
  readonly killed: boolean;
  /** The last step on the disk that it began. */
  readonly stage: string;
  readonly steps: number;
  readonly lastedMs: number;
  /** What it printed on standard error. */
  readonly complaints: string;
}

export interface Victim {
  /** Each line of its standard output, as it comes. */
  readonly lines: AsyncIterable<string>;
  readonly kill: () => void;
  readonly ended: Promise<Killed>;
}

const preload = new URL('kill-me.mjs', import.meta.url).href;

/** The command line as it is built; the same file in every loop. */
export const builtCommandLine = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));

const collect = (stream: Readable | null, take: (text: string) => void): void => {
  stream?.on('data', (chunk: Buffer) => take(chunk.toString()));
};

const start = (args: readonly string[], folders: readonly string[], { atStep, half }: Death): ChildProcess =>
  spawn(process.execPath, ['--import', preload, builtCommandLine, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, COTERM_TORTURE: JSON.stringify({ folders, atStep, half }) },
  });

/** `folders`: those whose steps count. */
export const aVictim = (args: readonly string[], folders: readonly string[], death: Death): Victim => {
  const startedMs = performance.now();
  const child = start(args, folders, death);
  const told = { complaints: '', stages: '' };
  collect(child.stderr, (text) => (told.complaints += text));
  collect(child.stdio[3] as Readable | null, (text) => (told.stages += text));
  const kill = (): void => void child.kill('SIGKILL');
  const timer = death.afterMs === null ? null : setTimeout(kill, death.afterMs);
  const ended = once(child, 'close').then(([, signal]): Killed => {
    if (timer !== null) clearTimeout(timer);
    const stages = told.stages.trimEnd().split('\n');
    return {
      killed: signal === 'SIGKILL',
      stage: stages.at(-1) || 'its start',
      steps: told.stages === '' ? 0 : stages.length,
      lastedMs: performance.now() - startedMs,
      complaints: told.complaints,
    };
  });
  if (child.stdout === null) throw new Error('it has no standard output');
  return { lines: createInterface({ input: child.stdout }), kill, ended };
};
