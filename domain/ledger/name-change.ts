/** Names a change in a few words, for the sentence that says what stands in the way. */
import type { Change } from './change';
import { poolNamedBy } from './pool-record';

const subjectOf = (change: Change): string | null => {
  switch (change.kind) {
    case 'lot-added':
      return change.lot;
    case 'licences-activated':
    case 'licences-removed':
      return String(change.quantity);
    case 'licences-received':
      return change.transfer;
    case 'sup-renewed':
      return `${change.months} months`;
    case 'release-launched':
      return change.release;
    case 'file-imported':
    case 'file-issued':
    case 'register-imported':
      return change.fileName;
    default:
      return null;
  }
};

/** For example `lot-added A2 in A on 2025-01-01`. */
export const nameChange = (change: Change): string => {
  const pool = poolNamedBy(change);
  return [change.kind, subjectOf(change), pool === null ? null : `in ${pool}`, `on ${change.on}`]
    .filter((part) => part !== null)
    .join(' ');
};
