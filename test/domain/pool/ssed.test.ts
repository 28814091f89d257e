import { describe, expect, it } from 'vitest';
import { toCivilDate } from '../../../domain/calendar/civil-date';
import { exactText } from '../../../domain/exact/exact';
import { parseExact } from '../../../domain/exact/parse-exact';
import type { Rounding, Weight } from '../../../domain/policy/policy';
import { exactSsed, noSup, plusLot, roundDate } from '../../../domain/pool/ssed';
import type { SupBearingLot } from '../../../domain/pool/lot';
import { activated, created, lot, poolOf, received, removed, reportOf } from '../../builders/simulate-scenario';

const supLot = (quantity: number, days: number, price = '1'): SupBearingLot => ({
  lot: `${quantity}x${days}`,
  quantity,
  product: 'core',
  variant: null,
  release: null,
  price: null,
  warrantyUntil: null,
  docId: null,
  joinedOn: 0,
  unitPrice: parseExact(price) ?? 1,
  term: { kind: 'date', date: days, months: null },
});

const average = (lots: readonly SupBearingLot[], weight: Weight = 'quantity') =>
  exactSsed(lots.reduce((totals, one) => plusLot(totals, one, weight), noSup)) ?? 0;

const rounded = (lots: readonly SupBearingLot[], rounding: Rounding, weight: Weight = 'quantity'): number =>
  roundDate(average(lots, weight), rounding);

/** Published by vendors who co-term the same way; each with its vendor's own rounding (policy-rules.md). */
describe('published co-term examples of the same formula', () => {
  it('Meraki: 1 x 1825 and 2 x 365 days over 3 licences are 851 days, rounded down', () => {
    expect(rounded([supLot(1, 1825), supLot(2, 365)], 'floor')).toBe(851);
  });

  it('Meraki: 10 access points with 8 months left and 6 with 12 have 9.5 months', () => {
    expect(exactText(average([supLot(10, 8), supLot(6, 12)]))).toBe('19/2');
  });

  it('Verkada: 1 x 1095 and 1 x 365 days over 2 licences are 730 days', () => {
    expect(rounded([supLot(1, 1095), supLot(1, 365)], 'nearest')).toBe(730);
  });

  it('Verkada by price: 1 x 1095 days at 249 and 1 x 365 days at 199 are 771 days', () => {
    expect(rounded([supLot(1, 1095, '249'), supLot(1, 365, '199')], 'ceil', 'price')).toBe(771);
    expect(exactText(average([supLot(1, 1095, '249'), supLot(1, 365, '199')], 'price'))).toBe('172645/224');
  });

  it('Sophos: 50 x 6 and 50 x 12 months over 100 licences are 9 months', () => {
    expect(average([supLot(50, 6), supLot(50, 12)])).toBe(9);
  });
});

describe('our own worked numbers (policy-rules.md)', () => {
  const poolA = [created('2024-01-01'), activated('2025-01-01')];
  const lots = [
    lot('2024-01-01', 'old', 40, { supExpiresOn: '2025-06-30' }),
    lot('2024-01-01', 'new', 10, { supExpiresOn: '2026-01-01' }),
    created('2024-01-01', 'B'),
    lot('2024-01-01', 'b', 20, { supExpiresOn: '2025-03-31' }, 'B'),
  ];

  it('LP-12: 40 licences with 180 days and 10 with 365 have 217 days', () => {
    const pool = poolOf({ asOf: '2025-01-01', changes: [poolA[0] ?? {}, ...lots, poolA[1] ?? {}] });
    expect(pool.ssed).toBe('2025-08-06');
    expect(pool.ssedExact).toBe('20306');
  });

  it('LP-13: moving 15 at average leaves A where it was and brings B to 2025-05-25', () => {
    const report = reportOf({
      asOf: '2025-01-01',
      policy: { removal: 'at-average' },
      changes: [
        poolA[0] ?? {},
        ...lots,
        poolA[1] ?? {},
        removed('2025-01-01', 15, { transfer: 'T' }),
        received('2025-01-01', 'T'),
      ],
    });
    expect(report.pools.map(({ ssed }) => ssed)).toEqual(['2025-08-06', '2025-05-25']);
  });

  it('LP-13: moving the 10-licence lot with its own date brings A to 2025-06-30 and B to 2025-07-01', () => {
    const report = reportOf({
      asOf: '2025-01-01',
      changes: [
        poolA[0] ?? {},
        ...lots,
        poolA[1] ?? {},
        removed('2025-01-01', 10, { lot: 'new', transfer: 'T' }),
        received('2025-01-01', 'T'),
      ],
    });
    expect(report.pools.map(({ ssed }) => ssed)).toEqual(['2025-06-30', '2025-07-01']);
  });
});

describe('sums', () => {
  it('stay exact beyond 2^53', () => {
    const huge = Number.MAX_SAFE_INTEGER;
    expect(exactText(average([supLot(huge, 20_000), supLot(huge, 20_001)]))).toBe('40001/2');
    expect(toCivilDate(rounded([supLot(huge, 20_000), supLot(huge - 1, 20_001)], 'floor'))).toBe('2024-10-04');
  });
});

describe('quantities beyond 2^53', () => {
  const huge = Number.MAX_SAFE_INTEGER;

  it('are counted exactly: what is there can be activated and can leave', () => {
    const lots = [
      created('2024-01-01'),
      lot('2024-01-01', 'a', huge),
      ...['b', 'c', 'd'].map((name) => lot('2024-01-01', name, 1)),
    ];
    expect(
      poolOf({ asOf: '2024-02-01', changes: [...lots, activated('2024-02-01', huge), activated('2024-02-01', 3)] })
        .commencedOn,
    ).toBe('2024-02-01');
    expect(
      poolOf({ asOf: '2024-02-01', changes: [...lots, removed('2024-02-01', huge), removed('2024-02-01', 2)] })
        .quantity,
    ).toBe(1);
  });
});
