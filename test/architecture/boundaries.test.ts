/** Breaks every boundary rule on purpose, in a temporary tree, to prove that each fires. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IReporterOutput, type IViolation } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import boundaries from '../../build/dependency-cruiser.mjs';
import { projectRoot } from './project-root';

interface Plant {
  readonly rule: string;
  readonly file: string;
  readonly code: string;
}

const plants: readonly Plant[] = [
  { rule: 'no-cycles', file: 'domain/loop/one.ts', code: "import { two } from './two'; export const one = two;" },
  { rule: 'no-orphans', file: 'domain/alone.ts', code: 'export const alone = 1;' },
  { rule: 'no-unresolvable', file: 'main/lost.ts', code: "import './nowhere';" },
  { rule: 'domain-is-pure', file: 'domain/pool/dated.ts', code: "import { addDays } from 'date-fns'; addDays;" },
  { rule: 'domain-is-pure', file: 'domain/pool/asks.ts', code: "import '../../contract/thing';" },
  { rule: 'calendar-is-pure', file: 'domain/calendar/random.ts', code: "import { Hono } from 'hono'; Hono;" },
  { rule: 'contract-leans-on-domain-only', file: 'contract/acts.ts', code: "import '../main/thing';" },
  {
    rule: 'preload-knows-channel-names-only',
    file: 'preload/preload.ts',
    code: "import { thing } from '../contract/thing'; thing;",
  },
  {
    rule: 'browser-bridge-speaks-the-contract',
    file: 'preload/browser-bridge.ts',
    code: "import { Hono } from 'hono'; Hono;",
  },
  { rule: 'renderer-does-not-reach-main', file: 'renderer/app/reach.ts', code: "import '../../main/thing';" },
  { rule: 'desktop-joins-the-bridge-only', file: 'renderer/desktop.ts', code: "import '../preload/preload';" },
  { rule: 'main-does-not-reach-renderer', file: 'main/reach.ts', code: "import '../renderer/app/reach';" },
  { rule: 'no-node-outside-main', file: 'renderer/app/paths.ts', code: "import { join } from 'node:path'; join;" },
  {
    rule: 'file-system-in-named-places',
    file: 'main/answer/reads.ts',
    code: "import { readFile } from 'node:fs/promises'; readFile;",
  },
  {
    rule: 'file-system-in-named-places',
    file: 'main/answer/writes.ts',
    code: "import { writeFileSync } from 'fs'; writeFileSync;",
  },
  { rule: 'electron-at-the-edge', file: 'main/files/window.ts', code: "import { app } from 'electron'; app;" },
  { rule: 'capabilities-know-no-host', file: 'main/journal/asks.ts', code: "import '../browser/thing';" },
  { rule: 'calendar-files-in-one-place', file: 'contract/calendar-file/acts.ts', code: "import '../../main/thing';" },
  { rule: 'dexie-in-one-place', file: 'renderer/features/pools/query.ts', code: "import Dexie from 'dexie'; Dexie;" },
  {
    rule: 'ui-knows-no-domain',
    file: 'renderer/ui/pool-badge.ts',
    code: "import { thing } from '../../domain/thing'; thing;",
  },
  { rule: 'features-meet-at-their-index', file: 'renderer/features/files/peek.ts', code: "import '../pools/query';" },
  { rule: 'no-development-packages', file: 'main/tested.ts', code: "import fc from 'fast-check'; fc;" },
  { rule: 'no-undeclared-packages', file: 'main/borrowed.ts', code: "import { parse } from 'acorn'; parse;" },
];

const innocent: Readonly<Record<string, string>> = {
  'domain/loop/two.ts': "import { one } from './one'; export const two = one;",
  'domain/thing.ts': "import { z } from 'zod'; export const thing = z;",
  'contract/thing.ts': "import { thing } from '../domain/thing'; export { thing };",
  'main/thing.ts': "import { thing } from '../contract/thing'; export { thing };",
  'main/browser/thing.ts':
    "import { readFile } from 'node:fs/promises'; import { Hono } from 'hono'; export { readFile, Hono };",
  'renderer/db/tables.ts': "import Dexie from 'dexie'; export { Dexie };",
};

const plant = (folder: string): void => {
  const files = [...Object.entries(innocent), ...plants.map(({ file, code }) => [file, code] as const)];
  for (const [file, code] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${code}\nexport {};\n`);
  }
  copyFileSync(join(projectRoot, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
};

const violationsIn = (output: IReporterOutput): readonly IViolation[] => {
  if (typeof output.output === 'string') throw new Error(output.output);
  return output.output.summary.violations;
};

describe('The boundaries of docs/architecture.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coterm-boundaries-'));
  let violations: readonly IViolation[] = [];

  beforeAll(async () => {
    plant(folder);
    const { forbidden, options } = boundaries;
    const tree = ['domain', 'contract', 'main', 'preload', 'renderer'];
    const { enhancedResolveOptions, ...cruising } = options ?? {};
    violations = violationsIn(
      await cruise(
        tree,
        { ...cruising, baseDir: folder, validate: true, ruleSet: { forbidden: forbidden ?? [] } },
        { ...enhancedResolveOptions, symlinks: false },
      ),
    );
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(plants)('$rule stops $file', ({ rule, file }) => {
    expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
  });

  it('has a planted violation for every rule, and a comment that says what to do', () => {
    for (const { name, comment } of boundaries.forbidden ?? []) {
      expect(plants.map(({ rule }) => rule)).toContain(name);
      expect(comment).toMatch(/\w+ \w+/);
    }
  });

  it('leaves innocent files alone', () => {
    const stopped = violations
      .map(({ from }) => from)
      .filter((file) => file in innocent && file !== 'domain/loop/two.ts');
    expect(stopped).toEqual([]);
  });
});
