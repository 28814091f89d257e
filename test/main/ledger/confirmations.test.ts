import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Input } from '../../../contract/ipc';
import type { Change } from '../../../domain/ledger/change';
import { docIdOfBytes } from '../../../main/ledger/stored-document';
import { aMail } from '../../builders/a-mail';
import { day } from '../../builders/a-lot';
import { aListeningHost } from '../../builders/listening-host';

const on = day('2025-06-01');
const revised = () => readFile(join(import.meta.dirname, '..', 'mail', 'mails', 'revised-confirmation.eml'));

/** An installation that upgrades its cameras: the order quotes the current serial. */
const history: readonly Change[] = [
  { kind: 'installation-created', on, installation: 'westhaven', name: 'Westhaven Mall', customer: 'Mall Estates' },
  {
    kind: 'installation-serial-recorded',
    on,
    installation: 'westhaven',
    family: 'VAI',
    serial: 'VAI-9X5F-27NJ-04',
    held: [{ part: 'VS-ES1', quantity: 40 }],
  },
  {
    kind: 'installation-order-placed',
    on,
    order: 'O1',
    number: 'PO-7713',
    installation: 'westhaven',
    installationIs: 'existing',
    serials: [{ family: 'VAI', serial: 'VAI-9X5F-27NJ-04' }],
    lines: [{ part: 'VS-ADV3', quantity: 40, replaces: 'VS-ES1' }],
  },
];

const confirmation = (over: Partial<Input<'confirmations.record'>['confirmation']> = {}) => ({
  kind: 'installation-order-confirmed' as const,
  on,
  confirmation: 'C1',
  installation: 'westhaven',
  order: 'O1',
  revised: true,
  serials: [{ family: 'VAI' as const, serial: 'VAI-4K2D-88QX-05' }],
  lines: [{ part: 'VS-ADV3', quantity: 40, replaces: 'VS-ES1' }],
  ...over,
});

const aHost = async () => {
  const host = await aListeningHost();
  await host.ask('ledger.record', { changes: [...history] });
  const read = (bytes: Uint8Array) => host.ask('mails.read', { fileName: 'mail.eml', bytes });
  const record = (bytes: Uint8Array, over: Parameters<typeof confirmation>[0] = {}) =>
    host.answer('confirmations.record', {
      confirmation: confirmation(over),
      mail: { fileName: 'mail.eml', bytes, subject: 'Revised confirmation' },
    });
  return { ...host, read, record };
};

const shelved = (folder: string): Promise<readonly string[]> => readdir(join(folder, 'files')).catch(() => []);

