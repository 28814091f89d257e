/** Numbers and answers that were given out once: also what was undone since may be in somebody's hands. */
import { ACTIVATION_REQUEST_TYP, ACTIVATION_RESPONSE_TYP } from '../activation/activation-files';
import type { Ledger } from './ledger';
import type { SignedDocument } from './signed-document';

type Written = Pick<Ledger, 'events' | 'signedFile'>;

interface IssuedFile {
  readonly docId: string;
  readonly file: SignedDocument;
}

/** Signed files that were written here, withdrawn ones too. */
const issuedIn = ({ events, signedFile }: Written): readonly IssuedFile[] =>
  events.flatMap(({ changes }) =>
    changes.flatMap((change): IssuedFile[] => {
      if (change.kind !== 'file-issued') return [];
      const file = signedFile(change.docId);
      return file === undefined ? [] : [{ docId: change.docId, file }];
    }),
  );

const after = (numbers: readonly number[]): number => numbers.reduce((next, each) => Math.max(next, each + 1), 1);

/** The number of the next request that this key signs. */
export const nextSiteSequence = (ledger: Written, siteKid: string): number =>
  after(
    issuedIn(ledger).flatMap(({ file }) =>
      file.typ === ACTIVATION_REQUEST_TYP && file.payload.siteKid === siteKid ? [file.payload.siteSequence] : [],
    ),
  );

/** The number of the next answer: one count for all keys, so that it goes on under a new one. */
export const nextSequence = (ledger: Written): number =>
  after(issuedIn(ledger).flatMap(({ file }) => (file.typ === ACTIVATION_RESPONSE_TYP ? [file.payload.sequence] : [])));

/** The docId of the answer that a request was given here, also if it was undone since. */
export const answerGivenTo = (ledger: Written, request: string): string | null =>
  issuedIn(ledger).find(({ file }) => file.typ === ACTIVATION_RESPONSE_TYP && file.payload.inReplyTo === request)
    ?.docId ?? null;
