/** What the signed lines of a backup say: the manifest first, pieces of files behind the journal, the end last. */
import { z } from 'zod';
import { ledgerHeadSchema } from '../../contract/notices';
import { civilDateSchema } from '../../domain/calendar/civil-date-schema';

/** The typ of every line but the journal's own. */
export const BACKUP_TYP = 'ilf-backup.v1+jws';

/** File bytes in one line; in base64 inside base64url it stays below the limit of a line. */
export const PIECE_BYTES = 32 * 1024;

/** No line is longer, newline included; the manifest's has exactly `MANIFEST_BYTES`. */
export const MOST_LINE_BYTES = 128 * 1024;

/**
 * The manifest's line is filled up with spaces to the 64 KiB that age encrypts as one chunk. So it can be read from a
 * file that was cut short behind it, and any backup that is shorter than that was cut short.
 */
export const MANIFEST_BYTES = 64 * 1024;

const publicJwk = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[\w-]{43}$/),
});

export const manifestSchema = z.strictObject({
  v: z.literal(1),
  part: z.literal('manifest'),
  /** UUID of this backup. */
  id: z.uuid(),
  /** Instant, RFC 3339. */
  madeAt: z.iso.datetime(),
  /** The day on which `pools` was counted. */
  asOf: civilDateSchema,
  /** Version of Coterm. */
  app: z.string().max(100),
  /** The computer that made it: its name, and the key that signs this file. */
  host: z.string().max(255),
  device: publicJwk,
  /** UUID of the workspace. */
  workspace: z.uuid(),
  /** Where the journal stands; its lines follow. */
  head: ledgerHeadSchema,
  /** Instant of the newest event; `null` without events. */
  newestAt: z.iso.datetime().nullable(),
  pools: z.int().min(0),
  /** Documents that are whole, and those that the journal names but that could not be read. */
  documents: z.int().min(0),
  documentsMissing: z.int().min(0),
  /** Files with private keys. */
  keys: z.int().min(0),
  /** Of the plain text behind this line. */
  bytes: z.int().min(0),
});

export type BackupManifest = Readonly<z.infer<typeof manifestSchema>>;

/** The only places in a workspace that a backup may name: nothing else is ever written. */
const backedUpPath = z
  .string()
  .max(200)
  .regex(
    /^(?:workspace\.json|journal\/devices\.json|trust\/issuers\.json|files\/(?:sha256|bytes)-[0-9a-f]{64}|keys\/key-[a-z0-9][a-z0-9 ._-]{0,63}\.pem|keys\/server-[0-9a-f]{64}\.token|usage\/status\.json|usage\/readings\/[0-9a-f]{64}\.ndjson|usage\/used\/[0-9a-f]{64}\.json\.gz)$/,
  );

export const pieceSchema = z.strictObject({
  v: z.literal(1),
  part: z.literal('file'),
  path: backedUpPath,
  /** Of the whole file. */
  size: z.int().min(0),
  offset: z.int().min(0),
  bytes: z.base64(),
});

export type FilePiece = Readonly<z.infer<typeof pieceSchema>>;

export const endSchema = z.strictObject({
  v: z.literal(1),
  part: z.literal('end'),
  /** The manifest's `id`. */
  backup: z.uuid(),
  /** `sha256:` and base64url: over every byte before this line. */
  digest: z.string().length(50),
});
