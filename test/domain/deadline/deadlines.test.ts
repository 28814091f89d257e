import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../../domain/deadline/deadlines-of';
import { toCivilDate } from '../../../domain/calendar/civil-date';
import { expiryBand, expiryBands, mostDaysLeft } from '../../../domain/overview/expiry-band';
import type { RegisteredPool, Register } from '../../../domain/ledger/register';
import { accepted, aHistory } from '../../builders/ledger-history';
import { aPortfolio, poolSteps } from '../../builders/renewal-steps';
import { day } from '../../builders/a-lot';

const keysOf = (register: Register) => deadlinesOf(register).map(({ key }) => key);

describe('Deadlines', () => {
  it('are the days on which SUPs, subscriptions and terms end, the earliest first, with what is left and of what', () => {
    const found = deadlinesOf(aPortfolio().register('2025-06-01'));
    expect(found.map(({ key, on, daysLeft, band }) => [key, on, daysLeft, band])).toEqual([
      ['subscription A S1', '2025-06-02', 1, '0-7'],
      ['sup A', '2026-01-01', 214, 'later'],
      ['term N1 VS-ES1 2026-02-01', '2026-02-01', 245, 'later'],
      ['term N1 VS-ES1 2026-04-01', '2026-04-01', 304, 'later'],
    ]);
    expect(found[1]).toMatchObject({
      kind: 'sup',
      subject: { kind: 'pool', pool: 'A' },
      name: 'Name of A',
      customer: 'Port',
      partner: null,
      vendor: 'iSentry',
      territory: null,
      quantity: 10,
      products: ['core'],
      projected: false,
      renewal: { kind: 'sup', pool: 'A' },
    });
    expect(found[2]).toMatchObject({ vendor: 'IDIS', quantity: 8, products: ['VS-ES1'], name: 'Name of N1' });
  });

  it('LP-10, LP-11: before commencement the window and the backstop are deadlines too, and the SSED is a projection', () => {
    const history = aHistory();
    accepted(history.record(...poolSteps().slice(0, 2)));
    const before = deadlinesOf(history.register('2025-02-01'));
    expect(before.map(({ key, on, projected, renewal }) => [key, on, projected, renewal !== null])).toEqual([
      ['window A', '2025-07-01', false, false],
      ['backstop A', '2026-07-01', false, false],
      ['sup A', '2026-07-01', true, true],
    ]);
    expect(keysOf(history.register('2025-07-02'))).toEqual(['sup A']);
  });

  it('LP-3: a warranty is one until its last day, however many lots it covers', () => {
    const history = aHistory();
    const lot = { kind: 'lot-added', on: '2025-01-01', pool: 'A', product: 'core', quantity: 3, warrantyMonths: 12 };
    accepted(history.record(...poolSteps(), { ...lot, lot: 'A2' }, { ...lot, lot: 'A3' }));
    const warranties = (asOf: string) => deadlinesOf(history.register(asOf)).filter(({ kind }) => kind === 'warranty');
    expect(warranties('2026-01-01')).toMatchObject([
      { key: 'warranty A 2026-01-01', daysLeft: 0, quantity: 6, renewal: null },
    ]);
    expect(warranties('2026-01-02')).toEqual([]);
  });

  it('AC-10: core and analytics whose support ends on different days are two ends', () => {
    const register = aPortfolio().register('2025-06-01');
    const ends = deadlinesOf(register, [
      { installation: 'N1', purpose: 'cameras', on: day('2026-01-31') },
      { installation: 'N1', purpose: 'analytics', on: day('2026-06-30') },
    ]).filter(({ kind }) => kind === 'support');
    expect(ends.map(({ key, on }) => [key, on])).toEqual([
      ['support N1 cameras', '2026-01-31'],
      ['support N1 analytics', '2026-06-30'],
    ]);
  });

  it('AC-10: the end of technical support is one where a server said it', () => {
    const register = aPortfolio().register('2025-06-01');
    const found = deadlinesOf(register, [
      { installation: 'N1', on: day('2025-05-01') },
      { installation: 'N9', on: day('2025-05-01') },
    ]);
    expect(found[0]).toMatchObject({
      key: 'support N1',
      vendor: 'Administrator client',
      band: 'lapsed',
      daysLeft: -31,
    });
    expect(found.filter(({ kind }) => kind === 'support')).toHaveLength(1);
  });

  it('leave out archived pools and installations', () => {
    const history = aPortfolio();
    accepted(history.record({ kind: 'pool-archived', on: '2025-05-01', pool: 'A' }));
    accepted(history.record({ kind: 'installation-archived', on: '2025-05-01', installation: 'N1' }));
    expect(keysOf(history.register('2025-06-01'))).toEqual([]);
  });

  it('LP-17: name the partner of the pool’s order, and the territory of the site with most of its licences', () => {
    const history = aHistory();
    const order = {
      kind: 'purchase-order-received',
      on: '2024-12-01',
      order: 'O1',
      number: 'PO 7',
      partner: 'Northgate',
    };
    const line = { product: 'core', term: 'perpetual', quantity: 10 };
    accepted(history.record({ ...order, territory: 'Norway', lines: [line] }));
    accepted(history.record(...poolSteps('A', { purchaseOrder: 'po 7' })));
    const found = () => deadlinesOf(history.register())[0];
    expect(found()).toMatchObject({ partner: 'Northgate', territory: 'Norway' });
    const site = { kind: 'site-added', on: '2025-01-01', customer: 'Port' };
    accepted(history.record({ ...site, site: 'S1', name: 'One', territory: 'Sweden' }));
    accepted(history.record({ ...site, site: 'S2', name: 'Two', territory: 'Denmark' }));
    const assigned = { kind: 'licences-assigned', on: '2025-01-02', pool: 'A', override: 'agreed' };
    accepted(history.record({ ...assigned, site: 'S1', quantity: 2 }, { ...assigned, site: 'S2', quantity: 3 }));
    expect(found()).toMatchObject({ partner: 'Northgate', territory: 'Denmark' });
  });

  it('the bands are a partition of all days: each holds what is above the one before it and not above itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (daysLeft) => {
        const within = expiryBands.filter((band, place) => {
          const before = expiryBands[place - 1];
          const least = before === undefined ? -Infinity : mostDaysLeft[before] + 1;
          return least <= daysLeft && daysLeft <= mostDaysLeft[band];
        });
        expect(within).toEqual([expiryBand(daysLeft)]);
      }),
    );
  });

  it('of 5,000 pools are found in well under 100 ms', () => {
    const history = aHistory();
    accepted(history.record(...poolSteps()));
    const register = history.register('2025-06-01');
    const [pool] = register.pools;
    const pools = Array.from({ length: 5000 }, (_, count) => ({
      ...pool,
      pool: `P-${count}`,
      ssed: toCivilDate(20_000 + (count % 700)),
    })) as readonly RegisteredPool[];
    const many = { ...register, pools };
    // Time of this process alone: other work on the machine is not its own.
    const times = Array.from({ length: 12 }, () => {
      const before = process.cpuUsage();
      expect(deadlinesOf(many)).toHaveLength(5000);
      return process.cpuUsage(before).user / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
