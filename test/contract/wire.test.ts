import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostBytesToHost, readFrame, writeFrame, type WireMessage } from '../../contract/wire';

const MiB = 1024 * 1024;

const frameOf = (header: unknown, ...attachments: Uint8Array[]): Uint8Array => {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.byteLength);
  return Uint8Array.from([...length, ...text, ...attachments.flatMap((part) => [...part])]);
};

const notice = (value: unknown) => ({ kind: 'notice', channel: 'files.opened', notice: value });

/** Any JSON value, with byte arrays among its leaves. */
const payload = fc.letrec((tie) => ({
  leaf: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.uint8Array({ maxLength: 40 })),
  tree: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.string({ maxLength: 20 }), tie('tree'), { maxKeys: 3 }),
  ),
})).tree;

const depthOf = (value: unknown): number =>
  typeof value !== 'object' || value === null || value instanceof Uint8Array
    ? 0
    : 1 + Math.max(0, ...Object.values(value).map(depthOf));
const bytesIn = (value: unknown): number =>
  value instanceof Uint8Array
    ? 1
    : typeof value === 'object' && value !== null
      ? Object.values(value).reduce((sum: number, member) => sum + bytesIn(member), 0)
      : 0;

describe('a frame', () => {
  it('brings any message with any bytes in it to the other side unchanged', () => {
    fc.assert(
      fc.property(fc.nat(), payload, (id, input) => {
        fc.pre(depthOf(input) < 8 && bytesIn(input) <= 16);
        const message: WireMessage = { kind: 'invoke', id, channel: 'files.preview', input, workspace: null };
        expect(readFrame(writeFrame(message), MiB)).toEqual({ ok: true, value: message });
      }),
    );
  });

  it('carries the bytes of a file unencoded', () => {
    const bytes = new Uint8Array(2 * MiB).fill(7);
    const frame = writeFrame({
      kind: 'invoke',
      id: 1,
      channel: 'files.preview',
      workspace: null,
      input: { fileName: 'a.ilf', bytes },
    });
    expect(frame.byteLength - bytes.byteLength).toBeLessThan(200);
    const read = readFrame(frame, mostBytesToHost);
    expect(read).toMatchObject({ ok: true, value: { input: { fileName: 'a.ilf' } } });
  });

  it('is refused, never thrown at, whatever garbage it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (garbage) => {
        expect(readFrame(garbage, MiB)).toMatchObject({ ok: false, error: { code: 'message/invalid' } });
      }),
    );
  });

  it('is refused when it was cut or when anything was added', () => {
    const frame = writeFrame({ kind: 'answer', id: 3, answer: { ok: true, value: { bytes: Uint8Array.of(1, 2, 3) } } });
    fc.assert(
      fc.property(fc.nat({ max: frame.byteLength - 1 }), (length) => {
        expect(readFrame(frame.slice(0, length), MiB).ok).toBe(false);
      }),
    );
    expect(readFrame(Uint8Array.from([...frame, 0]), MiB).ok).toBe(false);
  });

  it('is refused above the limit of its direction', () => {
    const frame = writeFrame({ kind: 'notice', channel: 'files.opened', notice: { bytes: new Uint8Array(MiB) } });
    expect(readFrame(frame, MiB).ok).toBe(false);
    expect(readFrame(frame, 2 * MiB).ok).toBe(true);
  });

  it.each([
    ['no JSON', '{'],
    ['an unknown kind', { message: { kind: 'shout' }, attachments: [] }],
    ['an unknown member', { message: { ...notice(null), more: 1 }, attachments: [] }],
    ['a negative length', { message: notice(null), attachments: [{ path: ['notice'], length: -1 }] }],
    [
      'an attachment for a place that is not there',
      { message: notice({}), attachments: [{ path: ['notice', 'bytes'], length: 0 }] },
    ],
    [
      'an attachment for a place that is taken',
      { message: notice({ bytes: 1 }), attachments: [{ path: ['notice', 'bytes'], length: 0 }] },
    ],
    [
      'an attachment for a prototype',
      { message: notice({}), attachments: [{ path: ['notice', '__proto__'], length: 0 }] },
    ],
    [
      'an attachment through a prototype',
      { message: notice({}), attachments: [{ path: ['notice', 'constructor', 'prototype'], length: 0 }] },
    ],
    [
      'two attachments for one place',
      {
        message: notice(null),
        attachments: [
          { path: ['notice'], length: 0 },
          { path: ['notice'], length: 0 },
        ],
      },
    ],
    [
      'too many attachments',
      { message: notice(null), attachments: Array.from({ length: 17 }, () => ({ path: ['notice'], length: 0 })) },
    ],
  ])('with %s is refused', (_what, header) => {
    expect(readFrame(frameOf(header), MiB)).toMatchObject({ ok: false, error: { code: 'message/invalid' } });
  });

  it('with a header that is not UTF-8 is refused', () => {
    const frame = writeFrame({ kind: 'notice', channel: 'x', notice: '~' });
    expect(readFrame(frame, MiB).ok).toBe(true);
    frame[frame.indexOf('~'.charCodeAt(0))] = 0xff;
    expect(readFrame(frame, MiB)).toMatchObject({ ok: false, error: { reason: 'its header' } });
  });

  it('leaves prototypes alone: a member named __proto__ is a member', () => {
    const frame = frameOf(
      '{"message":{"kind":"notice","channel":"x","notice":{"__proto__":null}},"attachments":[{"path":["notice","__proto__"],"length":1}]}',
      Uint8Array.of(9),
    );
    const read = readFrame(frame, MiB);
    expect(read.ok && read.value.kind === 'notice' && Object.getPrototypeOf(read.value.notice)).toBe(Object.prototype);
  });
});
