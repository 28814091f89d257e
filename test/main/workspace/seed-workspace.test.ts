/** Proves that the sample portfolio is one that the rules allow, with a pool in every state. */
import { expect, it } from 'vitest';
import { poolStates } from '../../../domain/pool/report';
import { localDate } from '../../../main/local-date';
import { openWorkspace } from '../../../main/workspace/workspace';
import { seedWorkspace } from '../../builders/seed-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

it.each(['2026-11-22', '2028-02-29', '2027-08-31'])(
  'the sample portfolio around %s has a pool in every state',
  async (today) => {
    const folder = await aTemporaryFolder();
    const now = new Date(`${today}T12:00:00`);
    await seedWorkspace(folder, now);
    const opened = await openWorkspace(folder, { write: false, now: () => now });
    if (!opened.ok) throw new Error(opened.error.code);
    const { pools } = opened.value.ledger.register(localDate(now));
    await opened.value.close();
    expect(new Set(pools.map(({ state }) => state))).toEqual(new Set(poolStates));
    expect(pools.map(({ pool }) => pool)).toContain('P-2077');
  },
);
