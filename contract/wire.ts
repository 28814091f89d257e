/**
 * How messages travel over the browser host's WebSocket: one binary frame each, a JSON header whose byte arrays
 * follow it unencoded, so that a file of 32 MiB stays 32 MiB.
 *
 * Frame: header length (4 bytes, big-endian), header (UTF-8 JSON), attachments in the header's order.
 */
import { z } from 'zod';
import { done, refuse, type Result } from '../domain/result';
import { decodeUtf8 } from './json/decode-utf8';
import { limits } from './limits';

/** Window and Node both have it; this folder is compiled for neither. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const id = z.int().min(0);

const wireMessageSchema = z.discriminatedUnion('kind', [
  /** Window to host. */
  z.strictObject({
    kind: z.literal('invoke'),
    id,
    channel: z.string().max(64),
    input: z.unknown(),
    workspace: z.string().max(64).nullable(),
  }),
  /** Host to window, to the invoke of the same id. */
  z.strictObject({ kind: z.literal('answer'), id, answer: z.unknown() }),
  /** Host to window, unasked. */
  z.strictObject({ kind: z.literal('notice'), channel: z.string().max(64), notice: z.unknown() }),
]);
export type WireMessage = Readonly<z.infer<typeof wireMessageSchema>>;

const attachmentSchema = z.strictObject({ path: z.array(z.string().max(64)).min(1).max(8), length: z.int().min(0) });
const headerSchema = z.strictObject({ message: z.unknown(), attachments: z.array(attachmentSchema).max(16) });
type Attachment = z.infer<typeof attachmentSchema>;

const LENGTH_BYTES = 4;
const MiB = 1024 * 1024;

/** A window sends one file and its name, or a draft. */
export const mostBytesToHost = limits.attachmentBytes + 8 * MiB;
/** A page of events brings the payloads of the files that they name. */
export const mostBytesToWindow = 512 * MiB;

interface Found {
  readonly path: readonly string[];
  readonly bytes: Uint8Array;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The value with `null` where byte arrays stood; `found` gains each of them. Most values are plain and pass at once. */
const detachBytes = (value: unknown, path: readonly string[], found: Found[]): unknown => {
  if (!isRecord(value)) return value;
  if (value instanceof Uint8Array) {
    found.push({ path, bytes: value });
    return null;
  }
  const detach = (member: unknown, name: string | number): unknown =>
    isRecord(member) ? detachBytes(member, [...path, String(name)], found) : member;
  if (Array.isArray(value)) return value.map(detach);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, detach(member, name)]));
};

const joinBytes = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.byteLength;
  }
  return joined;
};

/** One message as one frame. Members of it that are byte arrays go unencoded; `undefined` members are left out. */
export const writeFrame = (message: WireMessage): Uint8Array<ArrayBuffer> => {
  const found: Found[] = [];
  const detached = detachBytes(message, [], found);
  const attachments = found.map(({ path, bytes }) => ({ path, length: bytes.byteLength }));
  const header = new TextEncoder().encode(JSON.stringify({ message: detached, attachments }));
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, header.byteLength);
  return joinBytes([length, header, ...found.map(({ bytes }) => bytes)]);
};

/** Puts the bytes where `path` points, which must be an own member that holds `null`. */
const attachBytes = (message: unknown, path: readonly string[], bytes: Uint8Array): boolean => {
  const last = path.at(-1);
  let place: unknown = message;
  for (const name of path.slice(0, -1)) {
    if (!isRecord(place) || !Object.hasOwn(place, name)) return false;
    place = place[name];
  }
  if (last === undefined || !isRecord(place) || !Object.hasOwn(place, last) || place[last] !== null) return false;
  return Reflect.defineProperty(place, last, { value: bytes, enumerable: true, configurable: true, writable: true });
};

const readJson = (bytes: Uint8Array): unknown => {
  const text = decodeUtf8(bytes);
  try {
    return text.ok ? JSON.parse(text.value) : undefined;
  } catch {
    return undefined;
  }
};

/** Each attachment's own copy, so that no message keeps a whole frame alive; `null` unless they fill the frame exactly. */
const cutAttachments = (
  frame: Uint8Array,
  start: number,
  attachments: readonly Attachment[],
): readonly Uint8Array[] | null => {
  const total = attachments.reduce((sum, { length }) => sum + length, 0);
  if (start + total !== frame.byteLength) return null;
  let offset = start;
  return attachments.map(({ length }) => {
    offset += length;
    return frame.slice(offset - length, offset);
  });
};

const invalid = (reason: string) => refuse('message/invalid', { path: 'frame', reason });

/** The message of a frame of at most `limitBytes`, else `message/invalid`. Never throws, whatever the bytes. */
export const readFrame = (frame: Uint8Array, limitBytes: number): Result<WireMessage> => {
  if (frame.byteLength < LENGTH_BYTES || frame.byteLength > limitBytes) return invalid('its size');
  const bodyStart = LENGTH_BYTES + new DataView(frame.buffer, frame.byteOffset).getUint32(0);
  if (bodyStart > frame.byteLength) return invalid('the length of its header');
  const header = headerSchema.safeParse(readJson(frame.subarray(LENGTH_BYTES, bodyStart)));
  if (!header.success) return invalid('its header');
  const parts = cutAttachments(frame, bodyStart, header.data.attachments);
  if (parts === null) return invalid('the length of its attachments');
  const { attachments, message: sent } = header.data;
  if (!parts.every((bytes, index) => attachBytes(sent, attachments[index]?.path ?? [], bytes)))
    return invalid('the place of an attachment');
  const message = wireMessageSchema.safeParse(sent);
  return message.success ? done(message.data) : invalid('its message');
};
