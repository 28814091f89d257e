/** Proves the order of the installations on the licensing page. */
import { describe, expect, it } from 'vitest';
import type { Reading, ServerStatus } from '../../../../domain/usage/reading';
import { orderUsage } from '../../../../renderer/features/usage/list/usage-row';
import { usageOf } from '../../../../renderer/features/usage/licensing-view';
import { accepted, aHistory } from '../../../builders/ledger-history';
import { readingOf, statusOf, withServers } from '../../../builders/licence-usage';

describe('The order of the installations', () => {
  it('AC-6: longest unchecked first goes by the server that nobody has asked for the longest, however many there are', () => {
    const history = aHistory();
    const created = (installation: string) => withServers(installation, installation);
    for (const installation of ['both', 'one', 'never', 'file']) accepted(history.record(...created(installation)));
    const register = history.register();
    const year = '2024-03-12T09:00:00Z';
    const statuses: readonly ServerStatus[] = [
      statusOf('both', 'cameras', 'active', { checkedAt: year }),
      statusOf('both', 'analytics', 'active'),
      statusOf('one', 'cameras', 'active'),
      statusOf('never', 'cameras', 'unchecked', { checkedAt: null }),
    ];
    const latest: readonly Reading[] = [readingOf('file', 'cameras')];
    const all = register.installations.map((each) => usageOf(register, each, { statuses, latest }));
    const names = orderUsage(all, 'checked').map(({ installation }) => installation.name);
    expect(names).toEqual(['never', 'both', 'one', 'file']);
  });
});