describe('A confirmation that comes by mail', () => {
  it('is looked at first: its serials, parts and order beside what the register knows; nothing is stored', async () => {
    const host = await aHost();
    const before = host.head();
    const preview = await host.read(await revised());
    expect(preview).toMatchObject({
      from: 'IDIS Licensing <licensing@idis.example>',
      sentOn: '2026-03-12',
      serials: [
        { serial: 'VAI-4K2D-88QX-05', family: 'VAI', installation: null, quoted: false },
        { serial: 'VAI-9X5F-27NJ-04', installation: 'westhaven', current: 'VAI-9X5F-27NJ-04', quoted: true },
      ],
      parts: [{ part: 'VS-ADV3', quantity: 40 }],
      orders: ['O1'],
      recorded: [],
    });
    expect(preview.text).not.toContain('<');
    expect([host.head(), await shelved(host.workspaceFolder)]).toEqual([before, []]);
  });

  it('ID-7: is recorded with its mail as one step: the bytes are kept under their digest, the new serial holds', async () => {
    const host = await aHost();
    const bytes = await revised();
    const answer = await host.record(bytes);
    if (!answer.ok) throw new Error(answer.error.code);
    const { events } = await host.ask('ledger.events', { after: 1, limit: 10 });
    expect(events).toHaveLength(1);
    const [attached, confirmed] = events[0]?.changes ?? [];
    expect(attached).toMatchObject({
      kind: 'document-attached',
      subject: { kind: 'installation', installation: 'westhaven' },
      docId: docIdOfBytes(bytes),
      fileName: 'mail.eml',
      facts: { kind: 'order-confirmation', title: 'Revised confirmation' },
    });
    expect(confirmed).toMatchObject({ kind: 'installation-order-confirmed', confirmation: 'C1' });
    const kept = await host.ask('documents.bytes', { docId: docIdOfBytes(bytes) });
    expect(Buffer.compare(kept.bytes, bytes)).toBe(0);
    const again = await host.read(bytes);
    expect(again.serials[0]).toMatchObject({ serial: 'VAI-4K2D-88QX-05', installation: 'westhaven' });
    expect(again.serials[1]).toMatchObject({ serial: 'VAI-9X5F-27NJ-04', current: 'VAI-4K2D-88QX-05' });
    expect(again.recorded).toEqual([{ installation: 'westhaven', confirmation: 'C1' }]);
    expect(again.orders).toEqual([]);
  });

  it('is undone whole, and can be recorded again with the same mail', async () => {
    const host = await aHost();
    const bytes = await revised();
    await host.record(bytes);
    const [event] = (await host.ask('ledger.events', { after: 1, limit: 10 })).events;
    await host.ask('ledger.record', { changes: [{ kind: 'change-withdrawn', on, change: event?.id ?? '' }] });
    expect((await host.read(bytes)).recorded).toEqual([]);
    expect(await host.record(bytes, { confirmation: 'C2' })).toMatchObject({ ok: true });
  });

  it('keeps a mail once that confirms twice', async () => {
    const host = await aHost();
    const bytes = await revised();
    await host.record(bytes);
    const second = { confirmation: 'C2', serials: [{ family: 'ISS' as const, serial: 'ISS-60417-WH' }] };
    const { order: _none, ...orderless } = confirmation(second);
    const answer = await host.answer('confirmations.record', {
      confirmation: { ...orderless, lines: [{ part: 'ISS-Expert', quantity: 2 }] },
      mail: { fileName: 'mail.eml', bytes, subject: '' },
    });
    expect(answer).toMatchObject({ ok: true });
    const { events } = await host.ask('ledger.events', { after: 0, limit: 10 });
    const changes = events.flatMap((each) => each.changes);
    expect(changes.filter(({ kind }) => kind === 'document-attached')).toHaveLength(1);
    const mails = changes.flatMap((change) => (change.kind === 'installation-order-confirmed' ? [change.mail] : []));
    expect(mails[0]).toBe(mails[1]);
    expect((await host.read(bytes)).recorded).toHaveLength(2);
  });

  it('keeps a mail again where the second confirmation is dated before the first', async () => {
    const host = await aHost();
    const bytes = await revised();
    await host.record(bytes, { on: day('2025-06-10') });
    const { order: _none, ...orderless } = confirmation({ confirmation: 'C2', on: day('2025-06-05') });
    const answer = await host.answer('confirmations.record', {
      confirmation: {
        ...orderless,
        serials: [{ family: 'ISS', serial: 'ISS-1' }],
        lines: [{ part: 'ISS-Expert', quantity: 2 }],
      },
      mail: { fileName: 'mail.eml', bytes, subject: '' },
    });
    expect(answer).toMatchObject({ ok: true });
    expect((await host.read(bytes)).recorded).toHaveLength(2);
  });

  it.each([
    [
      'ID-7: the serial that is there already',
      { serials: [{ family: 'VAI' as const, serial: 'VAI-9X5F-27NJ-04' }] },
      'serial/not-new',
    ],
    ['ID-7: no serial for VAI parts', { serials: [] }, 'serial/not-confirmed'],
    ['an installation that nobody knows', { installation: 'nowhere' }, 'installation/unknown'],
    ['a part that nobody knows', { lines: [{ part: 'VS-NONE', quantity: 1 }] }, 'part/unknown'],
    ['more than is held', { lines: [{ part: 'VS-ADV3', quantity: 41, replaces: 'VS-ES1' }] }, 'part/too-few-held'],
  ])('with %s is refused, and neither step nor mail is kept', async (_what, over, code) => {
    const host = await aHost();
    const before = host.head();
    expect(await host.record(await revised(), over)).toMatchObject({ ok: false, error: { code } });
    expect([host.head(), await shelved(host.workspaceFolder)]).toEqual([before, []]);
  });

  it('by an empty file is refused', async () => {
    const host = await aHost();
    expect(await host.record(new Uint8Array())).toMatchObject({ ok: false, error: { code: 'attachment/empty' } });
  });

  it('of which the plain text says nothing is read by its HTML, and the other way round', async () => {
    const host = await aHost();
    const plain = await host.read(aMail({ body: 'Serial number: VAI-7777-77AA-01' }));
    expect(plain.serials.map(({ serial }) => serial)).toEqual(['VAI-7777-77AA-01']);
    expect((await host.read(await revised())).text).toContain('VAI-4K2D-88QX-05');
  });

  it('that is no mail is refused by its code', async () => {
    const host = await aHost();
    const answer = await host.answer('mails.read', { fileName: 'x.eml', bytes: Uint8Array.of(1, 2, 3) });
    expect(answer).toMatchObject({ ok: false, error: { code: 'mail/not-a-mail' } });
  });
});

describe('An IDIS order that goes out', () => {
  it('ID-3: is a mail draft that quotes the current serial, or the same as plain text', async () => {
    const host = await aHost();
    const draft = await host.ask('installation-orders.write', { order: 'O1', form: 'eml', to: 'sales@idis.example' });
    expect(draft.fileName).toBe('IDIS order PO-7713.eml');
    const mail = await host.read(draft.bytes);
    expect(mail).toMatchObject({ to: 'sales@idis.example', subject: 'IDIS licence order PO-7713', orders: ['O1'] });
    expect(mail.text).toMatch(/Licences are for: +Existing installation/);
    expect(mail.text).toMatch(/\(IDIS VAI\): +VAI-9X5F-27NJ-04/);
    expect(mail.text).toMatch(/40 +VS-ADV3 +Pro Advanced/);
    const text = await host.ask('installation-orders.write', { order: 'O1', form: 'text', to: '' });
    expect(Buffer.from(text.bytes).toString().trim()).toBe(mail.text);
  });

  it.each(['a@b c', 'a@b\r\nBcc: x@y', 'no address'])('goes to no recipient such as %j', async (to) => {
    const host = await aHost();
    expect(await host.answer('installation-orders.write', { order: 'O1', form: 'eml', to })).toMatchObject({
      ok: false,
      error: { code: 'message/invalid' },
    });
  });

  it('that is not there is refused', async () => {
    const host = await aHost();
    expect(await host.answer('installation-orders.write', { order: 'O2', form: 'text', to: '' })).toMatchObject({
      ok: false,
      error: { code: 'installation-order/unknown' },
    });
  });
});
