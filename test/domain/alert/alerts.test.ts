import { describe, expect, it } from 'vitest';
import { alertKinds, isEnding } from '../../../domain/alert/alert-kind';
import { builtInRule } from '../../../domain/alert/alert-rules';
import { watchTasks, type Alert } from '../../../domain/alert/alerts';
import { ownRulesOf } from '../../../domain/alert/own-rules';
import type { OverviewTask } from '../../../domain/overview/task';
import { accepted, aHistory } from '../../builders/ledger-history';
import type { PlainChange } from '../../builders/simulate-scenario';
import { poolOf } from '../customer/people';
import { alertsOn, aRule, aSnooze, atNoon, onDay, overUsed, supEnds, unavailable } from './standing';

const leadAt = (daysLeft: number): number | undefined => alertsOn(0, [supEnds('A', daysLeft, 0)])[0]?.lead;

const everything = { kind: 'all' } as const;
const port = { kind: 'customer', customer: 'Port' } as const;
const poolA = { kind: 'pool', pool: 'A' } as const;

describe('An alert', () => {
  it('is a task whose lead time has come: 180, 90, 60, 30, 14 and 7 days before, and once it has ended', () => {
    const days = [181, 180, 91, 90, 60, 31, 30, 14, 8, 7, 0, -1];
    expect(days.map(leadAt)).toEqual([undefined, 180, 180, 90, 60, 60, 30, 14, 14, 7, 7, -1]);
  });

  it('stands at once where more is used than there is, and not before 24 hours where a server does not answer', () => {
    expect(alertsOn(0, [overUsed('N')])).toHaveLength(1);
    const server = unavailable('N', atNoon(0));
    expect(alertsOn(0, [server], { hours: 23 })).toEqual([]);
    expect(alertsOn(1, [server])).toMatchObject([{ alert: 'unavailable', lead: 0 }]);
    const rules = [aRule('unavailable', { kind: 'installation', installation: 'N' }, { afterHours: 2 })];
    expect(alertsOn(0, [server], { hours: 2, rules })).toHaveLength(1);
  });

  it('LP-3: of a warranty stands 30 and 7 days before its end; AC-10: of technical support 90, 30 and 7', () => {
    expect(builtInRule('warranty').leadDays).toEqual([30, 7]);
    expect(builtInRule('support').leadDays).toEqual([90, 30, 7]);
    expect(alertKinds.filter(isEnding).every((kind) => (builtInRule(kind).leadDays ?? []).length > 0)).toBe(true);
  });
});

describe('Of several rules', () => {
  const ruleOf = (rules: Parameters<typeof aRule>[], customer = 'Port'): Alert['rule'] | undefined =>
    alertsOn(0, [supEnds('A', 7, 0, customer)], { rules: rules.map((each) => aRule(...each)) })[0]?.rule;

  it('the narrowest holds, and it is said which one: the pool’s, then the customer’s, then that for everything', () => {
    const all = ['sup', everything, { leadDays: [100] }] as const;
    const ofPort = ['sup', port, { leadDays: [50] }] as const;
    const ofPool = ['sup', poolA, { leadDays: [20] }] as const;
    expect(ruleOf([[...all], [...ofPort], [...ofPool]])).toMatchObject({ from: poolA, leadDays: [20] });
    expect(ruleOf([[...all], [...ofPort]])).toMatchObject({ from: port, leadDays: [50] });
    expect(ruleOf([[...all], [...ofPort]], 'Quay')).toMatchObject({ from: everything, leadDays: [100] });
    expect(ruleOf([])).toMatchObject({ from: null });
    expect(ruleOf([['window', poolA, { leadDays: [20] }]])).toMatchObject({ from: null });
  });

  it('one that is off tells nobody, and a narrower one tells again', () => {
    expect(ruleOf([['sup', port, { off: true }]])).toBeUndefined();
    expect(
      ruleOf([
        ['sup', port, { off: true }],
        ['sup', poolA, { leadDays: [7] }],
      ]),
    ).toMatchObject({ from: poolA });
  });

  it('a pool knows its own and what would hold without it', () => {
    const history = aHistory();
    accepted(history.record(poolOf('Port')));
    const set = (scope: object, leadDays: number[]) => ({
      kind: 'alert-rule-set',
      on: '2025-02-01',
      alert: 'sup',
      scope,
      leadDays,
    });
    accepted(history.record(set(port, [50]), set(poolA, [20])));
    const rules = ownRulesOf(history.register(), poolA);
    expect(rules.map(({ alert }) => alert)).toEqual(['sup', 'window', 'subscription', 'warranty', 'transit']);
    expect(rules[0]).toMatchObject({ own: { leadDays: [20] }, inherited: { leadDays: [50], from: port } });
    expect(rules[1]).toMatchObject({ own: null, inForce: { from: null } });
    expect(ownRulesOf(history.register(), everything)).toHaveLength(alertKinds.length);
  });
});

