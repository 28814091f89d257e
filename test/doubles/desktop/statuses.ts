/** Licence status files of the double: over the real rules, in files that are plain JSON with the key id of their signer. */
import { z } from 'zod';
import type { FilePreview, Input } from '../../../contract/ipc';
import type { Change } from '../../../domain/ledger/change';
import { refuse } from '../../../domain/result';
import { licenceStatusFileSchema, type LicenceStatusFile } from '../../../domain/usage/licence-status-file';
import { matchInstallation } from '../../../domain/usage/match-installation';
import { LICENCE_STATUS_TYP } from '../../../domain/usage/snapshot';
import { docIdOf } from './doc-id-of';
import type { MemoryKeys } from './keys';
import type { MemoryLedger, ShelvedDocument } from './ledger';

const fileSchema = z.object({ status: licenceStatusFileSchema, kid: z.string() });

const encode = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));

export const statusBytes = (status: LicenceStatusFile, kid: string): Uint8Array<ArrayBuffer> => encode({ status, kid });

const parse = (bytes: Uint8Array): z.infer<typeof fileSchema> | null => {
  try {
    return fileSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
};

interface Held {
  readonly document: ShelvedDocument;
  readonly status: LicenceStatusFile;
}

export const createMemoryStatuses = (ledger: MemoryLedger, keys: MemoryKeys, today: Change['on']) => {
  const held = new Map<string, Held>();
  const hold = (document: ShelvedDocument, status: LicenceStatusFile): string => {
    const preview = crypto.randomUUID();
    held.set(preview, { document, status });
    return preview;
  };
  return {
    /** `null` for a file of another kind. */
    preview: async (fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<FilePreview | null> => {
      const file = parse(bytes);
      if (file === null) return null;
      const { status, kid } = file;
      const docId = await docIdOf(encode(status));
      const signed = { typ: LICENCE_STATUS_TYP, payload: status } as const;
      const sizeBytes = bytes.byteLength;
      const trustedAs = keys.trusted(kid)?.name ?? null;
      const outcome = trustedAs === null ? ('unknown-key' as const) : ('valid' as const);
      const rest = { docId, typ: LICENCE_STATUS_TYP, sizeBytes, signatures: [{ kid, role: null, trustedAs, outcome }] };
      const shown = {
        fileName,
        licence: null,
        signed,
        transfer: null,
        refusal: null,
        differences: [],
        activation: null,
      };
      if (trustedAs === null) {
        const verdict = { kind: 'unknown-issuer', code: 'ilf/unknown-site', facts: { kid }, ...rest } as const;
        return { ...shown, verdict, preview: null, known: false };
      }
      const verdict = { kind: 'authentic', code: null, facts: {}, ...rest } as const;
      if (ledger.register().usageImports.some((each) => each.docId === docId))
        return { ...shown, verdict, preview: null, known: true };
      const document = {
        docId,
        typ: LICENCE_STATUS_TYP,
        sizeBytes,
        licence: null,
        signed,
        changes: null,
        fileName,
        bytes,
      };
      return { ...shown, verdict, preview: hold(document, status), known: false };
    },
    /** `null` for a preview of another kind. */
    commit: (preview: string, into: Input<'files.commit'>['into']) => {
      const found = held.get(preview);
      if (found === undefined) return null;
      const { document, status } = found;
      const matched = matchInstallation(ledger.register().installations, status.installation);
      const target = into ?? (matched === null ? null : ({ kind: 'known', installation: matched } as const));
      if (target === null) return refuse('licence-status/no-installation', { name: status.installation.name });
      const { docId, fileName } = document;
      const { installation } = target;
      const imported: Change = { kind: 'usage-imported', on: today, installation, docId, fileName };
      if (target.kind === 'known') return ledger.takeWith(document, [imported]);
      const { kind: _kind, ...facts } = target;
      return ledger.takeWith(document, [{ kind: 'installation-created', on: today, ...facts }, imported]);
    },
  };
};

export type MemoryStatuses = ReturnType<typeof createMemoryStatuses>;
