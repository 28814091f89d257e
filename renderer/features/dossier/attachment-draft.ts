/** The draft of what is said of an attached document: its kind, and what to find it by. */
import { attachmentKinds, type AttachmentFacts, type AttachmentKind } from '../../../domain/customer/attachment-facts';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { RegisteredAttachment } from '../../../domain/customer/kept';
import { draftOf, errorsOf, readText, unchangedDraft, type Draft } from './draft';

/** As they are typed and chosen. */
export interface AttachmentFields {
  readonly kind: AttachmentKind;
  readonly title: string;
  readonly reference: string;
  readonly date: CivilDate | null;
  readonly expiresOn: CivilDate | null;
  readonly remark: string;
}

export const isAttachmentKind = (text: string | null): text is AttachmentKind =>
  attachmentKinds.some((kind) => kind === text);

export const fieldsOfAttachment = ({ facts }: RegisteredAttachment): AttachmentFields => ({
  kind: facts.kind,
  title: facts.title ?? '',
  reference: facts.reference ?? '',
  date: facts.date ?? null,
  expiresOn: facts.expiresOn ?? null,
  remark: facts.remark ?? '',
});

/** What is not known is left out. */
const factsOf = ({ kind, title, reference, date, expiresOn, remark }: AttachmentFields): AttachmentFacts => ({
  kind,
  ...(title.trim() === '' ? {} : { title: title.trim() }),
  ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
  ...(date === null ? {} : { date }),
  ...(expiresOn === null ? {} : { expiresOn }),
  ...(remark.trim() === '' ? {} : { remark: remark.trim() }),
});

const isSame = (one: AttachmentFacts, other: AttachmentFacts): boolean =>
  (['kind', 'title', 'reference', 'date', 'expiresOn', 'remark'] as const).every((fact) => one[fact] === other[fact]);

export const describedDraft = (fields: AttachmentFields, attachment: RegisteredAttachment, on: CivilDate): Draft => {
  const { title, reference, remark } = fields;
  const errors = errorsOf({ title: readText(title), reference: readText(reference), remark: readText(remark) });
  if (errors !== null) return { ok: false, errors };
  const facts = factsOf(fields);
  if (isSame(facts, attachment.facts)) return unchangedDraft('title');
  return draftOf({ kind: 'document-described', on, attachment: attachment.attachment, facts });
};
