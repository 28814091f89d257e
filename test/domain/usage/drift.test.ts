import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftOf, type DriftRegister } from '../../../domain/usage/drift';
import type { Reading, ServerStatus } from '../../../domain/usage/reading';
import type { Allotment } from '../../../domain/usage/usage-book';
import type { AllotmentSource } from '../../../domain/usage/usage-change';
import { day } from '../../builders/a-lot';
import { aReading, aStatus, aUsageRegister, bothActive, installation } from '../../builders/a-reading';

const on = '2025-06-01';

const allotted = (licence: string, source: AllotmentSource, over: Partial<Allotment> = {}): Allotment => ({
  allotment: `A-${licence}`,
  installation,
  licence,
  source,
  note: null,
  on: day(on),
  event: 'E1',
  ...over,
});
const stated = (quantity: number, until?: string): AllotmentSource => ({
  kind: 'stated',
  quantity,
  ...(until === undefined ? {} : { until: day(until) }),
});

const lot = (product: string, quantity: number, expiresOn: string | null = null) => ({
  product,
  quantity,
  expiresOn: expiresOn === null ? null : day(expiresOn),
});

const held = (part: string, quantity: number, expiresOn: string | null = null) => ({
  part,
  quantity,
  family: 'ISS' as const,
  since: day(on),
  expiresOn: expiresOn === null ? null : day(expiresOn),
  confirmation: null,
});

const of = (
  allotments: readonly Allotment[],
  latest: readonly Reading[],
  over: Partial<DriftRegister> = {},
  statuses: readonly ServerStatus[] = bothActive,
) => driftOf({ ...aUsageRegister, allotments, ...over }, installation, { latest, statuses });

const cameras = (used: number, total: number) => aReading(on, [['cameras', used, total]]);

const boughtFrom = (source: AllotmentSource, over: Partial<DriftRegister> = {}) =>
  of([allotted('cameras', source)], [cameras(1, 100)], over).rows[0];

describe('What was bought', () => {
  it('is a share of a pool, or all of it, of one product where one is named; ended subscriptions count no more', () => {
    const pools = [
      { pool: 'P', lots: [lot('core', 40), lot('ub', 5), lot('core', 7, '2025-06-01'), lot('core', 9, '2025-05-31')] },
    ];
    expect(boughtFrom({ kind: 'pool', pool: 'P' }, { pools })?.bought).toBe(52);
    expect(boughtFrom({ kind: 'pool', pool: 'P', product: 'core' }, { pools })?.bought).toBe(47);
    expect(boughtFrom({ kind: 'pool', pool: 'P', product: 'core', quantity: 30 }, { pools })?.bought).toBe(30);
  });

  it('is what the installation holds of its parts, of one part where one is named; ended ones count no more', () => {
    const installations = [
      { installation, held: [held('ISS-Expert', 8), held('ISS-RTP', 3), held('ISS-Expert', 5, '2025-05-31')] },
    ];
    expect(boughtFrom({ kind: 'parts' }, { installations })?.bought).toBe(11);
    expect(boughtFrom({ kind: 'parts', part: 'ISS-Expert' }, { installations })?.bought).toBe(8);
  });

  it('is what somebody stated, until its last day', () => {
    expect(boughtFrom(stated(90, on))?.bought).toBe(90);
    expect(boughtFrom(stated(90, '2025-05-31'))?.parts).toMatchObject([{ quantity: 0, why: 'ended' }]);
  });

  it('adds up, each part named; one that is not known leaves the sum unknown, and no difference is made up', () => {
    const parts = [
      allotted('cameras', stated(10)),
      allotted('cameras', stated(20), { allotment: 'A2' }),
      allotted('cameras', { kind: 'pool', pool: 'nowhere' }, { allotment: 'A3' }),
    ];
    expect(of(parts.slice(0, 2), [cameras(1, 30)]).rows[0]).toMatchObject({ bought: 30, differences: [] });
    const [row] = of(parts, [cameras(1, 500)]).rows;
    expect(row).toMatchObject({ bought: null, differences: [] });
    expect(row?.parts.map(({ quantity, why }) => [quantity, why])).toEqual([
      [10, null],
      [20, null],
      [null, 'pool-unknown'],
    ]);
  });

  it('is the sum of its allotments, however many there are, and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 20 }), (quantities) => {
        const parts = quantities.map((each, index) => allotted('cameras', stated(each), { allotment: String(index) }));
        const sum = quantities.reduce((left, right) => left + right, 0);
        expect(of(parts, []).rows[0]?.bought).toBe(sum);
        expect(of(parts.toReversed(), []).rows[0]?.bought).toBe(sum);
      }),
    );
  });
});

