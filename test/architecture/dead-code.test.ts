/** Plants dead code in a temporary tree, to prove that it is found. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from './project-root';

const files: Readonly<Record<string, string>> = {
  'main/cli.ts': "import { used } from './used';\nused();\n",
  'main/used.ts': 'export const used = (): number => 1;\nexport const forgotten = (): number => 2;\n',
  'main/abandoned.ts': 'export const abandoned = 1;\n',
  'build/knip.ts': readFileSync(join(projectRoot, 'build/knip.ts'), 'utf8'),
  'package.json': JSON.stringify({ name: 'planted', type: 'module', dependencies: { zod: '4.6.7' } }),
  'tsconfig.json': '{"files": []}',
};

const knip = (folder: string): Promise<string> =>
  new Promise((resolve) => {
    const cli = join(projectRoot, 'node_modules/knip/bin/knip.js');
    const args = [cli, '--config', 'build/knip.ts', '--reporter', 'compact', '--no-progress'];
    execFile(process.execPath, args, { cwd: folder }, (_error, stdout, stderr) => {
      resolve(`${stdout}${stderr}`);
    });
  });

describe('The dead-code check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coterm-dead-code-'));
  let said = '';

  beforeAll(async () => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
    said = await knip(folder);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds a file that nothing imports', () => {
    expect(said).toContain('main/abandoned.ts');
  });

  it('finds an export that nothing uses', () => {
    expect(said).toContain('forgotten');
  });

  it('finds a dependency that nothing imports', () => {
    expect(said).toContain('zod');
  });

  it('leaves alone what is used', () => {
    expect(said).not.toContain('main/cli.ts');
    expect(said).not.toMatch(/used\.ts: .*\bused\b/);
  });
});
