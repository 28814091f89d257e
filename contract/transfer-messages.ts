/** What window and host say to each other of signed transfers (LP-13). */
import { z } from 'zod';
import { civilDateSchema } from '../domain/calendar/civil-date-schema';
import { removalReadings } from '../domain/policy/policy';
import { nameSchema, textSchema } from '../domain/text-schema';

/** An own key that signs, and what opens it. */
const signing = {
  key: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/),
  passphrase: z.string().max(1024).optional(),
};

/** A transfer's file as it is handed on. */
const handedOn = { fileName: z.string(), docId: z.string(), bytes: z.instanceof(Uint8Array) };

/** `recorded` is the step that was recorded with the file. */
export const transferChannelsWith = <Recorded extends z.ZodRawShape>(recorded: Recorded) => {
  const signedTransfer = z.strictObject({ ...recorded, ...handedOn });
  return {
    /** Releases licences to another partner: the removal and its signed document as one event. */
    'transfers.release': {
      input: z.strictObject({
        pool: nameSchema,
        quantity: z.int().min(1),
        lot: nameSchema.optional(),
        transfer: nameSchema,
        on: civilDateSchema,
        reading: z.enum(removalReadings),
        to: z.string().min(1).max(500),
        issuer: z.string().min(1).max(500).optional(),
        from: nameSchema,
        ...signing,
      }),
      output: signedTransfer,
    },
    /** Accepts what `files.preview` showed into a pool, by countersigning it. */
    'transfers.accept': {
      input: z.strictObject({
        preview: z.string().max(100),
        pool: nameSchema,
        newPoolName: textSchema.optional(),
        on: civilDateSchema,
        ...signing,
      }),
      output: signedTransfer,
    },
    /** Confirms what `files.preview` showed, as an issuer. */
    'transfers.confirm': {
      input: z.strictObject({ preview: z.string().max(100), ...signing }),
      output: signedTransfer,
    },
  };
};