describe('Drift', () => {
  const differences = (bought: number | null, used: number, total: number) =>
    of(bought === null ? [] : [allotted('cameras', stated(bought))], [cameras(used, total)]).rows[0]?.differences.map(
      ({ kind, by }) => [kind, by],
    );

  it.each([
    ['all agree', 100, 90, 100, []],
    ['AC-1: more is used than bought', 90, 96, 90, [['used-above-bought', 6]]],
    ['the server has fewer than were bought', 100, 50, 80, [['total-below-bought', 20]]],
    ['the server has more than were bought', 80, 50, 100, [['total-above-bought', 20]]],
    ['nothing is entered', null, 50, 100, []],
    ['AC-1: nothing is entered, and more is used than there is', null, 105, 100, [['used-above-total', 5]]],
    [
      'both are exceeded',
      90,
      105,
      100,
      [
        ['used-above-bought', 15],
        ['used-above-total', 5],
        ['total-above-bought', 10],
      ],
    ],
  ])('names each difference: %s', (_what, bought, used, total, expected) => {
    expect(differences(bought, used, total)).toEqual(expected);
  });

  it('AC-7: no data never counts as zero: nothing is compared with it', () => {
    for (const state of ['unchecked', 'inactive', 'unavailable'] as const) {
      const statuses = [aStatus('cameras', state), aStatus('analytics')];
      const [row] = of([allotted('cameras', stated(90))], [cameras(96, 90)], {}, statuses).rows;
      expect(row).toMatchObject({ bought: 90, reported: null, lastKnown: { used: 96 }, differences: [] });
    }
    expect(of([allotted('cameras', stated(90))], []).rows[0]?.differences).toEqual([]);
  });

  it('names what was bought and is not reported; of a server that says nothing it does not', () => {
    const bought = [allotted('intercoms', stated(4)), allotted('level-2', stated(6))];
    const withoutModule = aReading(on, [['cameras', 1, 2]], { snapshot: { analyticsModule: false } });
    const missing = (latest: readonly Reading[], statuses = bothActive) =>
      of(bought, latest, {}, statuses)
        .rows.filter((row) => row.differences.length > 0)
        .map(({ licence, differences: [first] }) => [licence, first?.kind, first?.by]);
    expect(missing([withoutModule])).toEqual([
      ['intercoms', 'not-reported', 4],
      ['level-2', 'not-reported', 6],
    ]);
    expect(missing([cameras(1, 2)])).toEqual([['intercoms', 'not-reported', 4]]);
    expect(missing([withoutModule], [aStatus('cameras', 'unavailable'), aStatus('analytics')])).toEqual([]);
  });

  it('the differences of total and bought add up for any figures', () => {
    const count = fc.nat(1000);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), count, count, (bought, used, total) => {
        const found = new Map(
          of([allotted('cameras', stated(bought))], [cameras(used, total)]).rows[0]?.differences.map(
            ({ kind, by }) => [kind, by] as const,
          ),
        );
        const net = (found.get('total-above-bought') ?? 0) - (found.get('total-below-bought') ?? 0);
        expect(net).toBe(total - bought);
        expect(found.get('used-above-bought') ?? 0).toBe(Math.max(0, used - bought));
        expect([...found.values()].every((by) => by > 0)).toBe(true);
      }),
    );
  });
});

describe('A pool of which several installations have a share', () => {
  const pools = [{ pool: 'P', lots: [lot('core', 40), lot('ub', 10)] }];
  const share = (of: string, quantity: number, product?: string): Allotment =>
    allotted(
      'cameras',
      { kind: 'pool', pool: 'P', quantity, ...(product === undefined ? {} : { product }) },
      {
        allotment: `${of}-${quantity}`,
        installation: of,
      },
    );

  it('may not be shared out above what it has: the excess is named with all installations', () => {
    const { overdrawn } = of([share(installation, 30), share('N2', 25)], [], { pools });
    expect(overdrawn).toEqual([
      { pool: 'P', product: null, holds: 50, shared: 55, over: 5, installations: [installation, 'N2'] },
    ]);
    expect(of([share(installation, 30), share('N2', 20)], [], { pools }).overdrawn).toEqual([]);
  });

  it('is judged by product where the shares name one', () => {
    const { overdrawn } = of([share(installation, 8, 'ub'), share('N2', 5, 'ub')], [], { pools });
    expect(overdrawn).toMatchObject([{ product: 'ub', holds: 10, shared: 13, over: 3 }]);
  });

  it('says nothing of pools that this installation has no share of', () => {
    expect(of([share('N2', 60)], [], { pools }).overdrawn).toEqual([]);
  });
});
