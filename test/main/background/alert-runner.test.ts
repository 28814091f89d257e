import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ShownDigest } from '../../../contract/alert-messages';
import { noUsageFacts, type UsageFacts } from '../../../domain/overview/usage-facts';
import { createAlertRunner, type AlertRunnerParts } from '../../../main/background/alert-runner';
import { day } from '../../builders/a-lot';
import { aWorkspace, valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const MINUTE_MS = 60_000;

/** A workspace whose alerts run by a clock that the test turns. */
const aWatchedWorkspace = async (over: Partial<AlertRunnerParts> = {}, kind: 'own' | 'sample' = 'own') => {
  const folder = join(await aTemporaryFolder(), 'workspace');
  let at = new Date(2025, 0, 6, 9);
  const workspace = await aWorkspace(folder, { now: () => at });
  let steps: (() => void)[] = [];
  const notified: ShownDigest[] = [];
  const counts: number[] = [];
  const failures: unknown[] = [];
  const start = () => {
    steps = [];
    return createAlertRunner({
      shown: () => ({ kind, workspace }),
      now: () => at,
      everyMinute: (step) => {
        steps.push(step);
        return () => undefined;
      },
      usageFacts: () => Promise.resolve(noUsageFacts),
      notify: (digest) => notified.push(digest) > 0,
      tell: (count) => counts.push(count),
      log: (failure) => failures.push(failure),
      ...over,
    });
  };
  let runner = start();
  onTestFinished(() => runner.close());
  const tick = async (): Promise<void> => {
    for (const step of steps) step();
    // Whoever waits its turn behind the run.
    await runner.told('nothing');
  };
  return {
    folder,
    workspace,
    notified,
    counts,
    failures,
    runner: () => runner,
    tick,
    restart: () => (runner = start()),
    /** Awake for so many minutes. */
    live: async (minutes: number) => {
      for (let minute = 0; minute < minutes; minute += 1) {
        at = new Date(at.getTime() + MINUTE_MS);
        await tick();
      }
    },
    /** Asleep until then. */
    wakeAt: async (then: Date) => {
      at = then;
      await tick();
    },
    /** A pool whose SUP ends on that day. */
    poolEnding: async (pool: string, endsOn: string) => {
      const on = day('2024-01-01');
      const lot = { lot: 'L', product: 'core', quantity: 5, supExpiresOn: day(endsOn) };
      valueOf(
        await workspace.ledger.record([
          { kind: 'pool-created', on, pool },
          { kind: 'lot-added', on, pool, ...lot },
          { kind: 'licences-activated', on, pool, quantity: 1 },
        ]),
      );
      runner.wake();
    },
  };
};

describe('The alerts of a host', () => {
  it('run at the start and every hour, and say when they ran and when they run again', async () => {
    const { runner, tick, live, counts } = await aWatchedWorkspace();
    expect(runner().state()).toMatchObject({ ranAt: null, next: null });
    await tick();
    const ranAt = new Date(2025, 0, 6, 9).toISOString();
    expect(runner().state()).toMatchObject({ ranAt, next: new Date(2025, 0, 6, 10).toISOString() });
    await live(59);
    expect(runner().state().ranAt).toBe(ranAt);
    await live(1);
    expect(runner().state().ranAt).toBe(new Date(2025, 0, 6, 10).toISOString());
    expect(counts).toEqual([0, 0]);
  });

  it('tell once what is new, within a minute after the ledger changed', async () => {
    const { tick, live, poolEnding, notified, counts } = await aWatchedWorkspace();
    await tick();
    await poolEnding('A', '2025-01-20');
    await live(1);
    expect(notified).toMatchObject([{ title: '1 new thing needs you', text: '1 SUP ends\nMost urgent: A' }]);
    expect(counts.at(-1)).toBe(1);
    await live(300);
    expect(notified).toHaveLength(1);
  });

  it('tell nothing of a workspace that is no longer shown by then, and look at the one that is', async () => {
    const other = await aWorkspace(await aTemporaryFolder());
    let isOther = false;
    let asked = 0;
    const watched = await aWatchedWorkspace({
      shown: () => ({ kind: 'own', workspace: isOther ? other : watched.workspace }),
      usageFacts: () => {
        asked += 1;
        isOther = true;
        return Promise.resolve(noUsageFacts);
      },
    });
    await watched.poolEnding('A', '2025-01-20');
    await watched.tick();
    expect(watched.notified).toEqual([]);
    await watched.live(1);
    expect(asked).toBe(2);
    expect(watched.runner().state()).toMatchObject({ count: 0 });
    expect(watched.notified).toEqual([]);
  });

  it('sleep with the computer, and say in one digest afterwards what a week of hours would have told', async () => {
    const { tick, live, wakeAt, poolEnding, notified } = await aWatchedWorkspace();
    await poolEnding('A', '2025-01-21');
    await poolEnding('B', '2025-02-06');
    await tick();
    await wakeAt(new Date(2025, 0, 15, 8));
    await live(7 * 24 * 60);
    expect(notified.map(({ text }) => text)).toEqual([
      '2 SUPs end\nMost urgent: A',
      '2 SUPs end\nMost urgent: A',
      '1 SUP has ended\nMost urgent: A',
    ]);
  });

  it('go on after a restart from what was told before it, and tell everything once where that is damaged', async () => {
    const { folder, tick, poolEnding, notified, restart } = await aWatchedWorkspace();
    await poolEnding('A', '2025-01-20');
    await tick();
    restart();
    await tick();
    expect(notified).toHaveLength(1);
    await writeFile(join(folder, 'alerts.json'), '{"v":1,"told":');
    restart();
    await tick();
    expect(notified).toHaveLength(2);
  });

  it('keep a digest that the system cannot show until a window has shown it', async () => {
    const { runner, tick, live, poolEnding } = await aWatchedWorkspace({ notify: () => false });
    await poolEnding('A', '2025-01-20');
    await tick();
    await live(60);
    const { digest } = runner().state();
    expect(digest).toMatchObject({ title: '1 new thing needs you' });
    await runner().told('another');
    expect(runner().state().digest).not.toBeNull();
    await runner().told(digest?.digest ?? '');
    expect(runner().state().digest).toBeNull();
    await live(120);
    expect(runner().state().digest).toBeNull();
  });

  it('of the sample tell nobody, and count all the same', async () => {
    const { runner, tick, poolEnding, notified, counts } = await aWatchedWorkspace({}, 'sample');
    await poolEnding('A', '2025-01-20');
    await tick();
    expect(notified).toEqual([]);
    expect(counts).toEqual([1]);
    expect(runner().state()).toMatchObject({ quiet: 'sample', digest: null });
  });

  it('hand on what licence servers say, and run again after a run that failed', async () => {
    const usage: UsageFacts = {
      ...noUsageFacts,
      support: [{ installation: 'N', purpose: null, on: day('2025-02-01') }],
    };
    let failing = true;
    const { runner, tick, failures } = await aWatchedWorkspace({
      usageFacts: () => (failing ? Promise.reject(new Error('unreadable')) : Promise.resolve(usage)),
    });
    await tick();
    expect(failures).toHaveLength(1);
    failing = false;
    await tick();
    expect(runner().state().usage).toEqual(usage);
  });
});
