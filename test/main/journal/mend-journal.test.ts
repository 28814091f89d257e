import { appendFile, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aJournalOf, appendPool, openForReading, openForWriting, poolsOf } from './journal-builder';
import { segment, linesOf, writeLines, codes } from './journal-files';

describe('a damaged end of the journal', () => {
  it('is cut off, set aside and reported when it was never acknowledged', async () => {
    const folder = await aTemporaryFolder();
    await aJournalOf(folder, 3);
    await appendFile(segment(folder), '{"payload":"half a li');
    const journal = valueOf(await openForWriting(folder));
    expect(journal.notices).toEqual([
      { code: 'journal/torn-line', facts: { segment: '000001.ndjson', line: 4, sizeBytes: 21 } },
    ]);
    valueOf(await appendPool(journal, 'P4'));
    await journal.writer?.close();
    const [aside] = await readdir(join(folder, 'journal', 'torn'));
    expect(await readFile(join(folder, 'journal', 'torn', aside ?? ''), 'utf8')).toBe('{"payload":"half a li');
    const read = valueOf(await openForReading(folder));
    expect(poolsOf(read)).toEqual(['P1', 'P2', 'P3', 'P4']);
    expect(read.notices).toEqual([]);
  });

  it('leaves nothing behind when it was longer than the lines that follow it', async () => {
    const folder = await aTemporaryFolder();
    const written = await aJournalOf(folder, 1);
    const whole = (await stat(segment(folder))).size;
    await appendFile(segment(folder), 'x'.repeat(5000));
    await valueOf(await openForWriting(folder)).writer?.close();
    expect((await stat(segment(folder))).size).toBe(whole);
    expect(valueOf(await openForReading(folder)).head()).toEqual(written.head());
  });

  it('is cut off too when the disk left it full of zeros', async () => {
    const folder = await aTemporaryFolder();
    await aJournalOf(folder, 2);
    await appendFile(segment(folder), Buffer.concat([Buffer.alloc(400), Buffer.from('\n')]));
    const journal = valueOf(await openForWriting(folder));
    expect(codes(journal.notices)).toEqual(['journal/torn-line']);
    expect(poolsOf(journal)).toEqual(['P1', 'P2']);
    await journal.writer?.close();
  });

  it.each([
    ['a line is cut in half', async (path: string) => truncate(path, (await stat(path)).size - 100)],
    ['its newline is missing', async (path: string) => truncate(path, (await stat(path)).size - 1)],
    ['three lines are gone', async (path: string) => writeLines(path, (await linesOf(path)).slice(0, -3))],
    ['everything is gone', async (path: string) => truncate(path, 0)],
    ['the file itself is gone', async (path: string) => rm(path)],
    [
      'the last line is overwritten with noise',
      async (path: string) => writeLines(path, [...(await linesOf(path)).slice(0, -1), '\u0000\u0000garbage']),
    ],
  ])('loses nothing that was acknowledged when %s', async (_what, damage) => {
    const folder = await aTemporaryFolder();
    const written = await aJournalOf(folder, 5);
    await damage(segment(folder));
    const read = valueOf(await openForReading(folder));
    expect(read.head()).toEqual(written.head());
    const mended = valueOf(await openForWriting(folder));
    expect(codes(mended.notices)).toEqual(['journal/tail-restored']);
    await mended.writer?.close();
    expect(mended.head()).toEqual(written.head());
    expect(valueOf(await openForReading(folder))).toMatchObject({ notices: [], events: written.events });
  });

  it('is refused with its place when the acknowledged lines and their copy are gone', async () => {
    const folder = await aTemporaryFolder();
    await aJournalOf(folder, 5);
    await writeLines(segment(folder), (await linesOf(segment(folder))).slice(0, -2));
    await rm(join(folder, 'journal', 'tail.ndjson'));
    expect(await openForWriting(folder)).toMatchObject({
      error: { code: 'journal/chain-broken', segment: '000001.ndjson', line: 4 },
    });
  });

  it('is refused when more is gone than its copy holds', async () => {
    const folder = await aTemporaryFolder();
    await aJournalOf(folder, 70);
    await valueOf(await openForWriting(folder)).writer?.close();
    await truncate(segment(folder), 0);
    await rm(join(folder, 'journal', 'checked.json'));
    expect(await openForReading(folder)).toMatchObject({
      error: { code: 'journal/chain-broken', segment: '000001.ndjson', line: 1 },
    });
  });
});
