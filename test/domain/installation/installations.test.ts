import { describe, expect, it } from 'vitest';
import { currentSerial } from '../../../domain/installation/lineage';
import type { RegisteredInstallation } from '../../../domain/installation/registered-installation';
import { customersOf } from '../../../domain/ledger/customers';
import type { Result } from '../../../domain/result';
import { installationCreated, orderConfirmed, orderPlaced, stated } from '../../builders/installation-steps';
import { accepted, aHistory, withdrawn, type LedgerHistory } from '../../builders/ledger-history';
import type { PlainChange } from '../../builders/simulate-scenario';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

const first = (history: LedgerHistory, asOf?: string): RegisteredInstallation => {
  const [installation] = history.register(asOf).installations;
  if (installation === undefined) throw new Error('no installation');
  return installation;
};

const about = (kind: string, over: Readonly<Record<string, unknown>> = {}): PlainChange => ({
  kind,
  on: '2025-03-01',
  installation: 'N1',
  ...over,
});
const site: PlainChange = { kind: 'site-added', on: '2025-01-01', site: 'S1', customer: 'Port', name: 'Quay' };

describe('An installation', () => {
  it('has a name, a customer and a registered site; who is not named is the site’s customer', () => {
    const history = aHistory();
    accepted(history.record(site, installationCreated('N1', { site: 'S1', note: 'Two servers' })));
    expect(first(history)).toMatchObject({
      customer: 'Port',
      site: 'S1',
      note: 'Two servers',
      serials: [],
      awaiting: [],
    });
    const codes = [
      installationCreated('N1'),
      installationCreated('N2', { site: 'S9' }),
      installationCreated('N2', { site: 'S1', customer: 'Ferries' }),
      about('installation-described', { installation: 'N9', name: 'Nowhere' }),
    ].map((change) => codeOf(history.record(change)));
    expect(codes).toEqual(['installation/exists', 'site/unknown', 'site/other-customer', 'installation/unknown']);
  });

  it('is described anew with all that is said, and its history names what happened, with the event to undo', () => {
    const history = aHistory();
    accepted(history.record(installationCreated('N1', { customer: 'Port', note: 'Two servers' })));
    const described = accepted(history.record(about('installation-described', { name: 'North' })));
    expect(first(history)).toMatchObject({ name: 'North', customer: null, note: null });
    expect(first(history).changes.map(({ change }) => change.kind)).toEqual([
      'installation-created',
      'installation-described',
    ]);
    expect(first(history).changes[1]?.event).toBe(described.id);
    accepted(history.record(withdrawn(described)));
    expect(first(history)).toMatchObject({ name: 'Name of N1', customer: 'Port' });
  });

  it('that is archived takes nothing but its restoration, and is there still', () => {
    const history = aHistory();
    accepted(history.record(installationCreated()));
    accepted(history.record(about('installation-archived')));
    expect(first(history).archivedOn).toBe('2025-03-01');
    const refused = [
      about('installation-archived'),
      about('installation-described', { name: 'North' }),
      orderPlaced('O1', [], ['1 ISS-Expert'], { on: '2025-03-02' }),
      orderConfirmed('C1', ['I-1'], ['1 ISS-Expert'], { on: '2025-03-02' }),
    ].map((change) => codeOf(history.record(change)));
    expect(new Set(refused)).toEqual(new Set(['installation/archived']));
    accepted(history.record(about('installation-restored', { on: '2025-03-03' })));
    expect(codeOf(history.record(about('installation-restored', { on: '2025-03-04' })))).toBe(
      'installation/not-archived',
    );
    expect(first(history).archivedOn).toBeNull();
  });

  it('keeps contacts, notes and documents of its own, and the mail of a confirmation is one of them', () => {
    const history = aHistory();
    accepted(history.record(installationCreated('N1', { customer: 'Port' }), installationCreated('N2')));
    const subject = { kind: 'installation', installation: 'N1' };
    const mail = {
      kind: 'document-attached',
      on: '2025-02-10',
      subject,
      attachment: 'D1',
      docId: 'sha256:d1',
      fileName: 'confirmation.eml',
      mediaType: 'message/rfc822',
      sizeBytes: 10,
      facts: { kind: 'order-confirmation' },
    };
    const confirmed = (installation: string, serial: string) =>
      orderConfirmed(`C of ${installation}`, [serial], ['1 ISS-Expert'], { installation, mail: 'D1' });
    accepted(history.record(mail, confirmed('N1', 'I-1')));
    expect(first(history).confirmations[0]?.mail).toBe('D1');
    expect(codeOf(history.record(confirmed('N2', 'I-2')))).toBe('attachment/unknown');
    const note = { kind: 'note-added', on: '2025-02-11', note: 'K1', text: 'Door code', subject };
    accepted(history.record(note));
    const elsewhere = { ...note, note: 'K2', subject: { kind: 'installation', installation: 'N9' } };
    expect(codeOf(history.record(elsewhere))).toBe('installation/unknown');
    const port = customersOf(history.register()).find(({ customer }) => customer === 'Port');
    expect(port).toMatchObject({ notes: 1, attachments: 1, installations: [{ installation: 'N1' }] });
  });

  it('follows its customer to a new name, and into another customer; both stand in its history', () => {
    const history = aHistory();
    accepted(history.record(installationCreated('N1', { customer: 'Port' })));
    accepted(history.record(installationCreated('N2', { customer: 'Ferries' })));
    accepted(history.record({ kind: 'customer-renamed', on: '2025-02-01', from: 'Port', to: 'Harbour' }));
    const merged = accepted(
      history.record({ kind: 'customers-merged', on: '2025-02-02', from: 'Harbour', into: 'Ferries' }),
    );
    expect(history.register().installations.map(({ customer }) => customer)).toEqual(['Ferries', 'Ferries']);
    expect(first(history).changes.map(({ change }) => change.kind)).toEqual([
      'installation-created',
      'customer-renamed',
      'customers-merged',
    ]);
    accepted(history.record(withdrawn(merged)));
    expect(first(history).customer).toBe('Harbour');
    const unknown = { kind: 'customer-renamed', on: '2025-02-03', from: 'Nobody', to: 'Somebody' };
    expect(codeOf(history.record(unknown))).toBe('customer/unknown');
  });

  it('ID-5: a confirmation is not undone while an order quotes the serial that it brought; that order is named', () => {
    const history = aHistory();
    accepted(history.record(installationCreated()));
    accepted(history.record(orderConfirmed('C1', ['V-1'], ['4 VS-ES1'])));
    const second = accepted(history.record(orderConfirmed('C2', ['V-2'], ['4 VS-ES1'], { on: '2025-03-01' })));
    const order = accepted(history.record(orderPlaced('O1', ['V-2'], ['1 VS-ES1'], { on: '2025-04-01' })));
    const refused = history.record(withdrawn(second));
    expect(refused).toMatchObject({ ok: false, error: { code: 'event/stands-in-the-way', events: [order.id] } });
    accepted(history.record(withdrawn(order)));
    accepted(history.record(withdrawn(second)));
    expect(currentSerial(first(history), { family: 'VAI', part: null })?.serial).toBe('V-1');
  });
});

