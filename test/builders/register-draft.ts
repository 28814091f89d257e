/** A table of pools with what was read from it, as the ledger takes it. */
import type { RegisterChange } from '../../domain/ledger/change';
import type { RegisterDraft } from '../../main/ledger/import-register';
import { day } from './a-lot';

const changesOf = (pool: string): readonly RegisterChange[] => [
  { kind: 'pool-created', on: day('2024-01-10'), pool, customer: 'Port' },
  { kind: 'lot-added', on: day('2024-01-10'), pool, lot: `${pool}/1`, product: 'core', quantity: 10 },
];

export const aRegisterDraft = (pools: readonly string[] = ['P-1'], fileName = 'pools.csv'): RegisterDraft => ({
  fileName,
  bytes: Buffer.from(`pool;customer\r\n${pools.map((pool) => `${pool};Port\r\n`).join('')}`),
  mapping: [
    { head: 'pool', field: 'pool' },
    { head: 'customer', field: 'customer' },
  ],
  changes: pools.flatMap(changesOf),
});
