/** Texts as the ledger stores them: byte for byte, as long as a person writes them, and never half a character. */
import { z } from 'zod';
import { isWellFormed } from './well-formed';

const halfCharacter = 'has half a character';

/** Ids, and names that have to be there. */
export const nameSchema = z.string().min(1).max(500).refine(isWellFormed, halfCharacter);
export const textSchema = z.string().max(2000).refine(isWellFormed, halfCharacter);
/** A text of several lines; an event of 64 KiB has room for it in any script. */
export const longTextSchema = z.string().min(1).max(10_000).refine(isWellFormed, halfCharacter);
