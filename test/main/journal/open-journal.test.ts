import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aJournalOf, appendPool, openForReading, openForWriting, poolsOf } from './journal-builder';
import { segment, linesOf, codes, forget } from './journal-files';

describe('a journal', () => {
  it('is empty in a new workspace', async () => {
    const journal = valueOf(await openForWriting(await aTemporaryFolder()));
    expect(journal.head()).toEqual({ count: 0, head: null, digest: null });
    await journal.writer?.close();
  });

  it('gives back every event in the order in which it was appended', async () => {
    const folder = await aTemporaryFolder();
    const written = await aJournalOf(folder, 5);
    const read = valueOf(await openForReading(folder));
    expect(read.events).toEqual(written.events);
    expect(poolsOf(read)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5']);
    expect(read.notices).toEqual([]);
  });

  it('names its state by the SHA-256 of all its bytes', async () => {
    const folder = await aTemporaryFolder();
    const written = await aJournalOf(folder, 3);
    const digest = createHash('sha256')
      .update(await readFile(segment(folder)))
      .digest('base64url');
    expect(written.head()).toEqual({ count: 3, head: written.events[2]?.id, digest: `sha256:${digest}` });
    expect(valueOf(await openForReading(folder)).head()).toEqual(written.head());
  });

  it('begins a new segment when one is full, and reads them as one', async () => {
    const folder = await aTemporaryFolder();
    const written = await aJournalOf(folder, 7, { segmentBytes: 2000 });
    expect(
      (await readdir(join(folder, 'journal'))).filter((name) => name.endsWith('.ndjson') && name !== 'tail.ndjson')
        .length,
    ).toBeGreaterThan(2);
    expect(valueOf(await openForReading(folder)).head()).toEqual(written.head());
  });

  it('chains each line to the device’s line before it', async () => {
    const folder = await aTemporaryFolder();
    const { events } = await aJournalOf(folder, 3);
    const lines = await linesOf(segment(folder));
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(events[0]?.prev).toBeNull();
    expect(events[2]?.prev).toBe(
      `sha256:${createHash('sha256')
        .update(lines[1] ?? '')
        .digest('base64url')}`,
    );
  });

  it('keeps its clock rising when the computer’s goes back', async () => {
    const folder = await aTemporaryFolder();
    const journal = valueOf(await openForWriting(folder));
    for (const now of [2000, 1000, 2000, 3000])
      valueOf(await appendPool(journal, `at ${now} ${journal.events.length}`, now));
    await journal.writer?.close();
    expect(journal.events.map(({ clock }) => [clock.wallMs, clock.counter])).toEqual([
      [2000, 0],
      [2000, 1],
      [2000, 2],
      [3000, 0],
    ]);
    expect(valueOf(await openForReading(folder)).events).toHaveLength(4);
  });

  it.runIf(process.platform !== 'win32')(
    'keeps its device key, segments and copies readable by their owner only',
    async () => {
      const folder = await aTemporaryFolder();
      await aJournalOf(folder, 1);
      const [key] = await readdir(join(folder, 'device'));
      for (const path of [join(folder, 'device', key ?? ''), segment(folder), join(folder, 'journal', 'tail.ndjson')])
        expect((await stat(path)).mode & 0o777).toBe(0o600);
    },
  );

  it('goes on under a new device when it is continued on another computer', async () => {
    const folder = await aTemporaryFolder();
    await aJournalOf(folder, 2);
    const moved = valueOf(await openForWriting(folder, { hostName: 'laptop' }));
    valueOf(await appendPool(moved, 'P3'));
    await moved.writer?.close();
    await forget(folder);
    const read = valueOf(await openForReading(folder));
    expect(poolsOf(read)).toEqual(['P1', 'P2', 'P3']);
    expect(new Set(read.events.map(({ device }) => device)).size).toBe(2);
    expect(read.events[2]).toMatchObject({ seq: 1, prev: null });
  });

  it('replaces a device key that cannot be read, says so, and keeps what it signed', async () => {
    const folder = await aTemporaryFolder();
    await aJournalOf(folder, 2);
    const [key] = await readdir(join(folder, 'device'));
    await writeFile(join(folder, 'device', key ?? ''), 'no key');
    const journal = valueOf(await openForWriting(folder));
    expect(codes(journal.notices)).toEqual(['workspace/device-renewed']);
    valueOf(await appendPool(journal, 'P3'));
    await journal.writer?.close();
    await forget(folder);
    expect(poolsOf(valueOf(await openForReading(folder)))).toEqual(['P1', 'P2', 'P3']);
  });
});
