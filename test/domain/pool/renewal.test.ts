import { describe, expect, it } from 'vitest';
import {
  activated,
  created,
  launched,
  lot,
  poolOf,
  received,
  refusalOf,
  removed,
  renewed,
} from '../../builders/simulate-scenario';

/** Commenced, one lot to 2025-01-31. */
const pool = [
  created('2024-01-01'),
  lot('2024-01-01', 'A1', 10, { supExpiresOn: '2025-01-31', release: 'r1' }),
  activated('2024-02-01'),
];
const release = launched('2020-06-01', 'r1');
const standing = [release, ...pool];

describe('states of a pool', () => {
  const stateOn = (asOf: string): string => poolOf({ asOf, changes: standing }).state;

  it('a licence that ends today is still active', () => {
    expect(stateOn('2025-01-31')).toBe('active');
    expect(stateOn('2025-02-01')).toBe('lapsed');
  });

  it('a SUP is suspended when more than a year has passed since it ended', () => {
    expect(stateOn('2026-01-31')).toBe('lapsed');
    expect(stateOn('2026-02-01')).toBe('suspended');
  });
});

describe('renewals', () => {
  it('a running SUP is renewed from its SSED, with months clamped', () => {
    expect(poolOf({ asOf: '2025-01-01', changes: [...standing, renewed('2025-01-01', 1)] }).ssed).toBe('2025-02-28');
    expect(poolOf({ asOf: '2025-01-01', changes: [...standing, renewed('2025-01-01', 12)] }).ssed).toBe('2026-01-31');
  });

  it('every SUP-bearing lot gains the same days', () => {
    const changes = [
      ...standing,
      lot('2024-03-01', 'A2', 5, { supExpiresOn: '2025-03-02' }),
      renewed('2025-01-01', 12),
    ];
    expect(poolOf({ asOf: '2025-01-01', changes }).lots.map(({ supExpiresOn }) => supExpiresOn)).toEqual([
      '2026-01-31',
      '2026-03-02',
    ]);
  });

  it('lapsed up to a year: counted from the old SSED, or from the renewal date if the policy says so', () => {
    const changes = [...standing, renewed('2025-06-15', 12)];
    expect(poolOf({ asOf: '2025-06-15', changes }).ssed).toBe('2026-01-31');
    expect(poolOf({ asOf: '2025-06-15', policy: { renewalBasis: 'from-renewal-date' }, changes }).ssed).toBe(
      '2026-06-15',
    );
  });

  it('before commencement there is nothing to renew', () => {
    expect(refusalOf({ asOf: '2024-01-20', changes: [...standing.slice(0, 3), renewed('2024-01-20', 12)] })).toEqual({
      code: 'pool/not-commenced',
      index: 3,
    });
  });

  it('a pool without SUP-bearing licences has no SUP to renew', () => {
    expect(
      refusalOf({ asOf: '2025-01-20', changes: [...standing, removed('2024-05-01', 10), renewed('2024-06-20', 12)] }),
    ).toEqual({ code: 'pool/no-sup', index: 5 });
  });

  it('LP-15: a suspended SUP is renewed from the renewal date, after an evaluation', () => {
    const changes = [...standing, renewed('2026-02-01', 12)];
    expect(refusalOf({ asOf: '2026-02-01', changes })).toEqual({ code: 'sup/evaluation-required', index: 4 });
    const evaluated = [...standing, renewed('2026-02-01', 12, { evaluation: true })];
    expect(poolOf({ asOf: '2026-02-01', changes: evaluated })).toMatchObject({ ssed: '2027-02-01', state: 'active' });
  });

  it('LP-15: a suspended SUP of a discontinued release cannot be renewed', () => {
    const changes = [
      launched('2022-06-01', 'r1'),
      launched('2024-01-01', 'r2', 'r1'),
      ...pool,
      renewed('2026-02-01', 12, { evaluation: true }),
    ];
    expect(refusalOf({ asOf: '2026-02-01', changes }).code).toBe('sup/release-discontinued');
  });

  it('LP-16: a SUP that has ended on a terminated release cannot be renewed, a running one can', () => {
    const terminated = [release, launched('2024-01-01', 'r2', 'r1'), ...pool];
    expect(refusalOf({ asOf: '2025-06-01', changes: [...terminated, renewed('2025-06-01', 12)] }).code).toBe(
      'sup/release-terminated',
    );
    const early = [
      launched('2018-06-01', 'r1'),
      launched('2024-01-01', 'r2', 'r1'),
      ...pool,
      renewed('2025-01-31', 12),
    ];
    expect(poolOf({ asOf: '2025-01-31', changes: early }).ssed).toBe('2026-01-31');
  });

  it('only the releases of SUP-bearing lots count', () => {
    const changes = [
      launched('2015-01-01', 'old'),
      launched('2019-01-01', 'new', 'old'),
      release,
      ...pool,
      lot('2024-01-02', 'S', 1, { term: 'subscription', expiresOn: '2030-01-01', release: 'old' }),
      renewed('2025-06-01', 12),
    ];
    expect(poolOf({ asOf: '2025-06-01', changes }).ssed).toBe('2026-01-31');
  });
});

