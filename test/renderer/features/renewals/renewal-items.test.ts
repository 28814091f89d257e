import { describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../../../domain/deadline/deadlines-of';
import { calendarEntries } from '../../../../domain/pipeline/calendar-entries';
import { renewalItems } from '../../../../renderer/features/renewals/renewal-items';
import { accepted, aHistory } from '../../../builders/ledger-history';
import { ownerSet, poolSteps, subscription, sup } from '../../../builders/renewal-steps';

describe('Who looks after what cannot be renewed', () => {
  it('LP-10: is who looks after the first renewal of its pool, on the screen as in a calendar file', () => {
    const history = aHistory();
    const until = { lot: 'S1', product: 'ub', quantity: 4, term: 'subscription', expiresOn: '2025-06-02' };
    const waiting = poolSteps().filter(({ kind }) => kind !== 'licences-activated');
    accepted(history.record(...waiting, { kind: 'lot-added', on: '2025-01-01', pool: 'A', ...until }));
    accepted(history.record(ownerSet(sup(), 'S. Ruiz'), ownerSet(subscription(), 'M. Okafor')));
    const register = history.register('2025-03-02');
    const shown = renewalItems(register, []).map(({ deadline, owner }) => [deadline.kind, owner]);
    expect(shown).toContainEqual(['window', 'M. Okafor']);
    const kept = calendarEntries(register, deadlinesOf(register)).map(({ deadline, owner }) => [deadline.kind, owner]);
    expect(shown).toEqual(kept);
  });
});
