import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { Change } from '../../../domain/ledger/change';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import { indexLedger } from '../../../domain/what-if/ledger-index';
import { whatIf, whatIfInWhole } from '../../../domain/what-if/what-if';
import { toldLedger } from '../../main/sample/told-ledger';

const today = '2026-01-05' as CivilDate;

describe('what-if over the sample portfolio', () => {
  it('answers for each pool as the whole register does, and leaves the other pools as they are', () => {
    const ledger = toldLedger(today);
    const register = foldLedger(ledger, today);
    const index = indexLedger(ledger);
    const inUse = register.pools.filter(({ archivedOn, quantity }) => archivedOn === null && quantity > 0);
    expect(inUse.length).toBeGreaterThan(20);
    for (const { pool } of inUse) {
      const draft: readonly Change[] = [
        { kind: 'licences-removed', on: today, pool, quantity: 1, transfer: 'T-draft' },
      ];
      const [part, whole] = [whatIf(index, draft, register), whatIfInWhole(ledger, draft, register)];
      expect([pool, part.ok]).toEqual([pool, whole.ok]);
      if (!part.ok || !whole.ok) continue;
      expect(part.value.differences).toEqual(whole.value.differences);
      // The same values, not equal ones: nothing but the pools concerned was folded.
      const same = part.value.after.pools.filter((one) => register.pools.includes(one));
      expect([pool, same.length > register.pools.length / 2]).toEqual([pool, true]);
    }
  });
});
