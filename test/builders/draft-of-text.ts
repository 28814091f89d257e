/** Drafts of licence files that hold one text wherever a text may stand. */
import type { LicenceFileDraft } from '../../domain/ledger/licence-file';
import { day } from './a-lot';
import { aLicenceDraft } from './licence-draft';

const on = day('2025-06-01');

/** A draft with the same text in every place that takes one. */
export const aDraftOf = (text: string): LicenceFileDraft => {
  const [lot] = aLicenceDraft().lots;
  if (lot === undefined) throw new Error('the draft has no lot');
  return aLicenceDraft({
    id: text,
    supersedes: text,
    org: text,
    partner: { name: text, kid: text },
    aud: text,
    purchaseOrder: { number: text, receivedOn: on },
    pool: { id: text, name: text, createdOn: day('2024-03-01'), new: true },
    lots: [{ ...lot, lot: text, product: text, release: text, variant: text, serials: [text] }],
    notes: text,
  });
};

/** What stands for the lots of a draft wherever their serials are kept apart. */
export const lotsWithoutSerials = ({ lots }: LicenceFileDraft): readonly object[] =>
  lots.map(({ serials, ...facts }) => ({ ...facts, serialCount: serials?.length }));
