import { describe, expect, it } from 'vitest';
import { changeSchema, type Change } from '../../../domain/ledger/change';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import type { Ledger } from '../../../domain/ledger/ledger';
import { indexLedger } from '../../../domain/what-if/ledger-index';
import { whatIf, whatIfInWhole } from '../../../domain/what-if/what-if';
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

  it('a pool whose first creation a draft brings back has the customer of that creation', () => {
    const of = (customer?: string) => ({
      kind: 'pool-created' as const,
      on: '2025-01-12',
      pool: 'D',
      ...(customer === undefined ? {} : { customer }),
    });
    const first = anEvent(1, [of()]);
    const undone = anEvent(2, [{ kind: 'change-withdrawn', on: '2025-02-01', change: first.id }]);
    const second = anEvent(3, [of('North')]);
    const ledger: Ledger = {
      events: [first, undone, second],
      licenceFile: () => undefined,
      signedFile: () => undefined,
      registerChanges: () => undefined,
    };
    const draft = [changeSchema.parse({ kind: 'change-withdrawn', on: '2025-06-01', change: second.id })];
    const again = [changeSchema.parse({ kind: 'change-withdrawn', on: '2025-06-01', change: undone.id })];
    for (const changes of [draft, again, [...draft, ...again]]) {
      const register = foldLedger(ledger, day('2025-06-01'));
      const whole = whatIfInWhole(ledger, changes, register);
      const part = whatIf(indexLedger(ledger), changes, register);
      expect(part.ok ? part.value.after.pools : part.error).toEqual(whole.ok ? whole.value.after.pools : whole.error);
    }
  });
});
