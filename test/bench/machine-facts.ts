/** Which machine and which versions a figure comes from. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../architecture/project-root';

const said = (program: string, args: readonly string[]): string =>
  spawnSync(program, args, { cwd: projectRoot, encoding: 'utf8' }).stdout?.trim() ?? '';

const versionOf = (name: string): string => {
  const text = readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8');
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? 'unknown';
};

/** Averages over 1, 5 and 15 minutes. */
export const loadNow = (): readonly number[] => loadavg().map((average) => Number(average.toFixed(2)));

export const machineFacts = (browser: string): Readonly<Record<string, string | number>> => ({
  coterm: `${said('git', ['rev-parse', '--short', 'HEAD'])}${said('git', ['status', '--porcelain']) === '' ? '' : ' and uncommitted changes'}`,
  node: process.version,
  browser: said(browser, ['--version']),
  dexie: versionOf('dexie'),
  react: versionOf('react'),
  system: `${platform()} ${arch()}`,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
});
