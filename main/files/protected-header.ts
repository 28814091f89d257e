/** Reads a signature's protected header, which holds exactly `alg`, `kid`, `typ`, `cty` and, in some types, `role`. */
import { limits } from '../../contract/limits';
import { isJsonObject, type JsonObject } from '../../contract/json/json-value';
import { parseStrictJson } from '../../contract/json/parse-strict-json';
import { done, refuse, type Refusal, type Result } from '../../domain/result';
import { hasRoles, isFileType, isSignatureRole, type FileType, type SignatureRole } from './file-types';

export interface ProtectedHeader {
  readonly alg: 'EdDSA' | 'Ed25519';
  readonly kid: string;
  readonly typ: FileType;
  readonly role: SignatureRole | null;
}

/** Members that other JOSE software acts upon: each could change what is verified, or with which key. */
const dangerousMembers: Readonly<Record<string, string>> = {
  crit: 'envelope/crit',
  b64: 'envelope/b64',
  zip: 'envelope/zip',
  jwk: 'envelope/jwk',
  jku: 'envelope/jku',
  enc: 'envelope/enc',
};

const forbiddenMember = (name: string, where: string): Refusal | null => {
  if (Object.hasOwn(dangerousMembers, name)) return { code: dangerousMembers[name] ?? '', where };
  if (name.startsWith('x5')) return { code: 'envelope/x5', where, name };
  return ['alg', 'kid', 'typ', 'cty', 'role'].includes(name)
    ? null
    : { code: 'envelope/unexpected-header-member', where, name };
};

const firstForbidden = (header: JsonObject, where: string): Refusal | null => {
  for (const name of Object.keys(header)) {
    const forbidden = forbiddenMember(name, where);
    if (forbidden !== null) return forbidden;
  }
  return null;
};

const firstMissing = (header: JsonObject): string | undefined =>
  ['alg', 'kid', 'typ', 'cty'].find((name) => !Object.hasOwn(header, name));

const readRole = (header: JsonObject, typ: FileType, where: string): Result<SignatureRole | null> => {
  const has = Object.hasOwn(header, 'role');
  if (!hasRoles(typ)) return has ? refuse('envelope/unexpected-role', { where, typ }) : done(null);
  if (!has) return refuse('envelope/missing-header-member', { where, name: 'role' });
  const { role } = header;
  return isSignatureRole(role) ? done(role) : refuse('envelope/unknown-role', { where, role });
};

const readMembers = (header: JsonObject, where: string): Result<ProtectedHeader> => {
  const { alg, kid, typ, cty } = header;
  if (alg !== 'EdDSA' && alg !== 'Ed25519') return refuse('envelope/wrong-alg', { where, alg });
  if (!isFileType(typ)) return refuse('envelope/unknown-typ', { where, typ });
  if (cty !== 'json') return refuse('envelope/wrong-cty', { where, cty });
  if (typeof kid !== 'string' || !/^[A-Za-z0-9_-]{43}$/.test(kid)) return refuse('envelope/wrong-kid', { where });
  const role = readRole(header, typ, where);
  return role.ok ? done({ alg, kid, typ, role: role.value }) : role;
};

/** `where` names the place in the envelope, for people. Errors: `envelope/...`, `json/...` with `part` `protected header`. */
export const readProtectedHeader = (bytes: Uint8Array, where: string): Result<ProtectedHeader> => {
  const parsed = parseStrictJson(bytes, { maxDepth: limits.jsonDepth, numbers: 'integers', part: 'protected header' });
  if (!parsed.ok) return parsed;
  if (!isJsonObject(parsed.value)) return refuse('envelope/header-not-object', { where });
  const forbidden = firstForbidden(parsed.value, where);
  if (forbidden !== null) return { ok: false, error: forbidden };
  const missing = firstMissing(parsed.value);
  return missing === undefined
    ? readMembers(parsed.value, where)
    : refuse('envelope/missing-header-member', { where, name: missing });
};
