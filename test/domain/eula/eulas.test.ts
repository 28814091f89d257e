import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import { customersOf } from '../../../domain/ledger/customers';
import { sitesOf } from '../../../domain/ledger/sites';
import type { Result } from '../../../domain/result';
import { accepted, aHistory, withdrawn } from '../../builders/ledger-history';
import { lot, type PlainChange } from '../../builders/simulate-scenario';
import { customerRenamed, poolOf } from '../customer/people';
import { assigned, eulaEnded, eulaRecorded, siteAdded, siteChanged } from '../site/places';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

const aHarbour = () => {
  const history = aHistory();
  accepted(history.record(poolOf('Port'), lot('2025-01-01', 'L', 50)));
  accepted(history.record(siteAdded('quay'), siteAdded('ramp')));
  return history;
};

const activated = (site: string | null, on = '2025-02-01', rest: PlainChange = {}): PlainChange => ({
  kind: 'licences-activated',
  on,
  pool: 'A',
  quantity: 1,
  ...(site === null ? {} : { site }),
  ...rest,
});

const standingOf = (history: ReturnType<typeof aHistory>, site: string, asOf: string) =>
  sitesOf(history.register(asOf)).find((each) => each.site === site)?.eula;

describe('LP-8: A site', () => {
  it('has a EULA missing until its own or its customer’s is signed', () => {
    const history = aHarbour();
    expect(standingOf(history, 'quay', '2025-02-01')).toMatchObject({ state: 'missing', eula: null, daysLeft: null });
    accepted(history.record(eulaRecorded('e1', { site: 'quay' })));
    expect(standingOf(history, 'quay', '2025-02-01')).toMatchObject({ state: 'signed', until: null });
    expect(standingOf(history, 'ramp', '2025-02-01')).toMatchObject({ state: 'missing' });
    accepted(history.record(eulaRecorded('e2')));
    expect(standingOf(history, 'ramp', '2025-02-01')).toMatchObject({ state: 'signed' });
  });

  it('is covered up to and including the day on which the EULA expires, and warned 60 days before', () => {
    const history = aHarbour();
    accepted(history.record(eulaRecorded('e1', { expiresOn: '2025-06-30' })));
    expect(standingOf(history, 'quay', '2025-04-30')).toMatchObject({ state: 'signed', daysLeft: 61 });
    expect(standingOf(history, 'quay', '2025-05-01')).toMatchObject({ state: 'expiring', daysLeft: 60 });
    expect(standingOf(history, 'quay', '2025-06-30')).toMatchObject({ state: 'expiring', daysLeft: 0 });
    expect(standingOf(history, 'quay', '2025-07-01')).toMatchObject({
      state: 'missing',
      daysLeft: -1,
      until: '2025-06-30',
    });
  });

  it('is covered until the day before a EULA is ended, and by the one that lasts longest', () => {
    const history = aHarbour();
    accepted(history.record(eulaRecorded('e1'), eulaRecorded('e2', { expiresOn: '2025-12-31' })));
    accepted(history.record(eulaEnded('e1', '2025-03-01')));
    expect(standingOf(history, 'quay', '2025-02-28')).toMatchObject({ eula: { eula: 'e1' } });
    expect(standingOf(history, 'quay', '2025-03-01')).toMatchObject({ state: 'signed', until: '2025-12-31' });
    expect(codeOf(history.record(eulaEnded('e1', '2025-03-02')))).toBe('eula/ended');
    expect(codeOf(history.record(eulaEnded('e9', '2025-03-02')))).toBe('eula/unknown');
  });

  it.each([
    ['no other end', {}, '2025-03-01', '2025-02-28'],
    ['an end that would have come later', { expiresOn: '2025-12-31' }, '2025-03-01', '2025-02-28'],
    ['its last day', { expiresOn: '2025-03-01' }, '2025-03-01', '2025-02-28'],
    ['the day after its last', { expiresOn: '2025-02-28' }, '2025-03-01', '2025-02-28'],
    ['long after its last day', { expiresOn: '2025-02-10' }, '2025-03-01', '2025-02-10'],
  ])('says the last day in force of a EULA that was ended: %s', (_what, facts, endedOn, until) => {
    const history = aHarbour();
    accepted(history.record(eulaRecorded('e1', facts)));
    accepted(history.record(eulaEnded('e1', endedOn)));
    const expected = { state: 'missing', eula: { eula: 'e1' }, until };
    expect(standingOf(history, 'quay', '2025-03-02')).toMatchObject(expected);
    // On the last day it is in force, and on the day after it is not.
    expect(standingOf(history, 'quay', until)?.state).not.toBe('missing');
    const dayAfter = toCivilDate(toDayNumber(until as CivilDate) + 1);
    expect(standingOf(history, 'quay', dayAfter)).toMatchObject({ state: 'missing', daysLeft: -1 });
  });

  it('is not covered by a EULA that another customer signed, once the site is another customer’s', () => {
    const history = aHarbour();
    accepted(history.record(eulaRecorded('e1', { site: 'quay' })));
    accepted(history.record(siteChanged('quay', { customer: 'Ferries' })));
    expect(standingOf(history, 'quay', '2025-03-01')).toMatchObject({ state: 'missing' });
    expect(codeOf(history.record(eulaRecorded('e2', { site: 'quay' }, '2025-03-01')))).toBe('site/other-customer');
    expect(codeOf(history.record(eulaRecorded('e2', { site: 'nowhere' }, '2025-03-01')))).toBe('site/unknown');
    expect(codeOf(history.record(eulaRecorded('e1', {}, '2025-03-01')))).toBe('eula/exists');
  });

  it('is covered product by product only where each product that is used there has a EULA', () => {
    const history = aHarbour();
    accepted(history.record({ ...lot('2025-01-01', 'L2', 5), product: 'TREX' }, assigned('quay', 10)));
    const [core] = history.register().pools[0]?.lots ?? [];
    accepted(history.record(eulaRecorded('e1', { product: core?.product })));
    expect(standingOf(history, 'quay', '2025-02-01')).toMatchObject({ state: 'missing' });
    accepted(history.record(eulaRecorded('e2', { product: 'TREX', expiresOn: '2025-12-31' })));
    expect(standingOf(history, 'quay', '2025-02-01')).toMatchObject({ state: 'signed', until: '2025-12-31' });
  });

  it('is not covered by a third party’s EULA, which stands beside the vendor’s', () => {
    const history = aHarbour();
    accepted(history.record(eulaRecorded('e1', { thirdParty: 'Video platform' })));
    expect(standingOf(history, 'quay', '2025-02-01')).toMatchObject({ state: 'missing', eula: null });
    expect(history.register().eulas).toMatchObject([{ thirdParty: 'Video platform', product: null }]);
  });
});

