/** Transfers that were handed to the double: shown, then accepted, confirmed or imported with their new signatures. */
import type { FileVerdict, SignatureFact } from '../../../contract/file-verdict';
import type { FilePreview, Input, Output } from '../../../contract/ipc';
import type { Change } from '../../../domain/ledger/change';
import { done, refuse } from '../../../domain/result';
import { requiredKey } from '../../../domain/transfer/transfer-file';
import { transferState } from '../../../domain/transfer/transfer-state';
import type { MemoryKeys } from './keys';
import type { MemoryLedger } from './ledger';
import { documentOf, readTransferDocument, type DoubleSignature, type TransferDocument } from './transfer-documents';

type Day = Change['on'];

interface Held {
  readonly document: TransferDocument;
  readonly action: NonNullable<FilePreview['transfer']>;
}

const nothing = { licence: null, activation: null, differences: [] };

export const createPreviewedTransfers = (ledger: MemoryLedger, keys: MemoryKeys, today: Day) => {
  const held = new Map<string, Held>();

  const factOf = ({ role, kid }: DoubleSignature): SignatureFact => {
    const trustedAs = keys.trusted(kid)?.name ?? keys.ownByKid(kid)?.name ?? null;
    return { kid, role, trustedAs, outcome: trustedAs === null ? 'unknown-key' : 'valid' };
  };
  const verdictOf = ({ signatures, docId, typ, sizeBytes }: TransferDocument): FileVerdict => {
    const facts = signatures.map(factOf);
    const rest = { docId, typ, sizeBytes, signatures: facts };
    return facts.some(({ role, outcome }) => role === 'release' && outcome === 'valid')
      ? { kind: 'authentic', code: null, facts: {}, ...rest }
      : { kind: 'unknown-issuer', code: 'ilf/unknown-partner', facts: { kid: facts[0]?.kid }, ...rest };
  };
  const knownOf = (docId: string) => ledger.register().signedTransfers.find((each) => each.docId === docId);
  /** Signatures that count and that the register does not know. */
  const newOf = (document: TransferDocument): readonly DoubleSignature[] => {
    const known = knownOf(document.docId)?.signatures ?? [];
    return document.signatures
      .filter((each) => each.role !== 'release' && factOf(each).outcome === 'valid')
      .filter(({ role, kid }) => !known.some((each) => each.role === role && each.kid === kid));
  };
  const isIssuer = ({ signed: { payload } }: TransferDocument): boolean =>
    keys.list().value.keys.some(({ kid, trusted }) => trusted && (requiredKey(payload, 'issuer') ?? kid) === kid);

  const actionFor = (document: TransferDocument): FilePreview['transfer'] => {
    const { payload } = document.signed;
    const isKnown = knownOf(document.docId) !== undefined;
    if (isKnown && newOf(document).length > 0) return 'import';
    if (isIssuer(document) && transferState(payload, document.signatures) === 'accepted') return 'confirm';
    return !isKnown && keys.ownByKid(requiredKey(payload, 'accept') ?? '') !== undefined ? 'accept' : null;
  };

  const hold = (document: TransferDocument, action: FilePreview['transfer']): string | null => {
    if (action === null) return null;
    const preview = crypto.randomUUID();
    held.set(preview, { document, action });
    return preview;
  };

  const shown = (document: TransferDocument): FilePreview => {
    const { fileName, signed, docId } = document;
    const verdict = verdictOf(document);
    const base = { ...nothing, fileName, verdict, signed };
    if (verdict.kind !== 'authentic') return { ...base, preview: null, transfer: null, known: false, refusal: null };
    const action = actionFor(document);
    const known = action === null && knownOf(docId) !== undefined;
    const facts = { transfer: signed.payload.id, partner: signed.payload.to.partner };
    const refusal = action !== null || known ? null : { code: 'transfer/not-for-us', ...facts };
    return { ...base, preview: hold(document, action), transfer: action, known, refusal };
  };

  const named = ({ docId, fileName, signed }: TransferDocument) => ({
    docId,
    fileName,
    transfer: signed.payload.id,
  });
  const signedBy = (document: TransferDocument, { role, kid }: DoubleSignature): Change => ({
    kind: 'transfer-signed',
    on: today,
    ...named(document),
    role: role === 'issuer' ? 'issuer' : 'accept',
    kid,
    name: factOf({ role, kid }).trustedAs ?? kid,
  });

  /** With one signature more, recorded as one step. */
  const countersign = async (
    { document }: Held,
    role: 'accept' | 'issuer',
    required: string | undefined,
    key: string,
    changesOf: (kid: string) => readonly Change[],
  ) => {
    const own = keys.own(key);
    if (own === undefined) return refuse('key/unknown', { name: key });
    const { payload } = document.signed;
    if (required !== undefined && own.kid !== required)
      return refuse(`transfer/wrong-${role}-key`, { transfer: payload.id, kid: own.kid, required });
    const signatures = [...document.signatures, { role, kid: own.kid }];
    const signed = await documentOf(document.fileName, payload, signatures);
    const recorded = ledger.takeWith(signed, changesOf(own.kid));
    if (!recorded.ok) return recorded;
    const { docId, fileName, bytes } = signed;
    const answer: Output<'transfers.accept'> = { ...recorded.value, docId, fileName, bytes };
    return done(answer);
  };

  return {
    /** `null` for a file of another kind. */
    preview: async (fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<FilePreview | null> => {
      const document = await readTransferDocument(fileName, bytes);
      if (document === null) return null;
      // The window works out what an arrival would change over the document's own content.
      return shown(document);
    },
    /** Imports the new signatures of a transfer; `null` for the handle of another file. */
    commit: (handle: string) => {
      const found = held.get(handle);
      if (found === undefined) return null;
      const { document } = found;
      return ledger.takeWith(
        document,
        newOf(document).map((each) => signedBy(document, each)),
      );
    },
    accept: async ({ preview, pool, newPoolName, on, key }: Input<'transfers.accept'>) => {
      const found = held.get(preview);
      if (found === undefined) return refuse('file/preview-gone');
      const { document } = found;
      const name = newPoolName === undefined || newPoolName === '' ? {} : { name: newPoolName };
      const created: readonly Change[] = newPoolName === undefined ? [] : [{ kind: 'pool-created', on, pool, ...name }];
      const required = requiredKey(document.signed.payload, 'accept');
      return await countersign(found, 'accept', required, key, () => [
        ...created,
        { kind: 'transfer-accepted', on, pool, ...named(document) },
      ]);
    },
    confirm: async ({ preview, key }: Input<'transfers.confirm'>) => {
      const found = held.get(preview);
      if (found === undefined) return refuse('file/preview-gone');
      const { document } = found;
      const required = requiredKey(document.signed.payload, 'issuer');
      return await countersign(found, 'issuer', required, key, (kid) =>
        [...newOf(document), { role: 'issuer' as const, kid }].map((each) => signedBy(document, each)),
      );
    },
  };
};
