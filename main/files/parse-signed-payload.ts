/** Parses the payload of a signed file that is no licence file, and says which place is wrong where it is not one. */
import { isJsonObject, type JsonObject, type JsonValue } from '../../contract/json/json-value';
import {
  signedDocumentSchema,
  signedPayloadSchemas,
  type SignedDocument,
  type SignedTyp,
} from '../../domain/ledger/signed-document';
import { done, refuse, type Result } from '../../domain/result';
import { TRANSFER_TYP, transferLotSchema } from '../../domain/transfer/transfer-file';
import { licenceStatusPayloadSchema } from '../../domain/usage/licence-status-file';
import { LICENCE_STATUS_TYP } from '../../domain/usage/snapshot';
import { firstPlace, type Place } from './first-place';
import { knownMembers, unknownMust } from './known-members';
import { itemFault } from './list-fault';

const namesOf = ({ lots }: JsonObject): readonly unknown[] =>
  Array.isArray(lots) ? lots.map((lot: JsonValue) => (isJsonObject(lot) ? lot.lot : null)) : [];

/** The first lot whose name another has. */
const twinLot = (payload: JsonObject): Place | null => {
  const names = new Set<unknown>();
  const twin = namesOf(payload).findIndex((name) => names.size === names.add(name).size);
  return twin === -1 ? null : { path: `lots[${twin}].lot`, reason: 'another lot has this name' };
};

/** A transfer has room for a million lots: the first wrong one is found by itself, before the schema collects them all. */
const lotsFault = (typ: SignedTyp, payload: JsonObject): Place | null =>
  typ === TRANSFER_TYP ? (itemFault(payload, 'lots', transferLotSchema) ?? twinLot(payload)) : null;

/** The lists stay in the file: they are looked at here, and left out of what it says. */
const statusFault = (typ: SignedTyp, payload: JsonObject): Place | null => {
  if (typ !== LICENCE_STATUS_TYP) return null;
  const parsed = licenceStatusPayloadSchema.safeParse(payload);
  return parsed.success ? null : firstPlace(parsed.error);
};

const parseWhole = (typ: SignedTyp, payload: JsonObject): Result<SignedDocument> => {
  const fault = lotsFault(typ, payload) ?? statusFault(typ, payload);
  if (fault !== null) return refuse('ilf/invalid', { ...fault });
  const parsed = signedDocumentSchema.safeParse({ typ, payload });
  if (parsed.success) return done(parsed.data);
  const { path, ...rest } = firstPlace(parsed.error);
  return refuse('ilf/invalid', { path: path.replace(/^payload\.?/, ''), ...rest });
};

/** Errors: `ilf/unknown-version`, `ilf/unknown-must` with `names`, `ilf/invalid` with `path` and `reason`. */
export const parseSignedPayload = (typ: SignedTyp, payload: JsonValue): Result<SignedDocument> => {
  if (!isJsonObject(payload)) return refuse('ilf/invalid', { path: 'payload', reason: 'it is not an object' });
  if (typeof payload.v === 'number' && payload.v !== 1) return refuse('ilf/unknown-version', { version: payload.v });
  const unknown = unknownMust(payload, knownMembers(signedPayloadSchemas[typ]));
  return unknown.length > 0 ? refuse('ilf/unknown-must', { names: unknown.join(', ') }) : parseWhole(typ, payload);
};