describe('LP-8: An activation', () => {
  it('at a registered site is refused without a EULA in force there that day, and taken once it is recorded', () => {
    const history = aHarbour();
    const before = history.register();
    const refused = history.record(activated('quay'));
    expect(refused).toMatchObject({
      error: { code: 'eula/missing', name: 'Name of quay', customer: 'Port', on: '2025-02-01' },
    });
    expect(history.register()).toEqual(before);
    accepted(history.record(eulaRecorded('e1', { expiresOn: '2025-03-01' })));
    expect(codeOf(history.record(activated('quay', '2025-03-02')))).toBe('eula/missing');
    expect(codeOf(history.record(activated('quay', '2025-03-01')))).toBe('done');
  });

  it('goes through with a reason, which stays in the history', () => {
    const history = aHarbour();
    accepted(history.record(activated('quay', '2025-02-01', { override: 'Signed on paper, the scan follows' })));
    expect(history.pool('A')).toMatchObject({ activated: 1 });
    expect(history.pool('A')?.changes.at(-1)?.change).toMatchObject({ override: 'Signed on paper, the scan follows' });
  });

  it('that names no registered site is as it always was', () => {
    const history = aHarbour();
    expect(codeOf(history.record(activated(null)))).toBe('done');
    expect(codeOf(history.record(activated('Somewhere')))).toBe('done');
    expect(codeOf(history.record(activated('quay', '2025-01-01')))).toBe('done');
  });

  it('stands in the way of undoing the EULA that it needed', () => {
    const history = aHarbour();
    const signed = accepted(history.record(eulaRecorded('e1')));
    accepted(history.record(activated('quay')));
    expect(codeOf(history.record(withdrawn(signed)))).toBe('event/stands-in-the-way');
  });
});

describe('LP-8: A customer', () => {
  const customer = (history: ReturnType<typeof aHistory>, name: string, asOf = '2025-02-01') =>
    customersOf(history.register(asOf)).find((each) => each.customer === name);

  it('stands as its own EULA does, else as the site that needs somebody first', () => {
    const history = aHarbour();
    expect(customer(history, 'Port')?.eula).toMatchObject({ state: 'missing' });
    accepted(history.record(eulaRecorded('e1', { site: 'quay', expiresOn: '2025-02-10' })));
    expect(customer(history, 'Port')?.eula).toMatchObject({ state: 'missing' });
    accepted(history.record(eulaRecorded('e2', { site: 'ramp' })));
    expect(customer(history, 'Port')?.eula).toMatchObject({ state: 'expiring', eula: { eula: 'e1' } });
    accepted(history.record(eulaRecorded('e3')));
    expect(customer(history, 'Port')?.eula).toMatchObject({ state: 'signed', eula: { eula: 'e3' } });
  });

  it('that is not named signs nothing, and one with a site alone is listed', () => {
    const history = aHarbour();
    accepted(history.record({ kind: 'pool-created', on: '2025-01-01', pool: 'B' }, siteAdded('pier', 'Ferries')));
    expect(customer(history, '')?.eula).toBeNull();
    expect(customer(history, 'Ferries')).toMatchObject({ pools: [], sites: [{ site: 'pier' }] });
  });

  it('takes its sites and EULAs along to a new name, and blocks the name of another that has only these', () => {
    const history = aHarbour();
    accepted(history.record(eulaRecorded('e1'), siteAdded('pier', 'Ferries')));
    accepted(history.record(customerRenamed('Port', 'Port Authority')));
    expect(customer(history, 'Port Authority', '2025-04-01')).toMatchObject({
      eula: { state: 'signed' },
      sites: [{}, {}],
    });
    expect(codeOf(history.record(customerRenamed('Port Authority', 'Ferries', '2025-03-02')))).toBe('customer/exists');
  });
});
