/** Pinned trust: an issuer's key enters by its fingerprint, compared by a person, and never from a file that it signed. */
import { join } from 'node:path';
import type { TrustedIssuer } from '../../contract/ipc';
import { done, refuse, type Result } from '../../domain/result';
import { groupedFingerprint, ungroupedFingerprint } from './fingerprint';
import { parsePublicKey, type OfferedKey } from './parse-public-key';
import { takeTurns } from './take-turns';
import { readTrustFile, writeTrustFile, type PinnedIssuer } from './trust-file';

export type { PinnedIssuer } from './trust-file';

export interface TrustStore {
  /** The issuers in force, in the order in which they were added. Errors here and below: `trust/damaged`, `file/unreadable`. */
  readonly list: () => Promise<Result<readonly TrustedIssuer[]>>;
  /** Every pinned key with its JWK, revoked ones too. */
  readonly pinned: () => Promise<Result<readonly PinnedIssuer[]>>;
  readonly find: (kid: string) => Promise<Result<PinnedIssuer | null>>;
  /** Reads a JWK and trusts nothing. Errors: those of `parsePublicKey`. */
  readonly preview: (text: string | Uint8Array) => Result<OfferedKey>;
  /**
   * Trusts the key if its fingerprint is the one given, which may be grouped by spaces or colons. `name` left out: the
   * file's own proposal, else the fingerprint's first group. Errors: `trust/fingerprint-mismatch`, `trust/known`,
   * `trust/revoked`, `trust/name-invalid`, those of `parsePublicKey`, `file/unwritable`.
   */
  readonly add: (text: string | Uint8Array, fingerprint: string, name?: string) => Promise<Result<TrustedIssuer>>;
  /** Forgets a key, so that it is unknown again. Errors: `trust/unknown`, `file/unwritable`. */
  readonly remove: (kid: string) => Promise<Result<TrustedIssuer>>;
  /** Remembers a key as one whose signatures count no more. Errors: `trust/unknown`, `trust/revoked`, `file/unwritable`. */
  readonly revoke: (kid: string) => Promise<Result<TrustedIssuer>>;
}

const toTrustedIssuer = ({ kid, name, addedAt }: PinnedIssuer): TrustedIssuer => ({ kid, name, addedAt });

const checkFingerprint = (kid: string, fingerprint: string): Result<null> => {
  if (ungroupedFingerprint(fingerprint) === kid) return done(null);
  return refuse('trust/fingerprint-mismatch', { stated: fingerprint, fingerprint: groupedFingerprint(kid), kid });
};

const checkNew = (issuers: readonly PinnedIssuer[], kid: string): Result<null> => {
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

const pinOffered = (offered: OfferedKey, name: string, now: Date): PinnedIssuer => ({
  kid: offered.kid,
  name,
  addedAt: now.toISOString(),
  revokedAt: null,
  jwk: offered.jwk,
});

const addIssuer = async (
  path: string,
  offered: OfferedKey,
  name: string,
  now: Date,
): Promise<Result<TrustedIssuer>> => {
  const issuers = await readTrustFile(path);
  if (!issuers.ok) return issuers;
  const isNew = checkNew(issuers.value, offered.kid);
  if (!isNew.ok) return isNew;
  const issuer = pinOffered(offered, name, now);
  const written = await writeTrustFile(path, [...issuers.value, issuer]);
  return written.ok ? done(toTrustedIssuer(issuer)) : written;
};

/** Writes the list in which `change` stands for the issuer, or in which it is missing where `change` answers `null`. */
const changeIssuer = async (
  path: string,
  kid: string,
  change: (issuer: PinnedIssuer) => Result<PinnedIssuer | null>,
): Promise<Result<TrustedIssuer>> => {
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
  return written.ok ? done(toTrustedIssuer(issuer)) : written;
};

const revoked = (issuer: PinnedIssuer, now: Date): Result<PinnedIssuer> =>
  issuer.revokedAt === null
    ? done({ ...issuer, revokedAt: now.toISOString() })
    : refuse('trust/revoked', { name: issuer.name, kid: issuer.kid, revokedAt: issuer.revokedAt });

/** `folder` need not exist yet. `now` is asked when a key is added or revoked. */
export const openTrustStore = (folder: string, now: () => Date = () => new Date()): TrustStore => {
  const path = join(folder, 'issuers.json');
  const inTurn = takeTurns();
  const pinned = (): Promise<Result<readonly PinnedIssuer[]>> => readTrustFile(path);
  return {
    pinned,
    list: async () => {
      const issuers = await pinned();
      return issuers.ok
        ? done(issuers.value.filter(({ revokedAt }) => revokedAt === null).map(toTrustedIssuer))
        : issuers;
    },
    find: async (kid) => {
      const issuers = await pinned();
      return issuers.ok ? done(issuers.value.find((issuer) => issuer.kid === kid) ?? null) : issuers;
    },
    preview: parsePublicKey,
    add: async (text, fingerprint, name) => {
      const offered = parsePublicKey(text);
      if (!offered.ok) return offered;
      const same = checkFingerprint(offered.value.kid, fingerprint);
      if (!same.ok) return same;
      const chosen = nameFor(offered.value, name);
      return chosen.ok ? inTurn(() => addIssuer(path, offered.value, chosen.value, now())) : chosen;
    },
    remove: (kid) => inTurn(() => changeIssuer(path, kid, () => done(null))),
    revoke: (kid) => inTurn(() => changeIssuer(path, kid, (issuer) => revoked(issuer, now()))),
  };
};
