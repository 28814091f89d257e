/** What came, and went out, as signed files: new pools, lots for an old one, a newer revision, a withdrawn import, an issue. */
import type { LicenceFileDraft } from '../../../domain/ledger/licence-file';
import { poolStory, price } from '../pool-story';
import type { DayOf, Moment } from '../moment';
import type { ImportedStep, ToldStep } from '../told-step';

interface ToldFile {
  readonly id: string;
  readonly revision?: number;
  readonly supersedes?: string;
  readonly org: string;
  readonly order: string;
  readonly orderedOn: Moment;
  readonly issuedOn: Moment;
  readonly pool: { readonly id: string; readonly name: string; readonly createdOn: Moment; readonly new: boolean };
  readonly lots: readonly LicenceFileDraft['lots'][number][];
  readonly notes?: string;
}

const PARTNER = { name: 'Tidewater Systems' };

const draftOf =
  ({ order, orderedOn, issuedOn, pool, lots, revision = 1, ...told }: ToldFile) =>
  (dayOf: DayOf): LicenceFileDraft => ({
    ...told,
    revision,
    partner: PARTNER,
    issuedOn: dayOf(issuedOn),
    purchaseOrder: { number: order, receivedOn: dayOf(orderedOn) },
    pool: { ...pool, createdOn: dayOf(pool.createdOn) },
    lots: [...lots],
    eulaRequired: true,
  });

const imported = (issuer: ImportedStep['issuer'], at: Moment, fileName: string, told: ToldFile): ImportedStep => ({
  kind: 'imported',
  at,
  issuer,
  fileName,
  draft: draftOf(told),
});

const perpetual = (lot: string, product: string, release: string, quantity: number, supMonths = 12) => ({
  lot,
  product,
  release,
  quantity,
  supMonths,
  variant: 'stand-alone',
  term: 'perpetual' as const,
  warrantyMonths: 12,
});

/** Made up, one a licence. */
const serials = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_serial, index) => `${prefix}-${String(index * 7919 + 40_013).padStart(6, '0')}`);

const ferryTerminal: ToldFile = {
  id: 'ILF-4402',
  org: 'Sound Ferries',
  order: 'PO-8120',
  orderedOn: [0, -20],
  issuedOn: [0, -6],
  pool: { id: 'P-2077', name: 'Ferry terminal Holm', createdOn: [0, -6], new: true },
  lots: [
    { ...perpetual('L1', 'iSentry Core', 'core-7', 36), unitPrice: price(249, 'EUR'), serials: serials('ISC7', 36) },
    { ...perpetual('L2', 'TREX Premium', 'trex-3', 4, 36), unitPrice: price(1790, 'EUR') },
  ],
};

const moreFloodGates: ToldFile = {
  id: 'ILF-4311',
  org: 'Lower Marrow Valley Authority',
  order: 'PO-7588',
  orderedOn: [-7, -14],
  issuedOn: [-7],
  pool: { id: 'P-1899', name: 'Lower Marrow Valley flood gates', createdOn: [-23], new: false },
  lots: [{ ...perpetual('L2', 'iSentry Core', 'core-7', 12), unitPrice: price(245, 'EUR') }],
  notes: 'Call-off 15 of the framework agreement.',
};

/** The first revision named ten licences too few. */
const radarHill: ToldFile = {
  id: 'FO-310',
  org: 'Coastal Watch Service',
  order: 'PO-7201',
  orderedOn: [-10, -12],
  issuedOn: [-10],
  pool: { id: 'FO-P-310', name: 'Radar hill and lighthouse', createdOn: [-10], new: true },
  lots: [{ ...perpetual('L1', 'TREX Elite', 'trex-2', 20), unitPrice: price(2450, 'CHF') }],
};

const radarHillCorrected: ToldFile = {
  ...radarHill,
  revision: 2,
  supersedes: 'FO-310',
  lots: [{ ...perpetual('L1', 'TREX Elite', 'trex-2', 30), unitPrice: price(2450, 'CHF') }],
};

const parliament: ToldFile = {
  id: 'NL-2077-A',
  org: 'House of Assembly',
  order: 'PO-7905',
  orderedOn: [-4, -9],
  issuedOn: [-4],
  pool: { id: 'NL-0077', name: 'Assembly house, inner courts', createdOn: [-4], new: true },
  lots: [
    { ...perpetual('L1', 'iSentry UB', 'ub-1', 45), unitPrice: price(430, 'USD'), serials: serials('UB1', 45) },
    {
      ...perpetual('S1', 'iSentry UB', 'ub-1', 10),
      term: 'subscription' as const,
      supMonths: 12,
      warrantyMonths: 0,
    },
  ],
};

/** Its subscription ends on a day that only the telling knows. */
const parliamentDraft = (dayOf: DayOf): LicenceFileDraft => {
  const draft = draftOf(parliament)(dayOf);
  const lots = draft.lots.map((lot) =>
    lot.term === 'subscription' ? { ...lot, subscriptionExpiresOn: dayOf([0, 70]) } : lot,
  );
  return { ...draft, lots };
};

/** Sent to the wrong partner, imported, and withdrawn the next day. */
const wrongPartner: ToldFile = {
  id: 'ILF-4377',
  org: 'Ostermark Logistics',
  order: 'PO-7960',
  orderedOn: [-1, -20],
  issuedOn: [-1, -6],
  pool: { id: 'P-2070', name: 'Depot 3', createdOn: [-1, -6], new: true },
  lots: [perpetual('L1', 'iSentry Core', 'core-7', 14)],
};

const trainingCentre: ToldFile = {
  id: 'TW-0012',
  org: 'Tidewater Systems',
  order: 'TW-INT-12',
  orderedOn: [-3, -10],
  issuedOn: [-3],
  pool: { id: 'TW-P-12', name: 'Training centre', createdOn: [-3], new: true },
  lots: [perpetual('L1', 'iSentry Core', 'core-7', 5)],
};

const radar = poolStory('FO-P-310');
const assembly = poolStory('NL-0077');

export const licenceFiles: readonly ToldStep[] = [
  imported('farsight', [-10, 2], 'FO-310.ilf', radarHill),
  imported('farsight', [-10, 9], 'FO-310-r2.ilf', radarHillCorrected),
  radar.described([-9], { customer: 'Coastal Watch Service' }),
  radar.activated([-8], 30, 'Lighthouse'),
  imported('sentinel', [-7, 1], 'ILF-4311.ilf', moreFloodGates),
  { kind: 'imported', at: [-4, 3], issuer: 'northlight', fileName: 'NL-2077-A.ilf', draft: parliamentDraft },
  assembly.described([-4, 5], { customer: 'House of Assembly' }),
  { kind: 'issued', at: [-3], fileName: 'TW-0012.ilf', draft: draftOf(trainingCentre) },
  { ...imported('sentinel', [-1, -4], 'ILF-4377.ilf', wrongPartner), undone: [-1, -3] },
  imported('sentinel', [0, -4], 'ILF-4402.ilf', ferryTerminal),
];
