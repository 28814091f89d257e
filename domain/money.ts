/** Money as the ledger stores it: whole minor units of a currency, never a fraction. */
import { z } from 'zod';

/** 24950 EUR is 249.50 euros. */
export const moneySchema = z.strictObject({ minorUnits: z.int().min(0), currency: z.string().regex(/^[A-Z]{3}$/) });
export type Money = Readonly<z.infer<typeof moneySchema>>;
