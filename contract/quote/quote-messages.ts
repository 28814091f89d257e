/** What window and host say to each other of quotes that go out. */
import { z } from 'zod';
import { nameSchema } from '../../domain/text-schema';
import { recipientSchema } from '../mail-messages';

export const quoteForms = ['eml', 'pdf'] as const;
export type QuoteForm = (typeof quoteForms)[number];

export const quoteChannels = {
  /** A quote for its customer: a PDF, or a mail draft with the PDF attached. */
  'quotes.write': {
    input: z.strictObject({ quote: nameSchema, form: z.enum(quoteForms), to: recipientSchema }),
    output: z.strictObject({ fileName: z.string(), bytes: z.instanceof(Uint8Array) }),
  },
} as const;
