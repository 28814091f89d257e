/** What a site asks for when it activates licences offline, and what the licence desk answers: the payloads of both files. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { nameSchema as name, textSchema as text } from '../text-schema';

export const ACTIVATION_REQUEST_TYP = 'ilf-activation-request.v1+jws';
export const ACTIVATION_RESPONSE_TYP = 'ilf-activation-response.v1+jws';

const kid = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'not a thumbprint of 43 characters');
const instant = z.iso.datetime({ offset: true });
const sequence = z.int().min(1);
const quantity = z.int().min(1);
const must = z.array(name).optional();

/** The payload of an `.ilreq`. Members it does not know are ignored unless `must` names them. */
export const activationRequestSchema = z
  .object({
    v: z.literal(1),
    id: name,
    nonce: name,
    org: name,
    siteKid: kid,
    siteSequence: sequence,
    pool: name,
    product: name,
    quantity,
    fingerprint: name,
    site: z.object({ name }),
    kind: z.enum(['activate', 'return']),
    /** The response whose activation is given back. */
    returns: z.object({ response: name }).optional(),
    iat: instant,
    requestedOn: civilDateSchema,
    must,
  })
  .refine(({ kind, returns }) => (kind === 'return') === (returns !== undefined), 'returns belongs to a return');

/** The payload of an `.ilresp`. Members it does not know are ignored unless `must` names them. */
export const activationResponseSchema = z.object({
  v: z.literal(1),
  id: name,
  /** The document that it answers, by its docId. */
  inReplyTo: name,
  nonce: name,
  siteKid: kid,
  sequence,
  iat: instant,
  decidedOn: civilDateSchema,
  result: z.enum(['granted', 'refused']),
  reason: text.optional(),
  pool: name,
  lot: name,
  quantity,
  activatedOn: civilDateSchema.optional(),
  must,
});

export type ActivationRequest = Readonly<z.infer<typeof activationRequestSchema>>;
export type ActivationResponse = Readonly<z.infer<typeof activationResponseSchema>>;
