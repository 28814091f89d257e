import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { invokeChannels } from '../../contract/channels';
import { createAnswerer } from '../../main/answer-invoke';
import type { Capabilities } from '../../main/capability/capability';
import { refuse } from '../../domain/result';

const head = { count: 0, head: null, digest: null };

/** Capabilities of which each refuses with its own channel, but for those that a test replaces. */
const aCapabilities = (over: Partial<Capabilities> = {}): Capabilities => {
  const refusing = (channel: string) => () => Promise.resolve(refuse('test/refused', { channel }));
  return {
    'app.info': refusing('app.info'),
    'profile.choose': refusing('profile.choose'),
    'ledger.head': refusing('ledger.head'),
    'ledger.events': refusing('ledger.events'),
    'ledger.record': refusing('ledger.record'),
    'serials.read': refusing('serials.read'),
    'files.preview': refusing('files.preview'),
    'files.commit': refusing('files.commit'),
    'files.discard': refusing('files.discard'),
    'files.bytes': refusing('files.bytes'),
    'registers.read': refusing('registers.read'),
    'registers.preview': refusing('registers.preview'),
    'registers.commit': refusing('registers.commit'),
    'registers.discard': refusing('registers.discard'),
    'documents.attach': refusing('documents.attach'),
    'documents.bytes': refusing('documents.bytes'),
    'keys.list': refusing('keys.list'),
    'keys.create': refusing('keys.create'),
    'keys.export': refusing('keys.export'),
    'trust.list': refusing('trust.list'),
    'trust.preview': refusing('trust.preview'),
    'trust.add': refusing('trust.add'),
    'trust.remove': refusing('trust.remove'),
    'transfers.release': refusing('transfers.release'),
    'transfers.accept': refusing('transfers.accept'),
    'transfers.confirm': refusing('transfers.confirm'),
    'licences.issue': refusing('licences.issue'),
    'activations.request': refusing('activations.request'),
    'activations.return': refusing('activations.return'),
    'activations.answer': refusing('activations.answer'),
    'mails.read': refusing('mails.read'),
    'confirmations.record': refusing('confirmations.record'),
    'installation-orders.write': refusing('installation-orders.write'),
    'quotes.write': refusing('quotes.write'),
    'tables.print': refusing('tables.print'),
    'usage.state': refusing('usage.state'),
    'usage.readings': refusing('usage.readings'),
    'usage.used': refusing('usage.used'),
    'usage.check': refusing('usage.check'),
    'usage.try': refusing('usage.try'),
    'usage.token': refusing('usage.token'),
    'backups.list': refusing('backups.list'),
    'sample.open': refusing('sample.open'),
    'sample.remove': refusing('sample.remove'),
    'backups.make': refusing('backups.make'),
    'backups.cancel': refusing('backups.cancel'),
    'backups.bytes': refusing('backups.bytes'),
    'restore.upload': refusing('restore.upload'),
    'restore.preview': refusing('restore.preview'),
    'restore.commit': refusing('restore.commit'),
    'restore.discard': refusing('restore.discard'),
    'restore.undo': refusing('restore.undo'),
    'workspace.check': refusing('workspace.check'),
    'workspace.rebuild': refusing('workspace.rebuild'),
    'alerts.state': refusing('alerts.state'),
    'alerts.told': refusing('alerts.told'),
    ...over,
  };
};

describe('an invoke', () => {
  it('is answered with the value of its capability', async () => {
    const answer = createAnswerer(
      aCapabilities({ 'ledger.head': () => Promise.resolve({ ok: true, value: head }) }),
      vi.fn(),
    );
    expect(await answer('ledger.head', {})).toEqual({ ok: true, value: head });
  });

  it('is answered with the refusal of its capability, facts included', async () => {
    const answer = createAnswerer(aCapabilities(), vi.fn());
    expect(await answer('files.commit', { preview: 'p' })).toEqual({
      ok: false,
      error: { code: 'test/refused', channel: 'files.commit' },
    });
  });

  it('reaches the capability parsed', async () => {
    const preview = vi.fn(() => Promise.resolve(refuse('test/refused')));
    const answer = createAnswerer(aCapabilities({ 'files.preview': preview }), vi.fn());
    const input = { fileName: 'a.ilf', bytes: Uint8Array.of(1) };
    await answer('files.preview', input);
    expect(preview).toHaveBeenCalledExactlyOnceWith(input);
  });

  it.each([
    ['ledger.head', undefined],
    ['ledger.head', { extra: 1 }],
    ['ledger.events', { after: -1, limit: 10 }],
    ['ledger.events', { after: 0, limit: 5001 }],
    ['ledger.record', { changes: [] }],
    ['ledger.record', { changes: [{ kind: 'pool-created', on: '2025-02-30', pool: 'A' }] }],
    ['files.preview', { fileName: 'a.ilf', bytes: 'text' }],
    ['files.preview', { fileName: 'a.ilf', bytes: new Uint8Array(32 * 1024 * 1024 + 1) }],
    ['keys.create', { name: '../key' }],
    ['trust.remove', { kid: 'short' }],
  ])('on %s with an input of another shape is refused, with the place, and reaches nothing', async (channel, input) => {
    const answer = createAnswerer(aCapabilities(), vi.fn());
    expect(await answer(channel, input)).toMatchObject({
      ok: false,
      error: { code: 'message/invalid', path: expect.any(String) as string, reason: expect.any(String) as string },
    });
  });

  it('on a channel that is not listed is refused, whatever the channel is', async () => {
    const answer = createAnswerer(aCapabilities(), vi.fn());
    const strange = fc.anything().filter((channel) => !invokeChannels.some((listed) => listed === channel));
    await fc.assert(
      fc.asyncProperty(fc.oneof(strange, fc.constantFrom('__proto__', 'constructor', 'toString')), async (channel) => {
        expect(await answer(channel, {})).toMatchObject({
          ok: false,
          error: { code: 'message/invalid', path: 'channel' },
        });
      }),
    );
  });

  it('whose capability throws is answered host/failed, and the failure is logged', async () => {
    const log = vi.fn();
    const failure = new Error('boom');
    const answer = createAnswerer(aCapabilities({ 'ledger.head': () => Promise.reject(failure) }), log);
    expect(await answer('ledger.head', {})).toEqual({ ok: false, error: { code: 'host/failed' } });
    expect(log).toHaveBeenCalledExactlyOnceWith('ledger.head', failure);
  });

  it('whose capability answers in another shape is answered host/failed', async () => {
    const log = vi.fn();
    const wrong = { ...head, count: -1 };
    const answer = createAnswerer(
      aCapabilities({ 'ledger.head': () => Promise.resolve({ ok: true, value: wrong }) }),
      log,
    );
    expect(await answer('ledger.head', {})).toEqual({ ok: false, error: { code: 'host/failed' } });
    expect(log).toHaveBeenCalledTimes(1);
  });
});
