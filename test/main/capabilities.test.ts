import { describe, expect, it, onTestFinished } from 'vitest';
import type { InvokeChannel } from '../../contract/channels';
import type { Input, Output } from '../../contract/ipc';
import { civilDateSchema } from '../../domain/calendar/civil-date-schema';
import { licenceFileDraftSchema } from '../../domain/ledger/licence-file';
import { createNoticeBoard, type SentNotice } from '../../main/notice-board';
import { openHost } from '../../main/open-host';
import { aTemporaryFolder } from '../builders/temporary-folder';
import { withoutBackups } from '../builders/without-backups';

const day = (text: string) => civilDateSchema.parse(text);
const noon = () => new Date(2025, 5, 15, 12);

/** A host over a new workspace, asked as a window asks it. */
const aHost = async (folder?: string) => {
  const told: SentNotice[] = [];
  const notices = createNoticeBoard();
  notices.subscribe((sent) => told.push(sent));
  const failures: unknown[] = [];
  const workspaceFolder = folder ?? (await aTemporaryFolder());
  const opened = await openHost({
    host: 'browser',
    workspaceFolder,
    notices,
    log: (_where, failure) => failures.push(failure),
    now: noon,
    ...withoutBackups,
  });
  if (!opened.ok) throw new Error(opened.error.code);
  onTestFinished(opened.value.close);
  const ask = async <Channel extends InvokeChannel>(
    channel: Channel,
    input: Input<Channel>,
  ): Promise<Output<Channel>> => {
    const answer = await opened.value.answer(channel, input);
    if (!answer.ok) throw new Error(answer.error.code, { cause: failures[0] });
    return answer.value as Output<Channel>;
  };
  const refusalOf = async <Channel extends InvokeChannel>(channel: Channel, input: Input<Channel>): Promise<string> => {
    const answer = await opened.value.answer(channel, input);
    return answer.ok ? 'done' : answer.error.code;
  };
  return { ...opened.value, ask, refusalOf, told, workspaceFolder };
};

const draft = {
  id: 'ILF-1',
  revision: 1,
  org: 'Acme',
  partner: { name: 'Partner' },
  issuedOn: '2025-06-01',
  purchaseOrder: { number: 'PO-1', receivedOn: '2025-05-20' },
  pool: { id: 'P-1', name: 'Harbour', createdOn: '2025-06-01', new: true },
  lots: [
    {
      lot: 'L1',
      product: 'core',
      variant: 'standard',
      term: 'perpetual',
      quantity: 40,
      supMonths: 12,
      warrantyMonths: 12,
    },
  ],
  eulaRequired: true,
} as unknown;

