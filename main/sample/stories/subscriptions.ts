/** Licences by the month (LP-2): running, about to end, ended, and beside perpetual ones in one pool. */
import { poolStory, price } from '../pool-story';
import type { ToldStep } from '../told-step';

const festival = poolStory('P-2010');
const winterMarket = poolStory('P-2012');
const regatta = poolStory('P-2020');
const campsite = poolStory('P-2025');

export const subscriptions: readonly ToldStep[] = [
  festival.created(
    [-6, 3],
    { name: 'Festival season cover', customer: 'Meadow Events', purchaseOrder: 'PO-7719' },
    { lot: 'S1', product: 'iSentry Core', quantity: 12, release: 'core-7', ends: [0, 5], price: price(19, 'EUR') },
  ),
  festival.activated([-6, 5], 12, 'Main stage'),

  winterMarket.created(
    [-10],
    { name: 'Winter market', customer: 'City of Brannock', purchaseOrder: 'PO-7298' },
    { lot: 'S1', product: 'iSentry UB', quantity: 6, release: 'ub-1', ends: [0, -20], price: price(32, 'EUR') },
  ),

  regatta.created(
    [-8],
    { name: 'Regatta finish line', customer: 'Meadow Events', purchaseOrder: 'PO-7440' },
    { lot: 'L1', product: 'iSentry Core', quantity: 10, release: 'core-7', price: price(249, 'EUR') },
    { lot: 'S1', product: 'TREX Standard', quantity: 4, release: 'trex-3', ends: [0, 40], price: price(55, 'EUR') },
  ),
  regatta.activated([-6], 8, 'Judges’ tower'),

  campsite.created(
    [-5],
    { name: 'Campsite', customer: 'Meadow Events', purchaseOrder: 'PO-7801' },
    { lot: 'S1', product: 'iSentry Core', quantity: 8, release: 'core-7', ends: [0, 20], price: price(19, 'EUR') },
  ),
  campsite.prolonged([-1, 3], 'S1', [0, 200]),
  campsite.described([-2], { name: 'Meadow campsite and boat hire' }),
];
