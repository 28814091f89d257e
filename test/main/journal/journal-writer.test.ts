import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aFailingDisk, aFullDisk } from '../../doubles/failing-disk';
import { appendPool, openForReading, openForWriting, poolsOf } from './journal-builder';
import { segment } from './journal-files';

describe('a disk that fails', () => {
  it('refuses the change, leaves the journal as it was, and takes the next one', async () => {
    const folder = await aTemporaryFolder();
    let isFull = false;
    const journal = valueOf(await openForWriting(folder, { disk: aFullDisk(() => isFull) }));
    valueOf(await appendPool(journal, 'P1'));
    const [head, bytes] = [journal.head(), await readFile(segment(folder))];
    isFull = true;
    expect(await appendPool(journal, 'lost')).toMatchObject({
      error: { code: 'journal/write-failed', reason: 'the disk is full' },
    });
    expect(journal.head()).toEqual(head);
    expect(await readFile(segment(folder))).toEqual(bytes);
    isFull = false;
    valueOf(await appendPool(journal, 'P2'));
    await journal.writer?.close();
    expect(poolsOf(valueOf(await openForReading(folder)))).toEqual(['P1', 'P2']);
  });

  it('loses nothing acknowledged and opens again, before whichever step the power fails', async () => {
    for (let failBefore = 1; ; failBefore += 1) {
      const folder = await aTemporaryFolder();
      const { disk, steps } = aFailingDisk(failBefore);
      const acknowledged: string[] = [];
      try {
        const journal = valueOf(await openForWriting(folder, { disk, segmentBytes: 1500 }));
        for (const pool of ['P1', 'P2', 'P3', 'P4']) if ((await appendPool(journal, pool)).ok) acknowledged.push(pool);
        await journal.writer?.close();
      } catch (error) {
        expect(String(error)).toContain('the power failed');
      }
      const reopened = valueOf(await openForWriting(folder));
      expect(poolsOf(reopened).slice(0, acknowledged.length)).toEqual(acknowledged);
      expect(poolsOf(reopened).length - acknowledged.length).toBeLessThanOrEqual(1);
      valueOf(await appendPool(reopened, 'after'));
      await reopened.writer?.close();
      expect(poolsOf(valueOf(await openForReading(folder))).at(-1)).toBe('after');
      if (steps() < failBefore) break;
    }
  });
});

it('refuses a step that is longer than a journal line may be', async () => {
  const folder = await aTemporaryFolder();
  const journal = valueOf(await openForWriting(folder));
  expect(await appendPool(journal, 'x'.repeat(60_000))).toMatchObject({
    error: { code: 'journal/event-too-large', limitBytes: 65_536 },
  });
  expect(journal.events).toEqual([]);
  await journal.writer?.close();
});

it.each([
  ['half a character', 'a\ud800', 'json/lone-surrogate'],
  ['no name', '', 'message/invalid'],
])(
  'refuses an event with %s, which the next start would not read, and takes the next one',
  async (_what, pool, code) => {
    const folder = await aTemporaryFolder();
    const journal = valueOf(await openForWriting(folder));
    expect(await appendPool(journal, pool)).toMatchObject({ ok: false, error: { code } });
    valueOf(await appendPool(journal, 'P1'));
    await journal.writer?.close();
    await rm(join(folder, 'journal', 'checked.json'));
    expect(poolsOf(valueOf(await openForReading(folder)))).toEqual(['P1']);
  },
);
