/** Answers a request at the licence desk: grants it from the desk's own register, or refuses it with a reason. */
import { randomUUID } from 'node:crypto';
import {
  ACTIVATION_REQUEST_TYP,
  ACTIVATION_RESPONSE_TYP,
  type ActivationRequest,
  type ActivationResponse,
} from '../../domain/activation/activation-files';
import { draftResponse, type Decision, type ResponseStamp } from '../../domain/activation/draft-response';
import { admitAnswer, type AtSite } from '../../domain/ledger/exchange-site';
import { answerGivenTo, nextSequence } from '../../domain/ledger/exchange-numbers';
import type { Register } from '../../domain/ledger/register';
import { weighGrant } from '../../domain/ledger/weigh-grant';
import { done, refuse, type Result } from '../../domain/result';
import { toWellFormed } from '../../domain/well-formed';
import { writeActivationFile } from '../files/write-activation-file';
import { isTrustedAs } from '../keys/known-keys';
import { ledgerOf, namedDocument, type DeskParts } from './desk-parts';
import type { SignedFile } from './document-shelf';
import { handOutAndRecord, type NamedFile, type Writing } from './record-files';

/** An authentic request. */
export interface AskedFile {
  readonly fileName: string;
  readonly file: SignedFile;
  readonly request: ActivationRequest;
}

/** `reason` refuses; `override` says why it is granted although no EULA covers the site (LP-8). */
export interface DeskDecision {
  readonly reason?: string | undefined;
  readonly override?: string | undefined;
}

export interface GivenAnswer {
  readonly fileName: string;
  readonly docId: string;
  readonly bytes: Uint8Array;
  readonly response: ActivationResponse;
  /** The request was answered before, and this is that answer. */
  readonly again: boolean;
}

const importedRequest = ({ file, fileName, request }: AskedFile): NamedFile => ({
  file,
  change: {
    kind: 'file-imported',
    on: request.requestedOn,
    docId: file.docId,
    typ: ACTIVATION_REQUEST_TYP,
    fileName: toWellFormed(fileName),
  },
});

const isKept = ({ activations }: Register, { file }: AskedFile): boolean =>
  activations.some(({ docId, direction }) => docId === file.docId && direction === 'imported');

/** One event: the request, unless it was kept before, and its answer. */
const filesOf = (register: Register, asked: AskedFile, answer: NamedFile): readonly NamedFile[] =>
  isKept(register, asked) ? [answer] : [importedRequest(asked), answer];

const namedAnswer = (file: SignedFile, response: ActivationResponse, fileName: string, at: AtSite): NamedFile => ({
  file,
  change: {
    kind: 'file-issued',
    on: response.decidedOn,
    docId: file.docId,
    typ: ACTIVATION_RESPONSE_TYP,
    fileName,
    ...at,
  },
});

const handedAgain = async ({ handOut }: Writing, given: GivenAnswer): Promise<Result<GivenAnswer>> => {
  const handed = (await handOut?.(given.bytes, () => Promise.resolve(done(null)))) ?? done(null);
  return handed.ok ? done(given) : handed;
};

/** The same request gets the same stored answer; one that was undone counts again, if it is what the desk says now. */
const giveAgain = async (
  parts: DeskParts,
  register: Register,
  asked: AskedFile,
  docId: string,
  { reason, override }: DeskDecision,
  writing: Writing,
): Promise<Result<GivenAnswer>> => {
  const stored = ledgerOf(parts).signedFile(docId);
  const bytes = await parts.shelf.bytes(docId);
  if (!bytes.ok) return bytes;
  if (stored?.typ !== ACTIVATION_RESPONSE_TYP) return refuse('document/unknown', { docId });
  const response = stored.payload;
  const given: GivenAnswer = {
    fileName: namedDocument(parts, docId),
    docId,
    bytes: bytes.value,
    response,
    again: true,
  };
  const stands = register.activations.some(({ answer }) => answer?.docId === docId);
  if (stands) return await handedAgain(writing, given);
  const wanted = reason === undefined ? 'granted' : 'refused';
  if (response.result !== wanted)
    return refuse('activation/answered-otherwise', { request: asked.request.id, result: response.result });
  const at = admitAnswer(register, asked.request, response, override);
  if (!at.ok) return at;
  const file = { docId, bytes: bytes.value, signed: stored, counted: [] };
  const files = filesOf(register, asked, namedAnswer(file, response, given.fileName, at.value));
  const recorded = await handOutAndRecord(parts, writing, given.bytes, files);
  return recorded.ok ? done(given) : recorded;
};

