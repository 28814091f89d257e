/** The file of a transfer in the double: what it says, and who signed it in which role. */
import { z } from 'zod';
import {
  TRANSFER_TYP,
  transferFileSchema,
  transferRoles,
  type TransferFile,
} from '../../../domain/transfer/transfer-file';
import { docIdOf } from './doc-id-of';
import type { ShelvedDocument } from './ledger';

const signatureSchema = z.object({ role: z.enum(transferRoles), kid: z.string() });
const fileSchema = z.object({ transfer: transferFileSchema, signatures: z.array(signatureSchema) });

export type DoubleSignature = z.infer<typeof signatureSchema>;

export interface TransferDocument extends ShelvedDocument {
  readonly signed: { readonly typ: typeof TRANSFER_TYP; readonly payload: TransferFile };
  readonly signatures: readonly DoubleSignature[];
}

const encode = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));

/** Its id is that of what it says, whoever signs it. */
export const documentOf = async (
  fileName: string,
  payload: TransferFile,
  signatures: readonly DoubleSignature[],
): Promise<TransferDocument> => {
  const bytes = encode({ transfer: payload, signatures });
  return {
    docId: await docIdOf(encode(payload)),
    typ: TRANSFER_TYP,
    sizeBytes: bytes.byteLength,
    licence: null,
    signed: { typ: TRANSFER_TYP, payload },
    changes: null,
    fileName,
    bytes,
    signatures,
  };
};

/** `null` for a file of another kind. */
export const readTransferDocument = async (
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<TransferDocument | null> => {
  try {
    const { data } = fileSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return data === undefined ? null : await documentOf(fileName, data.transfer, data.signatures);
  } catch {
    return null;
  }
};
