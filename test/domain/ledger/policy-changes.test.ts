import { describe, expect, it } from 'vitest';
import { inForceSince, nextChange, policyChanges, policyOn } from '../../../domain/ledger/policy-changes';
import { day } from '../../builders/a-lot';
import { accepted, aHistory, withdrawn } from '../../builders/ledger-history';
import type { PlainChange } from '../../builders/simulate-scenario';

const policySet = (on: string, policy: PlainChange): PlainChange => ({ kind: 'policy-set', on, policy });

describe('The policy parameters over time', () => {
  const history = aHistory();
  accepted(history.record(policySet('2025-03-01', { weight: 'price' })));
  accepted(history.record(policySet('2026-03-01', { weight: 'price', rounding: 'floor' })));
  const changes = policyChanges(history.register('2025-06-01'));

  it('are each in force for what is dated on their day or later', () => {
    expect([policyOn(changes, day('2025-02-28')).weight, policyOn(changes, day('2025-03-01')).weight]).toEqual([
      'quantity',
      'price',
    ]);
  });

  it('say what they differ in from those before, and since when each holds', () => {
    expect(changes.map(({ parameters }) => parameters)).toEqual([['weight'], ['rounding']]);
    expect(inForceSince(changes, 'weight', day('2026-06-01'))).toBe('2025-03-01');
    expect(inForceSince(changes, 'removal', day('2026-06-01'))).toBeNull();
  });

  it('show what is to come, though the register is older', () => {
    expect(nextChange(changes, 'rounding', day('2025-06-01'))).toMatchObject({ on: '2026-03-01' });
    expect(nextChange(changes, 'weight', day('2025-06-01'))).toBeNull();
  });

  it('are undone as any step', () => {
    const undone = aHistory();
    const event = accepted(undone.record(policySet('2025-03-01', { weight: 'price' })));
    accepted(undone.record(withdrawn(event)));
    expect(policyChanges(undone.register())).toEqual([]);
    expect(undone.register().policy.weight).toBe('quantity');
  });

  it('LP-10: an activation window of the day keeps to the pools created from then on', () => {
    const windows = aHistory();
    const created = (pool: string, on: string): PlainChange => ({ kind: 'pool-created', on, pool });
    accepted(windows.record(created('A', '2025-01-01')));
    accepted(windows.record(policySet('2025-02-01', { activationWindowMonths: 3 })));
    accepted(windows.record(created('B', '2025-02-01')));
    expect(windows.register().pools.map(({ activateBy }) => activateBy)).toEqual(['2025-07-01', '2025-05-01']);
  });
});
