import { describe, expect, it } from 'vitest';
import { isAdministratorSystem } from '../../../domain/installation/administrator-system';
import { installationTasks } from '../../../domain/overview/installation-tasks';
import { accepted, aHistory, withdrawn } from '../../builders/ledger-history';
import { installationCreated, orderPlaced } from '../../builders/installation-steps';

const installation = 'N1';
const server = {
  kind: 'licence-server-set',
  on: '2025-02-01',
  installation,
  purpose: 'cameras',
  address: 'https://licences.example',
};

const created = () => {
  const history = aHistory();
  accepted(history.record(installationCreated(installation)));
  const isOne = (): boolean => history.register().installations.some(isAdministratorSystem);
  const reminds = (): boolean =>
    installationTasks(history.register()).some(({ kind }) => kind === 'installation-without-serial');
  return { history, isOne, reminds };
};

describe('An installation of the Administrator client', () => {
  it('has usage and neither serial, order nor part: nobody waits for its serial', () => {
    const { history, isOne, reminds } = created();
    expect([isOne(), reminds()]).toEqual([false, true]);
    const event = accepted(history.record(server));
    expect([isOne(), reminds()]).toEqual([true, false]);
    accepted(history.record(withdrawn(event)));
    expect([isOne(), reminds()]).toEqual([false, true]);
  });

  it('stays one while its server is away, and becomes an IDIS system with its first order (ID-2)', () => {
    const { history, isOne } = created();
    accepted(history.record(server));
    accepted(history.record({ kind: 'licence-server-removed', on: '2025-02-02', installation, purpose: 'cameras' }));
    expect(isOne()).toBe(true);
    accepted(history.record(orderPlaced('O1', [], ['10 ISS-Expert'])));
    expect(isOne()).toBe(false);
  });
});
