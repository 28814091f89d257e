/** Proves that `npm run mutants` can take each protection away: its text stands where it is said to stand. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mutants } from '../../build/mutants.mjs';
import { projectRoot } from './project-root';
import { readSource } from './source-files';

describe('every protection that is taken away by npm run mutants', () => {
  it('stands exactly once in its file, and changes when it goes', () => {
    const gone = mutants.filter(
      ({ file, search, replace }) => readSource(file).text.split(search).length !== 2 || search === replace,
    );
    expect(gone.map(({ takesAway }) => takesAway)).toEqual([]);
    expect(mutants.length).toBeGreaterThan(60);
  });

  it('has a test that is there', () => {
    expect(mutants.filter(({ test }) => !existsSync(join(projectRoot, test)))).toEqual([]);
  });
});
