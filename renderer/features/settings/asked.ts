/** Which dialog of the Settings screen a person asked for. */
import type { AutomaticBackup } from '../../../contract/backup-messages';

export type Asked =
  | { readonly kind: 'make' }
  | { readonly kind: 'restore'; readonly backup: AutomaticBackup | null }
  | { readonly kind: 'undo'; readonly at: string };
