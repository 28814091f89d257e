/** All SSEDs of many pools beside one plain pass over the same lots, and how long a what-if on one pool takes: P9. */
import { toCivilDate } from '../../domain/calendar/civil-date';
import { registerChangeSchema, type Change, type RegisterChange } from '../../domain/ledger/change';
import type { LedgerEvent } from '../../domain/ledger/event';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import type { Ledger } from '../../domain/ledger/ledger';
import type { Lot } from '../../domain/pool/lot';
import { roundedSum, sumLots } from '../../domain/pool/ssed';
import { indexLedger } from '../../domain/what-if/ledger-index';
import { whatIf, whatIfInWhole } from '../../domain/what-if/what-if';
import { day } from '../builders/a-lot';
import { anEvent } from '../builders/ledger-history';
import { inRounds, sameWork, type Bench, type BenchOptions, type BenchResult } from './bench';
import { median } from './figures';

const LOTS_PER_POOL = 40;
const FIRST_DAY = 20_000;
const TODAY = day('2026-01-05');
/** Too short to be timed once. */
const PASSES = 20;
const GROWTH = [1000, 10_000, 100_000, 1_000_000];

/** The same numbers each time, without dice. */
const numberAt = (index: number, below: number): number => ((index * 2_654_435_761) >>> 0) % below;

const lotAt = (index: number): Lot => ({
  lot: `L${index}`,
  product: 'core',
  variant: null,
  release: null,
  price: null,
  warrantyUntil: null,
  docId: null,
  joinedOn: FIRST_DAY,
  unitPrice: 1,
  quantity: 1 + numberAt(index, 60),
  term: { kind: 'date', date: FIRST_DAY + numberAt(index + 7, 1500), months: 12 },
});

const poolsOf = (lots: number): readonly (readonly Lot[])[] =>
  Array.from({ length: Math.ceil(lots / LOTS_PER_POOL) }, (_none, pool) =>
    Array.from({ length: Math.min(LOTS_PER_POOL, lots - pool * LOTS_PER_POOL) }, (_also, lot) =>
      lotAt(pool * LOTS_PER_POOL + lot),
    ),
  );

const everySsed = (pools: readonly (readonly Lot[])[]): number => {
  let sum = 0;
  for (const lots of pools) sum += roundedSum(sumLots(lots, 'quantity'), 'nearest') ?? 0;
  return sum;
};

/** What anybody would write who trusts doubles: no weights, no fractions, no subscriptions, no bounds. */
const plainPass = (pools: readonly (readonly Lot[])[]): number => {
  let sum = 0;
  for (const lots of pools) {
    let [licences, days] = [0, 0];
    for (const { quantity, term } of lots) {
      licences += quantity;
      days += quantity * ('date' in term ? Number(term.date) : 0);
    }
    sum += Math.round(days / licences);
  }
  return sum;
};

const timed = (work: () => unknown, passes: number): number => {
  const start = performance.now();
  for (let pass = 0; pass < passes; pass += 1) work();
  return (performance.now() - start) / passes;
};

const growth = (runs: number): Readonly<Record<string, number>> =>
  Object.fromEntries(
    GROWTH.map((lots) => {
      const pools = poolsOf(lots);
      const passes = Math.max(1, Math.round((PASSES * 100_000) / lots));
      everySsed(pools);
      const times = Array.from({ length: runs }, () => timed(() => everySsed(pools), passes));
      return [`nanoseconds a lot, ${lots.toLocaleString('en')} lots`, (median(times) * 1e6) / lots];
    }),
  );

const lotAdded = (pool: number, lot: number): RegisterChange => {
  const index = pool * LOTS_PER_POOL + lot;
  return registerChangeSchema.parse({
    kind: 'lot-added',
    on: '2024-03-01',
    pool: `P-${pool}`,
    lot: `L${lot}`,
    product: 'core',
    quantity: 1 + numberAt(index, 60),
    supExpiresOn: toCivilDate(FIRST_DAY + 800 + numberAt(index + 7, 900)),
  });
};

/** From another computer, and about no pool: it is left out of every sum, and nobody has decided about it yet. */
const aConflict = (number: number): LedgerEvent =>
  anEvent(number, [{ kind: 'customer-renamed', on: TODAY, from: 'Nobody', to: 'Somebody' }]);

