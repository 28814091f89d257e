/** Tells of offline activation: what the office asks for, what a server asks for, and how both are answered. */
import { randomBytes } from 'node:crypto';
import {
  ACTIVATION_REQUEST_TYP,
  ACTIVATION_RESPONSE_TYP,
  type ActivationRequest,
} from '../../domain/activation/activation-files';
import { draftResponse, type Decision } from '../../domain/activation/draft-response';
import type { CivilDate } from '../../domain/calendar/civil-date';
import { weighGrant } from '../../domain/ledger/weigh-grant';
import { done, type Result } from '../../domain/result';
import { writeActivationFile } from '../files/write-activation-file';
import type { Signer } from '../keys/signer';
import { OTHER_SITE_ORG, OWN_DESK, OWN_OFFICE } from './cast';
import {
  hold,
  nothingHeld,
  ownSigner,
  preview,
  takeIn,
  type Exchanging,
  type HeldFile,
  type Outcome,
  type Told,
} from './exchanging';

const answerTo = (request: string): string => `answer to ${request}`;

const asServer = (server: Signer, told: Told<'ask'>, on: CivilDate, now: Date): ActivationRequest => ({
  v: 1,
  id: `AR-${told.request}`,
  nonce: randomBytes(32).toString('base64url'),
  org: OTHER_SITE_ORG,
  siteKid: server.kid,
  siteSequence: Number(told.request.replace(/\D/g, '')),
  pool: told.pool,
  product: told.product,
  quantity: told.quantity,
  fingerprint: `SRV-${told.pool}-${told.request}`,
  site: { name: told.site },
  kind: 'activate',
  iat: now.toISOString(),
  requestedOn: on,
});

const askFromOffice = async (
  telling: Exchanging,
  { request, does: _does, by: _by, ...order }: Told<'ask'>,
): Outcome => {
  const { ledger } = telling.workspace;
  const signer = await ownSigner(telling, OWN_OFFICE);
  if (!signer.ok) return signer;
  return hold(telling, request, await ledger.activations.request(order, { signer: signer.value }));
};

const askFromServer = async (telling: Exchanging, told: Told<'ask'>, on: CivilDate): Outcome => {
  const { server } = telling.cast;
  const payload = asServer(server, told, on, telling.now());
  const written = await writeActivationFile({ typ: ACTIVATION_REQUEST_TYP, payload }, server);
  if (!written.ok) return written;
  const file = { fileName: `${told.pool}-${told.request}.ilreq`, ...written.value };
  telling.held.set(told.request, file);
  return await takeIn(telling, file);
};

export const askBack = async (telling: Exchanging, { request, of, quantity }: Told<'ask-back'>): Outcome => {
  const { ledger } = telling.workspace;
  const response = telling.held.get(answerTo(of))?.docId ?? '';
  const signer = await ownSigner(telling, OWN_OFFICE);
  if (!signer.ok) return signer;
  const given = await ledger.activations.giveBack({ response, quantity }, { signer: signer.value });
  return hold(telling, request, given);
};

/** The sample's own desk, to the request of a server. */
const answerHere = async (
  telling: Exchanging,
  file: HeldFile,
  reason: string | undefined,
): Promise<Result<HeldFile>> => {
  const { ledger } = telling.workspace;
  const signer = await ownSigner(telling, OWN_DESK);
  if (!signer.ok) return signer;
  const shown = await preview(telling, file);
  return shown.ok ? await ledger.activations.answer(shown.value, { reason }, { signer: signer.value }) : shown;
};

const decisionOf = (
  { workspace }: Exchanging,
  asked: ActivationRequest,
  reason: string | undefined,
): Result<Decision> => {
  if (reason !== undefined) return done({ result: 'refused', reason });
  const lot = weighGrant(workspace.ledger.register(asked.requestedOn), asked);
  return lot.ok ? done({ result: 'granted', lot: lot.value }) : lot;
};

/** The vendor's desk, to a request of the office. Its numbers rise with the days. */
const answerThere = async (
  telling: Exchanging,
  { docId, fileName }: HeldFile,
  asked: ActivationRequest,
  on: CivilDate,
  reason: string | undefined,
): Promise<Result<HeldFile>> => {
  const { sentinel } = telling.cast.issuers;
  const decision = decisionOf(telling, asked, reason);
  if (!decision.ok) return decision;
  const iat = telling.now();
  const payload = draftResponse(asked, decision.value, {
    id: `AA-${asked.id}`,
    inReplyTo: docId,
    sequence: telling.held.size,
    iat: iat.toISOString(),
    decidedOn: on,
  });
  const written = await writeActivationFile({ typ: ACTIVATION_RESPONSE_TYP, payload }, sentinel);
  if (!written.ok) return written;
  const file = { fileName: fileName.replace(/req$/, 'resp'), ...written.value };
  const taken = await takeIn(telling, file);
  return taken.ok ? done(file) : taken;
};

export const answer = async (telling: Exchanging, { request, reason }: Told<'answer'>, on: CivilDate): Outcome => {
  const file = telling.held.get(request);
  const exchange = telling.workspace.ledger.register(on).activations.find(({ docId }) => docId === file?.docId);
  if (file === undefined || exchange === undefined) return nothingHeld(request);
  const given =
    exchange.direction === 'imported'
      ? await answerHere(telling, file, reason)
      : await answerThere(telling, file, exchange.request, on, reason);
  return hold(telling, answerTo(request), given);
};

export const ask = (telling: Exchanging, told: Told<'ask'>, on: CivilDate): Outcome =>
  told.by === 'office' ? askFromOffice(telling, told) : askFromServer(telling, told, on);
