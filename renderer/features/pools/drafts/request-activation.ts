/** The draft of a request for an offline activation: what granting it today would record. */
import type { ActivationRequest } from '../../../../domain/activation/activation-files';
import { eulaInForce } from '../../../../domain/eula/eula-in-force';
import { weighSite } from '../../../../domain/ledger/exchange-site';
import { weighGrant } from '../../../../domain/ledger/weigh-grant';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import type { Refusal } from '../../../../domain/result';
import { namedSite, offeredSites, type SiteEula } from './activate';
import { draftOf, said, type Draft } from './draft';
import { readAll, readName, readText, readWhole } from './read-fields';

export interface RequestFields {
  readonly product: string;
  readonly quantity: string;
  /** What is typed or chosen: the label of an offered site, or any words for a place. */
  readonly site: string;
  /** Why it is asked for without a EULA. */
  readonly override: string;
  readonly fingerprint: string;
}

export const productsOf = ({ lots }: RegisteredPool): readonly string[] => [
  ...new Set(lots.map(({ product }) => product)),
];

/** The registered site that is meant, as the host will find it, and its EULA today; `null` for any other words (LP-8). */
export const requestSite = (
  { site: typed }: Pick<RequestFields, 'site'>,
  pool: RegisteredPool,
  register: Register,
): SiteEula | null => {
  const chosen = namedSite({ site: typed }, offeredSites(register, pool));
  const name = chosen?.name ?? typed.trim();
  const asked = { site: { name, ...said('id', chosen?.site ?? '') }, pool: pool.pool, org: pool.customer };
  const { site, refusal } = weighSite(register, asked, register.asOf);
  if (site === null) return null;
  const products = productsOf(pool);
  const place = { customer: site.customer, site: site.site, products };
  return { site, on: register.asOf, eula: refusal === null ? eulaInForce(register.eulas, place, register.asOf) : null };
};

export const requestDraft = (fields: RequestFields, pool: RegisteredPool, register: Register): Draft => {
  const read = readAll({
    product: readName(fields.product),
    quantity: readWhole(fields.quantity),
    site: readName(fields.site),
    fingerprint: readText(fields.fingerprint),
    override: readText(fields.override),
  });
  if (!read.ok) return read;
  const { quantity, site, override } = read.values;
  const standing = requestSite(fields, pool, register);
  return draftOf({
    kind: 'licences-activated',
    on: register.asOf,
    pool: pool.pool,
    quantity,
    site: standing?.site.site ?? site,
    ...said('override', standing?.eula === null ? override : ''),
  });
};

/** Why the pool has no such licences to give, as far as this register knows. */
export const refuseRequested = (fields: RequestFields, pool: RegisteredPool, register: Register): Refusal | null => {
  const quantity = readWhole(fields.quantity);
  if (!quantity.ok || fields.product === '') return null;
  const asked: Pick<ActivationRequest, 'pool' | 'product' | 'quantity' | 'kind' | 'id' | 'siteKid'> = {
    pool: pool.pool,
    product: fields.product,
    quantity: quantity.value,
    kind: 'activate',
    id: '',
    siteKid: '',
  };
  const weighed = weighGrant(register, asked);
  return weighed.ok ? null : weighed.error;
};