/** One event a pool, as licence files bring them, and one conflict. */
const ledgerOf = (lots: number): Ledger => {
  const pools: LedgerEvent[] = Array.from({ length: Math.ceil(lots / LOTS_PER_POOL) }, (_none, pool) =>
    anEvent(pool + 1, [
      { kind: 'pool-created', on: '2024-03-01', pool: `P-${pool}` },
      ...Array.from({ length: LOTS_PER_POOL }, (_also, lot) => ({ ...lotAdded(pool, lot) })),
      { kind: 'licences-activated', on: '2024-06-01', pool: `P-${pool}`, quantity: 1 },
    ]),
  );
  const events = [...pools, aConflict(pools.length + 1)];
  return { events, licenceFile: () => undefined, signedFile: () => undefined, registerChanges: () => undefined };
};

const onOnePool = (round: number): readonly Change[] => [
  { kind: 'licences-removed', on: TODAY, pool: 'P-7', quantity: 5 + (round % 5), reading: 'at-average' },
  { kind: 'sup-renewed', on: TODAY, pool: 'P-7', months: 12 },
];

const onTwoPools = (round: number): readonly Change[] => [
  { kind: 'licences-removed', on: TODAY, pool: 'P-7', quantity: 5 + (round % 5), transfer: 'T', reading: 'at-average' },
  { kind: 'licences-received', on: TODAY, pool: 'P-9', transfer: 'T' },
  { kind: 'sup-renewed', on: TODAY, pool: 'P-9', months: 12 },
];

const answerOf = (result: ReturnType<typeof whatIf>): unknown => (result.ok ? result.value.differences : result.error);

const measureWhatIf = async ({ size, runs, say }: BenchOptions) => {
  const ledger = ledgerOf(size);
  const register = foldLedger(ledger, TODAY);
  const start = performance.now();
  const index = indexLedger(ledger);
  const indexMs = performance.now() - start;
  const [one, two, whole]: [number[], number[], number[]] = [[], [], []];
  const tries = (draft: readonly Change[]) => timed(() => whatIf(index, draft, register), 5);
  tries(onOnePool(0));
  tries(onTwoPools(0));
  await inRounds(runs, [
    (round) => Promise.resolve(void one.push(tries(onOnePool(round)))),
    (round) => Promise.resolve(void two.push(tries(onTwoPools(round)))),
    (round) => Promise.resolve(void whole.push(timed(() => whatIfInWhole(ledger, onTwoPools(round), register), 1))),
  ]);
  say('what-if done');
  const proofOf = (pools: string, draft: readonly Change[]) =>
    sameWork(
      `differences of the draft on ${pools}`,
      answerOf(whatIf(index, draft, register)),
      answerOf(whatIfInWhole(ledger, draft, register)),
    );
  return {
    figures: {
      'what-if on two pools by folding everything, ms': median(whole),
      'index of the ledger, once, ms': indexMs,
      'conflicts that name no pool': register.conflicts.length,
    },
    proofs: [proofOf('one pool', onOnePool(0)), proofOf('two pools', onTwoPools(0))],
    one: median(one),
    two: median(two),
  };
};

/** Two frames at 60 a second. */
const twoFrames = { beside: 33.3, most: 1, unit: 'ms' } as const;

const run = async (options: BenchOptions): Promise<BenchResult> => {
  const { size, runs } = options;
  const pools = poolsOf(size);
  const [ours, plain]: [number[], number[]] = [[], []];
  timed(() => [everySsed(pools), plainPass(pools)], PASSES);
  await inRounds(runs, [
    () => Promise.resolve(void ours.push(timed(() => everySsed(pools), PASSES))),
    () => Promise.resolve(void plain.push(timed(() => plainPass(pools), PASSES))),
  ]);
  const tried = await measureWhatIf(options);
  return {
    goals: [
      {
        id: 'P9',
        says: `all SSEDs of ${pools.length} pools beside one plain pass over their lots`,
        ours: median(ours),
        beside: median(plain),
        most: 2,
        unit: 'ms',
      },
      { id: '4.5', says: 'what-if on one pool beside two frames', ours: tried.one, ...twoFrames },
      { id: '4.5', says: 'what-if on two pools beside two frames', ours: tried.two, ...twoFrames },
    ],
    figures: { ...tried.figures, ...growth(runs) },
    proofs: [sameWork('sum of all SSEDs', everySsed(pools), plainPass(pools)), ...tried.proofs],
  };
};

export const policyBench: Bench = {
  does: 'computes all SSEDs of so many lots, and tries a draft out among them: P9',
  size: 100_000,
  run,
};
