/**
 * What a window asks before its first screen stands, apart from `ipc.ts`: no schema of all the others is built until then.
 */
import { z } from 'zod';
import { civilDateSchema } from '../domain/calendar/civil-date-schema';
import { profiles } from '../domain/profile/profile';
import { alertChannels } from './alert-messages';
import { backupListChannels } from './backup-list';
import { kidSchema as kid } from './kid';
import { ledgerHeadSchema, workspaceKindSchema } from './notices';

const nothing = z.strictObject({});
const notice = z.strictObject({ code: z.string(), facts: z.record(z.string(), z.unknown()) });

export const profileSchema = z.enum(profiles);

export const openingChannels = {
  'app.info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      host: z.enum(['electron', 'browser']),
      workspace: z.string(),
      /** `sample`: made up, and never the user's own. */
      workspaceKind: workspaceKindSchema,
      platform: z.string(),
      today: civilDateSchema,
      device: kid.nullable(),
      /** What the computers that wrote the journal are called, as far as they said so. */
      devices: z.array(z.strictObject({ kid, name: z.string() })),
      readOnly: z.boolean(),
      /** `null` until somebody has chosen one. */
      profile: profileSchema.nullable(),
      notices: z.array(notice),
    }),
  },
  'ledger.head': { input: nothing, output: ledgerHeadSchema },
  ...alertChannels,
  ...backupListChannels,
};
