import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import { isAdministratorSystem, withoutAdministratorSystems } from '../../../domain/installation/administrator-system';
import { customersOf } from '../../../domain/ledger/customers';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import type { Register, RegisteredPool } from '../../../domain/ledger/register';
import { transfersOf } from '../../../domain/ledger/transfers';
import { expiryBands } from '../../../domain/overview/expiry-band';
import { registerTasks } from '../../../domain/overview/register-tasks';
import type { OverviewTask } from '../../../domain/overview/task';
import { defaultPolicy } from '../../../domain/policy/policy';
import { poolStates } from '../../../domain/pool/report';
import { releaseStages } from '../../../domain/release/life-cycle';
import { toldServers } from '../../../main/sample/usage-figures';
import { day } from '../../builders/a-lot';
import { toldLedger } from './told-ledger';

const sample = (today: CivilDate): Register => foldLedger(toldLedger(today), today);

const bandsOf = (tasks: readonly OverviewTask[], kind: OverviewTask['kind']): readonly string[] =>
  expiryBands.filter((band) => tasks.some((task) => task.kind === kind && task.band === band));

const has = ({ pools }: Register, which: (pool: RegisteredPool) => boolean): boolean => pools.some(which);

const didRenew = (pool: RegisteredPool, evaluation: boolean): boolean =>
  pool.changes.some(({ change }) => change.kind === 'sup-renewed' && (change.evaluation ?? false) === evaluation);

/** Transfers that another partner signs, from either side, and requests from either side. */
const expectEveryExchange = ({ signedTransfers, activations, pools }: Register): void => {
  expect(new Set(signedTransfers.map(({ state }) => state))).toEqual(new Set(['released', 'accepted', 'confirmed']));
  expect(new Set(signedTransfers.map(({ side }) => side))).toEqual(new Set(['released', 'received']));
  expect(signedTransfers.some(({ state, missing }) => state === 'accepted' && missing.includes('issuer'))).toBe(true);

  const own = activations.filter(({ direction }) => direction === 'issued');
  const foreign = activations.filter(({ direction }) => direction === 'imported');
  for (const asked of [own, foreign]) expect(asked.some(({ answer }) => answer === null)).toBe(true);
  for (const asked of [own, foreign])
    expect(asked.some(({ answer }) => answer?.response.result === 'granted')).toBe(true);
  expect(own.some(({ answer }) => answer?.response.result === 'refused')).toBe(true);
  expect(own.some(({ returned, request }) => returned === request.quantity)).toBe(true);
  expect(own.some(({ returned, request }) => returned > 0 && returned < request.quantity)).toBe(true);
  expect(pools.some(({ changes }) => changes.some(({ change }) => change.kind === 'activation-lost'))).toBe(true);
};

/** ID-2, ID-5, ID-7, ID-10: a long lineage, one that awaits its serial, an open order, terms that end, and one that has none. */
const expectInstallations = ({ installations: all, installationOrders, asOf }: Register): void => {
  const installations = withoutAdministratorSystems(all);
  expect(installations.map(({ serials }) => serials.length).sort()).toEqual([0, 0, 1, 1, 2, 3, 5]);
  expect(installations.filter(({ awaiting }) => awaiting.length > 0)).toHaveLength(1);
  expect(installations.filter(({ archivedOn }) => archivedOn !== null)).toHaveLength(1);
  expect(installationOrders.filter(({ state }) => state === 'open')).toHaveLength(2);
  const ends = installations.flatMap(({ held }) => held.flatMap(({ expiresOn }) => expiresOn ?? []));
  expect(ends.some((end) => end < asOf) && ends.some((end) => end >= asOf)).toBe(true);
};

/** AC-4, AC-6: licence servers, one installation without analytics, and what was bought. */
const expectUsage = ({ installations, licenceServers, allotments }: Register): void => {
  expect(installations.filter(isAdministratorSystem)).toHaveLength(4);
  expect(licenceServers).toHaveLength(toldServers.length);
  expect(allotments.length).toBeGreaterThan(4);
};

