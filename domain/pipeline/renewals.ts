/**
 * The renewals of one fold, by their keys: what was said of each, and what ended its cycles. A word is of the cycle that ran for whoever
 * said it: it is of a later one only if the renewal between them stands before it in both orders, by its day and as recorded.
 */
import type { CivilDate } from '../calendar/civil-date';
import type { Change } from '../ledger/change';
import type { PipelineChange } from './pipeline-change';
import type { EndedCycle, RegisteredRenewal, RenewalHistoryEntry } from './registered-renewal';
import { renewalKey, type Renewal } from './renewal';

/** A change in its two orders: by its day, and by its place among all that was recorded. */
export interface Recorded {
  readonly on: CivilDate;
  readonly place: number;
}

/** What a renewal ends: the running cycle, with the date and the licences that it had. */
export type Ending = Pick<EndedCycle, 'deadline' | 'next' | 'licences'> & { readonly renewal: Renewal };

interface Word extends Recorded {
  readonly change: PipelineChange;
}
interface End extends Recorded, Omit<Ending, 'renewal'> {
  readonly event: string;
}

/** A cycle of a renewal, by its number. */
interface CycleOf {
  readonly key: string;
  readonly cycle: number;
}
/** From where a cycle has its owner, if its own renewal had none before. */
interface Inherited {
  readonly cycle: number;
  readonly from: CycleOf;
}

export interface RenewalRecord extends Pick<RegisteredRenewal, 'key' | 'renewal' | 'root'> {
  /** Each list in the order of the fold. */
  readonly words: readonly Word[];
  readonly ends: readonly End[];
  readonly inherited: readonly Inherited[];
  readonly history: readonly RenewalHistoryEntry[];
}

/** Mutable, and owned by one fold. */
export type Renewals = Map<string, RenewalRecord>;

type Said = Pick<RegisteredRenewal, 'stage' | 'since' | 'owner' | 'note' | 'reason'>;

const fresh = { stage: 'not-started', since: null, note: '', reason: '' } as const;

/** One of which nothing has been said. */
export const untouched = (renewal: Renewal): RegisteredRenewal => {
  const key = renewalKey(renewal);
  return { key, renewal, root: key, ...fresh, owner: '', cycles: [], history: [] };
};

const known = (renewals: Renewals, renewal: Renewal): RenewalRecord => {
  const key = renewalKey(renewal);
  return renewals.get(key) ?? { key, renewal, root: key, words: [], ends: [], inherited: [], history: [] };
};

/** The number of the cycle that a word is of: the one after the last renewal that stands before it in both orders. */
const cycleOf = ({ ends }: Pick<RenewalRecord, 'ends'>, { on, place }: Recorded): number =>
  1 + ends.findLastIndex((end) => end.on <= on && end.place < place);

/** The same stage said twice, on two computers, is one stage: it began when it was said first. */
const saidBy = (before: Said, { change }: Word): Said => {
  switch (change.kind) {
    case 'renewal-stage-set': {
      const { stage, reason = '', on } = change;
      return { ...before, stage, reason, since: before.stage === stage && before.since !== null ? before.since : on };
    }
    case 'renewal-owner-set':
      return { ...before, owner: change.owner };
    case 'renewal-noted':
      return { ...before, note: change.note };
  }
};

const inheritedOwner = (renewals: Renewals, { inherited }: RenewalRecord, cycle: number): string => {
  const from = inherited.find((each) => each.cycle === cycle)?.from;
  const record = from === undefined ? undefined : renewals.get(from.key);
  // What is followed has ended before, so that this comes to an end.
  return from === undefined || record === undefined ? '' : (saidIn(renewals, record, from.cycle).at(-1)?.owner ?? '');
};

/** What is said in each cycle up to one of them: each begins with nothing said of it but its owner. */
const saidIn = (renewals: Renewals, record: RenewalRecord, last: number): readonly Said[] => {
  const cycles: Said[] = [];
  for (let cycle = 0; cycle <= last; cycle += 1) {
    const owner = cycles.at(-1)?.owner ?? '';
    const begun: Said = { ...fresh, owner: owner === '' ? inheritedOwner(renewals, record, cycle) : owner };
    const words = record.words.filter((word) => cycleOf(record, word) === cycle);
    cycles.push(words.reduce(saidBy, begun));
  }
  return cycles;
};

export const applyToRenewal = (renewals: Renewals, change: PipelineChange, event: string, place: number): void => {
  const before = known(renewals, change.renewal);
  const words = [...before.words, { on: change.on, place, change }];
  renewals.set(before.key, { ...before, words, history: [...before.history, { event, change }] });
};

export const endCycle = (renewals: Renewals, ending: Ending, change: Change, event: string, place: number): void => {
  const { renewal, ...ended } = ending;
  const before = known(renewals, renewal);
  const ends = [...before.ends, { event, on: change.on, place, ...ended }];
  renewals.set(before.key, { ...before, ends, history: [...before.history, { event, change }] });
};

/** A term that takes the place of another goes on with its owner, and in its line. */
export const follow = (renewals: Renewals, renewal: Renewal, followed: Renewal, isOfItsLine: boolean): void => {
  const own = known(renewals, renewal);
  const { key, root, ends } = known(renewals, followed);
  const inherited = [...own.inherited, { cycle: own.ends.length, from: { key, cycle: ends.length - 1 } }];
  renewals.set(own.key, { ...own, root: isOfItsLine ? root : own.key, inherited });
};

/** The stage of the cycle that a word would be of. */
export const stageAt = (renewals: Renewals, renewal: Renewal, at: Recorded): RegisteredRenewal['stage'] => {
  const record = known(renewals, renewal);
  return saidIn(renewals, record, cycleOf(record, at)).at(-1)?.stage ?? fresh.stage;
};

/** The day of the first renewal after something else was recorded, which has not counted it; `null` where there is none. */
export const renewedAfter = (renewals: Renewals, renewal: Renewal, at: Recorded): CivilDate | null => {
  const record = known(renewals, renewal);
  return record.ends[cycleOf(record, at)]?.on ?? null;
};

const registered = (renewals: Renewals, record: RenewalRecord): RegisteredRenewal => {
  const { key, renewal, root, ends, history } = record;
  const said = saidIn(renewals, record, ends.length);
  const cycles = ends.map(({ place: _order, ...ended }, cycle): EndedCycle => {
    const { stage, owner, note, reason } = said[cycle] ?? untouched(renewal);
    return { ...ended, stage, owner, note, reason };
  });
  const { stage, since, owner, note, reason } = said.at(-1) ?? untouched(renewal);
  return { key, renewal, root, stage, since, owner, note, reason, cycles, history };
};

/** In the order in which they were touched first. */
export const registeredRenewals = (renewals: Renewals): readonly RegisteredRenewal[] =>
  [...renewals.values()].map((record) => registered(renewals, record));
