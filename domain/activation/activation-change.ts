/** What happens to activated licences after their activation: they are returned, or lost with the server they ran on. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { nameSchema as name, textSchema as text } from '../text-schema';

const onAPool = { on: civilDateSchema, pool: name, quantity: z.int().min(1), site: name };

/** A granted return: made by the answer that grants it (`response` is its docId), and by nothing else. */
const activationReturned = z.strictObject({ kind: z.literal('activation-returned'), ...onAPool, response: name });

/** The server is dead and cannot return anything: a person answers for it with a reason. */
const activationLost = z.strictObject({
  kind: z.literal('activation-lost'),
  ...onAPool,
  reason: text.refine((reason) => reason.trim() !== '', 'a loss says why'),
});

export const activationChangeSchemas = [activationReturned, activationLost] as const;

export type ActivationChange = Readonly<z.infer<(typeof activationChangeSchemas)[number]>>;

export const isActivationChange = (change: { readonly kind: string }): change is ActivationChange =>
  change.kind === 'activation-returned' || change.kind === 'activation-lost';
