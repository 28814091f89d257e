/** Shows what a request or an answer of offline activation is and would change; nothing is stored. */
import type { ActivationPreview } from '../../contract/activation-messages';
import type { FileVerdict } from '../../contract/file-verdict';
import type { FilePreview } from '../../contract/ipc';
import {
  ACTIVATION_REQUEST_TYP,
  ACTIVATION_RESPONSE_TYP,
  type ActivationRequest,
} from '../../domain/activation/activation-files';
import type { CivilDate } from '../../domain/calendar/civil-date';
import { decide } from '../../domain/ledger/decide';
import { admitAcceptance, admitAnswer } from '../../domain/ledger/exchange-site';
import { answerGivenTo } from '../../domain/ledger/exchange-numbers';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import { poolDifferences } from '../../domain/ledger/pool-differences';
import type { Register } from '../../domain/ledger/register';
import type { SignedDocument } from '../../domain/ledger/signed-document';
import type { Refusal, Result } from '../../domain/result';
import { toWellFormed } from '../../domain/well-formed';
import { draftAnswer, type AskedFile } from './answer-activation';
import { ledgerOf, type DeskParts } from './desk-parts';
import { withFiles, type NamedFile } from './record-files';

/** A file of an exchange that waits for the user's word. */
export interface WaitingFile extends NamedFile {
  readonly bytes: Uint8Array;
}

interface Weighed {
  readonly refusal: Refusal | null;
  readonly differences: FilePreview['differences'];
}

const isKnown = ({ activations }: Register, { file, change }: NamedFile): boolean =>
  activations.some(({ docId, direction }) => docId === file.docId && direction === 'imported') &&
  change.kind === 'file-imported';

const latest = (today: CivilDate, files: readonly NamedFile[]): CivilDate =>
  files.reduce((last, { change }) => (change.on > last ? change.on : last), today);

/** What recording the files as one event would change, or why the rules forbid it. */
const weigh = (parts: DeskParts, files: readonly NamedFile[]): Weighed => {
  const ledger = withFiles(ledgerOf(parts), files);
  const changes = files.map(({ change }) => change);
  const decided = decide(ledger, parts.journal.draft(changes, parts.now().getTime()));
  if (!decided.ok) return { refusal: decided.error, differences: [] };
  const on = latest(parts.today(), files);
  const after = foldLedger({ ...ledger, events: [...ledger.events, decided.value] }, on);
  return { refusal: null, differences: poolDifferences(foldLedger(ledger, on), after) };
};

/** The request has to be signed by the key that it names. */
const refuseSigner = ({ signatures }: FileVerdict, { id, siteKid }: ActivationRequest): Refusal | null =>
  signatures.some(({ kid, outcome }) => kid === siteKid && outcome === 'valid')
    ? null
    : { code: 'activation/wrong-signer', id };

const DRAFTED = 'sha256:drafted';
/** The changes are shown as they are with a reason, which is asked for beside them. */
const REASON = '-';

/** What the rules of pools refuse is said first: no reason helps against that. */
const besides = (admitted: Result<unknown>, weighed: Weighed): Weighed =>
  admitted.ok || weighed.refusal !== null ? weighed : { ...weighed, refusal: admitted.error };

/** What granting it would change, and why it cannot be granted, or not without a reason. */
const weighGrantOf = (parts: DeskParts, register: Register, waiting: WaitingFile, asked: AskedFile): Weighed => {
  const drafted = draftAnswer(parts, register, asked, {});
  if (!drafted.ok) return { refusal: drafted.error, differences: [] };
  const admitted = admitAnswer(register, asked.request, drafted.value, undefined);
  const at = admitAnswer(register, asked.request, drafted.value, REASON);
  const { decidedOn } = drafted.value;
  const signed: SignedDocument = { typ: ACTIVATION_RESPONSE_TYP, payload: drafted.value };
  const file = { docId: DRAFTED, bytes: waiting.bytes, signed, counted: [] };
  const typ = ACTIVATION_RESPONSE_TYP;
  const change = {
    kind: 'file-issued',
    on: decidedOn,
    docId: DRAFTED,
    typ,
    fileName: '',
    ...(at.ok ? at.value : {}),
  } as const;
  const answer: NamedFile = { file, change };
  return besides(admitted, weigh(parts, isKnown(register, waiting) ? [answer] : [waiting, answer]));
};

interface Shown {
  readonly known: boolean;
  readonly refusal: Refusal | null;
  readonly differences: FilePreview['differences'];
  readonly activation: ActivationPreview | null;
}

const previewRequest = (
  parts: DeskParts,
  register: Register,
  waiting: WaitingFile,
  request: ActivationRequest,
  verdict: FileVerdict,
): Shown => {
  const answer = answerGivenTo(ledgerOf(parts), waiting.file.docId);
  const stands = register.activations.some((each) => each.answer !== null && each.answer.docId === answer);
  const known = isKnown(register, waiting);
  const refusal = refuseSigner(verdict, request) ?? (known ? null : weigh(parts, [waiting]).refusal);
  if (refusal !== null || stands)
    return { known: known && stands, refusal, differences: [], activation: { refusal: null, answer, kept: known } };
  const asked = { fileName: waiting.change.fileName, file: waiting.file, request };
  const grant = weighGrantOf(parts, register, waiting, asked);
  const activation = { refusal: grant.refusal === null ? null : { ...grant.refusal }, answer: null, kept: known };
  return { known: false, refusal: null, differences: grant.differences, activation };
};

/** An answer to a site without a EULA waits for a reason. */
const previewAnswer = (parts: DeskParts, register: Register, { file, change, ...waiting }: WaitingFile): Shown => {
  const { signed } = file;
  const admitted = admitAcceptance(ledgerOf(parts), register, signed, undefined);
  const at = admitAcceptance(ledgerOf(parts), register, signed, REASON);
  const weighed = weigh(parts, [{ ...waiting, file, change: { ...change, ...(at.ok ? at.value : {}) } }]);
  if (admitted.ok || weighed.refusal !== null) return { known: false, activation: null, ...weighed };
  return { known: false, activation: { refusal: { ...admitted.error }, answer: null, kept: false }, ...weighed };
};

export const waitingFile = (
  fileName: string,
  bytes: Uint8Array,
  { docId, signatures }: FileVerdict,
  signed: SignedDocument,
): WaitingFile | null => {
  if (docId === null || !signed.typ.startsWith('ilf-activation-')) return null;
  const { typ, payload } = signed;
  const on = 'requestedOn' in payload ? payload.requestedOn : 'decidedOn' in payload ? payload.decidedOn : null;
  if (on === null) return null;
  const counted = signatures.flatMap(({ kid, outcome }) => (outcome === 'valid' ? [kid] : []));
  return {
    bytes,
    file: { docId, bytes, signed, counted },
    change: { kind: 'file-imported', on, docId, typ, fileName: toWellFormed(fileName) },
  };
};

/** `register` is today's. */
export const previewActivation = (
  parts: DeskParts,
  register: Register,
  waiting: WaitingFile,
  verdict: FileVerdict,
): Shown => {
  const { signed } = waiting.file;
  if (signed.typ === ACTIVATION_REQUEST_TYP) return previewRequest(parts, register, waiting, signed.payload, verdict);
  return previewAnswer(parts, register, waiting);
};
