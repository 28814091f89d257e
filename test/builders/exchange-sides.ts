/** The two sides of an offline activation as ledgers: a site that asks and accepts, and a licence desk that answers. */
import type { CivilDate } from '../../domain/calendar/civil-date';
import {
  ACTIVATION_REQUEST_TYP,
  ACTIVATION_RESPONSE_TYP,
  activationRequestSchema,
  activationResponseSchema,
  type ActivationRequest,
  type ActivationResponse,
} from '../../domain/activation/activation-files';
import { draftResponse } from '../../domain/activation/draft-response';
import { decide } from '../../domain/ledger/decide';
import type { LedgerEvent } from '../../domain/ledger/event';
import { answerGivenTo, nextSequence, nextSiteSequence } from '../../domain/ledger/exchange-numbers';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import type { Register, RegisteredPool } from '../../domain/ledger/register';
import type { SignedDocument } from '../../domain/ledger/signed-document';
import { weighGrant } from '../../domain/ledger/weigh-grant';
import { done, type Result } from '../../domain/result';
import { anEvent } from './ledger-history';
import { created, lot, type PlainChange } from './simulate-scenario';

export const SITE_KID = 's'.repeat(43);

/** Every file that was ever written, on either side. */
export type Post = Map<string, SignedDocument>;

export interface Side {
  readonly events: LedgerEvent[];
  readonly record: (...changes: readonly PlainChange[]) => Result<LedgerEvent>;
  readonly undo: (event: LedgerEvent) => Result<LedgerEvent>;
  readonly register: () => Register;
  readonly pool: () => RegisteredPool;
  readonly ledger: () => { events: readonly LedgerEvent[]; signedFile: (docId: string) => SignedDocument | undefined };
}

/** A side that holds pool P-1 with `quantity` licences of core, since 1 March 2025. */
export const aSide = (post: Post, quantity = 10, lots = 1): Side => {
  const events: LedgerEvent[] = [];
  const ledger = () => ({
    events,
    licenceFile: () => undefined,
    registerChanges: () => undefined,
    signedFile: (docId: string) => post.get(docId),
  });
  const record: Side['record'] = (...changes) => {
    const decided = decide(ledger(), anEvent(events.length + 1, changes));
    if (decided.ok) events.push(decided.value);
    return decided;
  };
  const register = (): Register => foldLedger(ledger(), '2025-12-31' as CivilDate);
  record(
    created('2025-03-01', 'P-1'),
    ...Array.from({ length: lots }, (_lot, index) =>
      lot('2025-03-01', `L${index + 1}`, quantity, { product: 'core' }, 'P-1'),
    ),
  );
  return {
    events,
    record,
    undo: ({ id }) => record({ kind: 'change-withdrawn', on: '2025-12-01', change: id }),
    register,
    ledger,
    pool: () => {
      const [pool] = register().pools;
      if (pool === undefined) throw new Error('no pool');
      return pool;
    },
  };
};

const named = (docId: string, typ: string, kind: 'file-issued' | 'file-imported', on: string): PlainChange => ({
  kind,
  on,
  docId,
  typ,
  fileName: docId,
});

export const issuedRequest = (docId: string, on = '2025-04-01'): PlainChange =>
  named(docId, ACTIVATION_REQUEST_TYP, 'file-issued', on);
export const importedRequest = (docId: string, on = '2025-04-02'): PlainChange =>
  named(docId, ACTIVATION_REQUEST_TYP, 'file-imported', on);
export const issuedResponse = (docId: string, on = '2025-04-02'): PlainChange =>
  named(docId, ACTIVATION_RESPONSE_TYP, 'file-issued', on);
export const importedResponse = (docId: string, on = '2025-04-05'): PlainChange =>
  named(docId, ACTIVATION_RESPONSE_TYP, 'file-imported', on);

export const postRequest = (post: Post, over: Readonly<Record<string, unknown>> = {}): string => {
  const docId = `request-${post.size + 1}`;
  const payload: ActivationRequest = activationRequestSchema.parse({
    v: 1,
    id: docId,
    nonce: `nonce-of-${docId}`.padEnd(22, '-'),
    org: 'Port of Westhaven',
    siteKid: SITE_KID,
    siteSequence: 1,
    pool: 'P-1',
    product: 'core',
    quantity: 2,
    fingerprint: 'server-1',
    site: { name: 'North gate' },
    kind: 'activate',
    iat: '2025-04-01T09:00:00Z',
    requestedOn: '2025-04-01',
    ...over,
  });
  post.set(docId, { typ: ACTIVATION_REQUEST_TYP, payload });
  return docId;
};

export const requestIn = (post: Post, docId: string): ActivationRequest => {
  const file = post.get(docId);
  if (file?.typ !== ACTIVATION_REQUEST_TYP) throw new Error(`no request ${docId}`);
  return file.payload;
};

export const postResponse = (post: Post, inReplyTo: string, over: Readonly<Record<string, unknown>> = {}): string => {
  const docId = `response-${post.size + 1}`;
  const request = requestIn(post, inReplyTo);
  const stamp = {
    id: docId,
    inReplyTo,
    sequence: 1,
    iat: '2025-04-02T09:00:00Z',
    decidedOn: '2025-04-02' as CivilDate,
  };
  const drafted: ActivationResponse = draftResponse(request, { result: 'granted', lot: 'L1' }, stamp);
  const payload = activationResponseSchema.parse({ ...drafted, ...over });
  post.set(docId, { typ: ACTIVATION_RESPONSE_TYP, payload });
  return docId;
};

/** The site writes a request and keeps it. Gives its docId. */
export const ask = (post: Post, site: Side, over: Readonly<Record<string, unknown>> = {}): Result<string> => {
  const docId = postRequest(post, { siteSequence: nextSiteSequence(site.ledger(), SITE_KID), ...over });
  const recorded = site.record(issuedRequest(docId));
  return recorded.ok ? done(docId) : recorded;
};

interface AnswerOptions {
  readonly refuseIt?: boolean;
  readonly decidedOn?: string;
}

/** The desk answers as its register allows: the same request gets the same answer. Gives the answer's docId. */
export const answer = (
  post: Post,
  desk: Side,
  request: string,
  { refuseIt = false, decidedOn = '2025-04-02' }: AnswerOptions = {},
): Result<string> => {
  const given = answerGivenTo(desk.ledger(), request);
  if (given !== null) return done(given);
  const lotOfGrant = weighGrant(desk.register(), requestIn(post, request));
  const sequence = nextSequence(desk.ledger());
  const refusal = { result: 'refused', reason: 'not now', lot: '', activatedOn: undefined };
  if (!lotOfGrant.ok && !refuseIt) return lotOfGrant;
  const activatedOn = requestIn(post, request).kind === 'activate' ? decidedOn : undefined;
  const docId = postResponse(post, request, {
    sequence,
    decidedOn,
    activatedOn,
    ...(refuseIt || !lotOfGrant.ok ? refusal : { lot: lotOfGrant.value }),
  });
  const recorded = desk.record(importedRequest(request), issuedResponse(docId));
  return recorded.ok ? done(docId) : recorded;
};

export const accept = (site: Side, response: string): Result<LedgerEvent> => site.record(importedResponse(response));
