/** The draft of a request for an offline activation: what granting it today would record. */
import type { ActivationRequest } from '../../../../domain/activation/activation-files';
import { weighGrant } from '../../../../domain/ledger/weigh-grant';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import type { Refusal } from '../../../../domain/result';
import { draftOf, type Draft } from './draft';
import { readAll, readName, readText, readWhole } from './read-fields';

export interface RequestFields {
  readonly product: string;
  readonly quantity: string;
  readonly site: string;
  readonly fingerprint: string;
}

export const productsOf = ({ lots }: RegisteredPool): readonly string[] => [
  ...new Set(lots.map(({ product }) => product)),
];

export const requestDraft = (fields: RequestFields, { pool }: RegisteredPool, { asOf }: Register): Draft => {
  const read = readAll({
    product: readName(fields.product),
    quantity: readWhole(fields.quantity),
    site: readName(fields.site),
    fingerprint: readText(fields.fingerprint),
  });
  if (!read.ok) return read;
  const { quantity, site } = read.values;
  return draftOf({ kind: 'licences-activated', on: asOf, pool, quantity, site });
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
