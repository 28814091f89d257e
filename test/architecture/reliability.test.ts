/** Proves that the document on reliability names files that exist and refusals that have a sentence. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRefusalCode } from '../../contract/fill-sentence';
import { projectRoot } from './project-root';
import { readSource } from './source-files';

const quoted = (text: string): readonly string[] => [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');

const missingFiles = (text: string): readonly string[] =>
  quoted(text).filter((words) => /^[\w./-]+\.tsx?$/.test(words) && !existsSync(join(projectRoot, words)));

const unknownCodes = (text: string): readonly string[] =>
  quoted(text).filter((words) => /^[a-z]+\/[a-z-]+$/.test(words) && !isRefusalCode(words));

describe('docs/reliability.md', () => {
  const { text } = readSource('docs/reliability.md');

  it('names files that exist', () => {
    expect(missingFiles(text)).toEqual([]);
    expect(missingFiles('`main/made-up.ts`')).toEqual(['main/made-up.ts']);
  });

  it('names refusals that have a sentence', () => {
    expect(unknownCodes(text)).toEqual([]);
    expect(unknownCodes('`key/made-up`')).toEqual(['key/made-up']);
  });

  it('names a test beside each protection', () => {
    const rows = text.split('\n').filter((line) => /^\| .*`main\//.test(line));
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) expect(row).toMatch(/`test\/[\w./-]+\.test\.tsx?`/);
  });
});
