import { appendFile, cp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aJournalOf, appendPool, openForReading, openForWriting } from './journal-builder';
import { segment, linesOf, writeLines, forget } from './journal-files';

const swapped = ([first = '', second = '', ...rest]: readonly string[]): string[] => [second, first, ...rest];
const edited = (line: string): string => {
  const outer: unknown = JSON.parse(line);
  if (typeof outer !== 'object' || outer === null || !('payload' in outer)) throw new Error('no envelope');
  const payload = Buffer.from(String(outer.payload), 'base64url')
    .toString('utf8')
    .replace('"pool":"P2"', '"pool":"X2"');
  return JSON.stringify({ ...outer, payload: Buffer.from(payload).toString('base64url') });
};

describe('a broken chain', () => {
  it.each([
    ['is edited', 2, (lines: readonly string[]) => lines.map((line, index) => (index === 1 ? edited(line) : line))],
    ['is missing', 2, (lines: readonly string[]) => lines.filter((_line, index) => index !== 1)],
    [
      'stands twice',
      3,
      (lines: readonly string[]) => lines.flatMap((line, index) => (index === 1 ? [line, line] : [line])),
    ],
    ['is noise', 2, (lines: readonly string[]) => lines.map((line, index) => (index === 1 ? 'noise' : line))],
    ['is empty', 2, (lines: readonly string[]) => lines.map((line, index) => (index === 1 ? '' : line))],
    ['is other JSON', 2, (lines: readonly string[]) => lines.map((line, index) => (index === 1 ? '{}' : line))],
    ['changes places', 1, swapped],
  ])('is refused with its place when line 2 %s, and nothing is written', async (_what, line, damage) => {
    const folder = await aTemporaryFolder();
    await aJournalOf(folder, 5);
    await writeLines(segment(folder), damage(await linesOf(segment(folder))));
    const before = await readFile(segment(folder));
    expect(await openForReading(folder)).toMatchObject({
      error: { code: 'journal/chain-broken', segment: '000001.ndjson', line },
    });
    expect(await openForWriting(folder)).toMatchObject({
      error: { code: 'journal/chain-broken', segment: '000001.ndjson', line },
    });
    await forget(folder);
    expect(await openForWriting(folder)).toMatchObject({ error: { code: 'journal/chain-broken', line } });
    expect(await readFile(segment(folder))).toEqual(before);
  });

  it('is refused when the last line is a whole event with a wrong signature', async () => {
    const folder = await aTemporaryFolder();
    await aJournalOf(folder, 2);
    const lines = await linesOf(segment(folder));
    await writeLines(segment(folder), lines.map(edited));
    expect(await openForWriting(folder)).toMatchObject({
      error: { code: 'journal/chain-broken', line: 2, reason: 'its signature does not fit' },
    });
  });

  it('is refused when lines of one device’s two histories are put together', async () => {
    const [folder, copy] = [await aTemporaryFolder(), await aTemporaryFolder()];
    await aJournalOf(folder, 1);
    await cp(folder, copy, { recursive: true });
    for (const [place, pools] of [
      [folder, ['here 2', 'here 3']],
      [copy, ['there 2', 'there 3']],
    ] as const) {
      const journal = valueOf(await openForWriting(place));
      for (const pool of pools) valueOf(await appendPool(journal, pool));
      await journal.writer?.close();
    }
    const [first = '', second = ''] = await linesOf(segment(folder));
    const [, , third = ''] = await linesOf(segment(copy));
    await forget(folder);
    await writeLines(segment(folder), [first, second, third]);
    expect(await openForReading(folder)).toMatchObject({
      error: { code: 'journal/chain-broken', line: 3, reason: 'it does not follow the line before it' },
    });
  });

  it('is refused when a segment in the middle is missing', async () => {
    const folder = await aTemporaryFolder();
    await aJournalOf(folder, 9, { segmentBytes: 2000 });
    await rm(segment(folder, 2));
    expect(await openForReading(folder)).toMatchObject({
      error: { code: 'journal/chain-broken', segment: '000002.ndjson', line: 1 },
    });
  });

  it('is refused when a segment in the middle has lost its end', async () => {
    const folder = await aTemporaryFolder();
    await aJournalOf(folder, 9, { segmentBytes: 2000 });
    await truncate(segment(folder, 2), (await stat(segment(folder, 2))).size - 10);
    expect(await openForReading(folder)).toMatchObject({
      error: { code: 'journal/chain-broken', segment: '000002.ndjson' },
    });
  });

  it('is refused when a line comes from a device that is not known here', async () => {
    const [folder, elsewhere] = [await aTemporaryFolder(), await aTemporaryFolder()];
    await aJournalOf(folder, 1);
    await aJournalOf(elsewhere, 1);
    await appendFile(segment(folder), await readFile(segment(elsewhere)));
    expect(await openForReading(folder)).toMatchObject({
      error: { code: 'journal/chain-broken', line: 2, reason: 'the device that signed it is not known here' },
    });
  });

  it('is refused when the list of devices cannot be read', async () => {
    const folder = await aTemporaryFolder();
    await aJournalOf(folder, 1);
    await writeFile(join(folder, 'journal', 'devices.json'), '{');
    expect(await openForReading(folder)).toMatchObject({ error: { code: 'journal/devices-damaged' } });
  });
});
