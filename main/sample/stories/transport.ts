/** Tunnels, airfields, railways and waterways: windows about to close, a Japanese name, and a name longer than any column. */
import { movedAtOnce, poolStory, price } from '../pool-story';
import type { ToldStep } from '../told-step';

const tunnels = poolStory('P-2066');
const fenceEast = poolStory('P-1987');
const fenceWest = poolStory('P-1962');
const depots = poolStory('P-1822');
const subway = poolStory('P-1905');
const floodGates = poolStory('P-1899');

export const transport: readonly ToldStep[] = [
  tunnels.created(
    [-6, 130],
    { name: 'Lindholm tunnel portals', customer: 'Lindholm Roads', purchaseOrder: 'PO-8016' },
    { lot: 'L1', product: 'iSentry Core', quantity: 24, release: 'core-7', price: price(249, 'EUR') },
  ),
  tunnels.added([0, -20], {
    lot: 'L2',
    product: 'iSentry UB',
    quantity: 6,
    release: 'ub-1',
    months: 24,
    price: price(420, 'EUR'),
  }),
  tunnels.sent([0, -2], 2, 'T-124', { lot: 'L1', reading: 'by-lot' }),

  fenceEast.created(
    [-15],
    { name: 'Airfield fence east', customer: 'Karst Regional Airport', purchaseOrder: 'PO-6890' },
    { lot: 'L1', product: 'iSentry Core', quantity: 60, release: 'core-7', price: price(235, 'EUR') },
  ),
  fenceEast.activated([-12, 11], 60, 'Runway 09 to taxiway C'),

  fenceWest.created(
    [-16],
    { name: 'Airfield fence west', customer: 'Karst Regional Airport', purchaseOrder: 'PO-6744' },
    { lot: 'L1', product: 'TREX Elite', quantity: 14, release: 'trex-2', price: price(2600, 'EUR') },
  ),
  fenceWest.activated([-12, 22], 14, 'Runway 27'),
  fenceWest.retired([-3], 2, 'Two masts were taken down'),

  depots.created(
    [-27],
    { name: 'Depot yards', customer: 'Ostermark Logistics', purchaseOrder: 'PO-4301' },
    { lot: 'L1', product: 'iSentry Core', quantity: 44, release: 'core-6', price: price(255, 'EUR') },
  ),
  depots.activated([-26], 30, 'Depot 1'),
  depots.activated([-22, 5], 14, 'Depot 2'),
  depots.renewed([-15], 24),
  movedAtOnce([-12], 'T-104', { from: 'P-1822', to: 'P-1899', quantity: 4, reading: 'at-average' }),
  depots.received([-4, 12], 'T-117'),

  subway.created(
    [-22],
    { name: '地下鉄北線 駅構内カメラ', customer: '青霧市交通局', purchaseOrder: 'PO-5120' },
    { lot: 'L1', product: 'iSentry Core', quantity: 80, release: 'core-6', price: price(260, 'USD') },
    { lot: 'L2', product: 'iSentry UB', quantity: 12, release: 'ub-1', price: price(440, 'USD') },
  ),
  subway.activated([-20], 92, '北線 全駅'),
  subway.renewed([-9], 12),

  floodGates.created(
    [-23],
    {
      name: 'Lower Marrow Valley flood gates, pumping stations and the visitors’ car park at the old lock keeper’s house (phase 2, west bank only)',
      customer: 'The Consolidated Inland Waterways and Flood Defence Authority of the Lower Marrow Valley',
      purchaseOrder: 'PO-4988/2 (framework agreement, call-off 14)',
    },
    { lot: 'L1', product: 'iSentry Core', quantity: 36, release: 'core-6', months: 36, price: price(245, 'EUR') },
  ),
  floodGates.activated([-18], 30, 'Pumping station 4'),
  floodGates.sent([-5, 10], 3, 'T-098', { reading: 'at-average' }),
];
