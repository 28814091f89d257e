/** Proves that files are named and opened as the house style says. */
import { describe, expect, it } from 'vitest';
import { pathsBelow, readSource, sourceFolders, type SourceFile } from './source-files';

const code = /\.(ts|tsx|mjs|css)$/;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|journey|en|config|d))*\.[a-z]+$/;
const emptyNames = /(^|[-/.])(utils?|helpers?|common|shared|misc|managers?|services?)([-/.]|$)/;
const opening = /^(#!.*\n)?(\/\/\/.*\n)*\/\*\*/;
/** The noun is British; `license` is left to foreign formats. The verb's other forms are the same everywhere. */
const americanNoun = /\b[Ll]icenses?\b|[a-z]Licenses?|\blicenses?[A-Z]/;

interface Rule {
  readonly says: string;
  readonly breaks: (file: SourceFile) => boolean;
  readonly planted: SourceFile;
}

const nameOf = (path: string): string => path.split('/').at(-1) ?? path;

const rules: readonly Rule[] = [
  {
    says: 'files are named in kebab-case',
    breaks: ({ path }) => !kebabCase.test(nameOf(path)),
    planted: { path: 'renderer/ui/PoolCard.tsx', text: '/** A card. */' },
  },
  {
    says: 'names say what is inside, never utils or shared',
    breaks: ({ path }) => emptyNames.test(path),
    planted: { path: 'main/files/date-utils.ts', text: '/** Dates. */' },
  },
  {
    says: 'a module opens with the sentence that says what it is for',
    breaks: ({ path, text }) =>
      /\.(ts|tsx|mjs)$/.test(path) && !/\.(test|journey)\.tsx?$/.test(path) && !opening.test(text),
    planted: { path: 'main/files/silent.ts', text: 'export const silent = 1;' },
  },
  {
    says: 'index.ts belongs to a feature only',
    breaks: ({ path }) => /(^|\/)index\.tsx?$/.test(path) && !/^renderer\/features\/[^/]+\/index\.ts$/.test(path),
    planted: { path: 'domain/pool/index.ts', text: '/** All. */' },
  },
  {
    says: 'the noun is licence',
    breaks: ({ text }) => americanNoun.test(text),
    planted: { path: 'domain/pool/lot.ts', text: '/** A pool. */ const licenses = 1;' },
  },
];

describe('In every folder', () => {
  const files = [...sourceFolders, 'build', 'test']
    .flatMap(pathsBelow)
    .filter((path) => code.test(path) && path !== 'test/architecture/names.test.ts')
    .map(readSource);

  it.each(rules)('$says', ({ breaks }) => {
    expect(files.filter(breaks).map(({ path }) => path)).toEqual([]);
  });

  it.each(rules)('a file that breaks "$says" is found', ({ breaks, planted }) => {
    expect(breaks(planted)).toBe(true);
  });
});
