import { describe, expect, it } from 'vitest';
import { registerTasks } from '../../../domain/overview/register-tasks';
import { accepted, aHistory, withdrawn, type LedgerHistory } from '../../builders/ledger-history';
import { created, lot } from '../../builders/simulate-scenario';
import { subscriptionRenewed } from './facts';

const withSubscription = (): LedgerHistory => {
  const told = aHistory();
  accepted(
    told.record(
      created('2024-01-01'),
      lot('2024-01-01', 'L1', 10),
      lot('2024-01-01', 'S1', 4, { term: 'subscription', expiresOn: '2024-12-31' }),
    ),
  );
  return told;
};

const endOf = (told: LedgerHistory): unknown => told.pool('A')?.lots.find(({ lot: name }) => name === 'S1')?.expiresOn;

describe('LP-2: a subscription is renewed', () => {
  it('to a later day, and its tasks move with it; the SSED stands apart', () => {
    const told = withSubscription();
    const before = told.pool('A')?.ssed;
    accepted(told.record(subscriptionRenewed('2024-12-01', '2025-12-31')));
    expect([endOf(told), told.pool('A')?.ssed]).toEqual(['2025-12-31', before]);
    const tasks = registerTasks(told.register('2025-12-01'));
    expect(tasks.find(({ kind }) => kind === 'subscription-ends')?.on).toBe('2025-12-31');
  });

  it('one that has expired is renewed all the same', () => {
    const told = withSubscription();
    accepted(told.record(subscriptionRenewed('2025-03-01', '2025-06-30')));
    expect(endOf(told)).toBe('2025-06-30');
  });

  it('never to an earlier day than its present end', () => {
    const told = withSubscription();
    expect(told.record(subscriptionRenewed('2024-12-01', '2024-12-30'))).toMatchObject({
      ok: false,
      error: { code: 'lot/ends-later', ends: '2024-12-31' },
    });
    expect(endOf(told)).toBe('2024-12-31');
  });

  it('a perpetual lot is refused, and so is one that is not there', () => {
    const told = withSubscription();
    expect(told.record(subscriptionRenewed('2024-12-01', '2025-12-31', 'L1'))).toMatchObject({
      error: { code: 'lot/not-a-subscription' },
    });
    expect(told.record(subscriptionRenewed('2024-12-01', '2025-12-31', 'S9'))).toMatchObject({
      error: { code: 'lot/unknown' },
    });
  });

  it('undone, its old end is back', () => {
    const told = withSubscription();
    const renewal = accepted(told.record(subscriptionRenewed('2024-12-01', '2025-12-31')));
    accepted(told.record(withdrawn(renewal)));
    expect(endOf(told)).toBe('2024-12-31');
  });
});