describe('licences that join a pool whose SUP has ended', () => {
  const joining = lot('2025-06-01', 'A2', 10, { supMonths: 12 });
  const at = (policy: object, extra = joining, asOf = '2025-06-01') => ({
    asOf,
    policy: { ...policy },
    changes: [...standing, extra],
  });

  it('zero: the old lots count from that day', () => {
    const { lots, history } = poolOf(at({}));
    expect(lots.map(({ supExpiresOn }) => supExpiresOn)).toEqual(['2025-06-01', '2026-06-01']);
    expect(history.at(-1)).toEqual({ on: '2025-06-01', ssed: '2025-12-01', cause: 'lot-added' });
  });

  it('negative: the old lots keep their past dates', () => {
    expect(poolOf(at({ lapsed: 'negative' })).lots.map(({ supExpiresOn }) => supExpiresOn)).toEqual([
      '2025-01-31',
      '2026-06-01',
    ]);
  });

  it('refuse: nothing joins before the pool is renewed', () => {
    expect(refusalOf(at({ lapsed: 'refuse' }))).toEqual({ code: 'pool/sup-lapsed', index: 4 });
  });

  it('a suspended pool takes no SUP-bearing licences, whatever the policy', () => {
    const late = lot('2026-02-01', 'A2', 10);
    for (const lapsed of ['zero', 'negative', 'refuse'])
      expect(refusalOf(at({ lapsed }, late, '2026-02-01')).code).toBe('pool/sup-suspended');
  });

  it('a subscription joins any pool', () => {
    const subscription = lot('2026-02-01', 'S', 3, { term: 'subscription', expiresOn: '2027-01-01' });
    expect(poolOf(at({ lapsed: 'refuse' }, subscription, '2026-02-01'))).toMatchObject({
      quantity: 13,
      state: 'suspended',
      ssed: '2025-01-31',
    });
  });

  it('licences that arrive are treated like those that are added, and keep their dates', () => {
    const changes = [
      ...standing,
      created('2025-03-01', 'B'),
      lot('2025-03-01', 'B1', 2, { supExpiresOn: '2026-05-31' }, 'B'),
      removed('2025-04-01', 2, { transfer: 'T' }, 'B'),
      received('2025-06-01', 'T', 'A'),
    ];
    expect(poolOf({ asOf: '2025-06-01', changes }).lots.map(({ supExpiresOn }) => supExpiresOn)).toEqual([
      '2025-06-01',
      '2026-05-31',
    ]);
    expect(refusalOf({ asOf: '2025-06-01', policy: { lapsed: 'refuse' }, changes }).code).toBe('pool/sup-lapsed');
  });

  it('a pool that has not commenced cannot be lapsed', () => {
    const changes = [
      created('2024-01-01'),
      lot('2024-01-01', 'A1', 1, { supExpiresOn: '2023-01-01' }),
      lot('2024-02-01', 'A2', 1),
    ];
    expect(poolOf({ asOf: '2024-02-01', policy: { lapsed: 'refuse' }, changes })).toMatchObject({
      state: 'awaiting-activation',
      quantity: 2,
    });
  });
});
