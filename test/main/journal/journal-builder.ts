/** Opens journals for tests, and writes numbered events into them. */
import type { Change } from '../../../domain/ledger/change';
import type { LedgerEvent } from '../../../domain/ledger/event';
import { civilDateSchema } from '../../../domain/calendar/civil-date-schema';
import { nodeDisk } from '../../../main/journal/disk';
import {
  openJournalForReading,
  openJournalForWriting,
  type Journal,
  type JournalWriting,
} from '../../../main/journal/open-journal';
import type { Result } from '../../../domain/result';
import { valueOf } from '../../builders/open-workspace';

export const aPoolCreated = (pool: string): Change => ({
  kind: 'pool-created',
  on: civilDateSchema.parse('2025-01-01'),
  pool,
});

export const openForWriting = (folder: string, over: Partial<JournalWriting> = {}): Promise<Result<Journal>> =>
  openJournalForWriting({ folder, hostName: 'desk', disk: nodeDisk, ...over });

export const openForReading = (folder: string): Promise<Result<Journal>> =>
  openJournalForReading({ folder, hostName: 'desk' });

/** Appends one event; its pool's name tells it apart. */
export const appendPool = async (
  { writer, draft }: Journal,
  pool: string,
  nowMs = Date.now(),
): Promise<Result<LedgerEvent>> => {
  if (writer === null) throw new Error('opened for reading');
  return await writer.append(draft([aPoolCreated(pool)], nowMs));
};

/** A closed journal with so many events, `P1`, `P2` … */
export const aJournalOf = async (
  folder: string,
  count: number,
  over: Partial<JournalWriting> = {},
): Promise<Journal> => {
  const journal = valueOf(await openForWriting(folder, over));
  for (let number = 1; number <= count; number += 1) valueOf(await appendPool(journal, `P${number}`));
  await journal.writer?.close();
  return journal;
};

/** The pools that the journal's events created, in order. */
export const poolsOf = ({ events }: Pick<Journal, 'events'>): readonly string[] =>
  events.flatMap(({ changes }) => changes.flatMap((change) => (change.kind === 'pool-created' ? [change.pool] : [])));
