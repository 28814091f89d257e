import { describe, expect, it } from 'vitest';
import { activated, created, lot, poolOf, received, refusalOf, removed } from '../../builders/simulate-scenario';

const start = [created('2024-03-01'), lot('2024-03-01', 'A1', 40)];

describe('activation window and backstop', () => {
  it('LP-10: before any activation the SSED is projected as if nothing is ever activated', () => {
    const pool = poolOf({ asOf: '2024-08-31', changes: start });
    expect(pool).toMatchObject({
      state: 'awaiting-activation',
      projected: true,
      ssed: '2025-09-01',
      commencedOn: null,
      activateBy: '2024-09-01',
    });
  });

  it('LP-10: the first activation starts the 12-month SUP', () => {
    const pool = poolOf({ asOf: '2024-06-30', changes: [...start, activated('2024-06-30')] });
    expect(pool).toMatchObject({
      state: 'active',
      projected: false,
      ssed: '2025-06-30',
      commencedOn: '2024-06-30',
      activated: 1,
    });
  });

  it('LP-10, Reading: with no activation SUP starts by itself when the window ends', () => {
    const pool = poolOf({ asOf: '2024-09-01', changes: start });
    expect(pool).toMatchObject({ projected: false, commencedOn: '2024-09-01', ssed: '2025-09-01', activated: 0 });
    expect(pool.history).toEqual([
      { on: '2024-03-01', ssed: '2025-09-01', cause: 'lot-added' },
      { on: '2024-09-01', ssed: '2025-09-01', cause: 'window-ended' },
    ]);
  });

  it('a window that ends on a day ends before that day’s changes', () => {
    const pool = poolOf({
      asOf: '2024-09-01',
      changes: [...start, activated('2024-09-01'), lot('2024-09-01', 'A2', 40, { supMonths: 24 })],
    });
    expect(pool.history.map(({ cause }) => cause)).toEqual(['lot-added', 'window-ended', 'lot-added']);
    expect(pool.lots[1]?.supExpiresOn).toBe('2026-09-01');
  });

  it('a pool without licences commences too, and writes no step of an SSED it does not have', () => {
    expect(poolOf({ asOf: '2025-01-01', changes: [created('2024-03-01')] })).toMatchObject({
      state: 'none',
      ssed: null,
      ssedExact: null,
      projected: false,
      commencedOn: '2024-09-01',
      history: [],
    });
  });

  it('at commencement there is one step even if the date does not move', () => {
    const pool = poolOf({
      asOf: '2024-05-01',
      changes: [
        created('2024-03-01'),
        lot('2024-03-01', 'A1', 4, { supExpiresOn: '2026-01-01' }),
        activated('2024-05-01'),
      ],
    });
    expect(pool.history).toEqual([
      { on: '2024-03-01', ssed: '2026-01-01', cause: 'lot-added' },
      { on: '2024-05-01', ssed: '2026-01-01', cause: 'licences-activated' },
    ]);
  });

  it('LP-12: a lot added after commencement runs from its own day', () => {
    const pool = poolOf({
      asOf: '2024-07-01',
      changes: [...start, activated('2024-06-30'), lot('2024-07-01', 'A2', 1, { supMonths: 12 })],
    });
    expect(pool.lots.map(({ supExpiresOn }) => supExpiresOn)).toEqual(['2025-06-30', '2025-07-01']);
  });

  it('LP-11: the backstop is the window plus the longest term among the lots that run from commencement', () => {
    const lots = [
      ...start,
      lot('2024-04-01', 'A2', 1, { supMonths: 36 }),
      lot('2024-04-01', 'A3', 1, { term: 'subscription', expiresOn: '2030-01-01', supMonths: 99 }),
    ];
    expect(poolOf({ asOf: '2024-04-01', changes: lots }).backstop).toBe('2027-09-01');
    const later = [...lots, activated('2024-05-01'), lot('2024-06-01', 'A4', 1, { supMonths: 60 })];
    expect(poolOf({ asOf: '2024-06-01', changes: later }).backstop).toBe('2027-09-01');
    expect(poolOf({ asOf: '2024-03-01', changes: [created('2024-03-01')] }).backstop).toBe('2025-09-01');
  });

  it('LP-11: before commencement a lot that has left no longer sets the backstop', () => {
    const changes = [...start, lot('2024-04-01', 'A2', 1, { supMonths: 36 }), removed('2024-04-02', 1, { lot: 'A2' })];
    expect(poolOf({ asOf: '2024-04-02', changes }).backstop).toBe('2025-09-01');
  });

  it('the activation window is a policy parameter', () => {
    const pool = poolOf({ asOf: '2024-03-01', policy: { activationWindowMonths: 9 }, changes: start });
    expect(pool).toMatchObject({ activateBy: '2024-12-01', backstop: '2025-12-01', ssed: '2025-12-01' });
  });

  it('no more licences can be activated than the pool holds', () => {
    expect(
      refusalOf({ asOf: '2024-06-30', changes: [...start, activated('2024-06-01', 40), activated('2024-06-30', 1)] }),
    ).toEqual({ code: 'pool/too-few-licences', index: 3 });
    expect(refusalOf({ asOf: '2024-06-30', changes: [activated('2024-06-30', 1)] })).toEqual({
      code: 'pool/unknown',
      index: 0,
    });
  });

  it('unactivated licences leave first; then activated falls to what is left', () => {
    const changes = [...start, activated('2024-06-01', 30)];
    expect(poolOf({ asOf: '2025-01-01', changes: [...changes, removed('2024-07-01', 10)] }).activated).toBe(30);
    expect(poolOf({ asOf: '2025-01-01', changes: [...changes, removed('2024-07-01', 25)] }).activated).toBe(15);
  });

  it('received licences arrive unactivated', () => {
    const changes = [
      ...start,
      activated('2024-06-01', 40),
      removed('2024-07-01', 40, { transfer: 'T' }),
      created('2024-03-01', 'B'),
      received('2024-07-02', 'T'),
    ];
    expect(poolOf({ asOf: '2024-07-02', changes }, 'B')).toMatchObject({ quantity: 40, activated: 0 });
  });
});
