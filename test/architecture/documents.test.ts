/** Proves that the documents say what is so: dependencies, links, folder guides, and the glossary's words. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { releaseStages } from '../../domain/release/life-cycle';
import { poolStates } from '../../domain/pool/report';
import { projectRoot } from './project-root';
import { pathsBelow, readSource } from './source-files';

const manifest = z
  .object({ dependencies: z.record(z.string(), z.string()), scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readSource('package.json').text));

const firstCells = (path: string): readonly string[] =>
  [...readSource(path).text.matchAll(/^\| ([^|]+?) \|/gm)].map((match) => match[1] ?? '');

const documents = [
  'README.md',
  'CHANGELOG.md',
  ...['docs', 'domain', 'contract', 'main', 'preload', 'renderer', 'test', 'build'].flatMap((folder) =>
    pathsBelow(folder).filter((path) => path.endsWith('.md')),
  ),
];

/** Links inside the project that lead nowhere. Pictures are made by script and checked where they are made. */
const brokenLinks = (path: string, text: string): readonly string[] =>
  [...text.matchAll(/(?<!!)\[[^\]]*\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
    .map((match) => normalize(join(dirname(path), match[1] ?? '')))
    .filter((target) => !existsSync(join(projectRoot, target)));

describe('The documents', () => {
  it('name all production dependencies and no others, in the order of package.json', () => {
    expect(firstCells('docs/dependencies.md').filter((cell) => cell !== 'package')).toEqual(
      Object.keys(manifest.dependencies),
    );
  });

  it.each(documents)('%s has no link that leads nowhere', (path) => {
    expect(brokenLinks(path, readSource(path).text)).toEqual([]);
  });

  it('would be caught with a broken link', () => {
    expect(brokenLinks('docs/a.md', 'see [b](b.md) and [c](https://c.example)')).toEqual([join('docs', 'b.md')]);
  });

  it.each(['domain', 'contract', 'main', 'preload', 'renderer', 'test', 'build'])(
    '%s/README.md says in about ten lines what lives there, what it may import and where to start',
    (folder) => {
      const { text } = readSource(`${folder}/README.md`);
      expect(text.trim().split('\n').length).toBeLessThanOrEqual(20);
      for (const heading of ['What lives here', 'May import', 'Start at']) expect(text).toContain(`**${heading}:**`);
    },
  );

  it('name only scripts that exist', () => {
    const named = [...readSource('README.md').text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.filter((script) => !(script in manifest.scripts))).toEqual([]);
  });

  it.each([...poolStates, ...releaseStages])('explain the state %s in the glossary', (state) => {
    expect(firstCells('docs/glossary.md')).toContain(state);
  });

  it('have decision records of at most a page, numbered without a gap', () => {
    const records = readdirSync(join(projectRoot, 'docs/decisions')).sort();
    expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_name, index) => index + 1));
    for (const name of records) {
      const { text } = readSource(`docs/decisions/${name}`);
      expect(text.split('\n').length).toBeLessThanOrEqual(60);
      for (const part of ['## Context', '## Options', '## Decision', '## Consequences']) expect(text).toContain(part);
    }
  });
});
