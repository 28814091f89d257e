/** Breaks the house's own lint rules on purpose, to prove that each fires. */
import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './project-root';

interface Plant {
  readonly says: string;
  readonly file: string;
  readonly code: string;
  readonly rule: string;
}

const plants: readonly Plant[] = [
  {
    says: 'only renderer/desktop.ts talks to the host',
    file: 'renderer/features/files/drop.ts',
    code: "void window.desktop?.invoke('ledger.head', {});",
    rule: 'no-restricted-syntax',
  },
  { says: 'exports have names', file: 'domain/pool/ssed.ts', code: 'export default 1;', rule: 'no-restricted-syntax' },
  {
    says: 'unions stand in for enums',
    file: 'domain/pool/state.ts',
    code: 'export enum State { active }',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'no double assertion hides a wrong type',
    file: 'main/files/read.ts',
    code: 'export const read = (value: string) => value as unknown as number;',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'imports name no extension',
    file: 'main/files/read.ts',
    code: "import './envelope.ts';",
    rule: 'no-restricted-syntax',
  },
  {
    says: 'no test replaces a module',
    file: 'test/main/read.test.ts',
    code: "import { vi } from 'vitest'; vi.mock('../main');",
    rule: 'no-restricted-syntax',
  },
  {
    says: 'no test is skipped',
    file: 'test/main/read.test.ts',
    code: "import { it } from 'vitest'; it.skip('reads', () => {});",
    rule: 'no-restricted-syntax',
  },
  {
    says: 'no test keeps the others from running',
    file: 'test/main/read.test.ts',
    code: "import { it } from 'vitest'; it.only('reads', () => {});",
    rule: 'no-restricted-syntax',
  },
  {
    says: 'no test waits for a time',
    file: 'test/main/read.test.ts',
    code: 'await new Promise((resolve) => setTimeout(resolve, 100)); export {};',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'the domain reads no clock',
    file: 'domain/pool/today.ts',
    code: 'export const today = () => new Date();',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'the domain throws no dice',
    file: 'domain/pool/luck.ts',
    code: 'export const luck = () => Math.random();',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'any is no type',
    file: 'main/files/read.ts',
    code: 'export const read = (value: any) => value;',
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    says: 'type errors are mended, not ignored',
    file: 'main/files/read.ts',
    code: '// @ts-ignore\nexport const read = 1;',
    rule: '@typescript-eslint/ban-ts-comment',
  },
  {
    says: 'nothing is left to do',
    file: 'main/files/read.ts',
    code: '// TODO: read\nexport const read = 1;',
    rule: 'no-warning-comments',
  },
  {
    says: 'a failure is never swallowed',
    file: 'main/files/read.ts',
    code: 'try { JSON.parse("x"); } catch {}',
    rule: 'no-empty',
  },
  {
    says: 'the console belongs to nobody',
    file: 'renderer/app/start.ts',
    code: "console.log('started');",
    rule: 'no-console',
  },
  {
    says: 'a rule cannot be switched off in a file',
    file: 'main/files/read.ts',
    code: '/* eslint-disable */\nexport enum Kind { a }',
    rule: 'no-restricted-syntax',
  },
];

describe('The linter', () => {
  const eslint = new ESLint({
    cwd: projectRoot,
    overrideConfigFile: join(projectRoot, 'build/eslint.config.mjs'),
    // Planted files belong to no project, so they are looked at without their types.
    overrideConfig: [
      tseslint.configs.disableTypeChecked,
      { languageOptions: { parserOptions: { projectService: false } } },
    ],
  });

  const rulesBrokenBy = async (file: string, code: string): Promise<readonly (string | null)[]> => {
    const results = await eslint.lintText(code, { filePath: join(projectRoot, file) });
    return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
  };

  it.each(plants)('proves that $says', async ({ file, code, rule }) => {
    expect(await rulesBrokenBy(file, code)).toContain(rule);
  });

  it('lets renderer/desktop.ts talk to the host, and the rest of main read its clock', async () => {
    expect(await rulesBrokenBy('renderer/desktop.ts', 'export const bridge = () => window.desktop;')).toEqual([]);
    expect(await rulesBrokenBy('main/local-date.ts', 'export const now = () => new Date();')).toEqual([]);
  });
});
