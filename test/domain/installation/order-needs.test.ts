import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOrder } from '../../../domain/installation/order-check';
import { builtInParts } from '../../../domain/part/built-in-parts';
import { day } from '../../builders/a-lot';
import { aGround, anOrder, codesOf, held, lines, partsOf, westhaven, type Given } from './a-ground';

/** Needs of an order for an installation that holds so much. */
const needsOf = (holds: readonly Given[], ...asked: readonly Given[]) => {
  const installation = westhaven({ held: holds.map(([part, quantity]) => held(part, quantity)) });
  return checkOrder(aGround({ installation }), anOrder({ lines: lines(...asked) }));
};

describe('ID-8: Backup, Failover and Redundant', () => {
  it('need as many Experts as they cover, counted over what is held and what is ordered', () => {
    expect(needsOf([['ISS-Expert', 4]], ['ISS-Backup', 4])).toEqual([]);
    expect(needsOf([['ISS-Expert', 3]], ['ISS-Backup', 4])).toMatchObject([
      { code: 'part/needs', rule: 'ID-8', part: 'ISS-Backup', needs: 'ISS-Expert', required: 4, there: 3 },
    ]);
    expect(needsOf([['ISS-Expert', 3]], ['ISS-Backup', 4], ['ISS-Expert', 1])).toEqual([]);
    expect(
      needsOf(
        [
          ['ISS-Expert', 3],
          ['ISS-Backup', 2],
        ],
        ['ISS-Backup', 2],
      ),
    ).toMatchObject([{ required: 4, there: 3 }]);
  });

  it('are each counted by themselves', () => {
    const all = [
      ['ISS-Backup', 4],
      ['ISS-Failover', 4],
      ['ISS-Redundant', 4],
    ] as const;
    expect(needsOf([['ISS-Expert', 4]], ...all)).toEqual([]);
    expect(needsOf([['ISS-Expert', 3]], ...all)).toHaveLength(3);
  });

  it('are served by ExpertPlus too, and by the four Experts of a starter pack', () => {
    expect(needsOf([], ['ISS-ExpertPlus', 2], ['ISS-Expert', 1], ['ISS-Backup', 3])).toEqual([]);
    expect(needsOf([], ['ISS-ExpertStarterPack', 1], ['ISS-Backup', 4])).toEqual([]);
    expect(needsOf([], ['ISS-ExpertStarterPack', 1], ['ISS-Backup', 5])).toMatchObject([{ required: 5, there: 4 }]);
  });
});

describe('ID-8: FedFailover', () => {
  it('needs a Federation, one for all', () => {
    expect(needsOf([], ['ISS-FedFailover', 3], ['ISS-Federation', 1])).toEqual([]);
    expect(needsOf([['ISS-Federation', 1]], ['ISS-FedFailover', 3])).toEqual([]);
    expect(needsOf([['ISS-Expert', 9]], ['ISS-FedFailover', 3])).toMatchObject([
      { part: 'ISS-FedFailover', needs: 'ISS-Federation', required: 1, there: 0 },
    ]);
  });
});

describe('ID-8: What is counted', () => {
  it('are other open orders of the installation too', () => {
    const openOrders = [{ number: 'PO-7', lines: lines(['ISS-Expert', 2], ['ISS-Backup', 9]) }];
    const ground = aGround({ openOrders, installation: westhaven({ held: [held('ISS-Expert', 8)] }) });
    expect(codesOf(ground, anOrder({ lines: lines(['ISS-Backup', 1]) }))).toEqual([]);
    expect(codesOf(ground, anOrder({ lines: lines(['ISS-Backup', 2]) }))).toEqual(['part/needs']);
  });

  it('is what is in force: what has ended serves nobody', () => {
    const parts = partsOf(builtInParts.map((part) => (part.part === 'ISS-Expert' ? { ...part, termYears: 1 } : part)));
    const until = (end: string) => westhaven({ held: [held('ISS-Expert', 8, day(end))] });
    const order = anOrder({ lines: lines(['ISS-Backup', 8]) });
    expect(codesOf(aGround({ parts, installation: until('2025-03-12') }), order)).toEqual([]);
    expect(codesOf(aGround({ parts, installation: until('2025-03-11') }), order)).toEqual(['part/needs']);
  });

  it('is not what leaves with the order', () => {
    const holds: readonly Given[] = [
      ['ISS-Expert', 8],
      ['ISS-Backup', 8],
    ];
    expect(needsOf(holds, ['ISS-ExpertPlus', 8, 'ISS-Expert'])).toEqual([]);
    expect(needsOf(holds, ['ISS-IDLA', 1, 'ISS-Expert'])).toMatchObject([
      { part: 'ISS-Backup', required: 8, there: 7 },
    ]);
  });

  it('does not blame an order for what was lacking before', () => {
    const holds: readonly Given[] = [
      ['ISS-Expert', 4],
      ['ISS-Backup', 8],
    ];
    expect(needsOf(holds, ['ISS-IDLA', 3])).toEqual([]);
    expect(needsOf(holds, ['ISS-Expert', 2])).toEqual([]);
    expect(needsOf(holds, ['ISS-Expert', 2], ['ISS-Backup', 1])).toMatchObject([{ required: 9, there: 6 }]);
  });
});

const count = fc.integer({ min: 0, max: 30 });
const counted = (part: string, quantity: number) => (quantity === 0 ? [] : [[part, quantity] as const]);

describe('ID-8 as a property', () => {
  it('an order passes exactly when each covering part has its Experts, whichever way they came', () => {
    const quantities = fc.record({
      expert: count,
      plus: count,
      packs: count,
      backup: count,
      failover: count,
      held: count,
      open: count,
    });
    fc.assert(
      fc.property(quantities, (n) => {
        const asked = lines(
          ...counted('ISS-Expert', n.expert),
          ...counted('ISS-ExpertPlus', n.plus),
          ...counted('ISS-ExpertStarterPack', n.packs),
          ...counted('ISS-Backup', n.backup),
          ...counted('ISS-Failover', n.failover),
        );
        const openOrders = n.open === 0 ? [] : [{ number: 'PO-7', lines: lines(['ISS-Expert', n.open]) }];
        const installation = westhaven({ held: n.held === 0 ? [] : [held('ISS-Expert', n.held)] });
        const experts = n.expert + n.plus + 4 * n.packs + n.held + n.open;
        const short = [n.backup, n.failover].filter((each) => each > experts).length;
        expect(codesOf(aGround({ installation, openOrders }), anOrder({ lines: asked }))).toHaveLength(short);
      }),
    );
  });

  it('lines in any order, apart or together, give the same answer', () => {
    const part = fc.constantFrom(...builtInParts.map((each) => each.part));
    const some = fc.array(fc.tuple(part, fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 12 });
    const needs = (asked: readonly Given[]) =>
      needsOf([['ISS-Expert', 5]], ...asked)
        .filter(({ code }) => code === 'part/needs')
        .map(({ part: each, required, there }) => ({ part: each, required, there }))
        .sort((one, other) => String(one.part).localeCompare(String(other.part)));
    fc.assert(
      fc.property(some, (asked) => {
        const single = asked.flatMap(([each, quantity]) => Array.from({ length: quantity }, () => [each, 1] as const));
        expect(needs(asked.toReversed())).toEqual(needs(asked));
        expect(needs(single)).toEqual(needs(asked));
      }),
    );
  });
});
