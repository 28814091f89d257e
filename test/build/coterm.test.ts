/** Proves that `npm run coterm` answers with the command line's own words and nothing of the build's. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../architecture/project-root';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const coterm = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const script = join(projectRoot, 'build/scripts/coterm.mjs');
    const child = execFile(process.execPath, [script, ...args], (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });

describe('npm run coterm', () => {
  it('builds what it needs without a word, also when two start at once', { timeout: 60_000 }, async () => {
    const [one, other] = await Promise.all([coterm('--version'), coterm('--version')]);
    expect(one.stdout).toMatch(/^\S*\d+\.\d+\.\d+\n$/);
    expect(one).toEqual({ code: 0, stdout: one.stdout, stderr: '' });
    expect(other).toEqual(one);
  });

  it('ends with the exit code of the command', { timeout: 60_000 }, async () => {
    const wrong = await coterm('no-such-command');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('no-such-command');
  });

  it('passes every argument on as it was given', { timeout: 60_000 }, async () => {
    const refused = await coterm('simulate', 'a file that is not there.json', '--json');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ ok: false, error: { code: 'scenario/unreadable' } });
  });
});
