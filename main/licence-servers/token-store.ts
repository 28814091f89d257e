/** The access tokens of licence servers: beside the private keys and kept like them. Nobody is ever told what they are but their servers. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseStrictJson } from '../../contract/json/parse-strict-json';
import { accessTokenSchema } from '../../contract/usage-messages';
import { done, refuse, type Result } from '../../domain/result';
import { usagePurposeSchema } from '../../domain/usage/purpose';
import { fileErrorReason } from '../files/file-error';
import { readBytes } from '../files/read-bytes';
import { ensurePrivateFolder, writeAtomically } from '../files/write-atomically';
import { namesIn } from '../journal/names-in';
import type { Seal } from '../keys/seal';
import { serverDigest, type ServerName } from './server-key';
import { originOf } from './server-url';

export interface TokenStore {
  /** The servers that a token is kept for. */
  readonly list: () => Promise<readonly ServerName[]>;
  /** Errors: `server-token/no-keyring`, `file/unwritable`. */
  readonly keep: (name: ServerName, address: string, token: string) => Promise<Result<null>>;
  readonly forget: (name: ServerName) => Promise<Result<null>>;
  /**
   * For a server at this address and no other, so that nobody who moves a server in the register is sent its token;
   * `null` where none is kept. Errors: `server-token/damaged`, `server-token/sealed-elsewhere`,
   * `server-token/other-address`.
   */
  readonly find: (name: ServerName, address: string) => Promise<Result<string | null>>;
  /** Files that hold no token that can be read. */
  readonly damaged: () => Promise<readonly string[]>;
}

const fileSchema = z.strictObject({
  v: z.literal(1),
  installation: z.string(),
  purpose: usagePurposeSchema,
  /** Scheme, host and port that it was given for. */
  origin: z.string(),
  /** `system`: `token` is what the system sealed, in base64. */
  protection: z.enum(['file', 'system']),
  token: z.string(),
});
type TokenFile = z.infer<typeof fileSchema>;

const MOST_BYTES = 64 * 1024;

export const isTokenFile = (name: string): boolean => /^server-[0-9a-f]{64}\.token$/.test(name);

const fileNameOf = (name: ServerName): string => `server-${serverDigest(name)}.token`;

/** `null` for what is not there, or holds no token of the server that its name says. */
const readToken = async (folder: string, fileName: string): Promise<TokenFile | null> => {
  const bytes = await readBytes(join(folder, fileName), MOST_BYTES);
  const json = bytes.ok ? parseStrictJson(bytes.value, { maxDepth: 1, numbers: 'integers' }) : bytes;
  const file = fileSchema.safeParse(json.ok ? json.value : null);
  return file.success && fileNameOf(file.data) === fileName ? file.data : null;
};

const sealed = async (token: string, seal: Seal): Promise<Pick<TokenFile, 'protection' | 'token'>> => {
  if (!seal.available) return { protection: 'file', token };
  const bytes = await seal.encrypt(Buffer.from(token, 'ascii'));
  return { protection: 'system', token: Buffer.from(bytes).toString('base64') };
};

const unsealed = async ({ protection, token }: TokenFile, seal: Seal): Promise<Result<string>> => {
  if (protection === 'file') return done(token);
  if (!seal.available) return refuse('server-token/sealed-elsewhere');
  try {
    return done(Buffer.from(await seal.decrypt(Buffer.from(token, 'base64'))).toString('ascii'));
  } catch {
    return refuse('server-token/sealed-elsewhere');
  }
};

/** `folder` is that of the private keys, and need not exist yet. */
export const openTokenStore = (folder: string, seal: Seal): TokenStore => {
  const fileNames = async (): Promise<readonly string[]> => ((await namesIn(folder)) ?? []).filter(isTokenFile).sort();
  const files = async () =>
    await Promise.all((await fileNames()).map(async (name) => ({ name, file: await readToken(folder, name) })));
  const serversNamed = async (): Promise<readonly ServerName[]> =>
    (await files()).flatMap(({ file }) =>
      file === null ? [] : [{ installation: file.installation, purpose: file.purpose }],
    );
  /** A window asks for it whenever a server has answered; nobody else writes the folder of an open workspace. */
  let listed: Promise<readonly ServerName[]> | null = null;
  return {
    list: () => (listed ??= serversNamed()),
    damaged: async () => (await files()).flatMap(({ name, file }) => (file === null ? [name] : [])),
    keep: async (name, address, token) => {
      if (seal.isPromised && !seal.available) return refuse('server-token/no-keyring');
      const origin = originOf(address);
      if (origin === null) return refuse('server/host-unknown', { host: address.slice(0, 200) });
      const ready = await ensurePrivateFolder(folder);
      if (!ready.ok) return ready;
      const { installation, purpose } = name;
      const file: TokenFile = { v: 1, installation, purpose, origin, ...(await sealed(token, seal)) };
      const written = await writeAtomically(join(folder, fileNameOf(name)), `${JSON.stringify(file)}\n`, {
        mode: 0o600,
      });
      listed = null;
      return written;
    },
    forget: async (name) => {
      const fileName = fileNameOf(name);
      try {
        await rm(join(folder, fileName), { force: true });
        listed = null;
        return done(null);
      } catch (error) {
        return refuse('file/unwritable', { fileName, reason: fileErrorReason(error) });
      }
    },
    find: async (name, address) => {
      const fileName = fileNameOf(name);
      if (!(await fileNames()).includes(fileName)) return done(null);
      const file = await readToken(folder, fileName);
      if (file === null) return refuse('server-token/damaged');
      if (file.origin !== originOf(address)) return refuse('server-token/other-address', { origin: file.origin });
      const token = await unsealed(file, seal);
      if (!token.ok) return token;
      return accessTokenSchema.safeParse(token.value).success ? token : refuse('server-token/damaged');
    },
  };
};
