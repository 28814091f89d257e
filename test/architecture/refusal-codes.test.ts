/** Proves that every refusal code has its sentence, and that no sentence has lost its code. */
import { describe, expect, it } from 'vitest';
import { refusals } from '../../contract/refusals';
import { shippedSources, type SourceFile } from './source-files';

const isListing = (path: string): boolean => /^contract\/(?:\w+-)*refusals\.ts$|^domain\/refusal-codes\.ts$/.test(path);

/** Literals that look like a code: two kebab-case words around one slash. */
const literal = /(['"`])([a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*)\1/g;
const refused = /\brefuse\(\s*(['"`])([^'"`]+)\1/g;

const found = (pattern: RegExp, sources: readonly SourceFile[]): ReadonlySet<string> =>
  new Set(
    sources
      .filter(({ path }) => !isListing(path))
      .flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[2] ?? '')),
  );

/** Media types look like codes of an area that has sentences, and are none. */
const mediaTypes: ReadonlySet<string> = new Set(['message/rfc822']);

/** Codes without a sentence: what `refuse` is called with, and every literal of an area that has sentences. */
const codesWithoutSentence = (sources: readonly SourceFile[], sentences: readonly string[]): readonly string[] => {
  const areas = new Set(sentences.map((code) => code.split('/')[0]));
  const ofAnArea = [...found(literal, sources)].filter((code) => areas.has(code.split('/')[0]));
  return [...new Set([...found(refused, sources), ...ofAnArea])]
    .filter((code) => !sentences.includes(code) && !mediaTypes.has(code))
    .sort();
};

const sentencesWithoutCode = (sources: readonly SourceFile[], sentences: readonly string[]): readonly string[] => {
  const codes = found(literal, sources);
  return sentences.filter((code) => !codes.has(code));
};

describe('Refusals', () => {
  const sentences = Object.keys(refusals);
  const planted: readonly SourceFile[] = [
    {
      path: 'main/planted.ts',
      text: "refuse('pool/made-up', {}); const code = 'lot/forgotten'; refuse('nowhere/known'); 'text/html';",
    },
  ];

  it('have a sentence for every code that the sources name', () => {
    expect(codesWithoutSentence(shippedSources(), sentences)).toEqual([]);
  });

  it('have no sentence for a code that nothing names any more', () => {
    expect(sentencesWithoutCode(shippedSources(), sentences)).toEqual([]);
  });

  it('would be missed if a source named a code without a sentence', () => {
    expect(codesWithoutSentence(planted, sentences)).toEqual(['lot/forgotten', 'nowhere/known', 'pool/made-up']);
    expect(sentencesWithoutCode(planted, ['lot/forgotten', 'lot/unknown'])).toEqual(['lot/unknown']);
  });

  it.each(Object.entries(refusals))('%s says what happened and what to do next', (_code, { what, next }) => {
    expect(what).toMatch(/^.{8,}[.?]$/s);
    expect(next).toMatch(/^.{8,}[.?]$/s);
  });
});
