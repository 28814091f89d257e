import { describe, expect, it } from 'vitest';
import { alertRuleSchemaFor, ruleSet, snoozed } from './alerting';
import { accepted, aHistory, withdrawn } from '../../builders/ledger-history';
import { poolOf } from '../customer/people';

const ofPort = { kind: 'customer', customer: 'Port' } as const;

describe('A rule of alerts', () => {
  it('stands for its customer until it is removed, and every step of it can be undone', () => {
    const history = aHistory();
    const set = accepted(history.record(ruleSet('sup', ofPort, { leadDays: [30, 200] })));
    expect(history.register().alertRules).toMatchObject([{ alert: 'sup', scope: ofPort, leadDays: [200, 30] }]);
    accepted(history.record(withdrawn(set)));
    expect(history.register().alertRules).toEqual([]);
  });

  it('is said whole again, and there is one for each alert and each whom', () => {
    const history = aHistory();
    accepted(
      history.record(ruleSet('sup', ofPort, { leadDays: [30] }), ruleSet('sup', { kind: 'all' }, { off: true })),
    );
    accepted(history.record(ruleSet('sup', ofPort, { leadDays: [] })));
    expect(history.register().alertRules).toMatchObject([
      { scope: ofPort, leadDays: [], off: false },
      { scope: { kind: 'all' }, leadDays: null, off: true },
    ]);
  });

  it('follows a customer to its new name; of two merged ones that of the one that stays holds', () => {
    const history = aHistory();
    accepted(history.record(poolOf('Port'), poolOf('Quay', 'B')));
    accepted(history.record(ruleSet('sup', ofPort, { leadDays: [30] })));
    accepted(history.record({ kind: 'customer-renamed', on: '2025-03-01', from: 'Port', to: 'Pier' }));
    const ofPier = { kind: 'customer', customer: 'Pier' } as const;
    expect(history.register().alertRules).toMatchObject([{ scope: ofPier }]);
    const ofQuay = { kind: 'customer', customer: 'Quay' } as const;
    accepted(history.record(ruleSet('sup', ofQuay, { leadDays: [7] }, '2025-03-02')));
    accepted(history.record({ kind: 'customers-merged', on: '2025-03-03', from: 'Pier', into: 'Quay' }));
    expect(history.register().alertRules).toMatchObject([{ scope: ofQuay, leadDays: [7] }]);
  });

  it('is refused for a pool or an installation that is not there, or is archived', () => {
    const history = aHistory();
    const ofPool = { kind: 'pool', pool: 'A' } as const;
    expect(history.record(ruleSet('sup', ofPool, { leadDays: [] }))).toMatchObject({
      error: { code: 'pool/unknown', pool: 'A' },
    });
    accepted(history.record(poolOf('Port'), { kind: 'pool-archived', on: '2025-01-31', pool: 'A' }));
    expect(history.record(ruleSet('sup', ofPool, { leadDays: [] }))).toMatchObject({
      error: { code: 'pool/archived' },
    });
    const ofInstallation = { kind: 'installation', installation: 'N1' } as const;
    expect(history.record(ruleSet('inactive', ofInstallation, { afterHours: 4 }))).toMatchObject({
      error: { code: 'installation/unknown' },
    });
  });

  it('that is not there cannot be removed', () => {
    const removal = { kind: 'alert-rule-removed', on: '2025-02-01', alert: 'sup', scope: ofPort };
    expect(aHistory().record(removal)).toMatchObject({ error: { code: 'alert-rule/unknown' } });
  });

  it('takes days for what ends, hours for what lasts, and neither for the rest', () => {
    expect(alertRuleSchemaFor('sup', { leadDays: [90] })).toBe(true);
    expect(alertRuleSchemaFor('sup', { off: true })).toBe(true);
    expect(alertRuleSchemaFor('inactive', { afterHours: 4 })).toBe(true);
    expect(alertRuleSchemaFor('over-used', {})).toBe(true);
    expect(alertRuleSchemaFor('sup', {})).toBe(false);
    expect(alertRuleSchemaFor('sup', { leadDays: [90], off: true })).toBe(false);
    expect(alertRuleSchemaFor('sup', { leadDays: [90, 90] })).toBe(false);
    expect(alertRuleSchemaFor('inactive', { leadDays: [90] })).toBe(false);
    expect(alertRuleSchemaFor('over-used', { afterHours: 4 })).toBe(false);
  });
});

describe('A snooze', () => {
  it('stands until it is woken, and comes back when that is undone', () => {
    const history = aHistory();
    accepted(history.record(snoozed('sup A', '2025-03-01')));
    const woken = accepted(history.record({ kind: 'alert-woken', on: '2025-02-02', alert: 'sup A' }));
    expect(history.register().snoozes).toEqual([]);
    accepted(history.record(withdrawn(woken)));
    expect(history.register().snoozes).toMatchObject([{ alert: 'sup A', until: '2025-03-01', since: '2025-02-01' }]);
  });

  it('is refused until a day that has come, and only what is snoozed can be woken', () => {
    const history = aHistory();
    expect(history.record(snoozed('sup A', '2025-02-01'))).toMatchObject({ error: { code: 'alert/until-past' } });
    const woken = { kind: 'alert-woken', on: '2025-02-02', alert: 'sup A' };
    expect(history.record(woken)).toMatchObject({ error: { code: 'alert/not-snoozed', alert: 'sup A' } });
  });
});
