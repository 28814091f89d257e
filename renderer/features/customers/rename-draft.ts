/** The draft of a customer's new name. */
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { draftOf, errorsOf, readRequired, unchangedDraft, type Draft } from '../dossier';

export interface RenameFields {
  readonly to: string;
}

export const renameDraft = ({ to }: RenameFields, from: string, on: CivilDate): Draft => {
  const errors = errorsOf({ to: readRequired(to, 'text') });
  if (errors !== null) return { ok: false, errors };
  return to.trim() === from ? unchangedDraft('to') : draftOf({ kind: 'customer-renamed', on, from, to: to.trim() });
};
