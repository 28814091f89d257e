/** A checker whose minutes a test turns, over servers that answer as it says; everything lies in memory. */
import { onTestFinished } from 'vitest';
import { done, type Result } from '../../../domain/result';
import type { ServerStatus } from '../../../domain/usage/reading';
import type { RegisteredLicenceServer } from '../../../domain/usage/usage-book';
import type { CheckedDesk } from '../../../main/licence-servers/check-one';
import type { CheckOrder, ServerAnswer } from '../../../main/licence-servers/check-server';
import { createChecker } from '../../../main/licence-servers/checker';
import type { KeptOutage } from '../../../main/licence-servers/reading-lines';
import type { Heard } from '../../../main/licence-servers/readings-store';
import { serverKey } from '../../../main/licence-servers/server-key';
import { isSameServer, type KeptStatus } from '../../../main/licence-servers/status-book';
import { day } from '../../builders/a-lot';
import { aSnapshot } from '../../builders/licence-server';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

export const aServer = (index: number, over: Partial<RegisteredLicenceServer> = {}): RegisteredLicenceServer => ({
  installation: `N${String(index)}`,
  purpose: 'cameras',
  address: `https://n${String(index)}.invalid`,
  pin: null,
  note: null,
  since: day('2025-06-01'),
  event: `E${String(index)}`,
  ...over,
});

export const aGoodOutcome: Result<ServerAnswer> = done({ snapshot: aSnapshot(), used: done({}) });

export const aDesk = () => {
  const statuses = new Map<string, KeptStatus>();
  const heard: Heard[] = [];
  const outages: KeptOutage[] = [];
  const desk: CheckedDesk = {
    readings: {
      record: async (said) => {
        heard.push(said);
        return done(null);
      },
      recordOutage: async (outage) => {
        outages.push(outage);
        return done(null);
      },
      known: () => Promise.resolve(null),
      sweep: () => Promise.resolve(),
    },
    statuses: {
      find: async (server) => {
        const status = statuses.get(serverKey(server));
        return status !== undefined && isSameServer(status, server) ? status : null;
      },
      last: async (server) => statuses.get(serverKey(server)) ?? null,
      plan: async (unchecked, nextAt) => {
        const status = statuses.get(serverKey(unchecked));
        const before = status !== undefined && isSameServer(status, unchecked) ? status : unchecked;
        statuses.set(serverKey(unchecked), { ...before, nextAt });
      },
      set: async (status) => void statuses.set(serverKey(status), status),
      keepOnly: async (servers) => {
        const named = servers.map(serverKey);
        const strange = [...statuses].filter(([key]) => !named.includes(key));
        for (const [key] of strange) statuses.delete(key);
        return strange.map(([, status]) => status);
      },
      save: () => Promise.resolve(),
    },
    tokens: { find: () => Promise.resolve(done(null)) },
  };
  return { desk, heard, outages, statuses };
};

/** Dice that fall the same way every time, from 0 up to 1. */
export const seededDice = (seed = 7): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
};

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export type Answers = (order: CheckOrder) => Result<ServerAnswer> | Promise<Result<ServerAnswer>>;

export interface Clockwork {
  servers: readonly RegisteredLicenceServer[];
  answers: Answers;
}

export const aTurnedClock = (given: Partial<Clockwork> = {}, kept = aDesk()) => {
  const clockwork: Clockwork = { servers: [aServer(1)], answers: () => aGoodOutcome, ...given };
  const { desk, heard } = kept;
  let at = new Date(Date.UTC(2025, 5, 2, 8));
  let tick = (): void => undefined;
  let changes = 0;
  const asked: { readonly address: string; readonly at: number }[] = [];
  const failures: unknown[] = [];
  const workspace = { desk, servers: () => clockwork.servers };
  const checker = createChecker({
    workspace: () => workspace,
    check: async (order) => {
      asked.push({ address: order.server.address, at: at.getTime() });
      return await clockwork.answers(order);
    },
    now: () => at,
    dice: seededDice(),
    everyMinute: (step) => {
      tick = step;
      return () => (tick = () => undefined);
    },
    changed: () => (changes += 1),
    failed: (failure) => failures.push(failure),
  });
  onTestFinished(checker.close);
  const minute = async (): Promise<void> => {
    tick();
    await settled();
  };
  return {
    clockwork,
    checker,
    kept,
    heard,
    failures,
    changes: () => changes,
    asked,
    /** Minutes after the first question of all at which this server, or any, was asked. */
    minutesOf: (address?: string): readonly number[] => {
      const mine = asked.filter((each) => (address ?? each.address) === each.address);
      return mine.map((each) => Math.round((each.at - (asked[0]?.at ?? 0)) / MINUTE_MS));
    },
    statuses: (): Promise<readonly ServerStatus[]> => checker.statuses(workspace),
    /** Awake for so long, minute for minute. */
    live: async (milliseconds: number): Promise<void> => {
      const until = at.getTime() + milliseconds;
      await minute();
      while (at.getTime() < until) {
        at = new Date(at.getTime() + MINUTE_MS);
        await minute();
      }
    },
    /** Asleep, or set by hand: no minute passes until then. */
    sleep: (milliseconds: number): void => {
      at = new Date(at.getTime() + milliseconds);
    },
    now: () => at,
  };
};
