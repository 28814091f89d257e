/** What the two files of an offline activation say: the site's request and the licence desk's answer, as they are signed. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { nameSchema as name, textSchema as text } from '../text-schema';

export const ACTIVATION_REQUEST_TYP = 'ilf-activation-request.v1+jws';
export const ACTIVATION_RESPONSE_TYP = 'ilf-activation-response.v1+jws';

const kid = z.string().regex(/^[\w-]{43}$/, 'not a thumbprint of 43 characters');
/** Base64url of 16 to 64 random bytes. */
const nonce = z.string().regex(/^[\w-]{22,86}$/);
const instant = z.iso.datetime({ offset: true });
const quantity = z.int().min(1);
const must = z.array(name).optional();

/** Signed by the site's, or its partner's, own key (`siteKid`). Members it does not know are ignored unless `must` names them. */
export const activationRequestSchema = z
  .object({
    v: z.literal(1),
    id: name,
    nonce,
    org: name,
    siteKid: kid,
    /** Rises with every request of this key. */
    siteSequence: z.int().min(1),
    pool: name,
    product: name,
    quantity,
    /** Tells the installation: a code of the vendor's software, or one that Coterm makes of the key and the site's name. */
    fingerprint: name,
    /** `id` is of the register that wrote the request, so that it knows its own site again. */
    site: z.object({ name, id: name.optional() }),
    kind: z.enum(['activate', 'return']),
    /** The granted answer whose licences come back. */
    returns: z.object({ response: name }).optional(),
    /** Instant of signing, RFC 3339. */
    iat: instant,
    requestedOn: civilDateSchema,
    must,
  })
  .refine((request) => (request.kind === 'return') === (request.returns !== undefined), {
    path: ['returns'],
    message: 'it belongs to a return, and to nothing else',
  });

export type ActivationRequest = Readonly<z.infer<typeof activationRequestSchema>>;

/** Signed by the issuer's key. Members it does not know are ignored unless `must` names them. */
export const activationResponseSchema = z
  .object({
    v: z.literal(1),
    id: name,
    /** The docId of the request. */
    inReplyTo: name,
    nonce,
    siteKid: kid,
    /** Rises with every answer of the issuer's key. */
    sequence: z.int().min(1),
    iat: instant,
    decidedOn: civilDateSchema,
    result: z.enum(['granted', 'refused']),
    reason: text.optional(),
    pool: name,
    /** Empty in a refusal that names no lot. */
    lot: text,
    quantity,
    /** The day of the activation on both sides (LP-10); of a granted activation alone. */
    activatedOn: civilDateSchema.optional(),
    must,
  })
  .refine((response) => response.result === 'refused' || response.lot !== '', {
    path: ['lot'],
    message: 'a granted answer names its lot',
  })
  .refine((response) => response.result === 'granted' || (response.reason ?? '').trim() !== '', {
    path: ['reason'],
    message: 'a refusal says why',
  })
  .refine((response) => response.result === 'granted' || response.activatedOn === undefined, {
    path: ['activatedOn'],
    message: 'nothing is activated by a refusal',
  });

export type ActivationResponse = Readonly<z.infer<typeof activationResponseSchema>>;
