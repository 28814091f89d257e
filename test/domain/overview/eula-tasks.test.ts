import { describe, expect, it } from 'vitest';
import { registerTasks } from '../../../domain/overview/register-tasks';
import { accepted, aHistory } from '../../builders/ledger-history';
import { lot } from '../../builders/simulate-scenario';
import { poolOf } from '../customer/people';
import { assigned, eulaEnded, eulaRecorded, siteAdded } from '../site/places';

const aHarbour = () => {
  const history = aHistory();
  accepted(history.record(poolOf('Port'), lot('2025-01-01', 'L', 50)));
  accepted(history.record(siteAdded('quay'), siteAdded('ramp')));
  return history;
};

const tasksOn = (history: ReturnType<typeof aHistory>, asOf: string) =>
  registerTasks(history.register(asOf)).filter(({ kind }) => kind === 'eula-missing' || kind === 'eula-ends');

describe('LP-8: Among what needs doing', () => {
  it('stands a customer whose sites have licences and no EULA, once, with the sites', () => {
    const history = aHarbour();
    expect(tasksOn(history, '2025-02-01')).toEqual([]);
    accepted(history.record(assigned('quay', 20), assigned('ramp', 5)));
    expect(tasksOn(history, '2025-02-01')).toMatchObject([
      {
        kind: 'eula-missing',
        band: 'lapsed',
        on: '2025-01-10',
        customer: 'Port',
        quantity: 25,
        sites: [{ name: 'Name of quay' }, { name: 'Name of ramp' }],
        wasSigned: false,
      },
    ]);
    accepted(history.record(eulaRecorded('e1', { site: 'quay' })));
    expect(tasksOn(history, '2025-02-01')).toMatchObject([{ quantity: 5, sites: [{ name: 'Name of ramp' }] }]);
  });

  it('stands a EULA that ends, in the band of its days, until another takes its place', () => {
    const history = aHarbour();
    accepted(history.record(eulaRecorded('e1', { expiresOn: '2025-06-30' })));
    expect(tasksOn(history, '2025-06-25')).toMatchObject([
      { kind: 'eula-ends', band: '0-7', daysLeft: 5, on: '2025-06-30', customer: 'Port', site: null },
    ]);
    expect(tasksOn(history, '2025-02-01')).toMatchObject([{ band: '91-180' }]);
    accepted(history.record(eulaRecorded('e2', { expiresOn: '2026-06-30' }, '2025-06-01')));
    expect(tasksOn(history, '2025-06-25')).toMatchObject([{ on: '2026-06-30' }]);
  });

  it('stands a customer whose EULA has run out or was ended, even without sites', () => {
    const history = aHistory();
    accepted(history.record(poolOf('Port'), lot('2025-01-01', 'L', 50)));
    expect(tasksOn(history, '2025-02-01')).toEqual([]);
    accepted(history.record(eulaRecorded('e1')));
    accepted(history.record(eulaEnded('e1', '2025-03-01')));
    expect(tasksOn(history, '2025-03-05')).toMatchObject([
      { kind: 'eula-missing', on: '2025-02-28', quantity: 50, sites: [], wasSigned: true },
    ]);
  });
});
