/** The requests and answers of offline activation that a register knows, as its ledger is walked in event order. */
import type { ActivationRequest, ActivationResponse } from './activation-files';

/** `issued` was written here, `imported` came from elsewhere. */
export type FileDirection = 'issued' | 'imported';

/** Where a file stands in the ledger. */
export interface KeptFile {
  readonly docId: string;
  readonly direction: FileDirection;
  /** The event that brought it. */
  readonly event: string;
  readonly fileName: string;
}

export interface KeptRequest extends KeptFile {
  readonly request: ActivationRequest;
}

export interface KeptResponse extends KeptFile {
  readonly response: ActivationResponse;
  /** The registered site at which it counts; `null` where its request names none. */
  readonly site: string | null;
  /** Why it counts although no EULA covers that site (LP-8). */
  readonly override: string | null;
  /** A person let it count although another answer has its number: two desks had given the same. */
  readonly sharesNumber: boolean;
}

/** Mutable, and owned by one walk. */
export interface Exchange extends KeptRequest {
  /** The highest number among the answers about its pool that were accepted before this request was written. */
  readonly acceptedBefore: number;
  answer: KeptResponse | null;
  /** Licences of its grant that came back. */
  returned: number;
}

export interface Exchanges {
  /** By the request's docId, in event order. */
  readonly byRequest: Map<string, Exchange>;
  /** By the answer's docId. */
  readonly byResponse: Map<string, Exchange>;
  /** By the site's key: the highest number among its requests. */
  readonly siteSequences: Map<string, number>;
  /** By pool, which has one issuer: the highest number among the answers about it. */
  readonly sequences: Map<string, number>;
  /** Ids of requests, each with its site, and numbers of answers, each with its pool: used once and never again. */
  readonly used: Set<string>;
}

export const newExchanges = (): Exchanges => ({
  byRequest: new Map(),
  byResponse: new Map(),
  siteSequences: new Map(),
  sequences: new Map(),
  used: new Set(),
});

export const requestIdOf = ({ siteKid, id }: Pick<ActivationRequest, 'siteKid' | 'id'>): string =>
  JSON.stringify(['request', siteKid, id]);
export const numberOf = ({ pool, sequence }: Pick<ActivationResponse, 'pool' | 'sequence'>): string =>
  JSON.stringify(['answer', pool, sequence]);

/** Where its licences are activated: at the registered site, or at the place that the request names. */
export const placeOf = ({ request, answer }: Pick<Exchange, 'request' | 'answer'>): string =>
  answer?.site ?? request.site.name;

/** Licences that a granted activation gave and that were not returned; none where nothing was granted. */
export const outstanding = ({
  request,
  answer,
  returned,
}: Pick<Exchange, 'request' | 'answer' | 'returned'>): number =>
  request.kind === 'activate' && answer?.response.result === 'granted' ? answer.response.quantity - returned : 0;
