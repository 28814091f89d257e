/** What a key to be created must satisfy, checked field by field. */

export interface KeyDraft {
  readonly name: string;
  readonly isProtected: boolean;
  readonly passphrase: string;
  readonly again: string;
}

export const emptyKeyDraft: KeyDraft = { name: '', isProtected: false, passphrase: '', again: '' };

export interface KeyDraftErrors {
  readonly name?: 'name' | 'taken';
  readonly passphrase?: 'passphrase';
  readonly again?: 'again';
}

/** As the contract has it: it becomes the name of a file. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/;

export const keyDraftErrors = (draft: KeyDraft, takenNames: readonly string[]): KeyDraftErrors => ({
  ...(NAME.test(draft.name)
    ? takenNames.includes(draft.name)
      ? { name: 'taken' as const }
      : {}
    : { name: 'name' as const }),
  ...(draft.isProtected && draft.passphrase === '' ? { passphrase: 'passphrase' as const } : {}),
  ...(draft.isProtected && draft.passphrase !== draft.again ? { again: 'again' as const } : {}),
});
