/** Cities, hospitals and museums: a trade-in, a SUP that ends today, a Greek name, and a pool that nobody is named for. */
import { poolStory, price } from '../pool-story';
import type { ToldStep } from '../told-step';

const squares = poolStory('P-1650');
const townHall = poolStory('P-2036');
const kallinoe = poolStory('P-1941');
const northStand = poolStory('P-2058');
const hospital = poolStory('P-1868');
const museum = poolStory('P-1876');
const campus = poolStory('P-1930');

export const cities: readonly ToldStep[] = [
  squares.created(
    [-60],
    { name: 'Old town squares', customer: 'City of Brannock', purchaseOrder: 'PO-1388' },
    { lot: 'L1', product: 'iSentry Core', quantity: 18, release: 'core-5', price: price(315, 'EUR') },
  ),
  squares.activated([-58], 18, 'Corn square'),
  squares.renewed([-47], 12),

  townHall.created(
    [-6, 22],
    { name: 'Town hall and library', customer: 'City of Brannock', purchaseOrder: 'PO-7655' },
    { lot: 'L1', product: 'iSentry Core', quantity: 26, release: 'core-7', price: price(249, 'EUR') },
  ),

  kallinoe.created(
    [-16],
    { name: 'Κεντρική πλατεία και λιμάνι', customer: 'Δήμος Καλλινόης', purchaseOrder: 'PO-6671' },
    { lot: 'L1', product: 'iSentry Core', quantity: 34, release: 'core-7', price: price(249, 'EUR') },
  ),
  kallinoe.activated([-12, -45], 31, 'Πλατεία Δημοκρατίας'),

  northStand.created(
    [-6, 75],
    { name: 'North stand, second quote' },
    { lot: 'L1', product: 'iSentry Core', quantity: 15, release: 'core-7', price: price(249, 'EUR') },
  ),

  hospital.created(
    [-24],
    { name: 'Ängsvik hospital, wards and entrances', customer: 'Ängsviks sjukhus', purchaseOrder: 'PO-4820' },
    { lot: 'L1', product: 'iSentry Core', quantity: 42, release: 'core-6', price: price(255, 'EUR') },
  ),
  hospital.activated([-23], 40, 'Main entrance'),
  hospital.renewed([-12], 24),

  museum.created(
    [-13],
    { name: 'Museum of clocks', customer: 'Ludmira Museums', purchaseOrder: 'PO-7120' },
    { lot: 'L1', product: 'iSentry Core', quantity: 9, release: 'core-7', until: [0], price: price(249, 'EUR') },
  ),
  museum.activated([-12], 9, 'Clock hall'),

  campus.created(
    [-30],
    { name: 'Campus norte y biblioteca', customer: 'Universidad de Valdoria', purchaseOrder: 'PO-3966' },
    { lot: 'L1', product: 'iSentry Core', quantity: 28, release: 'core-6', price: price(260, 'EUR') },
  ),
  campus.activated([-28], 28, 'Biblioteca'),
  campus.renewed([-14], 24),
];
