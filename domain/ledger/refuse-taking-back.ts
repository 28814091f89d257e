/** What a person cannot take back, because somebody else has signed for it. */
import type { Refusal } from '../result';
import type { TransferRecord } from '../transfer/signed-transfer';
import { isRelease } from './apply-transfer';
import type { Change } from './change';
import type { LedgerEvent } from './event';

type Transfers = () => ReadonlyMap<string, TransferRecord>;

const refuseRelease = (change: Change, transfers: Transfers): Refusal | null => {
  if (!isRelease(change)) return null;
  const record = transfers().get(change.docId);
  const accepted = record?.signatures.find(({ role }) => role === 'accept');
  if (record === undefined || accepted === undefined) return null;
  return { code: 'transfer/accepted', transfer: record.file.id, partner: accepted.name, on: accepted.on };
};

/** A release stands once it was accepted, and so does a signature. `withdrawn` are the events to be taken back. */
export const refuseTakingBack = (withdrawn: readonly LedgerEvent[], transfers: Transfers): Refusal | null => {
  for (const change of withdrawn.flatMap(({ changes }) => changes)) {
    if (change.kind === 'transfer-signed')
      return { code: 'transfer/signed', transfer: change.transfer, name: change.name };
    const refusal = refuseRelease(change, transfers);
    if (refusal !== null) return refusal;
  }
  return null;
};