const stampOf = (parts: DeskParts, { file }: AskedFile): ResponseStamp => ({
  id: `AA-${randomUUID()}`,
  inReplyTo: file.docId,
  sequence: nextSequence(ledgerOf(parts)),
  iat: parts.now().toISOString(),
  decidedOn: parts.today(),
});

const decisionOf = (register: Register, request: ActivationRequest, { reason }: DeskDecision): Result<Decision> => {
  if (reason !== undefined) return done({ result: 'refused', reason });
  const lot = weighGrant(register, request);
  return lot.ok ? done({ result: 'granted', lot: lot.value }) : lot;
};

const answerNameOf = (fileName: string): string => `${fileName.replace(/\.ilreq$/i, '').slice(0, 200)}.ilresp`;

/** The answer as the register stands, not signed yet: for the preview of what granting would change. */
export const draftAnswer = (
  parts: DeskParts,
  register: Register,
  asked: AskedFile,
  decision: DeskDecision,
): Result<ActivationResponse> => {
  const decided = decisionOf(register, asked.request, decision);
  return decided.ok ? done(draftResponse(asked.request, decided.value, stampOf(parts, asked))) : decided;
};

const giveFirst = async (
  parts: DeskParts,
  register: Register,
  asked: AskedFile,
  decision: DeskDecision,
  writing: Writing,
): Promise<Result<GivenAnswer>> => {
  const { signer } = writing;
  const payload = draftAnswer(parts, register, asked, decision);
  if (!payload.ok) return payload;
  const at = admitAnswer(register, asked.request, payload.value, decision.override);
  if (!at.ok) return at;
  const written = await writeActivationFile({ typ: ACTIVATION_RESPONSE_TYP, payload: payload.value }, signer);
  if (!written.ok) return written;
  const { docId, bytes, signed } = written.value;
  const fileName = toWellFormed(answerNameOf(asked.fileName));
  const file = { docId, bytes, signed, counted: [signer.kid] };
  const answer = namedAnswer(file, payload.value, fileName, at.value);
  const recorded = await handOutAndRecord(parts, writing, bytes, filesOf(register, asked, answer));
  return recorded.ok ? done({ fileName, docId, bytes, response: payload.value, again: false }) : recorded;
};

const asksItself = ({ activations }: Register, { file }: AskedFile): boolean =>
  activations.some(({ docId, direction }) => docId === file.docId && direction === 'issued');

/**
 * Signing asks for no trust, being believed does: another register believes the answer where it trusts the key. A register
 * that answers what it asked itself is in that other's place.
 */
const refuseOwnAnswer = async (
  parts: DeskParts,
  register: Register,
  asked: AskedFile,
  { signer: { kid } }: Writing,
): Promise<Result<never> | null> => {
  const { id, siteKid } = asked.request;
  if (kid === siteKid) return refuse('activation/own-answer', { id });
  if (!asksItself(register, asked)) return null;
  const trusted = await isTrustedAs(parts, kid, 'issuer');
  if (!trusted.ok) return trusted;
  return trusted.value ? null : refuse('activation/own-answer', { id });
};

/** `register` is today's. Errors: those of `weighGrant`, `activation/own-answer`, `eula/missing`, `activation/answered-otherwise`, `decide`, `journal/...`. */
export const answerActivation = async (
  parts: DeskParts,
  register: Register,
  asked: AskedFile,
  decision: DeskDecision,
  writing: Writing,
): Promise<Result<GivenAnswer>> => {
  const own = await refuseOwnAnswer(parts, register, asked, writing);
  if (own !== null) return own;
  const given = answerGivenTo(ledgerOf(parts), asked.file.docId);
  return given === null
    ? await giveFirst(parts, register, asked, decision, writing)
    : await giveAgain(parts, register, asked, given, decision, writing);
};
