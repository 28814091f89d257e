/** What a key is called by: the thumbprint of its public half (RFC 7638). */
import { z } from 'zod';

export const kidSchema = z.string().length(43);
