/** Writes the requests of a site: to activate licences of a pool, or to give back what an answer granted. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { ACTIVATION_REQUEST_TYP, type ActivationRequest } from '../../domain/activation/activation-files';
import { admitAt, sitesMeant, type AtSite } from '../../domain/ledger/exchange-site';
import { nextSiteSequence } from '../../domain/ledger/exchange-numbers';
import type { Register, RegisteredExchange } from '../../domain/ledger/register';
import { weighGrant } from '../../domain/ledger/weigh-grant';
import { done, refuse, type Result } from '../../domain/result';
import { writeActivationFile } from '../files/write-activation-file';
import type { Signer } from '../keys/signer';
import { ledgerOf, type DeskParts } from './desk-parts';
import { handOutAndRecord, type Writing } from './record-files';

export interface ActivationOrder {
  readonly pool: string;
  readonly product: string;
  readonly quantity: number;
  /** The place, or the id of a registered site. */
  readonly site: string;
  /** Why it is asked for although no EULA covers the registered site (LP-8). */
  readonly override?: string | undefined;
  /** Left out: one that is made of the key and the site's name. */
  readonly fingerprint?: string | undefined;
}

/** A file that was written and recorded here. */
export interface WrittenFile {
  readonly fileName: string;
  readonly docId: string;
  readonly bytes: Uint8Array;
}

type Asked = Omit<ActivationRequest, 'v' | 'id' | 'nonce' | 'siteKid' | 'siteSequence' | 'iat' | 'requestedOn'>;

const NONCE_BYTES = 32;

/** The same server asks under the same fingerprint as long as its key and its name stay. */
const ownFingerprint = (siteKid: string, site: string): string =>
  `sha256:${createHash('sha256').update(`${siteKid}\n${site}`).digest('base64url')}`;

/** Whom the licences are for, as the pool's licence file or its customer says; else the site itself. */
const organisation = (parts: DeskParts, register: Register, name: string, site: string): string => {
  const pool = register.pools.find(({ pool: id }) => id === name);
  const docId = pool?.lots.find((lot) => lot.docId !== null)?.docId ?? null;
  const licence = docId === null ? undefined : ledgerOf(parts).licenceFile(docId);
  return licence?.org ?? (pool === undefined || pool.customer === '' ? site : pool.customer);
};

const stamped = (parts: DeskParts, signer: Signer, asked: Asked): ActivationRequest => ({
  ...asked,
  v: 1,
  id: `AR-${randomUUID()}`,
  nonce: randomBytes(NONCE_BYTES).toString('base64url'),
  siteKid: signer.kid,
  siteSequence: nextSiteSequence(ledgerOf(parts), signer.kid),
  iat: parts.now().toISOString(),
  requestedOn: parts.today(),
});

const fileNameOf = ({ pool, siteSequence }: ActivationRequest): string =>
  `${[...pool.replace(/[^\p{L}\p{N}._-]+/gu, '-')].slice(0, 60).join('')}-request-${siteSequence}.ilreq`;

const writeRequest = async (
  parts: DeskParts,
  writing: Writing,
  asked: Asked,
  at: AtSite = {},
): Promise<Result<WrittenFile>> => {
  const { signer } = writing;
  if (parts.journal.writer === null) return refuse('workspace/read-only');
  const payload = stamped(parts, signer, asked);
  const written = await writeActivationFile({ typ: ACTIVATION_REQUEST_TYP, payload }, signer);
  if (!written.ok) return written;
  const { docId, bytes, signed } = written.value;
  const fileName = fileNameOf(payload);
  const change = {
    kind: 'file-issued',
    on: payload.requestedOn,
    docId,
    typ: ACTIVATION_REQUEST_TYP,
    fileName,
    ...at,
  } as const;
  const file = { docId, bytes, signed, counted: [signer.kid] };
  const recorded = await handOutAndRecord(parts, writing, bytes, [{ file, change }]);
  return recorded.ok ? done({ fileName, docId, bytes }) : recorded;
};

/** A registered site is named by its id, or by a name that it alone has here. */
const placeIn = (register: Register, pool: string, org: string, words: string): Asked['site'] => {
  const byId = register.sites.find(({ site }) => site === words);
  const [only, ...more] = byId === undefined ? sitesMeant(register, { site: { name: words }, pool, org }) : [byId];
  return only === undefined || more.length > 0 ? { name: words } : { name: only.name, id: only.site };
};

/** What this register refuses already need not be sent. Errors: those of `weighGrant`, `eula/missing`, `decide`, `journal/...`. */
export const requestActivation = async (
  parts: DeskParts,
  register: Register,
  order: ActivationOrder,
  writing: Writing,
): Promise<Result<WrittenFile>> => {
  const { pool, product, quantity, override } = order;
  const org = organisation(parts, register, pool, order.site);
  const site = placeIn(register, pool, org, order.site);
  const fingerprint = order.fingerprint ?? ownFingerprint(writing.signer.kid, site.name);
  const asked: Asked = { org, pool, product, quantity, fingerprint, site, kind: 'activate' };
  const possible = weighGrant(register, stamped(parts, writing.signer, asked));
  if (!possible.ok) return possible;
  const at = admitAt(register, asked, parts.today(), override);
  return at.ok ? await writeRequest(parts, writing, asked, at.value) : at;
};

/** Licences of a granted answer; all that are left where no quantity is named. */
export interface GrantedPart {
  /** The answer's docId. */
  readonly response: string;
  readonly quantity?: number | undefined;
}

/** The activation that an answer granted to a request of this register’s own. */
const grantedBy = ({ activations }: Register, response: string): RegisteredExchange | undefined =>
  activations.find(({ answer, direction }) => answer?.docId === response && direction === 'issued');

/** Errors: `activation/return-unknown`, `activation/other-key`, those of `decide`, `journal/...`. */
export const requestReturn = async (
  parts: DeskParts,
  register: Register,
  { response, quantity }: GrantedPart,
  writing: Writing,
): Promise<Result<WrittenFile>> => {
  const granted = grantedBy(register, response);
  if (granted === undefined) return refuse('activation/return-unknown', { id: response });
  const { org, pool, product, fingerprint, site, siteKid } = granted.request;
  if (siteKid !== writing.signer.kid) return refuse('activation/other-key', { kid: siteKid });
  const back = quantity ?? Math.max(1, granted.request.quantity - granted.returned);
  const asked: Asked = { org, pool, product, quantity: back, fingerprint, site, kind: 'return', returns: { response } };
  return await writeRequest(parts, writing, asked);
};
