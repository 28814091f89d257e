/** How a story tells what happened: on days counted from today, so that the portfolio is alive whenever it is loaded. */
import type { AttachmentFacts } from '../../domain/customer/attachment-facts';
import type { Subject } from '../../domain/customer/subject';
import type { Change } from '../../domain/ledger/change';
import type { LicenceFileDraft } from '../../domain/ledger/licence-file';
import type { IssuerName } from './issuers';
import type { DayOf, Moment } from './moment';
import type { ExchangedStep } from './told-exchange';

/** Changes that somebody records together: one event. */
export interface RecordedStep {
  readonly kind: 'recorded';
  readonly at: Moment;
  readonly changes: (dayOf: DayOf) => readonly Change[];
  /** The step was a mistake, and was undone on that day. */
  readonly undone?: Moment;
  /** The step was a mistake, and what is told here took its place on that day. */
  readonly corrected?: { readonly at: Moment; readonly changes: (dayOf: DayOf) => readonly Change[] };
}

/** A signed licence file of one of the issuers, imported on that day. */
export interface ImportedStep {
  readonly kind: 'imported';
  readonly at: Moment;
  readonly issuer: IssuerName;
  readonly fileName: string;
  readonly draft: (dayOf: DayOf) => LicenceFileDraft;
  readonly undone?: Moment;
}

/** A licence file signed with the sample's own key. */
export interface IssuedStep {
  readonly kind: 'issued';
  readonly at: Moment;
  readonly fileName: string;
  readonly draft: (dayOf: DayOf) => LicenceFileDraft;
}

/** A file of any kind, kept with a pool or a customer. */
export interface AttachedStep {
  readonly kind: 'attached';
  readonly at: Moment;
  readonly subject: Subject;
  readonly fileName: string;
  readonly mediaType: string;
  readonly facts: (dayOf: DayOf) => AttachmentFacts;
  readonly bytes: (dayOf: DayOf) => Uint8Array;
}

/** Recorded on another computer, which did not know all that this one knows: nobody asked whether the rules allow it. */
export interface ElsewhereStep {
  readonly kind: 'elsewhere';
  readonly at: Moment;
  readonly changes: (dayOf: DayOf) => readonly Change[];
}

export type ToldStep = RecordedStep | ImportedStep | IssuedStep | AttachedStep | ExchangedStep | ElsewhereStep;
