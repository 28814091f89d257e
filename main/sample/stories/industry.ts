/** Quarries, chemistry, water and shops: SUPs at every distance from their end, and what the rules still allow for those that ended. */
import { mistaken, poolStory, price } from '../pool-story';
import type { ToldStep } from '../told-step';

const tankFarm = poolStory('P-1948');
const quarry = poolStory('P-1995');
const weighbridge = poolStory('P-1920');
const waterWorks = poolStory('P-2033');
const dam = poolStory('P-1976');
const salmon = poolStory('P-1918');
const retailPark = poolStory('P-1877');
const northCarPark = poolStory('P-2031');
const custody = poolStory('P-1688');
const stadium = poolStory('P-1790');
const timber = poolStory('P-1840');

export const industry: readonly ToldStep[] = [
  tankFarm.created(
    [-17],
    { name: 'Tank farm and rail siding', customer: 'Grünhalde Chemie', purchaseOrder: 'PO-6502' },
    { lot: 'L1', product: 'TREX Standard', quantity: 16, release: 'trex-2', price: price(690, 'EUR') },
  ),
  tankFarm.activated([-12, 4], 16, 'Tanks 1 to 12'),

  quarry.created(
    [-9],
    { name: 'Quarry rim', customer: 'Tarrin Quarries', purchaseOrder: 'PO-7390' },
    { lot: 'L1', product: 'iSentry Core', quantity: 20, release: 'core-7', price: price(249, 'EUR') },
  ),
  quarry.activated([-12, 130], 12, 'South rim'),
  mistaken(quarry.archived([-2, -5]), [-2, -4]),

  weighbridge.created(
    [-14],
    { name: 'Weighbridge', customer: 'Tarrin Quarries', purchaseOrder: 'PO-6988' },
    { lot: 'L1', product: 'iSentry Core', quantity: 3, release: 'core-7', months: 24, price: price(249, 'EUR') },
  ),
  weighbridge.activated([-13], 3, 'Weighbridge'),
  weighbridge.archived([-6]),
  weighbridge.restored([-3]),

  waterWorks.created(
    [-6, 11],
    { name: 'Treatment works', customer: 'Hollowmere Water', purchaseOrder: 'PO-7622' },
    { lot: 'L1', product: 'iSentry Core', quantity: 30, release: 'core-7', price: price(249, 'EUR') },
  ),
  dam.created(
    [-10],
    { name: 'Reservoir dam', customer: 'Hollowmere Water', purchaseOrder: 'PO-7311' },
    { lot: 'L1', product: 'TREX Premium', quantity: 6, release: 'trex-2', price: price(1790, 'EUR') },
  ),

  salmon.created(
    [-17],
    { name: 'Fjord pens 1 to 9', customer: 'Skarvik Salmon Farms', purchaseOrder: 'PO-6499' },
    { lot: 'L1', product: 'TREX Premium', quantity: 9, release: 'trex-2', price: price(1790, 'EUR') },
  ),
  salmon.activated([-12, -4], 9, 'Pens'),

  retailPark.created(
    [-25],
    { name: 'Retail park, delivery yards', customer: 'Bexmoor Retail Parks', purchaseOrder: 'PO-4690' },
    { lot: 'L1', product: 'iSentry Core', quantity: 48, release: 'core-6', price: price(255, 'EUR') },
  ),
  retailPark.activated([-12, -340], 48, 'Yards A to F'),
  northCarPark.created(
    [-6, 4],
    { name: 'Retail park, north car park', customer: 'Bexmoor Retail Parks', purchaseOrder: 'PO-7610' },
    { lot: 'L1', product: 'iSentry Core', quantity: 12, release: 'core-7', price: price(249, 'EUR') },
  ),

  custody.created(
    [-38],
    { name: 'Remand centre, corridors', customer: 'Northern Custody Service', purchaseOrder: 'PO-3011' },
    { lot: 'L1', product: 'iSentry UB', quantity: 25, release: 'ub-1', price: price(450, 'EUR') },
  ),
  custody.activated([-37], 25, 'Wing B'),
  custody.evaluated([-2], 'Professional Services, north', 'suitable', 'All corridors seen; two cameras cleaned.'),

  stadium.created(
    [-29],
    { name: 'Stadium bowl', customer: 'Dunmarrow Stadium Trust', purchaseOrder: 'PO-4102' },
    { lot: 'L1', product: 'TREX Elite', quantity: 8, release: 'trex-2', price: price(2600, 'EUR') },
  ),
  stadium.activated([-28], 8, 'Bowl'),

  timber.created(
    [-64],
    { name: 'Drying yards', customer: 'Dunmarrow Timber', purchaseOrder: 'PO-1207' },
    { lot: 'L1', product: 'iSentry Core', quantity: 10, release: 'core-5', months: 60, price: price(290, 'EUR') },
  ),
  timber.activated([-60, -60], 10, 'Yard 2'),
];
