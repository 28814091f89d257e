/** Parses the file that the reference server serves: snapshots, and the lists of what uses each licence (`docs/licence-status.md`). */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isJsonObject, type JsonValue } from '../../contract/json/json-value';
import { parseStrictJson } from '../../contract/json/parse-strict-json';
import { limits } from '../../contract/limits';
import { done, refuse, type Result } from '../../domain/result';
import { licenceIdSchema } from '../../domain/usage/licence-id';
import type { UsagePurpose } from '../../domain/usage/purpose';
import { snapshotSchema, usedLicenceSchema, type Snapshot, type UsedLicence } from '../../domain/usage/snapshot';
import { firstPlace, type Place } from '../files/first-place';
import { strangeMember } from './strange-member';

/** The list behind one figure. */
export interface ServedList {
  /** Of the list as it stands: another list has another. */
  readonly digest: string;
  readonly used: readonly UsedLicence[];
}

/** What one address answers. */
export interface ServedStatus {
  readonly status: Snapshot;
  readonly lists: ReadonlyMap<string, ServedList>;
}

/** By the purpose that an address serves. */
export type ServedFile = ReadonlyMap<UsagePurpose, ServedStatus>;

const serverSchema = z.strictObject({
  status: snapshotSchema,
  lists: z.record(licenceIdSchema, z.array(usedLicenceSchema).max(limits.usedLicences)).optional(),
});
type GivenServer = Readonly<z.infer<typeof serverSchema>>;

const fileSchema = z.strictObject({ v: z.literal(1), servers: z.array(serverSchema).min(1).max(2) });
type GivenFile = Readonly<z.infer<typeof fileSchema>>;

const listOf = (used: readonly UsedLicence[]): ServedList => ({
  digest: createHash('sha256').update(JSON.stringify(used)).digest('base64url'),
  used,
});

const servedOf = ({ status, lists = {} }: GivenServer): ServedStatus => {
  const served = new Map(Object.entries(lists).map(([licence, used]) => [licence, listOf(used)]));
  const licences = status.licences.map((figures) => {
    const list = served.get(figures.licence);
    return list === undefined ? figures : { ...figures, usedDigest: `sha256:${list.digest}` };
  });
  return { status: { ...status, licences }, lists: served };
};

/** An id that stands twice in a list, a list of no licence, a digest that is not the server's own. */
const serverFault = ({ status, lists = {} }: GivenServer, at: string): Place | null => {
  const digest = status.licences.findIndex(({ usedDigest }) => usedDigest !== undefined);
  if (digest !== -1)
    return { path: `${at}.status.licences[${digest}].usedDigest`, reason: 'it is made from the list; leave it out' };
  for (const [licence, used] of Object.entries(lists)) {
    const path = `${at}.lists.${licence}`;
    if (!status.licences.some((figures) => figures.licence === licence))
      return { path, reason: 'the status has no such licence' };
    const ids = new Set<string>();
    const twin = used.findIndex(({ id }) => ids.size === ids.add(id).size);
    if (twin !== -1) return { path: `${path}[${twin}].id`, reason: 'it stands in the list twice' };
  }
  return null;
};

const isTooLong = ({ status }: GivenServer): boolean =>
  Buffer.byteLength(JSON.stringify(servedOf({ status }).status)) > limits.statusBytes;

const fileFault = ({ servers }: GivenFile): Place | null => {
  const [first, second] = servers;
  if (first?.status.purpose === second?.status.purpose)
    return { path: 'servers[1].status.purpose', reason: 'the other one has this purpose' };
  const used = servers.flatMap(({ lists = {} }) => Object.values(lists)).reduce((sum, list) => sum + list.length, 0);
  if (used > limits.usedLicences)
    return { path: 'servers', reason: `the lists have more than ${limits.usedLicences} entries in all` };
  const long = servers.findIndex(isTooLong);
  if (long !== -1) return { path: `servers[${long}].status`, reason: 'as an answer it has more than 1 MiB' };
  return (
    servers.map((server, index) => serverFault(server, `servers[${index}]`)).find((place) => place !== null) ?? null
  );
};

const invalid = (place: Place): Result<never> => refuse('licence-status/file-invalid', { ...place });

const parseValue = (value: JsonValue): Result<ServedFile> => {
  if (!isJsonObject(value)) return invalid({ path: 'file', reason: 'it is not an object' });
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) return invalid(firstPlace(parsed.error));
  const strange = strangeMember(value, parsed.data);
  if (strange !== null) return invalid({ path: strange, reason: 'there is no such member' });
  const fault = fileFault(parsed.data);
  if (fault !== null) return invalid(fault);
  return done(new Map(parsed.data.servers.map((server) => [server.status.purpose, servedOf(server)])));
};

/** Errors: `licence-status/file-invalid` with `path` and `reason`; `json/...` with `part`, `line` and `column`. */
export const parseServedFile = (bytes: Uint8Array): Result<ServedFile> => {
  const value = parseStrictJson(bytes, { maxDepth: limits.jsonDepth, numbers: 'integers', part: 'file' });
  return value.ok ? parseValue(value.value) : value;
};
