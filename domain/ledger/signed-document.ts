/** A signed file beside licence files, as the ledger keeps it: its type, and what it says. */
import { z } from 'zod';
import {
  ACTIVATION_REQUEST_TYP,
  ACTIVATION_RESPONSE_TYP,
  activationRequestSchema,
  activationResponseSchema,
} from '../activation/activation-files';
import { TRANSFER_TYP, transferFileSchema } from '../transfer/transfer-file';
import { licenceStatusFileSchema, licenceStatusPayloadSchema } from '../usage/licence-status-file';
import { LICENCE_STATUS_TYP } from '../usage/snapshot';

/** The payload's schema by the file's `typ`; a new type of file is one line here and one in the union. */
export const signedPayloadSchemas = {
  [TRANSFER_TYP]: transferFileSchema,
  [ACTIVATION_REQUEST_TYP]: activationRequestSchema,
  [ACTIVATION_RESPONSE_TYP]: activationResponseSchema,
  [LICENCE_STATUS_TYP]: licenceStatusPayloadSchema,
} as const;

export const signedDocumentSchema = z.discriminatedUnion('typ', [
  z.strictObject({ typ: z.literal(TRANSFER_TYP), payload: transferFileSchema }),
  z.strictObject({ typ: z.literal(ACTIVATION_REQUEST_TYP), payload: activationRequestSchema }),
  z.strictObject({ typ: z.literal(ACTIVATION_RESPONSE_TYP), payload: activationResponseSchema }),
  z.strictObject({ typ: z.literal(LICENCE_STATUS_TYP), payload: licenceStatusFileSchema }),
]);

export type SignedDocument = Readonly<z.infer<typeof signedDocumentSchema>>;
export type SignedTyp = SignedDocument['typ'];

export const isSignedTyp = (typ: string): typ is SignedTyp => Object.hasOwn(signedPayloadSchemas, typ);
