/** Pinned trust: a key enters by its fingerprint, compared by a person, for one use, and never from a file that it signed. */
import { join } from 'node:path';
import type { TrustedKey } from '../../contract/ipc';
import type { KeyUse } from '../../contract/key-uses';
import { done, refuse, type Result } from '../../domain/result';
import { groupedFingerprint, ungroupedFingerprint } from './fingerprint';
import { parsePublicKey, type OfferedKey } from './parse-public-key';
import { takeTurns } from './take-turns';
import { readTrustFile, writeTrustFile, type PinnedKey } from './trust-file';

export type { PinnedKey } from './trust-file';

export interface TrustStore {
  /** The keys in force, in the order in which they were added. Errors here and below: `trust/damaged`, `file/unreadable`. */
  readonly list: () => Promise<Result<readonly TrustedKey[]>>;
  /** Every pinned key with its JWK, revoked ones too. */
  readonly pinned: () => Promise<Result<readonly PinnedKey[]>>;
  readonly find: (kid: string) => Promise<Result<PinnedKey | null>>;
  /** Reads a JWK and trusts nothing. Errors: those of `parsePublicKey`. */
  readonly preview: (text: string | Uint8Array) => Result<OfferedKey>;
  /**
   * Trusts the key for its use if its fingerprint is the one given, which may be grouped by spaces or colons. `name` left
   * out: the file's own proposal, else the fingerprint's first group; `use` left out: an issuer's. Errors: `trust/fingerprint-mismatch`, `trust/known`,
   * `trust/revoked`, `trust/name-invalid`, those of `parsePublicKey`, `file/unwritable`.
   */
  readonly add: (
    text: string | Uint8Array,
    fingerprint: string,
    name?: string,
    use?: KeyUse,
  ) => Promise<Result<TrustedKey>>;
  /** Forgets a key, so that it is unknown again. Errors: `trust/unknown`, `file/unwritable`. */
  readonly remove: (kid: string) => Promise<Result<TrustedKey>>;
  /** Remembers a key as one whose signatures count no more. Errors: `trust/unknown`, `trust/revoked`, `file/unwritable`. */
  readonly revoke: (kid: string) => Promise<Result<TrustedKey>>;
}

const toTrustedKey = ({ kid, name, use, addedAt }: PinnedKey): TrustedKey => ({ kid, name, use, addedAt });

const checkFingerprint = (kid: string, fingerprint: string): Result<null> => {
  if (ungroupedFingerprint(fingerprint) === kid) return done(null);
  return refuse('trust/fingerprint-mismatch', { stated: fingerprint, fingerprint: groupedFingerprint(kid), kid });
};

const checkNew = (issuers: readonly PinnedKey[], kid: string): Result<null> => {
  const known = issuers.find((issuer) => issuer.kid === kid);
  if (known === undefined) return done(null);
  const { name, revokedAt } = known;
  return revokedAt === null ? refuse('trust/known', { name, kid }) : refuse('trust/revoked', { name, kid, revokedAt });
};

const nameFor = ({ kid, name: proposed }: OfferedKey, name: string | undefined): Result<string> => {
  const chosen = (name ?? proposed ?? kid.slice(0, 4)).trim();
  return chosen.length >= 1 && chosen.length <= 200
    ? done(chosen)
    : refuse('trust/name-invalid', { name: chosen.slice(0, 200) });
};

interface NamedUse {
  readonly name: string;
  readonly use: KeyUse;
}

const pinOffered = (offered: OfferedKey, { name, use }: NamedUse, now: Date): PinnedKey => ({
  kid: offered.kid,
  name,
  use,
  addedAt: now.toISOString(),
  revokedAt: null,
  jwk: offered.jwk,
});

const addKey = async (path: string, offered: OfferedKey, named: NamedUse, now: Date): Promise<Result<TrustedKey>> => {
  const issuers = await readTrustFile(path);
  if (!issuers.ok) return issuers;
  const isNew = checkNew(issuers.value, offered.kid);
  if (!isNew.ok) return isNew;
  const issuer = pinOffered(offered, named, now);
  const written = await writeTrustFile(path, [...issuers.value, issuer]);
  return written.ok ? done(toTrustedKey(issuer)) : written;
};

/** Writes the list in which `change` stands for the issuer, or in which it is missing where `change` answers `null`. */
const changeKey = async (
  path: string,
  kid: string,
  change: (issuer: PinnedKey) => Result<PinnedKey | null>,
): Promise<Result<TrustedKey>> => {
  const issuers = await readTrustFile(path);
  if (!issuers.ok) return issuers;
  const issuer = issuers.value.find((pinned) => pinned.kid === kid);
  if (issuer === undefined) return refuse('trust/unknown', { kid });
  const changed = change(issuer);
  if (!changed.ok) return changed;
  const rest = issuers.value.flatMap((pinned) =>
    pinned.kid !== kid ? [pinned] : changed.value === null ? [] : [changed.value],
  );
  const written = await writeTrustFile(path, rest);
  return written.ok ? done(toTrustedKey(issuer)) : written;
};

const revoked = (issuer: PinnedKey, now: Date): Result<PinnedKey> =>
  issuer.revokedAt === null
    ? done({ ...issuer, revokedAt: now.toISOString() })
    : refuse('trust/revoked', { name: issuer.name, kid: issuer.kid, revokedAt: issuer.revokedAt });

/** `folder` need not exist yet. `now` is asked when a key is added or revoked. */
export const openTrustStore = (folder: string, now: () => Date = () => new Date()): TrustStore => {
  const path = join(folder, 'issuers.json');
  const inTurn = takeTurns();
  const pinned = (): Promise<Result<readonly PinnedKey[]>> => readTrustFile(path);
  return {
    pinned,
    list: async () => {
      const issuers = await pinned();
      return issuers.ok ? done(issuers.value.filter(({ revokedAt }) => revokedAt === null).map(toTrustedKey)) : issuers;
    },
    find: async (kid) => {
      const issuers = await pinned();
      return issuers.ok ? done(issuers.value.find((issuer) => issuer.kid === kid) ?? null) : issuers;
    },
    preview: parsePublicKey,
    add: async (text, fingerprint, name, use = 'issuer') => {
      const offered = parsePublicKey(text);
      if (!offered.ok) return offered;
      const same = checkFingerprint(offered.value.kid, fingerprint);
      if (!same.ok) return same;
      const chosen = nameFor(offered.value, name);
      return chosen.ok ? inTurn(() => addKey(path, offered.value, { name: chosen.value, use }, now())) : chosen;
    },
    remove: (kid) => inTurn(() => changeKey(path, kid, () => done(null))),
    revoke: (kid) => inTurn(() => changeKey(path, kid, (issuer) => revoked(issuer, now()))),
  };
};
