/** Westhaven Mall: eight Experts under ISS-1, and forty Essentials to 17 November 2025 under VAI-2, which superseded VAI-1. */
import { installationCreated, serialRecorded } from '../../builders/installation-steps';
import type { PlainChange } from '../../builders/simulate-scenario';

export const westhavenMall: readonly PlainChange[] = [
  installationCreated('i-1', { name: 'Westhaven Mall' }),
  serialRecorded('ISS-1', ['8 ISS-Expert'], { installation: 'i-1' }),
  serialRecorded('VAI-2', [], {
    installation: 'i-1',
    formerly: ['VAI-1'],
    held: [{ part: 'VS-ES1', quantity: 40, expiresOn: '2025-11-17' }],
  }),
];
