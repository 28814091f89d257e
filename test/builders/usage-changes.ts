/** Every kind of change of licence servers, analytics levels and bought licences, with all that each can say. */
import type { Change } from '../../domain/ledger/change';
import { day } from './a-lot';

const on = day('2025-06-01');
const installation = 'N1';

export const usageChanges: readonly Change[] = [
  {
    kind: 'licence-server-set',
    on,
    installation,
    purpose: 'cameras',
    address: 'https://licences.port.example:8443/status',
    pin: 'ab'.repeat(32),
    note: 'In the server room',
  },
  { kind: 'licence-server-set', on, installation, purpose: 'analytics', address: 'http://127.0.0.1:8080' },
  { kind: 'licence-server-removed', on, installation, purpose: 'analytics' },
  {
    kind: 'analytics-levels-set',
    on,
    version: '24.10',
    levels: [{ level: 1, name: 'Basic', types: ['loud-sounds', 'Queue length'] }],
  },
  { kind: 'analytics-levels-withdrawn', on, version: '24.10' },
  {
    kind: 'allotment-set',
    on,
    allotment: 'AL1',
    installation,
    licence: 'level-1',
    source: { kind: 'pool', pool: 'P-1', product: 'core', quantity: 10 },
    note: 'First stage',
  },
  {
    kind: 'allotment-set',
    on,
    allotment: 'AL2',
    installation,
    licence: 'cameras',
    source: { kind: 'parts', part: 'ISS-Expert' },
  },
  {
    kind: 'allotment-set',
    on,
    allotment: 'AL3',
    installation,
    licence: 'intercoms',
    source: { kind: 'stated', quantity: 4, reference: 'PO-5', until: day('2026-05-31') },
  },
  { kind: 'allotment-removed', on, allotment: 'AL3', installation },
  { kind: 'usage-imported', on, installation, docId: 'sha256:x', fileName: 'quay.ilstat' },
  { kind: 'usage-imported', on, installation, docId: 'sha256:y', source: 'sha256:z', fileName: 'quay.csv' },
];
