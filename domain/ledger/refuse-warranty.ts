/**
 * LP-3: a warranty of more months than any contract runs is a slip of the finger. Asked of what is recorded now alone: a journal
 * that holds one stays readable, and it counts as the most there is.
 */
import { MOST_MONTHS } from '../policy/policy';
import type { Refusal } from '../result';
import type { Change } from './change';
import type { LedgerEvent } from './event';
import type { Ledger } from './ledger';

interface Warranted {
  readonly warrantyMonths?: number | undefined;
}

/** Everything with a warranty that the change brings, by itself or by its document. */
const warrantedBy = ({ licenceFile, registerChanges }: Ledger, change: Change): readonly Warranted[] => {
  switch (change.kind) {
    case 'lot-added':
      return [change];
    case 'purchase-order-received':
    case 'purchase-order-revised':
      return change.lines;
    case 'file-imported':
    case 'file-issued':
      return licenceFile(change.docId)?.lots ?? [];
    case 'register-imported':
      return (registerChanges(change.docId) ?? []).filter((each) => each.kind === 'lot-added');
    default:
      return [];
  }
};

export const refuseWarranty = (ledger: Ledger, { changes }: LedgerEvent): Refusal | null => {
  for (const change of changes)
    for (const { warrantyMonths: months = 0 } of warrantedBy(ledger, change))
      if (months > MOST_MONTHS) return { code: 'lot/warranty-too-long', months, most: MOST_MONTHS };
  return null;
};
