import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import { transferDays } from '../../../domain/ledger/transfer-days';
import { transfersOf } from '../../../domain/ledger/transfers';
import { accepted, aHistory, withdrawn } from '../../builders/ledger-history';
import type { PlainChange } from '../../builders/simulate-scenario';

const on = '2025-01-01';
const pool = (name: string, createdOn = '2023-06-30'): PlainChange => ({
  kind: 'pool-created',
  on: createdOn,
  pool: name,
});
const lot = (name: string, lotName: string, quantity: number, supExpiresOn: string): PlainChange => ({
  kind: 'lot-added',
  on: '2024-01-02',
  pool: name,
  lot: lotName,
  product: 'core',
  quantity,
  supExpiresOn,
});
const removed = (quantity: number, more: Readonly<Record<string, unknown>> = {}): PlainChange => ({
  kind: 'licences-removed',
  on,
  pool: 'A',
  quantity,
  transfer: 'T-1',
  ...more,
});
const received = (name = 'B', day = on): PlainChange => ({
  kind: 'licences-received',
  on: day,
  pool: name,
  transfer: 'T-1',
});

/** The worked numbers of policy-rules.md. */
const worked = () => {
  const history = aHistory();
  accepted(history.record(pool('A'), lot('A', 'A1', 40, '2025-06-30'), lot('A', 'A2', 10, '2026-01-01')));
  accepted(history.record(pool('B'), lot('B', 'B1', 20, '2025-03-31')));
  return history;
};

const daysOf = (history: ReturnType<typeof aHistory>, pools: readonly string[], ...changes: readonly PlainChange[]) => {
  const before = history.register(on);
  accepted(history.record(...changes));
  return transferDays(before, history.register(on), { pools, transfer: 'T-1' });
};

describe('the transfers of a register (LP-13)', () => {
  it('in transit a transfer has its source and no destination; received, both, with both days', () => {
    const history = worked();
    accepted(history.record(removed(15, { lot: 'A1', reading: 'by-lot' })));
    const leaving = {
      transfer: 'T-1',
      from: 'A',
      to: null,
      quantity: 15,
      lot: 'A1',
      reading: 'by-lot',
      destination: null,
      signed: null,
      leftOn: on,
      arrivedOn: null,
      projected: false,
    };
    expect(transfersOf(history.register())).toEqual([leaving]);
    accepted(history.record(received('B', '2025-02-01')));
    expect(transfersOf(history.register('2025-01-31'))).toEqual([leaving]);
    expect(transfersOf(history.register())).toEqual([{ ...leaving, to: 'B', arrivedOn: '2025-02-01' }]);
  });

  it('licences that were retired are no transfer, and an undone transfer is gone', () => {
    const history = worked();
    accepted(history.record({ kind: 'licences-removed', on, pool: 'A', quantity: 1 }));
    const moved = accepted(history.record(removed(15), received()));
    expect(transfersOf(history.register())).toHaveLength(1);
    accepted(history.record(withdrawn(moved)));
    expect(transfersOf(history.register())).toEqual([]);
  });

  it('the dates of what left a pool that had not started are projected (LP-10)', () => {
    const history = aHistory();
    accepted(
      history.record(pool('A', '2024-12-01'), {
        kind: 'lot-added',
        on: '2024-12-01',
        pool: 'A',
        lot: 'A1',
        product: 'core',
        quantity: 5,
        supMonths: 12,
      }),
    );
    accepted(history.record(removed(2)));
    expect(transfersOf(history.register(on))[0]).toMatchObject({ projected: true, reading: null, lot: null });
    expect(transfersOf(history.register('2025-12-31'))[0]).toMatchObject({ projected: true });
  });
});

describe('licence-days before and after a transfer', () => {
  it('are equal by lot and at average, arrived or in transit: 40 x 180 + 10 x 365 + 20 x 89', () => {
    for (const reading of ['by-lot', 'at-average']) {
      const leaves = removed(15, { reading });
      const equal = { before: 12_630, after: 12_630, equal: true, reason: null };
      expect(daysOf(worked(), ['A', 'B'], leaves, received())).toEqual(equal);
      expect(daysOf(worked(), ['A', 'B'], leaves)).toEqual(equal);
    }
  });

  it('are equal exactly where the average is no whole day', () => {
    const history = worked();
    accepted(history.record({ ...lot('A', 'A3', 13, '2027-02-03'), on: '2024-02-02' }));
    const days = daysOf(history, ['A', 'B'], removed(17, { reading: 'at-average' }), received());
    expect(days).toMatchObject({ before: days.after, equal: true });
  });

  it('are equal exactly for any lots and any part of them, while no pool involved has lapsed', () => {
    const today = toDayNumber(on as CivilDate);
    const lots = fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 3000 })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(lots, lots, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (ofA, ofB, part, average) => {
        const history = aHistory();
        const told = (name: string, given: readonly (readonly [number, number])[]): PlainChange[] =>
          given.map(([quantity, days], index) => lot(name, `${name}${index}`, quantity, toCivilDate(today + days)));
        accepted(history.record(pool('A'), pool('B'), ...told('A', ofA), ...told('B', ofB)));
        const held = ofA.reduce((sum, [quantity]) => sum + quantity, 0);
        const leaves = removed(Math.max(1, Math.floor(held * part)), { reading: average ? 'at-average' : 'by-lot' });
        expect(daysOf(history, ['A', 'B'], leaves, received())).toMatchObject({ equal: true, reason: null });
      }),
      { numRuns: 60 },
    );
  });

  it('grow where they arrive in a lapsed pool, whose old licences count from that day', () => {
    const history = worked();
    accepted(history.record(pool('C'), lot('C', 'C1', 10, '2024-12-22')));
    const days = daysOf(history, ['A', 'C'], removed(10, { lot: 'A2', reading: 'by-lot' }), received('C'));
    expect(days).toEqual({ before: 10_850 - 100, after: 10_850, equal: false, reason: 'lapsed' });
  });

  it('differ where licences meet another latest start of the SUP, and say that dates are projected', () => {
    const history = aHistory();
    const started = { kind: 'lot-added', pool: 'A', lot: 'A1', product: 'core', quantity: 10, supMonths: 12 };
    accepted(history.record(pool('A', '2024-12-01'), { ...started, on: '2024-12-01' }));
    accepted(history.record(pool('B', '2024-12-31')));
    const days = daysOf(history, ['A', 'B'], removed(4), received());
    expect(days).toMatchObject({ equal: false, reason: 'projected' });
    // 4 licences may start 29 days later: 30 Jun instead of 1 Jun, and end as much later.
    expect(days).toMatchObject({ before: 5160, after: 5276 });
  });

  it('differ at average under a policy that weighs by price, and say so', () => {
    const history = worked();
    accepted(
      history.record({
        ...lot('A', 'A3', 10, '2026-06-30'),
        unitPrice: { minorUnits: 900, currency: 'EUR' },
        on: '2024-02-02',
      }),
    );
    const { policy } = history.register();
    accepted(history.record({ kind: 'policy-set', on: '2024-06-01', policy: { ...policy, weight: 'price' } }));
    expect(daysOf(history, ['A', 'B'], removed(5, { reading: 'at-average' }), received())).toMatchObject({
      equal: false,
      reason: 'price',
    });
  });
});
