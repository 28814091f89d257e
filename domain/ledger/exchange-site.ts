/** Which registered site an exchange of offline activation is about, and whether a EULA covers it there (LP-8). */
import {
  ACTIVATION_REQUEST_TYP,
  ACTIVATION_RESPONSE_TYP,
  type ActivationRequest,
  type ActivationResponse,
} from '../activation/activation-files';
import type { CivilDate } from '../calendar/civil-date';
import { eulaInForce } from '../eula/eula-in-force';
import { isSameName } from '../order/fold-name';
import { done, type Refusal, type Result } from '../result';
import type { RegisteredSite } from '../site/registered-site';
import type { Ledger } from './ledger';
import type { Register, RegisteredPool } from './register';
import type { SignedDocument } from './signed-document';

type Parties = Pick<Register, 'sites' | 'assignments' | 'eulas' | 'pools'>;
type Asked = Pick<ActivationRequest, 'site' | 'pool' | 'org'>;

/** How an activation by exchange is recorded in this register. */
export interface AtSite {
  /** The registered site's id; left out where the request names none. */
  readonly site?: string | undefined;
  /** Why it counts although no EULA covers the site. */
  readonly override?: string | undefined;
}

const narrowed = (sites: readonly RegisteredSite[], isMeant: (site: RegisteredSite) => boolean) => {
  const meant = sites.filter(isMeant);
  return meant.length === 0 ? sites : meant;
};

/**
 * By its id, which only the register that wrote the request has given; else by its name. Of several with that name, those of
 * the pool's customer or of the request's, and those that the pool's licences are assigned to.
 */
export const sitesMeant = (
  { sites, assignments, pools }: Omit<Parties, 'eulas'>,
  { site, pool, org }: Asked,
): readonly RegisteredSite[] => {
  const own = sites.find((each) => each.site === site.id && isSameName(each.name, site.name));
  if (own !== undefined) return [own];
  const customer = pools.find((each) => each.pool === pool)?.customer ?? '';
  const named = sites.filter(({ name }) => isSameName(name, site.name));
  const ofCustomer = narrowed(named, (each) => [customer, org].some((name) => isSameName(name, each.customer)));
  const isAssigned = (id: string): boolean => assignments.some((each) => each.site === id && each.pool === pool);
  return narrowed(ofCustomer, (each) => isAssigned(each.site));
};

const productsOf = (pool: RegisteredPool | undefined): readonly string[] => [
  ...new Set((pool?.lots ?? []).map(({ product }) => product)),
];

export interface WeighedSite {
  /** `null` where no registered site is meant: there is nothing to check. */
  readonly site: RegisteredSite | null;
  /** `eula/missing` there on that day. */
  readonly refusal: Refusal | null;
}

/** Where several sites could be meant, each of them needs a EULA: nobody can say which of them it is. */
export const weighSite = (register: Parties, asked: Asked, on: CivilDate): WeighedSite => {
  const products = productsOf(register.pools.find(({ pool }) => pool === asked.pool));
  const isCovered = ({ customer, site }: RegisteredSite): boolean =>
    eulaInForce(register.eulas, { customer, site, products }, on) !== null;
  const meant = sitesMeant(register, asked);
  // A site that was added later was not there to be signed for.
  const uncovered = meant.find((each) => each.addedOn <= on && !isCovered(each));
  if (uncovered === undefined) return { site: meant[0] ?? null, refusal: null };
  const { site, name, customer } = uncovered;
  return { site: uncovered, refusal: { code: 'eula/missing', site, name, customer, on } };
};

/** As what the exchange is recorded: a EULA that is missing is made up for by a reason. Error: `eula/missing`. */
export const admitAt = (
  register: Parties,
  asked: Asked,
  on: CivilDate,
  override: string | undefined,
): Result<AtSite> => {
  const { site, refusal } = weighSite(register, asked, on);
  if (site === null) return done({});
  if (refusal === null) return done({ site: site.site });
  return override === undefined ? { ok: false, error: refusal } : done({ site: site.site, override });
};

/** As `admitAt`, for an answer: what it refuses or gives back activates nothing, and needs no EULA. */
export const admitAnswer = (
  register: Parties,
  request: Asked & Pick<ActivationRequest, 'kind'>,
  { result, activatedOn, decidedOn }: Pick<ActivationResponse, 'result' | 'activatedOn' | 'decidedOn'>,
  override: string | undefined,
): Result<AtSite> =>
  result === 'granted' && request.kind === 'activate'
    ? admitAt(register, request, activatedOn ?? decidedOn, override)
    : done({});

/** A reason that was given when the request was written stands for its answer too. */
const reasonOfRequest = ({ events }: Pick<Ledger, 'events'>, request: string): string | undefined => {
  for (const { changes } of events)
    for (const change of changes)
      if (change.kind === 'file-issued' && change.docId === request && change.override !== undefined)
        return change.override;
  return undefined;
};

/** As `admitAnswer`, where an answer is accepted; to what is no answer to a request at hand the rules say the rest. */
export const admitAcceptance = (
  ledger: Pick<Ledger, 'events' | 'signedFile'>,
  register: Parties,
  answer: SignedDocument,
  override: string | undefined,
): Result<AtSite> => {
  if (answer.typ !== ACTIVATION_RESPONSE_TYP) return done({});
  const { inReplyTo } = answer.payload;
  const request = ledger.signedFile(inReplyTo);
  if (request?.typ !== ACTIVATION_REQUEST_TYP) return done({});
  return admitAnswer(register, request.payload, answer.payload, override ?? reasonOfRequest(ledger, inReplyTo));
};