describe('An installation at a site that was removed', () => {
  it('keeps that site when it is described again, and another gets it no more', () => {
    const history = aHistory();
    accepted(history.record(site, installationCreated('N1', { site: 'S1' }), installationCreated('N2')));
    accepted(history.record({ kind: 'site-removed', on: '2025-02-01', site: 'S1' }));
    const described = (installation: string) =>
      history.record({
        ...installationCreated(installation),
        kind: 'installation-described',
        on: '2025-02-02',
        site: 'S1',
      });
    expect([codeOf(described('N1')), codeOf(described('N2'))]).toEqual(['done', 'site/unknown']);
    expect(first(history)).toMatchObject({ site: 'S1' });
  });
});

describe('Where the policy gives each part a serial of its own (ID-6)', () => {
  const perPart: PlainChange = { kind: 'policy-set', on: '2025-01-01', policy: { serialPer: 'part' } };
  const lines = ['1 ISS-ExpertStarterPack', '1 ISS-RTP'];
  const serials = [stated('I-1', 'ISS-Expert'), stated('I-2', 'ISS-RTP')];

  it('ID-6: a new installation gets one for each part, packs expanded', () => {
    const history = aHistory();
    accepted(history.record(perPart, installationCreated()));
    accepted(history.record(orderPlaced('O1', [], lines)));
    expect(first(history).awaiting.map(({ part }) => part)).toEqual(['ISS-Expert', 'ISS-RTP']);
    expect(codeOf(history.record(orderConfirmed('C1', [], lines, { serials: serials.slice(0, 1) })))).toBe(
      'serial/not-confirmed',
    );
    accepted(history.record(orderConfirmed('C1', [], lines, { serials, order: 'O1' })));
    expect(first(history).serials.map(({ serial, part }) => [serial, part])).toEqual([
      ['I-1', 'ISS-Expert'],
      ['I-2', 'ISS-RTP'],
    ]);
    const swapped = [stated('I-2', 'ISS-IDLA')];
    const other = history.record(orderConfirmed('C2', [], ['1 ISS-IDLA'], { serials: swapped, on: '2025-03-01' }));
    expect(codeOf(other)).toBe('serial/other-part');
  });

  it('ID-7: a VAI update supersedes the serial of its part alone', () => {
    const history = aHistory();
    accepted(history.record(perPart, installationCreated()));
    const both = [stated('V-1', 'VS-ES1'), stated('V-2', 'VS-ADV1')];
    accepted(history.record(orderConfirmed('C1', [], ['2 VS-ES1', '2 VS-ADV1'], { serials: both })));
    const next = { serials: [stated('V-3', 'VS-ES1')], on: '2025-03-01' };
    accepted(history.record(orderConfirmed('C2', [], ['1 VS-ES1'], next)));
    const current = ['VS-ES1', 'VS-ADV1'].map((part) => currentSerial(first(history), { family: 'VAI', part })?.serial);
    expect(current).toEqual(['V-3', 'V-2']);
  });

  it('ID-6: a serial of the whole family, from before the policy changed, holds for every part', () => {
    const history = aHistory();
    accepted(history.record(installationCreated()));
    accepted(history.record(orderConfirmed('C1', ['I-1'], ['4 ISS-Expert'], { on: '2025-01-10' })));
    accepted(history.record({ ...perPart, on: '2025-02-01' }));
    accepted(history.record(orderConfirmed('C2', [], ['1 ISS-RTP'], { on: '2025-03-01', revised: true })));
    expect(currentSerial(first(history), { family: 'ISS', part: 'ISS-RTP' })?.serial).toBe('I-1');
    const changed = { serials: [stated('I-9', 'ISS-RTP')], on: '2025-03-02' };
    expect(codeOf(history.record(orderConfirmed('C3', [], ['1 ISS-RTP'], changed)))).toBe('serial/changed');
  });
});