const expectEveryState = (register: Register): void => {
  const { pools, releases, conflicts, documents, transit, policy, asOf } = register;
  expect(pools).toHaveLength(42);
  expect(new Set(pools.map(({ state }) => state))).toEqual(new Set(poolStates));
  expect(new Set(releases.map(({ stage }) => stage))).toEqual(new Set(releaseStages));
  expect(policy).not.toEqual(defaultPolicy);
  expect(conflicts.map(({ error }) => error.code)).toEqual(['pool/too-few-licences']);

  const tasks = registerTasks(register);
  expect(bandsOf(tasks, 'window-closes')).toEqual(['0-7', '8-14', '15-30', '31-60', '61-90', '91-180']);
  expect(bandsOf(tasks, 'sup-ends')).toEqual(expiryBands.slice(1));
  expect(bandsOf(tasks, 'subscription-ends')).toEqual(expect.arrayContaining(['lapsed', '0-7', '31-60', 'later']));
  expect(tasks.some((task) => task.kind === 'sup-ends' && task.daysLeft === 0)).toBe(true);
  expect(new Set(tasks.flatMap((task) => ('renewal' in task ? [task.renewal.as] : [])))).toEqual(
    new Set(['usual', 'evaluation', 'discontinued', 'trade-in']),
  );

  expect(has(register, ({ archivedOn }) => archivedOn !== null)).toBe(true);
  expect(has(register, ({ changes }) => changes.some(({ change }) => change.kind === 'pool-restored'))).toBe(true);
  expect(has(register, ({ lots, changes }) => lots.length === 0 && changes.length > 1)).toBe(true);
  expect(has(register, ({ changes }) => changes.length === 1)).toBe(true);
  expect(
    has(register, ({ history, activated }) => activated === 0 && history.some(({ cause }) => cause === 'window-ended')),
  ).toBe(true);
  expect(has(register, (pool) => pool.state === 'active' && didRenew(pool, false))).toBe(true);
  expect(has(register, (pool) => pool.state === 'active' && didRenew(pool, true))).toBe(true);
  expect(has(register, ({ customer }) => customer === '')).toBe(true);
  expect(new Set(pools.map(({ customer }) => customer)).size).toBeGreaterThan(20);

  const transfers = transfersOf(register);
  expect(new Set(transfers.map(({ reading }) => reading))).toEqual(new Set(['by-lot', 'at-average']));
  expect(transfers.filter(({ arrivedOn }) => arrivedOn !== null)).toHaveLength(6);
  expect(transfers.some(({ projected }) => projected)).toBe(true);
  expect(transit).toHaveLength(4);
  expect(transit.some(({ since }) => toDayNumber(asOf) - toDayNumber(since) > 90)).toBe(true);

  expectEveryExchange(register);

  const { contacts, notes, attachments } = register;
  for (const kept of [contacts, notes, attachments])
    expect(new Set(kept.map(({ subject }) => subject.kind))).toEqual(new Set(['pool', 'customer']));
  expect(new Set(attachments.map(({ facts }) => facts.kind)).size).toBe(3);
  // Whoever something is kept with, or orders, is a customer of some pool or installation, too.
  const idle = customersOf(register).filter((each) => each.pools.length + each.installations.length === 0);
  expect(idle).toEqual([]);
  expectInstallations(register);
  expectUsage(register);

  expect(documents.map(({ direction }) => direction)).toContain('issued');
  expect(documents.filter(({ withdrawn }) => withdrawn)).toHaveLength(1);
  expect(documents.filter(({ supersededBy }) => supersededBy !== null)).toHaveLength(1);
};

describe('the sample portfolio', () => {
  it.each([
    '2026-11-25',
    '2026-12-31',
    '2027-01-01',
    '2027-02-28',
    '2027-03-31',
    '2027-05-31',
    '2027-08-30',
    '2027-08-31',
    '2028-02-29',
    '2028-03-01',
    '2030-04-30',
  ])('is one that the rules allow, and has a pool in every state and band, around %s', (today) => {
    expectEveryState(sample(day(today)));
  });

  it('is so around any day', () => {
    const anyDay = fc.integer({ min: toDayNumber(day('2024-01-01')), max: toDayNumber(day('2060-12-31')) });
    fc.assert(
      fc.property(anyDay, (number) => expectEveryState(sample(toCivilDate(number)))),
      { numRuns: 20 },
    );
  });

  it('is told in steps of the past, so that nothing in it happens while somebody looks at it', () => {
    const today = day('2028-02-29');
    const { events } = toldLedger(today);
    expect(events.flatMap(({ changes }) => changes.filter(({ on }) => on >= today))).toEqual([]);
  });

  it('keeps names in other scripts, and longer than any column', () => {
    const { pools } = sample(day('2026-11-25'));
    const names = pools.map(({ name }) => name);
    expect(names.some((name) => /\p{Script=Greek}/u.test(name))).toBe(true);
    expect(names.some((name) => /\p{Script=Han}/u.test(name))).toBe(true);
    expect(names.some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true);
    expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(100);
  });
});
