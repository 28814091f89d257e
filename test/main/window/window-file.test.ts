import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtPath } from '../../../main/window/built-path';
import { readWindowFile } from '../../../main/window/window-file';
import { aWindowFolder } from '../../builders/served-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

describe('a file of the window', () => {
  it('is found by its path, with its type, and the page by /', async () => {
    const folder = await aWindowFolder();
    expect(await readWindowFile(folder, '/')).toMatchObject({
      contentType: 'text/html; charset=utf-8',
      isLasting: false,
    });
    const script = await readWindowFile(folder, '/assets/app-1.js');
    expect(script).toMatchObject({ contentType: 'text/javascript; charset=utf-8', isLasting: true });
    expect(Buffer.from(script?.bytes ?? []).toString()).toBe('export {};');
  });

  it('is none where a link leads out of the folder', async () => {
    const folder = await aWindowFolder();
    await symlink(join(folder, '..'), join(folder, 'link'), 'junction');
    expect(await readWindowFile(folder, '/link/secret.json')).toBeNull();
  });

  it('is none of a type that the window has not', async () => {
    const folder = await aWindowFolder();
    await writeFile(join(folder, 'notes.txt'), 'text');
    await writeFile(join(folder, 'README'), 'text');
    expect([await readWindowFile(folder, '/notes.txt'), await readWindowFile(folder, '/README')]).toEqual([null, null]);
  });

  it('is never one outside the folder, whatever the path', async () => {
    const folder = await aWindowFolder();
    const step = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '..%2f',
      '..%5c',
      'assets',
      'secret.json',
      '%00',
      '',
      '~',
      'C:',
      '%c0%af',
    );
    const path = fc.oneof(
      fc.array(step, { maxLength: 6 }).map((steps) => `/${steps.join('/')}`),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(path, async (pathname) => {
        const file = await readWindowFile(folder, pathname);
        expect(Buffer.from(file?.bytes ?? []).toString()).not.toContain('secret');
      }),
      { numRuns: 300 },
    );
  });
});

describe('a built path', () => {
  it('is below out in the app’s folder, and none before it is built', async () => {
    const folder = await aTemporaryFolder();
    expect(builtPath('renderer', folder)).toBeNull();
    await mkdir(join(folder, 'out', 'renderer'), { recursive: true });
    expect(builtPath('renderer', folder)).toBe(join(folder, 'out', 'renderer'));
  });
});
