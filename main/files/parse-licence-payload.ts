/** Parses the payload of an Initial Licence File, and says which place is wrong where it is not one. */
import { isJsonObject, type JsonObject, type JsonValue } from '../../contract/json/json-value';
import { licenceFileSchema, licencePayloadSchema, type LicenceFile } from '../../domain/ledger/licence-file';
import { done, refuse, type Result } from '../../domain/result';
import { firstPlace } from './first-place';
import { knownMembers, unknownMust } from './known-members';
import { listFault } from './list-fault';
import { takeSerials, type LotSerials } from './take-serials';

export interface ParsedLicence {
  readonly licence: LicenceFile;
  /** Of the lots that have any. */
  readonly serials: readonly LotSerials[];
}

const known = knownMembers(licencePayloadSchema);

/** The index of the first lot whose name another has, or -1. */
const twinLot = ({ lots }: LicenceFile): number => {
  const names = new Set<string>();
  return lots.findIndex(({ lot }) => names.size === names.add(lot).size);
};

const parseWhole = (given: JsonObject): Result<ParsedLicence> => {
  const { payload, serials } = takeSerials(given);
  const fault = listFault(payload);
  if (fault !== null) return refuse('ilf/invalid', fault);
  const parsed = licenceFileSchema.safeParse(payload);
  return parsed.success ? done({ licence: parsed.data, serials }) : refuse('ilf/invalid', firstPlace(parsed.error));
};

/** Errors: `ilf/unknown-version`, `ilf/unknown-must` with `names`, `ilf/invalid` with `path` and `reason`. */
export const parseLicencePayload = (payload: JsonValue): Result<ParsedLicence> => {
  if (!isJsonObject(payload)) return refuse('ilf/invalid', { path: 'payload', reason: 'it is not an object' });
  if (typeof payload.v === 'number' && payload.v !== 1) return refuse('ilf/unknown-version', { version: payload.v });
  const unknown = unknownMust(payload, known);
  if (unknown.length > 0) return refuse('ilf/unknown-must', { names: unknown.join(', ') });
  const parsed = parseWhole(payload);
  if (!parsed.ok) return parsed;
  const twin = twinLot(parsed.value.licence);
  return twin === -1
    ? parsed
    : refuse('ilf/invalid', { path: `lots[${twin}].lot`, reason: 'another lot has this name' });
};
