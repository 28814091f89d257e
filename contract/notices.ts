/** What the host tells a window unasked: one schema per notice. */
import { z } from 'zod';
import { alertsChangedSchema } from './alert-messages';
import type { NoticeChannel } from './channels';
import { limits } from './limits';

const nothing = z.strictObject({});

export const fileBytesSchema = z
  .instanceof(Uint8Array)
  .refine((sent) => sent.byteLength <= limits.licenceFileBytes, 'too large');

/** Where the journal stands: `digest` is the chain's, `null` when empty. */
export const ledgerHeadSchema = z.strictObject({
  count: z.int().min(0),
  head: z.string().nullable(),
  digest: z.string().nullable(),
});
export type LedgerHead = Readonly<z.infer<typeof ledgerHeadSchema>>;

export const workspaceKindSchema = z.enum(['own', 'sample']);

/** How far the work is that a window waits for. */
const workProgressSchema = z.strictObject({
  stage: z.enum(['reading', 'writing', 'verifying', 'unlocking', 'comparing', 'journal', 'documents', 'register']),
});
export type WorkStage = z.infer<typeof workProgressSchema>['stage'];

export const notices = {
  'ledger.changed': ledgerHeadSchema,
  /** The host shows another workspace from now on: a window of the one before loads afresh. */
  'workspace.changed': z.strictObject({ workspace: z.string(), kind: workspaceKindSchema }),
  /** An automatic backup was made, or could not be made: `backups.list` says which. */
  'backups.changed': nothing,
  /** Something of `usage.state` is another; at most one a moment. */
  'usage.changed': nothing,
  'work.progress': workProgressSchema,
  /** A file association or second instance opened a file: show its preview, never import it. */
  'files.opened': z.strictObject({ fileName: z.string().max(255), bytes: fileBytesSchema }),
  'alerts.changed': alertsChangedSchema,
  /** A notification of the system was clicked. */
  'overview.asked': nothing,
  'menu.chosen': z.strictObject({ action: z.enum(['open-file', 'undo', 'redo', 'search', 'settings', 'shortcuts']) }),
} satisfies Record<NoticeChannel, z.ZodType>;

export type Notice<Channel extends NoticeChannel> = z.output<(typeof notices)[Channel]>;
