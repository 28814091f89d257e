import { describe, expect, it } from 'vitest';
import { everyPool, filterPools, isFiltering, shownStates } from '../../../../renderer/features/pools/pool-filter';
import { toPoolRow } from '../../../../renderer/features/pools/pool-row';
import { day } from '../../../builders/a-lot';
import { aPool, aWaitingPool } from '../../../builders/a-pool';

const rows = [
  aPool(),
  aPool({ pool: 'P-0287', name: 'Old Town CCTV', customer: 'City of Westhaven', state: 'lapsed' }),
  aWaitingPool({ pool: 'P-0436', name: 'Zürich Cargo', customer: 'Airport', purchaseOrder: 'PO-9' }),
  aPool({ pool: 'P-0001', name: 'Closed site', archivedOn: day('2024-01-01') }),
].map((pool) => toPoolRow(pool, 0));

const ids = (filter: Partial<typeof everyPool>) =>
  filterPools(rows, { ...everyPool, ...filter }).rows.map((row) => row.id);

describe('filtering the pools list', () => {
  it('shows every pool but the archived ones at first', () => {
    expect(ids({})).toEqual(['P-0417', 'P-0287', 'P-0436']);
    expect(isFiltering(everyPool)).toBe(false);
  });

  it('shows archived pools among the others when asked to', () => {
    expect(ids({ archived: true })).toEqual(['P-0417', 'P-0287', 'P-0436', 'P-0001']);
  });

  it.each([
    ['p-0436', 'P-0436'],
    ['town', 'P-0287'],
    ['PORT', 'P-0417'],
    ['po-9', 'P-0436'],
    ['zurich', 'P-0436'],
  ])('finds %s in id, name, customer or purchase order, whatever the case and the accents', (text, id) => {
    expect(ids({ text })).toContain(id);
  });

  it('wants every word of the text, in any order', () => {
    expect(ids({ text: 'westhaven old' })).toEqual(['P-0287']);
    expect(ids({ text: 'westhaven cargo' })).toEqual([]);
  });

  it('shows one state alone, while the chips go on counting all of them', () => {
    const { rows: shown, counts } = filterPools(rows, { ...everyPool, state: 'lapsed' });
    expect(shown.map((row) => row.id)).toEqual(['P-0287']);
    expect(counts).toMatchObject({ all: 3, active: 1, lapsed: 1, 'awaiting-activation': 1, suspended: 0 });
  });

  it('counts in the chips what the text lets through', () => {
    expect(filterPools(rows, { ...everyPool, text: 'westhaven' }).counts).toMatchObject({
      all: 2,
      active: 1,
      lapsed: 1,
    });
  });

  it('offers the states that occur, and the chosen one even at zero', () => {
    expect(shownStates(rows, 'suspended')).toEqual(['awaiting-activation', 'active', 'lapsed', 'suspended']);
  });
});
