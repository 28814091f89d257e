/** Harbours and ferries: long histories, every kind of step, a right-to-left name, an emptied and an empty pool. */
import { movedAtOnce, poolStory, price } from '../pool-story';
import type { ToldStep } from '../told-step';

const harbour = poolStory('P-2041');
const gates = poolStory('P-1583');
const rasAlMaha = poolStory('P-1745');
const coldStore = poolStory('P-2084');
const pilots = poolStory('P-1990');
const ferries = poolStory('P-2077');

export const ports: readonly ToldStep[] = [
  harbour.created(
    [-11],
    { name: 'Nordmole harbour perimeter', customer: 'Nordmole Port Authority', purchaseOrder: 'PO-7713' },
    { lot: 'L1', product: 'iSentry Core', quantity: 40, release: 'core-7', price: price(249, 'EUR') },
  ),
  harbour.activated([-9, -4], 28, 'Quay 3'),
  harbour.added([-7, 2], {
    lot: 'L2',
    product: 'TREX Standard',
    quantity: 10,
    release: 'trex-2',
    price: price(690, 'EUR'),
  }),
  harbour.added([-5], {
    lot: 'L3',
    product: 'iSentry Core',
    quantity: 16,
    release: 'core-7',
    months: 24,
    price: price(249, 'EUR'),
  }),
  harbour.activated([-4, 11], 20, 'Ferry ramp'),
  harbour.sent([-4, 2], 2, 'T-117', { lot: 'L3', reading: 'by-lot' }),
  harbour.retired([-2, 6], 6, 'Quay 1 was closed', 'L1'),
  harbour.added([-1, 3], {
    lot: 'L4',
    product: 'iSentry UB',
    quantity: 8,
    release: 'ub-1',
    price: price(420, 'EUR'),
  }),
  harbour.sent([0, -6], 5, 'T-121', { lot: 'L1', reading: 'by-lot' }),

  gates.created(
    [-66],
    { name: 'Easterholm container gates', customer: 'Port of Easterholm', purchaseOrder: 'PO-1120' },
    { lot: 'L1', product: 'iSentry Core', quantity: 60, release: 'core-5', price: price(315, 'EUR') },
  ),
  gates.activated([-64], 60, 'Gates 1 to 8'),
  gates.renewed([-53], 12),
  gates.renewed([-41], 24),
  gates.renewed([-17], 12),
  gates.renewed([-5], 12),

  pilots.created(
    [-17],
    { name: 'Easterholm pilot station', customer: 'Port of Easterholm', purchaseOrder: 'PO-6508' },
    { lot: 'L1', product: 'iSentry Core', quantity: 12, release: 'core-7', price: price(249, 'EUR') },
  ),
  pilots.activated([-15], 12, 'Pilot tower'),
  movedAtOnce([-8], 'T-109', { from: 'P-1990', to: 'P-1583', quantity: 12, reading: 'by-lot' }),

  coldStore.created([0, -9], {
    name: 'Easterholm cold store',
    customer: 'Port of Easterholm',
    purchaseOrder: 'PO-8131',
  }),

  rasAlMaha.created(
    [-26],
    { name: 'ميناء رأس المها – البوابة الشرقية', customer: 'هيئة موانئ رأس المها', purchaseOrder: 'PO-4417' },
    { lot: 'L1', product: 'iSentry Core', quantity: 24, release: 'core-6', months: 24, price: price(270, 'USD') },
    { lot: 'L2', product: 'TREX Premium', quantity: 4, release: 'trex-2', months: 24, price: price(1850, 'USD') },
  ),
  rasAlMaha.activated([-24, 75], 28, 'البوابة الشرقية'),

  ferries.described([0, -3], { customer: 'Sound Ferries' }),
];
