/** Own keys and trusted ones in memory; a public key of the double is JSON with a key id. */
import { z } from 'zod';
import type { Input, OwnKey, TrustedKey } from '../../../contract/ipc';
import { done, refuse } from '../../../domain/result';

const jwkSchema = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().length(43) });

export const publicJwkText = (kid: string): string => JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: kid });

const kidOf = (text: string): string | null => {
  try {
    return jwkSchema.safeParse(JSON.parse(text)).data?.x ?? null;
  } catch {
    return null;
  }
};

const randomKid = (): string =>
  Array.from(
    { length: 43 },
    () => 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_'[Math.floor(Math.random() * 64)],
  ).join('');

export const createMemoryKeys = (createdAt: string) => {
  const keys = new Map<string, OwnKey>();
  const trusted = new Map<string, TrustedKey>();
  const withTrust = (key: OwnKey): OwnKey => ({ ...key, trusted: trusted.get(key.kid)?.use === 'issuer' });
  return {
    own: (name: string): OwnKey | undefined => keys.get(name),
    ownByKid: (kid: string): OwnKey | undefined => [...keys.values()].find((key) => key.kid === kid),
    trusted: (kid: string): TrustedKey | undefined => trusted.get(kid),
    list: () => done({ keys: [...keys.values()].map(withTrust) }),
    create: ({ name, passphrase }: Input<'keys.create'>) => {
      if (keys.has(name)) return refuse('key/exists', { name });
      const key: OwnKey = {
        name,
        kid: randomKid(),
        createdAt,
        protection: passphrase === undefined ? 'file' : 'passphrase',
        trusted: false,
      };
      keys.set(name, key);
      return done(key);
    },
    export: ({ name }: Input<'keys.export'>) => {
      const key = keys.get(name);
      return key === undefined
        ? refuse('key/unknown', { name })
        : done({ fileName: `${name}.jwk.json`, jwk: publicJwkText(key.kid) });
    },
    trustList: () => done({ keys: [...trusted.values()] }),
    trustPreview: ({ text }: Input<'trust.preview'>) => {
      const kid = kidOf(text);
      return kid === null ? refuse('trust/not-a-key') : done({ kid, name: null });
    },
    trustAdd: ({ text, fingerprint, name, use = 'issuer' }: Input<'trust.add'>) => {
      const kid = kidOf(text);
      if (kid === null) return refuse('trust/not-a-key');
      if (fingerprint.replaceAll(/\s/g, '') !== kid) return refuse('trust/fingerprint-differs');
      const key: TrustedKey = { kid, name, use, addedAt: createdAt };
      trusted.set(kid, key);
      return done(key);
    },
    trustRemove: ({ kid }: Input<'trust.remove'>) => {
      trusted.delete(kid);
      return done({});
    },
  };
};

export type MemoryKeys = ReturnType<typeof createMemoryKeys>;
