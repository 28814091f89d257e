/** Whether a program of the system is there to be tested against; as root on Debian it is fetched if it is not. */
import { spawnSync } from 'node:child_process';

const answers = (name: string): boolean =>
  spawnSync(name, [name === 'openssl' ? 'version' : '--version'], { stdio: 'ignore' }).status === 0;

const FETCH_MS = 60_000;

const aptGet = (...args: readonly string[]): boolean =>
  spawnSync('apt-get', ['-qq', '-o', 'Acquire::http::Timeout=10', '-o', 'DPkg::Lock::Timeout=60', ...args], {
    stdio: 'ignore',
    timeout: FETCH_MS,
  }).status === 0;

const fetchProgram = (name: string): boolean =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  (aptGet('install', '-y', '--no-install-recommends', name) ||
    (aptGet('update') && aptGet('install', '-y', '--no-install-recommends', name)));

/** `name` is the program’s and the package’s. */
export const hasProgram = (name: string): boolean => answers(name) || (fetchProgram(name) && answers(name));
