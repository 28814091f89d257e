/** What a dialog of the dossier would record: changes for the ledger, or the refusals of its fields. */
import type { Change } from '../../../domain/ledger/change';
import { done, refuse, type Refusal, type Result } from '../../../domain/result';

export type FieldErrors = Readonly<Record<string, Refusal>>;
export type Draft =
  { readonly ok: true; readonly changes: readonly Change[] } | { readonly ok: false; readonly errors: FieldErrors };

/** As long as the ledger takes them. */
const LONGEST = { name: 500, text: 2000, note: 10_000 } as const;

/** A field without the blanks around it; empty where nothing is said. */
export const readText = (typed: string, longest: keyof typeof LONGEST = 'text'): Result<string> => {
  const text = typed.trim();
  const most = LONGEST[longest];
  return text.length > most ? refuse('field/too-long', { most }) : done(text);
};

/** A field that has to be filled in. */
export const readRequired = (typed: string, longest: keyof typeof LONGEST = 'name'): Result<string> =>
  typed.trim() === '' ? refuse('field/required') : readText(typed, longest);

/** The refusals of the fields that have one, by the fields' names; `null` without any. */
export const errorsOf = (fields: Readonly<Record<string, Result<unknown>>>): FieldErrors | null => {
  const refused = Object.entries(fields).flatMap(([name, read]) => (read.ok ? [] : [[name, read.error] as const]));
  return refused.length === 0 ? null : Object.fromEntries(refused);
};

export const draftOf = (change: Change): Draft => ({ ok: true, changes: [change] });

/** A change that changes nothing would only lengthen the ledger. */
export const unchangedDraft = (field: string): Draft => ({
  ok: false,
  errors: { [field]: refuse('field/unchanged').error },
});
