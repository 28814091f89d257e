import { truncate, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk } from '../../../main/journal/disk';
import { completeLines } from '../../../main/journal/lines';
import { readTailCopy } from '../../../main/journal/tail-copy';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aJournalOf, appendPool, openForReading, openForWriting, poolsOf } from './journal-builder';
import { linesOf, segment } from './journal-files';

/** Many lines without waiting for the disk: what is flushed when is proved elsewhere. */
const hastyDisk: Disk = {
  ...nodeDisk,
  openFile: async (path) => ({ ...(await nodeDisk.openFile(path)), flush: () => Promise.resolve() }),
};

const copiedLines = async (folder: string): Promise<number> =>
  [...completeLines((await readTailCopy(join(folder, 'journal')))?.bytes ?? new Uint8Array())].length;

describe('the copy of the journal’s last lines', () => {
  it('holds the last 64 lines at least and 256 at most, however many are appended', async () => {
    const folder = await aTemporaryFolder();
    await aJournalOf(folder, 700, { disk: hastyDisk });
    const count = await copiedLines(folder);
    expect(count).toBeGreaterThanOrEqual(64);
    expect(count).toBeLessThanOrEqual(256);
    await valueOf(await openForWriting(folder)).writer?.close();
    expect(await copiedLines(folder)).toBe(64);
  });

  it('follows into a new segment, even when the disk refused its first attempt', async () => {
    const folder = await aTemporaryFolder();
    let isFull = false;
    const rename: Disk['rename'] = (from, to) =>
      isFull && to.endsWith('tail.ndjson')
        ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'rename' }))
        : nodeDisk.rename(from, to);
    const journal = valueOf(await openForWriting(folder, { disk: { ...nodeDisk, rename }, segmentBytes: 1000 }));
    valueOf(await appendPool(journal, 'P1'));
    isFull = true;
    expect(await appendPool(journal, 'P2')).toMatchObject({ ok: false, error: { code: 'journal/write-failed' } });
    isFull = false;
    valueOf(await appendPool(journal, 'P2'));
    await journal.writer?.close();
    await truncate(segment(folder, 2), 0);
    expect(poolsOf(valueOf(await openForReading(folder)))).toEqual(['P1', 'P2']);
  });

  it('is the end of the segment, byte for byte', async () => {
    const folder = await aTemporaryFolder();
    await aJournalOf(folder, 300, { disk: hastyDisk });
    const copy = await readTailCopy(join(folder, 'journal'));
    const lines = await linesOf(segment(folder));
    const count = await copiedLines(folder);
    expect(Buffer.from(copy?.bytes ?? []).toString('utf8')).toBe(
      lines
        .slice(-count)
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect(copy?.offset).toBe((await stat(segment(folder))).size - (copy?.bytes.length ?? 0));
  });

  it('puts back 60 lost lines of 300', async () => {
    const folder = await aTemporaryFolder();
    const written = await aJournalOf(folder, 300, { disk: hastyDisk });
    const kept = (await linesOf(segment(folder))).slice(0, 240);
    await truncate(segment(folder), kept.join('\n').length + 1);
    const mended = valueOf(await openForWriting(folder));
    await mended.writer?.close();
    expect(mended.notices).toMatchObject([{ code: 'journal/tail-restored', facts: { line: 241, count: 60 } }]);
    expect(valueOf(await openForReading(folder)).head()).toEqual(written.head());
  });
});
