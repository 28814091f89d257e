import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { done, refuse } from '../../../domain/result';
import { fileErrorReason } from '../../../main/files/file-error';
import { readBytes } from '../../../main/files/read-bytes';
import { writeAtomically } from '../../../main/files/write-atomically';
import { aTemporaryFolder } from '../../builders/temporary-folder';

describe('reading a file that a person named', () => {
  it('gives its bytes up to the limit', async () => {
    const path = join(await aTemporaryFolder(), 'a.ilf');
    await writeFile(path, 'abc');
    const read = await readBytes(path, 3);
    expect(read.ok && Buffer.from(read.value).toString()).toBe('abc');
    expect(await readBytes(path, 2)).toEqual({
      ok: false,
      error: { code: 'file/too-large', sizeBytes: 3, limitBytes: 2 },
    });
  });

  it('reads an empty file', async () => {
    const path = join(await aTemporaryFolder(), 'a.ilf');
    await writeFile(path, '');
    expect(await readBytes(path, 3)).toMatchObject({ ok: true, value: { length: 0 } });
  });

  it('says in words why it cannot', async () => {
    const folder = await aTemporaryFolder();
    await symlink('circle', join(folder, 'circle'));
    expect(await readBytes(join(folder, 'a.ilf'), 3)).toEqual({
      ok: false,
      error: { code: 'file/unreadable', fileName: 'a.ilf', reason: 'it is not there' },
    });
    expect(await readBytes(folder, 3)).toMatchObject({
      ok: false,
      error: { code: 'file/unreadable', reason: 'it is a folder' },
    });
    expect(await readBytes(join(folder, 'circle'), 3)).toMatchObject({
      ok: false,
      error: { reason: 'its links lead in a circle' },
    });
    expect(await readBytes(join(folder, 'x'.repeat(300)), 3)).toMatchObject({
      ok: false,
      error: { reason: 'its name is too long' },
    });
  });

  it.skipIf(process.platform === 'win32')(
    'never takes more than the limit from a source that states no size',
    async () => {
      expect(await readBytes('/dev/zero', 1000)).toMatchObject({
        ok: false,
        error: { code: 'file/too-large', sizeBytes: 1001 },
      });
      const pipe = join(await aTemporaryFolder(), 'pipe');
      execFileSync('mkfifo', [pipe]);
      const [read] = await Promise.all([readBytes(pipe, 1000), writeFile(pipe, 'through a pipe')]);
      expect(read.ok && Buffer.from(read.value).toString()).toBe('through a pipe');
    },
  );

  it('passes on what is no error of the file system', () => {
    expect(() => fileErrorReason(new TypeError('a defect'))).toThrow('a defect');
    expect(fileErrorReason(Object.assign(new Error('odd'), { code: 'EODD', syscall: 'read' }))).toBe(
      'the system says EODD',
    );
  });
});

describe('writing a file', () => {
  it('replaces the old content as a whole and leaves nothing else in the folder', async () => {
    const folder = await aTemporaryFolder();
    const path = join(folder, 'a.ilf');
    expect(await writeAtomically(path, 'old')).toEqual({ ok: true, value: null });
    expect(await writeAtomically(path, Buffer.from('new'), { mode: 0o600 })).toEqual({ ok: true, value: null });
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['a.ilf']);
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('refuses to replace a file that must be new', async () => {
    const path = join(await aTemporaryFolder(), 'a.ilf');
    expect(await writeAtomically(path, 'first', { mustBeNew: true })).toMatchObject({ ok: true });
    expect(await writeAtomically(path, 'second', { mustBeNew: true })).toEqual({
      ok: false,
      error: { code: 'file/exists', fileName: 'a.ilf' },
    });
    expect(await readFile(path, 'utf8')).toBe('first');
  });

  it('says in words why it cannot, and leaves nothing behind', async () => {
    const folder = await aTemporaryFolder();
    await mkdir(join(folder, 'taken'));
    expect(await writeAtomically(join(folder, 'no', 'a.ilf'), 'x')).toEqual({
      ok: false,
      error: { code: 'file/unwritable', fileName: 'a.ilf', reason: 'its folder is not there' },
    });
    expect(await writeAtomically(join(folder, 'taken'), 'x')).toMatchObject({
      ok: false,
      error: { code: 'file/unwritable', fileName: 'taken' },
    });
    expect(await readdir(folder)).toEqual(['taken']);
  });

  it('does not take the step before the new name where a folder has that name', async () => {
    const folder = await aTemporaryFolder();
    const onceFlushed = vi.fn(() => Promise.resolve(done(null)));
    const error = { code: 'file/unwritable', fileName: basename(folder), reason: 'it is a folder' };
    expect(await writeAtomically(folder, 'new', { onceFlushed })).toEqual({ ok: false, error });
    expect(onceFlushed).not.toHaveBeenCalled();
  });

  it('leaves everything as it was when the step before the new name is refused', async () => {
    const folder = await aTemporaryFolder();
    const path = join(folder, 'a.ilf');
    const onceFlushed = () => Promise.resolve(refuse('document/conflict', {}));
    expect(await writeAtomically(path, 'new', { mustBeNew: true, onceFlushed })).toMatchObject({
      error: { code: 'document/conflict' },
    });
    expect(await readdir(folder)).toEqual([]);
    await writeFile(path, 'old');
    expect((await writeAtomically(path, 'new', { onceFlushed })).ok).toBe(false);
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.ilf']);
  });
});
