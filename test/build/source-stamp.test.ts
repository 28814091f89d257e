/** Proves that a build is noticed to be old whenever a source changed, came or went. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceStamp } from '../../build/scripts/source-stamp.mjs';

describe('The stamp of the sources', () => {
  let folder = '';
  const stamp = (): string => sourceStamp(folder, ['main', 'package.json', 'missing']);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'coterm-stamp-'));
    mkdirSync(join(folder, 'main/files'), { recursive: true });
    writeFileSync(join(folder, 'main/files/envelope.ts'), 'one');
    writeFileSync(join(folder, 'package.json'), '{}');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('stays the same while nothing changes', () => {
    expect(stamp()).toBe(stamp());
  });

  it.each<[string, () => void]>([
    ['changes', () => writeFileSync(join(folder, 'main/files/envelope.ts'), 'two, and longer')],
    ['is added', () => writeFileSync(join(folder, 'main/files/header.ts'), 'new')],
    ['is deleted', () => rmSync(join(folder, 'main/files/envelope.ts'))],
    ['changes that stands alone', () => writeFileSync(join(folder, 'package.json'), '{"a": 1}')],
  ])('is another one when a file %s', (_what, change) => {
    const before = stamp();
    change();
    expect(stamp()).not.toBe(before);
  });

  it('does not heed what is not a source', () => {
    const before = stamp();
    writeFileSync(join(folder, 'notes.md'), 'x');
    expect(stamp()).toBe(before);
  });
});
