/** Every kind of change of IDIS parts, installations and their orders, with all that each can say. */
import type { Change } from '../../domain/ledger/change';
import { day } from './a-lot';

const on = day('2025-06-01');

export const installationChanges: readonly Change[] = [
  {
    kind: 'part-set',
    on,
    part: 'ISS-Backup',
    description: 'Backup',
    family: 'ISS',
    per: 'device',
    countsAs: 'ISS-Failover',
    needs: { part: 'ISS-Expert', per: 'licence' },
  },
  { kind: 'part-set', on, part: 'VS-X2', description: 'Two years', family: 'VAI', per: 'camera', termYears: 2 },
  {
    kind: 'part-set',
    on,
    part: 'ISS-Pack',
    description: 'Ten',
    family: 'ISS',
    per: 'system',
    contents: [{ part: 'ISS-Expert', quantity: 10 }],
  },
  { kind: 'part-withdrawn', on, part: 'ISS-RTP' },
  { kind: 'installation-created', on, installation: 'N1', name: 'Quay', customer: 'Port', site: 'S1', note: 'New' },
  { kind: 'installation-described', on, installation: 'N1', name: 'Quay 3' },
  { kind: 'installation-archived', on, installation: 'N1' },
  { kind: 'installation-restored', on, installation: 'N1' },
  {
    kind: 'installation-serial-recorded',
    on,
    installation: 'N1',
    family: 'VAI',
    part: 'VS-ES1',
    serial: 'VAI-2',
    formerly: ['VAI-1'],
    held: [{ part: 'VS-ES1', quantity: 8, expiresOn: day('2026-05-31') }],
    reason: 'from the old list',
  },
  {
    kind: 'installation-order-placed',
    on,
    order: 'IO1',
    number: 'PO-77',
    installation: 'N1',
    installationIs: 'existing',
    serials: [{ family: 'VAI', part: 'VS-ES1', serial: 'VAI-2' }],
    lines: [
      {
        part: 'VS-ADV1',
        quantity: 8,
        replaces: 'VS-ES1',
        unitPrice: { minorUnits: 9_900, currency: 'EUR' },
      },
    ],
    partner: 'Northgate',
    territory: 'Norway',
    override: 'agreed by phone',
    contact: 'Anna Berg',
    note: 'One\nTwo',
  },
  { kind: 'installation-order-cancelled', on, order: 'IO1', reason: 'a mistake' },
  {
    kind: 'installation-order-confirmed',
    on,
    confirmation: 'CF1',
    installation: 'N1',
    order: 'IO1',
    revised: true,
    serials: [{ family: 'VAI', serial: 'VAI-3' }],
    lines: [{ part: 'VS-ADV1', quantity: 8, replaces: 'VS-ES1', expiresOn: day('2026-05-31') }],
    mail: 'D1',
    note: 'As mailed',
  },
];
