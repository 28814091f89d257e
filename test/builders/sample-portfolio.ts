/** A partner's portfolio, told as changes around a given day, with a pool in every state. */
import { addMonths, toCivilDate, toDayNumber, type CivilDate } from '../../domain/calendar/civil-date';
import { changeSchema, type Change } from '../../domain/ledger/change';
import type { LicenceFileDraft } from '../../domain/ledger/licence-file';

/** The day so many months and days away from `today`. */
export const dayFrom = (today: CivilDate, months: number, days = 0): CivilDate =>
  toCivilDate(addMonths(toDayNumber(today), months) + days);

type Told = readonly [months: number, days: number, change: Readonly<Record<string, unknown>>];

const releases: readonly Told[] = [
  [-58, 0, { kind: 'release-launched', release: 'core-5' }],
  [-22, 0, { kind: 'release-launched', release: 'core-6', supersedes: 'core-5' }],
];

const lot = (pool: string, name: string, quantity: number, more: object = {}) => ({
  kind: 'lot-added',
  pool,
  lot: name,
  product: 'Core',
  release: 'core-6',
  quantity,
  ...more,
});

/** Active, with every kind of step in its history. */
const harbour: readonly Told[] = [
  [
    -11,
    0,
    {
      kind: 'pool-created',
      pool: 'P-2041',
      name: 'Nordmole harbour perimeter',
      customer: 'Nordmole Port Authority',
      purchaseOrder: 'PO-7713',
    },
  ],
  [-11, 0, lot('P-2041', 'L1', 40, { supMonths: 12, unitPrice: { minorUnits: 24_900, currency: 'EUR' } })],
  [-9, -4, { kind: 'licences-activated', pool: 'P-2041', quantity: 28, site: 'Quay 3' }],
  [-7, 2, lot('P-2041', 'L2', 10, { product: 'TREX Standard', supMonths: 12 })],
  [-5, 0, lot('P-2041', 'L3', 16, { supMonths: 24 })],
  [-4, 11, { kind: 'licences-activated', pool: 'P-2041', quantity: 20, site: 'Ferry ramp' }],
  [-2, 6, { kind: 'licences-removed', pool: 'P-2041', lot: 'L1', quantity: 6, reason: 'Quay 1 was closed' }],
  [-1, 3, lot('P-2041', 'L4', 8, { product: 'Unusual Behaviour', supMonths: 12 })],
];

const others: readonly Told[] = [
  [-3, 5, { kind: 'pool-created', pool: 'P-2063', name: 'Lindholm tunnel portals', customer: 'Lindholm Roads' }],
  [-3, 5, lot('P-2063', 'L1', 24)],
  [-1, 0, lot('P-2063', 'L2', 6, { supMonths: 24 })],
  [-15, 0, { kind: 'pool-created', pool: 'P-1987', name: 'Airfield fence east', customer: 'Karst Regional Airport' }],
  [-15, 0, lot('P-1987', 'L1', 60)],
  [-12, 9, { kind: 'licences-activated', pool: 'P-1987', quantity: 60 }],
  [-20, 0, { kind: 'pool-created', pool: 'P-1904', name: 'Substations, ring north', customer: 'Velm Energy' }],
  [-20, 0, lot('P-1904', 'L1', 32)],
  [-17, 0, { kind: 'licences-activated', pool: 'P-1904', quantity: 30 }],
  [-40, 0, { kind: 'pool-created', pool: 'P-1650', name: 'Old town squares', customer: 'City of Brannock' }],
  [-40, 0, lot('P-1650', 'L1', 18, { release: 'core-5' })],
  [-38, 0, { kind: 'licences-activated', pool: 'P-1650', quantity: 18 }],
  [-27, 0, { kind: 'pool-created', pool: 'P-1822', name: 'Depot yards', customer: 'Ostrava Logistics' }],
  [-27, 0, lot('P-1822', 'L1', 44, { release: 'core-5' })],
  [-26, 0, { kind: 'licences-activated', pool: 'P-1822', quantity: 44 }],
  [-15, 0, { kind: 'sup-renewed', pool: 'P-1822', months: 24 }],
  [-6, 0, { kind: 'pool-created', pool: 'P-2010', name: 'Festival season cover', customer: 'Meadow Events' }],
  [-33, 0, { kind: 'pool-created', pool: 'P-1711', name: 'Pilot, car park B', customer: 'Velm Energy' }],
  [-33, 0, lot('P-1711', 'L1', 4, { release: 'core-5' })],
  [-2, 0, { kind: 'pool-archived', pool: 'P-1711' }],
];

/** In the order of their days. */
export const samplePortfolio = (today: CivilDate): readonly Change[] => {
  const told = [...releases, ...harbour, ...others].map(([months, days, change]) => ({
    on: dayFrom(today, months, days),
    ...change,
  }));
  const subscription = {
    ...lot('P-2010', 'S1', 12, { term: 'subscription', expiresOn: dayFrom(today, 2) }),
    on: dayFrom(today, -6),
  };
  return [...told, subscription]
    .map((change) => changeSchema.parse(change))
    .sort((one, other) => toDayNumber(one.on) - toDayNumber(other.on));
};

/** A licence file for a new pool, issued some days ago. */
export const sampleLicenceDraft = (today: CivilDate): LicenceFileDraft => ({
  id: 'ILF-4402',
  revision: 1,
  org: 'Sound Ferries',
  partner: { name: 'Tidewater Systems' },
  issuedOn: dayFrom(today, 0, -6),
  purchaseOrder: { number: 'PO-8120', receivedOn: dayFrom(today, 0, -20) },
  pool: { id: 'P-2077', name: 'Ferry terminal Holm', createdOn: dayFrom(today, 0, -6), new: true },
  lots: [
    {
      lot: 'L1',
      product: 'Core',
      release: 'core-6',
      variant: 'stand-alone',
      term: 'perpetual',
      quantity: 36,
      supMonths: 12,
      warrantyMonths: 12,
    },
    {
      lot: 'L2',
      product: 'TREX Premium',
      release: 'core-6',
      variant: 'stand-alone',
      term: 'perpetual',
      quantity: 4,
      supMonths: 36,
      warrantyMonths: 12,
    },
  ],
  eulaRequired: true,
});
