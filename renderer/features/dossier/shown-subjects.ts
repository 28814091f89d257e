/** Whose entries a section shows, and which of them are kept with somebody else than the page is about. */
import type { Kept } from '../../../domain/customer/kept';
import { isSameSubject, type Subject } from '../../../domain/customer/subject';
import type { DossierProps } from './dossier-props';

export const shownSubjects = ({ own, others }: DossierProps): readonly Subject[] =>
  own === null ? others : [own, ...others];

export const isElsewhere = ({ subject }: Kept, own: Subject | null): boolean =>
  own === null || !isSameSubject(subject, own);
