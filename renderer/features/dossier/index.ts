/** The dossier feature: what is kept with a pool or a customer, as sections for their pages, and how its dialogs are made. */
export { AddButton } from './add-button';
export { ContactsSection } from './contacts-section';
export { DocumentsSection } from './documents-section';
export { draftOf, errorsOf, readRequired, readText, unchangedDraft, type Draft } from './draft';
export { EntryDialog } from './entry-dialog';
export { NotesSection } from './notes-section';
export { saveAttachment } from './save-attachment';
export { useEntryForm, type EntryForm } from './use-entry-form';
