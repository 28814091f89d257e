import { createHash } from 'node:crypto';
import { appendFile, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aFailingDisk, aFullDisk } from '../../doubles/failing-disk';
import { aJournalOf, appendPool, openForReading, openForWriting, poolsOf } from './journal-builder';

const segment = (folder: string, number = 1): string => join(folder, 'journal', `00000${number}.ndjson`);
const linesOf = async (path: string): Promise<string[]> => (await readFile(path, 'utf8')).split('\n').slice(0, -1);
const writeLines = (path: string, lines: readonly string[]): Promise<void> =>
  writeFile(path, lines.map((line) => `${line}\n`).join(''));
const codes = (notices: readonly { readonly code: string }[]): readonly string[] => notices.map(({ code }) => code);

/** Forgets what was checked and copied, as if the journal had come from elsewhere. */
const forget = async (folder: string): Promise<void> => {
  for (const name of ['checked.json', 'tail.ndjson']) await rm(join(folder, 'journal', name), { force: true });
};

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
