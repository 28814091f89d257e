/** Purchase orders: one issued, one revised after its file, one that waits, one overdue, and one that was withdrawn. */
import type { ChangeOf } from '../../../domain/ledger/change';
import { price } from '../pool-story';
import type { DayOf, Moment } from '../moment';
import type { RecordedStep, ToldStep } from '../told-step';

type Received = ChangeOf<'purchase-order-received'>;
type Facts = Omit<Received, 'kind' | 'on' | 'order' | 'partner'>;

const PARTNER = 'Tidewater Systems';

const step = (at: Moment, changes: RecordedStep['changes']): RecordedStep => ({ kind: 'recorded', at, changes });

const received = (at: Moment, facts: Facts): RecordedStep =>
  step(at, (dayOf) => [
    { kind: 'purchase-order-received', on: dayOf(at), order: facts.number, partner: PARTNER, ...facts },
  ]);

const core = (quantity: number): Received['lines'][number] => ({
  product: 'iSentry Core',
  release: 'core-7',
  variant: 'stand-alone',
  term: 'perpetual',
  quantity,
  supMonths: 12,
  warrantyMonths: 12,
  unitPrice: price(249, 'EUR'),
});

const premium = (quantity: number): Received['lines'][number] => ({
  ...core(quantity),
  product: 'TREX Premium',
  release: 'trex-3',
  supMonths: 36,
  unitPrice: price(1790, 'EUR'),
});

const ferries: Facts = { number: 'PO-8120', customer: 'Sound Ferries', lines: [core(36), premium(4)] };
const ferriesAt: Moment = [0, -20];

const moreFerries = (dayOf: DayOf): readonly ChangeOf<'purchase-order-revised'>[] => [
  {
    kind: 'purchase-order-revised',
    on: dayOf([0, -2]),
    order: ferries.number,
    receivedOn: dayOf(ferriesAt),
    partner: PARTNER,
    ...ferries,
    lines: [core(44), premium(4)],
    note: 'Eight more for the car deck, by phone from Ms Holt.',
  },
];

export const orders: readonly ToldStep[] = [
  received([-7, -14], {
    number: 'PO-7588',
    customer: 'The Consolidated Inland Waterways and Flood Defence Authority of the Lower Marrow Valley',
    intoPool: 'P-1899',
    lines: [core(12)],
  }),
  received([-1, -20], { number: 'PO-7960', customer: 'Ostermark Logistics', lines: [core(14)] }),
  step([-1, -2], (dayOf) => [
    {
      kind: 'purchase-order-cancelled',
      on: dayOf([-1, -2]),
      order: 'PO-7960',
      reason: 'Placed with another partner.',
    },
  ]),
  received([-1, -6], {
    number: 'PO-8093',
    customer: 'Meadow Events',
    intoPool: 'P-2010',
    lines: [{ product: 'iSentry UB', release: 'ub-1', term: 'subscription', quantity: 8, subscriptionMonths: 12 }],
    note: 'Needed before the season opens.',
  }),
  received(ferriesAt, ferries),
  received([0, -11], { number: 'PO-8188', customer: 'Velm Energy', territory: 'Czechia', lines: [core(24)] }),
  step([0, -2], moreFerries),
];
