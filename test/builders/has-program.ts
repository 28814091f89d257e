/** Whether a program of the system is there to be tested against; as root on Debian it is fetched if it is not. */
import { spawnSync } from 'node:child_process';

/** How programs say what they are, where it is not `--version`. */
const askedBy: Readonly<Record<string, string>> = { openssl: 'version', pdftotext: '-v' };

const answers = (name: string): boolean =>
  spawnSync(name, [askedBy[name] ?? '--version'], { stdio: 'ignore' }).status === 0;

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

/** The package has the program’s name unless it is said. */
export const hasProgram = (name: string, inPackage: string = name): boolean =>
  answers(name) || (fetchProgram(inPackage) && answers(name));
