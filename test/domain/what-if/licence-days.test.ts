import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../domain/ledger/change';
import { changeSchema } from '../../../domain/ledger/change';
import type { Ledger } from '../../../domain/ledger/ledger';
import { draftDays, type DraftDays } from '../../../domain/what-if/licence-days';
import { indexLedger } from '../../../domain/what-if/ledger-index';
import { whatIf } from '../../../domain/what-if/what-if';
import { accepted, aHistory } from '../../builders/ledger-history';
import {
  activated,
  created,
  lot,
  received,
  removed,
  renewed,
  type PlainChange,
} from '../../builders/simulate-scenario';

const TODAY = '2025-01-10';

/** The pools of the policy rules' worked numbers, and one that nobody touches. */
const pools: readonly PlainChange[] = [
  created('2024-03-01'),
  lot('2024-03-01', 'A1', 40, { supExpiresOn: '2025-06-30' }),
  lot('2024-03-01', 'A2', 10, { supExpiresOn: '2026-01-01' }),
  activated('2024-06-30'),
  created('2024-03-01', 'B'),
  lot('2024-03-01', 'B1', 20, { supExpiresOn: '2025-03-31' }, 'B'),
  activated('2024-06-30', 1, 'B'),
  created('2024-03-01', 'C'),
  lot('2024-03-01', 'C1', 7, { supExpiresOn: '2025-03-31' }, 'C'),
];

const daysOf = (draft: readonly PlainChange[]): DraftDays => {
  const history = aHistory();
  accepted(history.record(...pools));
  const ledger: Ledger = {
    events: history.events,
    licenceFile: () => undefined,
    signedFile: () => undefined,
    registerChanges: () => undefined,
  };
  const changes = draft.map((change): Change => changeSchema.parse(change));
  const tried = whatIf(indexLedger(ledger), changes, history.register(TODAY));
  if (!tried.ok) throw new Error(JSON.stringify(tried.error));
  return draftDays(tried.value);
};

describe('licence-days of a draft', () => {
  it('LP-13: a transfer conserves them, pool by pool and in transit, under both readings', () => {
    const anyMove = fc.record({
      quantity: fc.integer({ min: 1, max: 50 }),
      reading: fc.constantFrom('by-lot', 'at-average'),
      arrives: fc.boolean(),
    });
    fc.assert(
      fc.property(anyMove, ({ quantity, reading, arrives }) => {
        const days = daysOf([
          removed(TODAY, quantity, { transfer: 'T', reading }),
          ...(arrives ? [received(TODAY, 'T', 'B')] : []),
        ]);
        expect(days).toMatchObject({ equal: true, before: days.after, inTransit: { before: 0 } });
        expect(days.pools.some(({ pool }) => pool === 'C')).toBe(false);
        expect(days.inTransit.after === 0).toBe(arrives);
      }),
      { numRuns: 60 },
    );
  });

  it('licences that are in transit already are no part of a draft that leaves them there', () => {
    const history = aHistory();
    accepted(history.record(...pools));
    accepted(history.record(removed(TODAY, 3, { transfer: 'before' })));
    const ledger: Ledger = {
      events: history.events,
      licenceFile: () => undefined,
      signedFile: () => undefined,
      registerChanges: () => undefined,
    };
    const tried = whatIf(indexLedger(ledger), [changeSchema.parse(renewed(TODAY, 12))], history.register(TODAY));
    expect(tried.ok && draftDays(tried.value).inTransit).toEqual({ before: 0, after: 0 });
  });

  it('a renewal adds a year of days for each licence with SUP', () => {
    const days = daysOf([renewed(TODAY, 12)]);
    expect(days.pools.map(({ pool }) => pool)).toEqual(['A']);
    expect(days).toMatchObject({ equal: false, before: 40 * 171 + 10 * 356, after: 40 * 171 + 10 * 356 + 50 * 365 });
  });
});
