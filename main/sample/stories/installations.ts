/** IDIS installations: one with a long lineage, one that awaits its serial, one with an open order, and terms that end. */
import { installationStory, parts } from '../installation-story';
import type { RecordedStep } from '../told-step';

const mall = installationStory('westhaven-mall');
const ferries = installationStory('ferry-terminal');
const library = installationStory('brannock-library');
const airport = installationStory('karst-terminal-b');
const coldHub = installationStory('ostermark-cold-hub');
const controlRoom = installationStory('nordmole-control-room');
const stage = installationStory('meadow-stage');

const MALL_ISS = 'ISS-60417-WH';

const westhavenMall: readonly RecordedStep[] = [
  mall.created([-48, -14], { name: 'Westhaven Mall', customer: 'Mall Estates Ltd' }),
  ...mall.bought([[-48, -12], [-48]], 'PO-60417', [parts(2, 'ISS-ExpertStarterPack')], {
    isNew: true,
    serial: MALL_ISS,
    revised: false,
  }),
  ...mall.bought([[-37, -9], [-37]], 'PO-71220', [parts(16, 'ISS-Expert')], { quotes: MALL_ISS, serial: MALL_ISS }),
  ...mall.bought([[-34, -8], [-34]], 'PO-73004', [parts(24, 'VS-ES1')], {
    serial: 'VAI-4KD2-88QX-01',
    revised: false,
  }),
  ...mall.bought(
    [
      [-22, -10],
      [-22, -3],
    ],
    'PO-79415',
    [parts(24, 'VS-ADV1', 'VS-ES1')],
    { quotes: 'VAI-4KD2-88QX-01', serial: 'VAI-7R0M-13TC-02' },
  ),
  ...mall.bought([[-17, -8], [-17]], 'PO-82266', [parts(1, 'ISS-Federation')], { quotes: MALL_ISS, serial: MALL_ISS }),
  ...mall.bought(
    [
      [-10, -14],
      [-10, -6],
    ],
    'PO-85190',
    [parts(24, 'VS-ADV1', 'VS-ADV1'), parts(16, 'VS-ADV1')],
    { quotes: 'VAI-7R0M-13TC-02', serial: 'VAI-2H9P-60BW-03' },
  ),
  ...mall.bought(
    [
      [-4, -2],
      [-4, 6],
    ],
    'PO-87640',
    [parts(12, 'VS-ADV3')],
    { quotes: 'VAI-2H9P-60BW-03', serial: 'VAI-9X5F-27NJ-04', note: 'For the new car park.' },
  ),
  ...mall.bought(
    [
      [-2, -12],
      [-2, -4],
    ],
    'PO-88031',
    [parts(8, 'ISS-Backup')],
    { quotes: MALL_ISS, serial: MALL_ISS },
  ),
];

const others: readonly RecordedStep[] = [
  ferries.created([-13], { name: 'Ferry terminal', customer: 'Sound Ferries' }),
  ferries.recorded([-13], 'ISS-51880-FT', {
    held: [
      { part: 'ISS-Expert', quantity: 12 },
      { part: 'ISS-RTP', quantity: 4 },
    ],
    reason: 'From the binder in the terminal office.',
  }),
  ferries.ordered([0, -6], 'PO-88214', [parts(6, 'ISS-Failover')], { quotes: 'ISS-51880-FT' }),

  library.created([0, -10], { name: 'Brannock library', customer: 'City of Brannock' }),
  library.ordered([0, -9], 'PO-88197', [parts(1, 'ISS-ExpertStarterPack'), parts(4, 'ISS-Backup')], {
    isNew: true,
    note: 'Opens to the public next month.',
  }),

  airport.created([-12, 2], { name: 'Terminal B', customer: 'Karst Regional Airport' }),
  ...airport.bought(
    [
      [-12, 3],
      [-12, 6],
    ],
    'PO-84002',
    [parts(20, 'ISS-ExpertPlus')],
    { isNew: true, serial: 'ISS-62093-KB', revised: false },
  ),
  ...airport.bought(
    [
      [-12, 7],
      [-12, 11],
    ],
    'PO-84003',
    [parts(18, 'VS-ES1')],
    { serial: 'VAI-3TQ8-41LM-01', revised: false },
  ),

  coldHub.created([-3], { name: 'Cold hub', customer: 'Ostermark Logistics' }),
  coldHub.recorded([-3], 'VAI-8W2C-05ZD-07', {
    formerly: ['VAI-1B7N-90KE-05', 'VAI-6M4A-33RS-06'],
    held: [{ part: 'VS-ADV1', quantity: 10, ends: [0, -20] }],
    reason: 'Taken over from the partner before us.',
  }),

  controlRoom.created([0, -2], {
    name: 'Harbour control room',
    customer: 'Nordmole Port Authority',
    site: 'quay-3',
    note: 'To be ordered once the racks are in.',
  }),

  stage.created([-20], { name: 'Summer stage', customer: 'Meadow Events' }),
  stage.recorded([-20], 'ISS-44102-MS', { held: [{ part: 'ISS-Expert', quantity: 6 }] }),
  stage.archived([-5]),
];

export const installations: readonly RecordedStep[] = [...westhavenMall, ...others];
