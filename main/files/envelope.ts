/** Reads the strict envelope that stands in front of jose: JWS JSON General Serialization in one spelling, and nothing else. */
import { createHash } from 'node:crypto';
import { limits } from '../../contract/limits';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contract/json/json-value';
import { parseStrictJson } from '../../contract/json/parse-strict-json';
import { done, refuse, type Result } from '../../domain/result';
import { decodeBase64url } from './decode-base64url';
import { readEnvelopeSignature, type EnvelopeSignature } from './envelope-signature';
import type { FileType } from './file-types';

/** A well-formed envelope. Nothing of it is trusted until its signatures are verified. */
export interface Envelope {
  readonly typ: FileType;
  /** The exact bytes that were signed. */
  readonly payloadBytes: Uint8Array;
  readonly payload: JsonValue;
  /** The payload as received, base64url: what jose verifies. */
  readonly payloadText: string;
  /** `sha256:` and the base64url of the payload's SHA-256: two files with one payload are one document. */
  readonly docId: string;
  readonly signatures: readonly EnvelopeSignature[];
}

export interface EnvelopeOptions {
  /** The types that are read here; another known type is refused with its own code. */
  readonly typs: readonly FileType[];
  /** Largest size in bytes, checked before anything is parsed. */
  readonly limitBytes: number;
  /** Largest size of a file of that type, checked before its payload is decoded. */
  readonly limitOf?: (typ: FileType) => number;
}

const json = { maxDepth: limits.jsonDepth, numbers: 'integers' } as const;

export const docIdOf = (payloadBytes: Uint8Array): string =>
  `sha256:${createHash('sha256').update(payloadBytes).digest('base64url')}`;

const readOuter = (bytes: Uint8Array): Result<{ readonly payload: string; readonly entries: readonly JsonValue[] }> => {
  const parsed = parseStrictJson(bytes, { ...json, part: 'envelope' });
  if (!parsed.ok) return parsed;
  const outer = parsed.value;
  if (!isJsonObject(outer)) return refuse('envelope/not-object');
  return readOuterMembers(outer);
};

const readOuterMembers = (
  outer: JsonObject,
): Result<{ readonly payload: string; readonly entries: readonly JsonValue[] }> => {
  if (Object.hasOwn(outer, 'header')) return refuse('envelope/unprotected-header', { where: 'envelope' });
  const extra = Object.keys(outer).find((name) => name !== 'payload' && name !== 'signatures');
  if (extra !== undefined) return refuse('envelope/unexpected-member', { where: 'envelope', name: extra });
  const missing = ['payload', 'signatures'].find((name) => !Object.hasOwn(outer, name));
  if (missing !== undefined) return refuse('envelope/missing-member', { where: 'envelope', name: missing });
  const { payload, signatures } = outer;
  if (typeof payload !== 'string') return refuse('envelope/wrong-member', { where: 'payload' });
  return Array.isArray(signatures)
    ? done({ payload, entries: signatures })
    : refuse('envelope/wrong-member', { where: 'signatures' });
};

const readSignatures = (entries: readonly JsonValue[]): Result<readonly EnvelopeSignature[]> => {
  if (entries.length > limits.signatures)
    return refuse('envelope/too-many-signatures', { count: entries.length, most: limits.signatures });
  const signatures: EnvelopeSignature[] = [];
  for (const [index, entry] of entries.entries()) {
    const signature = readEnvelopeSignature(entry, `signatures[${index}]`);
    if (!signature.ok) return signature;
    if (signatures.some(({ kid }) => kid === signature.value.kid))
      return refuse('envelope/duplicate-kid', { where: `signatures[${index}]`, kid: signature.value.kid });
    signatures.push(signature.value);
  }
  return done(signatures);
};

/** The one type that all signatures name. */
const readTyp = (signatures: readonly EnvelopeSignature[], typs: readonly FileType[]): Result<FileType> => {
  const typ = signatures[0]?.typ;
  if (typ === undefined) return refuse('envelope/no-signature');
  if (signatures.some((signature) => signature.typ !== typ)) return refuse('envelope/mixed-typ');
  return typs.includes(typ) ? done(typ) : refuse('envelope/unexpected-typ', { typ });
};

const readPayload = (
  payloadText: string,
): Result<{ readonly payloadBytes: Uint8Array; readonly payload: JsonValue }> => {
  const payloadBytes = decodeBase64url(payloadText, 'payload');
  if (!payloadBytes.ok) return payloadBytes;
  const payload = parseStrictJson(payloadBytes.value, { ...json, part: 'payload' });
  return payload.ok ? done({ payloadBytes: payloadBytes.value, payload: payload.value }) : payload;
};

const checkSize = ({ byteLength }: Uint8Array, limitBytes: number): Result<null> =>
  byteLength > limitBytes ? refuse('file/too-large', { sizeBytes: byteLength, limitBytes }) : done(null);

/** Errors: `file/too-large` before anything is parsed, `envelope/...` with `where`, `json/...` with `part`, line and column. */
export const readEnvelope = (bytes: Uint8Array, { typs, limitBytes, limitOf }: EnvelopeOptions): Result<Envelope> => {
  const small = checkSize(bytes, limitBytes);
  if (!small.ok) return small;
  const outer = readOuter(bytes);
  if (!outer.ok) return outer;
  const signatures = readSignatures(outer.value.entries);
  if (!signatures.ok) return signatures;
  const typ = readTyp(signatures.value, typs);
  if (!typ.ok) return typ;
  const fits = checkSize(bytes, limitOf?.(typ.value) ?? limitBytes);
  if (!fits.ok) return fits;
  const payload = readPayload(outer.value.payload);
  if (!payload.ok) return payload;
  const { payloadBytes } = payload.value;
  return done({
    ...payload.value,
    typ: typ.value,
    payloadText: outer.value.payload,
    docId: docIdOf(payloadBytes),
    signatures: signatures.value,
  });
};
