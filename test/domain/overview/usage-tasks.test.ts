import { describe, expect, it } from 'vitest';
import { registerTasks } from '../../../domain/overview/register-tasks';
import { noUsageFacts, type UsageFacts } from '../../../domain/overview/usage-facts';
import type { Reading, ServerState, ServerStatus } from '../../../domain/usage/reading';
import type { Snapshot } from '../../../domain/usage/snapshot';
import { usageFactsOf } from '../../../domain/usage/usage-facts';
import { day } from '../../builders/a-lot';
import { accepted, aHistory } from '../../builders/ledger-history';

const AT = '2025-03-12T10:00:00Z';
const on = day('2025-03-12');

/** A register on 12 March 2025 with one installation and its two licence servers. */
const aRegister = () => {
  const history = aHistory();
  accepted(
    history.record(
      { kind: 'installation-created', on: '2025-01-01', installation: 'N', name: 'Westhaven City', customer: 'Port' },
      {
        kind: 'licence-server-set',
        on: '2025-01-01',
        installation: 'N',
        purpose: 'cameras',
        address: 'https://n.example',
      },
    ),
  );
  return history;
};

const aReading = (licences: Snapshot['licences'], support?: Snapshot['support']): Reading => ({
  installation: 'N',
  purpose: 'cameras',
  at: AT,
  on,
  receivedAt: AT,
  source: { kind: 'server' },
  snapshot: {
    v: 1,
    purpose: 'cameras',
    system: { name: 'Westhaven' },
    takenAt: AT,
    licences,
    ...(support === undefined ? {} : { support }),
  },
  used: null,
});

const aStatus = (state: ServerState): ServerStatus => ({
  installation: 'N',
  purpose: 'cameras',
  state,
  since: AT,
  checkedAt: AT,
  goodAt: AT,
  nextAt: null,
  error: null,
  failures: 0,
  checking: false,
});

const factsOf = (state: ServerState, licences: Snapshot['licences'], support?: Snapshot['support']): UsageFacts =>
  usageFactsOf(
    aRegister().register('2025-03-12'),
    { latest: [aReading(licences, support)], statuses: [aStatus(state)] },
    [],
    () => on,
  );

const tasksOf = (facts: UsageFacts) =>
  registerTasks(aRegister().register('2025-03-12'), facts).filter(({ kind }) => kind !== 'installation-without-serial');

const cameras = (used: number, total: number) => ({ licence: 'cameras', used, total });

describe('What licence servers say', () => {
  it('AC-1: over-use is a task before all used is one, and what is left or was never bought is none', () => {
    const licences = [cameras(10, 10), { licence: 'intercoms', used: 96, total: 90 }];
    expect(tasksOf(factsOf('active', licences))).toMatchObject([
      { kind: 'over-used', licence: 'intercoms', used: 96, total: 90, band: '0-7' },
      { kind: 'exhausted', licence: 'cameras', band: '15-30' },
    ]);
    expect(tasksOf(factsOf('active', [cameras(9, 10), { licence: 'intercoms', used: 0, total: 0 }]))).toEqual([]);
    expect(tasksOf(factsOf('active', [cameras(1, 0)]))).toMatchObject([{ kind: 'over-used' }]);
  });

  it('AC-6, AC-7: no data is never exhaustion: a server that does not answer is a task of its own', () => {
    for (const [state, kind] of [
      ['inactive', 'server-inactive'],
      ['unavailable', 'server-unavailable'],
    ] as const) {
      expect(tasksOf(factsOf(state, [cameras(12, 10)]))).toMatchObject([{ kind, since: AT, purpose: 'cameras' }]);
    }
  });

  it('AC-6, AC-7: an error after silence begins nothing anew: what lasts is counted from the last good answer on', () => {
    const failingSince = '2025-03-10T08:00:00Z';
    const statuses = [{ ...aStatus('inactive'), failingSince }];
    const facts = usageFactsOf(aRegister().register('2025-03-12'), { latest: [], statuses }, [], (instant) =>
      day(instant.slice(0, 10)),
    );
    expect(tasksOf(facts)).toMatchObject([{ kind: 'server-inactive', since: failingSince, on: '2025-03-10' }]);
  });

  it('AC-10: the end of technical support is a task, whether its server answers or not', () => {
    const support = { technicalSupportUntil: day('2025-03-20') };
    expect(tasksOf(factsOf('active', [], support))).toMatchObject([
      { kind: 'support-ends', daysLeft: 8, band: '8-14' },
    ]);
    expect(factsOf('unavailable', [], support).support).toEqual([
      { installation: 'N', purpose: null, on: '2025-03-20' },
    ]);
  });

  it('AC-10: the core and analytics are two tasks where their support ends on different days', () => {
    const history = aRegister();
    const address = 'https://a.example';
    accepted(
      history.record({
        kind: 'licence-server-set',
        on: '2025-01-01',
        installation: 'N',
        purpose: 'analytics',
        address,
      }),
    );
    const core = aReading([], { technicalSupportUntil: day('2025-03-20') });
    const own = aReading([], { technicalSupportUntil: day('2025-03-01') });
    const analytics: Reading = { ...own, purpose: 'analytics', snapshot: { ...own.snapshot, purpose: 'analytics' } };
    const known = { latest: [core, analytics], statuses: [] };
    const register = history.register('2025-03-12');
    expect(
      registerTasks(
        register,
        usageFactsOf(register, known, [], () => on),
      ),
    ).toMatchObject([
      { key: 'support N analytics', purpose: 'analytics', daysLeft: -11 },
      { key: 'support N', purpose: 'cameras', daysLeft: 8 },
    ]);
  });

  it('AC-5: analytics that are about to be deleted are a task until the day is over', () => {
    const deletion = (until: string) => ({
      ...noUsageFacts,
      deletions: [{ installation: 'N', licence: 'level-2', level: 'Level 2', on: day(until) }],
    });
    expect(tasksOf(deletion('2025-03-15'))).toMatchObject([{ kind: 'analytics-deleted', daysLeft: 3, band: '0-7' }]);
    expect(tasksOf(deletion('2025-03-11'))).toEqual([]);
  });

  it('about an archived or an unknown installation is no task', () => {
    const history = aRegister();
    const support = [
      { installation: 'N', purpose: null, on },
      { installation: 'M', purpose: null, on },
    ];
    accepted(history.record({ kind: 'installation-archived', on: '2025-02-01', installation: 'N' }));
    expect(registerTasks(history.register('2025-03-12'), { ...noUsageFacts, support })).toEqual([]);
  });
});

describe('LP-3: a product warranty', () => {
  const warrantyTasks = (asOf: string) => {
    const history = aHistory();
    accepted(
      history.record(
        { kind: 'pool-created', on: '2025-01-01', pool: 'A', name: 'Harbour' },
        {
          kind: 'lot-added',
          on: '2025-01-01',
          pool: 'A',
          lot: 'L',
          product: 'core',
          quantity: 5,
          supMonths: 12,
          warrantyMonths: 12,
        },
        { kind: 'lot-added', on: '2025-01-01', pool: 'A', lot: 'M', product: 'core', quantity: 2, supMonths: 12 },
      ),
    );
    return registerTasks(history.register(asOf)).filter(({ kind }) => kind === 'warranty-ends');
  };

  it('is a task until it has ended, with the licences that it covers', () => {
    expect(warrantyTasks('2025-12-20')).toMatchObject([{ quantity: 5, on: '2026-01-01', daysLeft: 12, band: '8-14' }]);
    expect(warrantyTasks('2026-01-02')).toEqual([]);
  });
});
