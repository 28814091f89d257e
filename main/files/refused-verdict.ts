/** Sorts the codes of an unreadable file into the results that people are shown: damaged, not signed, or none of ours. */
import type { FileVerdict } from '../../contract/file-verdict';
import type { Refusal } from '../../domain/result';

const kindsByCode: Readonly<Record<string, FileVerdict['kind']>> = {
  // While the list of issuers cannot be read, no issuer is known.
  'trust/damaged': 'unknown-issuer',
  'file/unreadable': 'unknown-issuer',
  'file/not-coterm': 'not-coterm',
  // No licence file is that large, and more is not known of it.
  'file/too-large': 'not-coterm',
  'envelope/not-object': 'not-coterm',
  'envelope/unknown-typ': 'not-coterm',
  'envelope/unexpected-typ': 'not-coterm',
  'envelope/no-signature': 'not-signed-as-required',
  'envelope/wrong-alg': 'not-signed-as-required',
};

/** How much of a file is looked at to tell a damaged envelope from something else altogether. */
const GLANCE_BYTES = 4096;

/** Whether the bytes begin like an envelope: an object with one of its two members. */
const looksLikeEnvelope = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.subarray(0, GLANCE_BYTES))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return start.startsWith('{') && /"(?:payload|signatures)"/.test(start);
};

const notOurs = (error: Refusal, bytes: Uint8Array): boolean =>
  (error.code.startsWith('json/') ||
    error.code === 'envelope/missing-member' ||
    error.code === 'envelope/unexpected-member') &&
  (error.part === undefined || error.part === 'envelope') &&
  !looksLikeEnvelope(bytes);

/** Enough to recognise what a file says, and what a window can show: names in a file may be as long as the file. */
const MOST_SHOWN = 200;

const shortened = (fact: unknown): unknown =>
  typeof fact === 'string' && fact.length > MOST_SHOWN ? `${fact.slice(0, MOST_SHOWN)}…` : fact;

const told = (refusal: Refusal, bytes: Uint8Array): Refusal => {
  if (bytes.byteLength === 0) return { code: 'file/empty' };
  return notOurs(refusal, bytes) ? { code: 'file/not-coterm' } : refusal;
};

/** Facts are the refusal's own, long ones cut; the code of a file that is none of ours is `file/not-coterm`, whatever stopped the parser. */
export const refusedVerdict = (refusal: Refusal, bytes: Uint8Array): FileVerdict => {
  const { code, ...facts } = told(refusal, bytes);
  return {
    kind: kindsByCode[code] ?? 'damaged',
    code,
    facts: Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, shortened(fact)])),
    typ: null,
    docId: null,
    sizeBytes: bytes.byteLength,
    signatures: [],
  };
};
