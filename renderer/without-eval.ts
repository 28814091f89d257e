/** Compiled schemas need `eval`, which the content security policy forbids: said before the first schema is built. */
import { z } from 'zod';

z.config({ jitless: true });
