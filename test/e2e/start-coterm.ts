/** Starts Coterm as a user does, with `npm start`, and waits for the address that it prints. */
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { projectRoot } from '../architecture/project-root';

export interface RunningCoterm {
  /** Opens the window, token included. */
  readonly address: string;
  /** All that it has printed so far. */
  readonly said: () => string;
  /** Asks it to end, as Ctrl+C does, and waits until it has. */
  readonly stop: () => Promise<void>;
  /** Ends it in the middle of whatever it does (kill -9), and waits until it is gone. */
  readonly kill: () => Promise<void>;
}

const START_WITHIN_MS = 60_000;
const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Resolves when npm and everything that it started, which hold the same pipes, have ended. */
const untilEnded = (child: ChildProcessWithoutNullStreams): Promise<void> =>
  new Promise((resolve) => {
    child.once('close', () => resolve());
  });

/** npm and what it started are one process group; Windows has a tree instead. */
const signalAll = (child: ChildProcessWithoutNullStreams, signal: 'SIGINT' | 'SIGKILL'): void => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else process.kill(-child.pid, signal);
};

const addressFrom = (child: ChildProcessWithoutNullStreams, said: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`Coterm ${why}. It said:\n${said()}`));
    const deadline = setTimeout(() => fail('printed no address'), START_WITHIN_MS);
    child.once('exit', () => fail('ended before it printed an address'));
    child.stdout.on('data', () => {
      const found = address.exec(said());
      if (found === null) return;
      clearTimeout(deadline);
      resolve(found[0]);
    });
  });

/** Port 0 takes any free one. */
export const startCoterm = async (workspace: string, port = 0): Promise<RunningCoterm> => {
  const args = ['start', '--', '--browser', '--no-open', '--port', String(port), '--workspace', workspace];
  const child = spawn(npm, args, {
    cwd: projectRoot,
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  });
  const ended = untilEnded(child);
  const chunks: string[] = [];
  const said = (): string => chunks.join('');
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  const end = async (signal: 'SIGINT' | 'SIGKILL'): Promise<void> => {
    signalAll(child, signal);
    await ended;
  };
  try {
    return { address: await addressFrom(child, said), said, stop: () => end('SIGINT'), kill: () => end('SIGKILL') };
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
};
