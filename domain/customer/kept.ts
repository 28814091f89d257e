/** What is kept with a pool or a customer, as the register shows it. */
import type { CivilDate } from '../calendar/civil-date';
import type { AttachmentFacts } from './attachment-facts';
import type { Subject } from './subject';

export interface Kept {
  readonly subject: Subject;
  readonly addedOn: CivilDate;
  /** Of the latest change to it; `null` where it is as it was added. */
  readonly changedOn: CivilDate | null;
  /** Thumbprint of the device key that wrote it last. */
  readonly device: string;
}

/** A person to turn to. What is not known of them is the empty text. */
export interface RegisteredContact extends Kept {
  readonly contact: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  readonly email: string;
  readonly phone: string;
}

export interface RegisteredNote extends Kept {
  readonly note: string;
  /** Plain text with its own line breaks. */
  readonly text: string;
}

/** A file of any kind, named by the digest of its bytes. */
export interface RegisteredAttachment extends Kept {
  readonly attachment: string;
  readonly docId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly facts: AttachmentFacts;
}

/** What was taken away, and the event that did it: undoing that one brings it back. */
export interface Removal {
  readonly removedOn: CivilDate;
  readonly removedBy: string;
}

export type RemovedAttachment = RegisteredAttachment & Removal;
