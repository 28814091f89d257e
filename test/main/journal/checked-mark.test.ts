import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nodeDisk, type Disk } from '../../../main/journal/disk';
import { readKnownDevices } from '../../../main/journal/known-devices';
import { readJournal } from '../../../main/journal/read-journal';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aJournalOf, appendPool, openForReading, openForWriting } from './journal-builder';
import { segment } from './journal-files';

const hastyDisk: Disk = {
  ...nodeDisk,
  openFile: async (path) => ({ ...(await nodeDisk.openFile(path)), flush: () => Promise.resolve() }),
};

const markPath = (folder: string): string => join(folder, 'journal', 'checked.json');
const markSchema = z.looseObject({ lines: z.int(), bytes: z.int(), digest: z.string() });
const markOf = async (folder: string) => markSchema.parse(JSON.parse(await readFile(markPath(folder), 'utf8')));

/** How many lines a reader believes because they were checked before. */
const believedLines = async (folder: string, afresh = false): Promise<number> => {
  const journal = join(folder, 'journal');
  const devices = valueOf(await readKnownDevices(journal));
  return valueOf(await readJournal(journal, { devices, afresh })).checkedLines;
};

describe('what was checked', () => {
  it('is remembered when the journal is closed, down to the digest', async () => {
    const folder = await aTemporaryFolder();
    await aJournalOf(folder, 3);
    const bytes = await readFile(segment(folder));
    expect(await markOf(folder)).toMatchObject({
      lines: 3,
      bytes: bytes.length,
      digest: createHash('sha256').update(bytes).digest('base64url'),
    });
    expect([await believedLines(folder), await believedLines(folder, true)]).toEqual([3, 0]);
  });

  it('is remembered on the way too, so that a crash costs few lines', async () => {
    const folder = await aTemporaryFolder();
    const journal = valueOf(await openForWriting(folder, { disk: hastyDisk }));
    for (let number = 1; number <= 501; number += 1) valueOf(await appendPool(journal, `P${number}`));
    expect(await believedLines(folder)).toBe(500);
    expect(valueOf(await openForReading(folder)).events).toHaveLength(501);
    await journal.writer?.close();
  });

  it('is not believed when somebody moved it along with an edit', async () => {
    const folder = await aTemporaryFolder();
    await aJournalOf(folder, 3);
    const text = await readFile(segment(folder), 'utf8');
    const edited = Buffer.from(
      text.replace(/"signature":"(.)/, (_all, first) => `"signature":"${first === 'A' ? 'B' : 'A'}`),
    );
    await writeFile(segment(folder), edited);
    const mark = { ...(await markOf(folder)), digest: createHash('sha256').update(edited).digest('base64url') };
    await writeFile(markPath(folder), JSON.stringify(mark));
    expect(await openForReading(folder)).toMatchObject({ error: { code: 'journal/chain-broken', line: 1 } });
  });

  it.each(['', 'no JSON', '{}', '{"v":2}'])('is found out again when the mark is %j', async (content) => {
    const folder = await aTemporaryFolder();
    await aJournalOf(folder, 3);
    await writeFile(markPath(folder), content);
    expect(await believedLines(folder)).toBe(0);
    expect(valueOf(await openForReading(folder)).events).toHaveLength(3);
    await valueOf(await openForWriting(folder)).writer?.close();
    expect(await believedLines(folder)).toBe(3);
  });
});
