/** The system's own encryption for secrets, where the host has one (Electron's safeStorage); `noSeal` where it has none. */

export interface Seal {
  readonly available: boolean;
  /** Whether this host promises it, so that a key without a passphrase is never kept in a plain file. */
  readonly isPromised: boolean;
  readonly encrypt: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  /** Throws where the system cannot open what another user or machine sealed. */
  readonly decrypt: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

const unavailable = (): never => {
  throw new Error('This host has no system encryption.');
};

export const noSeal: Seal = { available: false, isPromised: false, encrypt: unavailable, decrypt: unavailable };
