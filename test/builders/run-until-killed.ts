/** A program that says line by line what it does, ended with kill -9: by itself, or once it has acknowledged so much. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Said {
  readonly begun?: number;
  readonly acknowledged?: number;
}

export const allOf = (said: readonly Said[], member: keyof Said): readonly number[] =>
  said.flatMap((each) => each[member] ?? []);

/** `killAfter` counts acknowledgements. */
export const runUntilKilled = async (
  program: string,
  args: readonly string[],
  killAfter: number,
): Promise<readonly Said[]> => {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const said: Said[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(JSON.parse(line) as Said);
    if (allOf(said, 'acknowledged').length === killAfter) child.kill('SIGKILL');
  }
  await ended;
  if (child.signalCode !== 'SIGKILL') throw new Error('it was not killed');
  return said;
};
