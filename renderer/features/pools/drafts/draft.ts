/** What a dialog would record: changes for the ledger, or the refusals of its fields. Nothing is saved until it is committed. */
import type { Change } from '../../../../domain/ledger/change';
import type { FieldErrors } from './read-fields';

export type Draft =
  { readonly ok: true; readonly changes: readonly Change[] } | { readonly ok: false; readonly errors: FieldErrors };

export const draftOf = (change: Change): Draft => ({ ok: true, changes: [change] });

/** The empty text means that nothing is said, so the member is left out. */
export const said = <Name extends string>(name: Name, text: string): Readonly<Partial<Record<Name, string>>> =>
  (text === '' ? {} : { [name]: text }) as Partial<Record<Name, string>>;

/** The licences that the draft is about, for the words on its button; `null` while they are not known. */
export const draftedQuantity = (draft: Draft): number | null => {
  const change = draft.ok ? draft.changes[0] : undefined;
  return change !== undefined && 'quantity' in change ? change.quantity : null;
};
