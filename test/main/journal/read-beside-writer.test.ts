import { expect, it } from 'vitest';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { appendPool, openForReading, openForWriting } from './journal-builder';

it('reads a whole journal at any moment, whatever is being appended meanwhile', async () => {
  const folder = await aTemporaryFolder();
  // Small segments and marks that move often: every file of the journal is renewed while it is read.
  const journal = valueOf(await openForWriting(folder, { segmentBytes: 4000 }));
  let isWriting = true;
  const write = async (): Promise<void> => {
    for (let number = 1; number <= 520; number += 1) valueOf(await appendPool(journal, `P${number}`));
    isWriting = false;
  };
  const read = async (): Promise<readonly number[]> => {
    const counts: number[] = [];
    while (isWriting) counts.push(valueOf(await openForReading(folder)).events.length);
    return counts;
  };
  const [counts] = await Promise.all([read(), write()]);
  expect(counts).toEqual([...counts].sort((left, right) => left - right));
  expect(counts.length).toBeGreaterThan(3);
  await journal.writer?.close();
});
