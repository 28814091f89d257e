import { describe, expect, it } from 'vitest';
import { changeSchema, type Change } from '../../../domain/ledger/change';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import type { Ledger } from '../../../domain/ledger/ledger';
import { indexLedger } from '../../../domain/what-if/ledger-index';
import { whatIf } from '../../../domain/what-if/what-if';
import { day } from '../../builders/a-lot';
import { anEvent } from '../../builders/ledger-history';

describe('what-if', () => {
  it('a pool that the draft takes back and creates anew has the customer that the draft names', () => {
    const created = { kind: 'pool-created', on: '2025-01-12', pool: 'D' } as const;
    const first = anEvent(1, [created]);
    const ledger: Ledger = {
      events: [first],
      licenceFile: () => undefined,
      signedFile: () => undefined,
      registerChanges: () => undefined,
    };
    const draft = [
      { kind: 'change-withdrawn', on: '2025-06-01', change: first.id },
      { ...created, customer: 'North' },
    ].map((change): Change => changeSchema.parse(change));
    const tried = whatIf(indexLedger(ledger), draft, foldLedger(ledger, day('2025-06-01')));
    expect(tried.ok && tried.value.after.pools.map(({ pool, customer }) => [pool, customer])).toEqual([['D', 'North']]);
  });
});