describe('The alerts of an installation', () => {
  const on = '2025-02-01';
  const created = (installation: string) => ({ kind: 'installation-created', on, installation, name: installation });
  const ofN = { kind: 'installation', installation: 'N' } as const;
  const server = {
    kind: 'licence-server-set',
    on,
    installation: 'N',
    purpose: 'cameras',
    address: 'https://n.example/cameras',
  };
  const allotted = {
    kind: 'allotment-set',
    on,
    allotment: 'A1',
    installation: 'N',
    licence: 'cameras',
    source: { kind: 'stated', quantity: 40 },
  };
  const serial = {
    kind: 'installation-serial-recorded',
    on,
    installation: 'N',
    family: 'ISS',
    serial: 'ISS-1',
    held: [],
  };
  const alertsOf = (...changes: readonly PlainChange[]) => {
    const history = aHistory();
    for (const change of [created('N'), created('M'), ...changes]) accepted(history.record(change));
    return ownRulesOf(history.register(), ofN).map(({ alert }) => alert);
  };
  const idis = ['term', 'confirmation', 'no-serial'];
  const figures = ['support', 'deletion', 'over-used', 'exhausted'];
  const asked = ['inactive', 'unavailable'];
  const sorted = (...alerts: readonly (readonly string[])[]) => new Set(alerts.flat());

  it('are those of serials, parts and orders while no usage is known of it', () => {
    expect(new Set(alertsOf())).toEqual(sorted(idis));
    expect(new Set(alertsOf(serial))).toEqual(sorted(idis));
  });

  it('AC-6, AC-10: are those of usage alone for one of the Administrator client, of its servers where any is asked', () => {
    expect(new Set(alertsOf(server))).toEqual(sorted(figures, asked));
    expect(new Set(alertsOf(allotted))).toEqual(sorted(figures));
  });

  it('are both for an IDIS system whose usage is followed', () => {
    expect(new Set(alertsOf(serial, server))).toEqual(sorted(idis, figures, asked));
  });

  it('keep a rule of its own in sight that applies no more', () => {
    const rule = { kind: 'alert-rule-set', on, alert: 'unavailable', scope: ofN, afterHours: 2 };
    const removed = { kind: 'licence-server-removed', on, installation: 'N', purpose: 'cameras' };
    expect(new Set(alertsOf(server, rule, removed))).toEqual(sorted(figures, ['unavailable']));
  });
});

describe('Among the tasks of a register', () => {
  const watch = (
    day: number,
    tasks: readonly OverviewTask[],
    over: { readonly rules?: Parameters<typeof aRule>[]; readonly until?: number } = {},
  ) =>
    watchTasks(
      tasks,
      {
        asOf: onDay(day),
        alertRules: (over.rules ?? []).map((each) => aRule(...each)),
        snoozes: over.until === undefined ? [] : [aSnooze('sup A', over.until)],
      },
      atNoon(day),
    );

  it('what is snoozed is folded away until its day, and never lost', () => {
    const tasks = [supEnds('A', 20, 0), supEnds('B', 20, 0)];
    const asleep = watch(3, tasks, { until: 4 });
    expect(asleep.tasks.map(({ key }) => key)).toEqual(['sup B']);
    expect(asleep.snoozed).toMatchObject([{ task: { key: 'sup A' }, until: onDay(4) }]);
    expect(asleep.needing).toHaveLength(1);
    expect(watch(4, tasks, { until: 4 })).toMatchObject({ tasks: [{ key: 'sup A' }, { key: 'sup B' }], snoozed: [] });
  });

  it('what has time by its own lead, or is switched off, is listed and does not count as needing somebody', () => {
    const tasks = [supEnds('A', 20, 0)];
    for (const says of [{ leadDays: [7] }, { off: true }]) {
      const watched = watch(0, tasks, { rules: [['sup', poolA, says]] });
      expect(watched.tasks).toHaveLength(1);
      expect(watched.needing).toEqual([]);
    }
    expect(watch(0, tasks).needing).toHaveLength(1);
  });

  it('a server that has just stopped answering is no task yet', () => {
    const server = unavailable('N', atNoon(0));
    expect(watch(0, [server]).tasks).toEqual([]);
    expect(watch(2, [server]).tasks).toHaveLength(1);
  });
});