describe('what a window can ask', () => {
  it('says which host and workspace it talks to, and what day it is', async () => {
    const { ask } = await aHost();
    expect(await ask('app.info', {})).toMatchObject({
      host: 'browser',
      today: '2025-06-15',
      readOnly: false,
      notices: [],
    });
  });

  it('records a change, and tells every window where the ledger stands', async () => {
    const { ask, told } = await aHost();
    const { event, head } = await ask('ledger.record', {
      changes: [{ kind: 'pool-created', on: day('2025-06-01'), pool: 'A' }],
    });
    expect(head.count).toBe(1);
    expect(told).toEqual([{ channel: 'ledger.changed', notice: head }]);
    const page = await ask('ledger.events', { after: 0, limit: 10 });
    expect(page.events.map(({ id }) => id)).toEqual([event.id]);
  });

  it('issues a licence file, trusts its key, previews and imports it, and gives its bytes back', async () => {
    const { ask } = await aHost();
    const key = await ask('keys.create', { name: 'desk' });
    const { jwk } = await ask('keys.export', { name: 'desk' });
    const issued = await ask('licences.issue', { draft, key: 'desk' } as Input<'licences.issue'>);
    expect(issued.fileName).toBe('ILF-1.ilf');

    const unknown = await ask('files.preview', { fileName: issued.fileName, bytes: issued.bytes });
    expect(unknown).toMatchObject({ preview: null, verdict: { kind: 'unknown-issuer' } });

    const offered = await ask('trust.preview', { text: jwk });
    expect(offered).toEqual({ kid: key.kid, name: 'desk' });
    await ask('trust.add', { text: jwk, fingerprint: key.kid, name: 'Acme desk' });
    expect((await ask('trust.list', {})).keys).toMatchObject([{ kid: key.kid, name: 'Acme desk' }]);
    expect((await ask('keys.list', {})).keys).toMatchObject([{ name: 'desk', trusted: true }]);

    const preview = await ask('files.preview', { fileName: issued.fileName, bytes: issued.bytes });
    expect(preview).toMatchObject({
      known: false,
      verdict: { kind: 'authentic' },
      differences: [{ pool: 'P-1', before: null, after: { quantity: 40 } }],
    });
    const { head } = await ask('files.commit', { preview: preview.preview ?? '' });
    expect(head.count).toBe(2);
    expect(await ask('files.preview', { fileName: issued.fileName, bytes: issued.bytes })).toMatchObject({
      known: true,
    });
    expect(await ask('files.bytes', { docId: issued.docId })).toEqual({ fileName: 'ILF-1.ilf', bytes: issued.bytes });
  });

  it('previews sums that no single quantity can have', async () => {
    const { ask } = await aHost();
    await ask('keys.create', { name: 'desk' });
    const { jwk } = await ask('keys.export', { name: 'desk' });
    const { kid } = await ask('trust.preview', { text: jwk });
    await ask('trust.add', { text: jwk, fingerprint: kid, name: 'Acme' });
    const parsed = licenceFileDraftSchema.parse(draft);
    const lots = ['L1', 'L2'].flatMap((lot) =>
      parsed.lots.map((each) => ({ ...each, lot, quantity: Number.MAX_SAFE_INTEGER })),
    );
    const issued = await ask('licences.issue', { draft: { ...parsed, lots }, key: 'desk' });
    expect(await ask('files.preview', { fileName: 'a.ilf', bytes: issued.bytes })).toMatchObject({
      differences: [{ after: { quantity: 18014398509481982 } }],
    });
  });

  it('LP-6: takes what it issues into its own register in the same event, whether or not the key is trusted', async () => {
    const { ask } = await aHost();
    await ask('keys.create', { name: 'desk' });
    const parsed = licenceFileDraftSchema.parse(draft);
    const { recorded, docId } = await ask('licences.issue', { draft: parsed, key: 'desk', take: true });
    expect(recorded.head.count).toBe(1);
    expect(recorded.event.changes).toMatchObject([
      { kind: 'file-issued', docId },
      { kind: 'file-imported', docId },
    ]);
    const { documents } = await ask('ledger.events', { after: 0, limit: 10 });
    expect(documents).toMatchObject([{ docId, licence: { id: 'ILF-1' } }]);
  });

  it('LP-7: the new pool belongs to the customer of the order that it answers', async () => {
    const { ask } = await aHost();
    await ask('keys.create', { name: 'desk' });
    const parsed = licenceFileDraftSchema.parse(draft);
    const { number, receivedOn } = parsed.purchaseOrder;
    const line = { product: 'core', term: 'perpetual' as const, quantity: 1, supMonths: 12 };
    const order = { kind: 'purchase-order-received' as const, on: receivedOn, order: 'O-1', number, lines: [line] };
    await ask('ledger.record', { changes: [{ ...order, customer: 'Port of Westhaven' }] });
    const { recorded } = await ask('licences.issue', { draft: parsed, key: 'desk', take: true });
    expect(recorded.event.changes.at(-1)).toMatchObject({
      kind: 'pool-described',
      pool: parsed.pool.id,
      customer: 'Port of Westhaven',
    });
  });

  it('LP-6: issues nothing when its own register cannot take it', async () => {
    const { ask, refusalOf } = await aHost();
    await ask('keys.create', { name: 'desk' });
    const parsed = licenceFileDraftSchema.parse(draft);
    const elsewhere = { ...parsed, pool: { ...parsed.pool, id: 'nowhere', new: false } };
    expect(await refusalOf('licences.issue', { draft: elsewhere, key: 'desk', take: true })).toBe('pool/unknown');
    expect((await ask('ledger.head', {})).count).toBe(0);
    expect((await ask('licences.issue', { draft: elsewhere, key: 'desk' })).recorded.head.count).toBe(1);
  });

  it('changes nothing when a preview is discarded', async () => {
    const { ask, refusalOf } = await aHost();
    await ask('keys.create', { name: 'desk' });
    const { jwk } = await ask('keys.export', { name: 'desk' });
    const { kid } = await ask('trust.preview', { text: jwk });
    await ask('trust.add', { text: jwk, fingerprint: kid, name: 'Acme' });
    const issued = await ask('licences.issue', { draft, key: 'desk' } as Input<'licences.issue'>);
    const before = await ask('ledger.head', {});
    const { preview } = await ask('files.preview', { fileName: 'a.ilf', bytes: issued.bytes });
    await ask('files.discard', { preview: preview ?? '' });
    expect(await refusalOf('files.commit', { preview: preview ?? '' })).toBe('file/preview-gone');
    expect(await ask('ledger.head', {})).toEqual(before);
  });

  it('forgets an issuer, whose files are unknown again', async () => {
    const { ask } = await aHost();
    await ask('keys.create', { name: 'desk' });
    const { jwk } = await ask('keys.export', { name: 'desk' });
    const { kid } = await ask('trust.preview', { text: jwk });
    await ask('trust.add', { text: jwk, fingerprint: kid, name: 'Acme' });
    await ask('trust.remove', { kid });
    expect(await ask('trust.list', {})).toEqual({ keys: [] });
  });

  it('signs with the passphrase only where the key has one', async () => {
    const { ask, refusalOf } = await aHost();
    await ask('keys.create', { name: 'desk', passphrase: 'four words and more' });
    expect(await refusalOf('licences.issue', { draft, key: 'desk' } as Input<'licences.issue'>)).toBe(
      'key/passphrase-needed',
    );
    expect(
      await refusalOf('licences.issue', { draft, key: 'desk', passphrase: 'wrong' } as Input<'licences.issue'>),
    ).toBe('key/wrong-passphrase');
    expect(
      await refusalOf('licences.issue', {
        draft,
        key: 'desk',
        passphrase: 'four words and more',
      } as Input<'licences.issue'>),
    ).toBe('done');
    expect((await ask('ledger.head', {})).count).toBe(1);
  });

  it('keeps everything when the host closes and opens again', async () => {
    const first = await aHost();
    const { head } = await first.ask('ledger.record', {
      changes: [{ kind: 'pool-created', on: day('2025-06-01'), pool: 'A' }],
    });
    await first.close();
    const second = await aHost(first.workspaceFolder);
    expect(await second.ask('ledger.head', {})).toEqual(head);
    const { workspace } = await second.ask('app.info', {});
    expect(second.greetings()).toEqual([
      { channel: 'workspace.changed', notice: { workspace, kind: 'own' } },
      { channel: 'ledger.changed', notice: head },
    ]);
  });

  it('does nothing for a window that still shows another workspace', async () => {
    const host = await aHost();
    const { workspace } = await host.ask('app.info', {});
    const input = { changes: [{ kind: 'pool-created', on: day('2025-06-01'), pool: 'A' }] };
    const other = '00000000-0000-4000-8000-000000000001';
    expect(await host.answer('ledger.record', input, other)).toEqual({
      ok: false,
      error: { code: 'workspace/changed' },
    });
    expect((await host.ask('ledger.head', {})).count).toBe(0);
    expect(await host.answer('ledger.record', input, workspace)).toMatchObject({ ok: true });
  });

  it('is refused to a second host while the first writes', async () => {
    const { workspaceFolder } = await aHost();
    const second = await openHost({
      host: 'electron',
      workspaceFolder,
      notices: createNoticeBoard(),
      log: () => undefined,
      now: noon,
      ...withoutBackups,
    });
    expect(second).toMatchObject({ ok: false, error: { code: 'workspace/in-use' } });
  });
});
