/** Grids, wind and gas: a SUP that lapsed, a suspension that was renewed, a typing mistake, and work on two computers. */
import { correctedTo, poolStory, price } from '../pool-story';
import type { ElsewhereStep, ToldStep } from '../told-step';

const substations = poolStory('P-1904');
const pilot = poolStory('P-1711');
const windFarm = poolStory('P-2044');
const solarField = poolStory('P-1970');
const transformers = poolStory('P-1655');
const gasStations = poolStory('P-1612');

/** A technician's laptop, out of reach of the office, which had activated most of the pool by then. */
const onTheLaptop: ElsewhereStep = {
  kind: 'elsewhere',
  at: [0, -16],
  changes: (dayOf) => [
    { kind: 'licences-activated', on: dayOf([0, -16]), pool: 'P-1970', quantity: 30, site: 'Array C' },
  ],
};

export const energy: readonly ToldStep[] = [
  substations.created(
    [-20],
    { name: 'Substations, ring north', customer: 'Velm Energy', purchaseOrder: 'PO-5533' },
    { lot: 'L1', product: 'iSentry Core', quantity: 32, release: 'core-6', price: price(255, 'CHF') },
  ),
  substations.activated([-12, -170], 30, 'Ring north'),

  pilot.created(
    [-33],
    { name: 'Pilot, car park B', customer: 'Velm Energy' },
    { lot: 'L1', product: 'iSentry Core', quantity: 4, release: 'core-6' },
  ),
  pilot.archived([-2]),

  correctedTo(
    windFarm.created(
      [-6, 45],
      { name: 'Skarvik ridge wind farm', customer: 'Velm Energy', purchaseOrder: 'PO-7840' },
      { lot: 'L1', product: 'TREX Standard', quantity: 400, release: 'trex-3', price: price(690, 'CHF') },
    ),
    [-6, 47],
    windFarm.created(
      [-6, 45],
      { name: 'Skarvik ridge wind farm', customer: 'Velm Energy', purchaseOrder: 'PO-7840' },
      { lot: 'L1', product: 'TREX Standard', quantity: 40, release: 'trex-3', price: price(690, 'CHF') },
    ),
  ),

  solarField.created(
    [-14],
    { name: 'Solar field Austerlund', customer: 'Velm Energy', purchaseOrder: 'PO-7002' },
    { lot: 'L1', product: 'iSentry Core', quantity: 50, release: 'core-7', price: price(240, 'CHF') },
  ),
  solarField.activated([-12, 46], 38, 'Arrays A and B'),
  onTheLaptop,

  transformers.created(
    [-40],
    { name: 'Transformer yards', customer: 'Velm Energy', purchaseOrder: 'PO-2870' },
    { lot: 'L1', product: 'iSentry Core', quantity: 22, release: 'core-6', price: price(265, 'CHF') },
  ),
  transformers.activated([-38], 22, 'Yards 1 to 5'),
  transformers.tradeInOffered([-1], 'TI-0118'),

  gasStations.created(
    [-45],
    { name: 'Gas pressure stations', customer: 'Hollowmere Gas Grid', purchaseOrder: 'PO-2544' },
    { lot: 'L1', product: 'iSentry Core', quantity: 18, release: 'core-6', price: price(270, 'EUR') },
  ),
  gasStations.activated([-44], 16, 'Stations east'),
  gasStations.renewed([-16], 24, true),
];
