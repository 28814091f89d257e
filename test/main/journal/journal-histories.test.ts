import { appendFile, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { asyncProperty, array, assert, constant, integer, oneof, record, uint8Array, type Arbitrary } from 'fast-check';
import { expect, it } from 'vitest';
import { nodeDisk } from '../../../main/journal/disk';
import { listSegments, segmentName } from '../../../main/journal/segments';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aFailingDisk } from '../../doubles/failing-disk';
import { appendPool, openForReading, openForWriting, poolsOf } from './journal-builder';

/** What can happen to a journal between two looks at it. */
type Happening =
  | { readonly kind: 'append'; readonly count: number }
  | { readonly kind: 'power-cut'; readonly count: number; readonly failBefore: number }
  | { readonly kind: 'torn-write'; readonly bytes: Uint8Array }
  | { readonly kind: 'cut-end'; readonly lost: number }
  | { readonly kind: 'lose-mark' };

const happening: Arbitrary<Happening> = oneof(
  record({ kind: constant('append' as const), count: integer({ min: 1, max: 4 }) }),
  record({
    kind: constant('power-cut' as const),
    count: integer({ min: 1, max: 4 }),
    failBefore: integer({ min: 1, max: 60 }),
  }),
  record({
    kind: constant('torn-write' as const),
    bytes: uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => bytes.filter((byte) => byte !== 0x0a)),
  }),
  record({ kind: constant('cut-end' as const), lost: integer({ min: 1, max: 2500 }) }),
  record({ kind: constant('lose-mark' as const) }),
);

const SEGMENT_BYTES = 2500;

interface History {
  readonly folder: string;
  /** Acknowledged, in order. */
  readonly pools: string[];
}

const lastSegment = async (folder: string): Promise<string | null> => {
  const number = (await listSegments(join(folder, 'journal'))).at(-1);
  return number === undefined ? null : join(folder, 'journal', segmentName(number));
};

const append = async ({ folder, pools }: History, count: number, failBefore: number): Promise<void> => {
  const { disk } = Number.isFinite(failBefore) ? aFailingDisk(failBefore) : { disk: nodeDisk };
  try {
    const journal = valueOf(await openForWriting(folder, { disk, segmentBytes: SEGMENT_BYTES }));
    for (let left = count; left > 0; left -= 1) {
      const pool = `P${pools.length + 1}.${failBefore}`;
      if ((await appendPool(journal, pool)).ok) pools.push(pool);
    }
    await journal.writer?.close();
  } catch (error) {
    expect(String(error)).toContain('the power failed');
  }
};

const happen = async (history: History, what: Happening): Promise<void> => {
  const segment = await lastSegment(history.folder);
  if (what.kind === 'append') return await append(history, what.count, Number.POSITIVE_INFINITY);
  if (what.kind === 'power-cut') return await append(history, what.count, what.failBefore);
  if (what.kind === 'lose-mark') return await rm(join(history.folder, 'journal', 'checked.json'), { force: true });
  if (segment === null) return;
  if (what.kind === 'torn-write') return await appendFile(segment, what.bytes);
  return await truncate(segment, Math.max(0, (await stat(segment)).size - what.lost));
};

/** An event may be there that was written and not acknowledged; nothing acknowledged may be missing. */
const look = async (history: History): Promise<void> => {
  const read = valueOf(await openForReading(history.folder));
  const written = valueOf(await openForWriting(history.folder, { segmentBytes: SEGMENT_BYTES }));
  await written.writer?.close();
  expect(read.head()).toEqual(written.head());
  const pools = poolsOf(written);
  expect(pools.filter((pool) => history.pools.includes(pool))).toEqual(history.pools);
  history.pools.splice(0, history.pools.length, ...pools);
};

it('nothing acknowledged is lost, whatever power cuts, torn writes and a shortened end a journal goes through', async () => {
  await assert(
    asyncProperty(array(happening, { minLength: 3, maxLength: 12 }), async (happenings) => {
      const history: History = { folder: await aTemporaryFolder(), pools: [] };
      for (const what of happenings) {
        await happen(history, what);
        await look(history);
      }
    }),
    { numRuns: 15 },
  );
});
