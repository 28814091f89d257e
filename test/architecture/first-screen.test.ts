/** What is fetched and evaluated before the first screen stands: what every module there brings along. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './project-root';

const entries = ['renderer/app/main.tsx', 'renderer/features/overview/index.ts'];
const statement = /^(?:import|export)\s+(?!type\s)([^'";]*?from\s+)?'(\.[^']+)'/gm;
const typesAlone = /^\{(?:\s*type [^,}]+,?)*\s*\}\s*from/;

const fileAt = (path: string): string | undefined =>
  [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((file) => existsSync(file));

/** The files that a module cannot be evaluated without. */
const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(statement)]
    .filter(([, names = '']) => !typesAlone.test(names))
    .flatMap(([, , path = '']) => fileAt(join(dirname(file), path)) ?? []);

const everythingFrom = (starts: readonly string[]): ReadonlySet<string> => {
  const reached = new Set(starts);
  for (const file of reached) importsOf(file).forEach((found) => reached.add(found));
  return reached;
};

describe('Before the first screen stands', () => {
  const reached = [...everythingFrom(entries.map((entry) => join(projectRoot, entry)))].map((file) =>
    relative(projectRoot, file).replaceAll('\\', '/'),
  );

  it('the window has its frame, the overview and the schemas of what they ask', () => {
    expect(reached).toContain('renderer/app/frame/frame.tsx');
    expect(reached).toContain('renderer/features/overview/overview-screen.tsx');
    expect(reached).toContain('contract/opening-messages.ts');
  });

  it.each(['contract/ipc.ts', 'domain/ledger/change.ts', 'domain/ledger/fold-ledger.ts', 'domain/ledger/decide.ts'])(
    'no schema and no rule of %s is evaluated: what needs it fetches it',
    (file) => {
      expect(existsSync(join(projectRoot, file))).toBe(true);
      expect(reached).not.toContain(file);
    },
  );
});
