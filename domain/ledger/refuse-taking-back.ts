/** What a person cannot take back, because somebody else has signed for it. */
import type { Refusal } from '../result';
import { isRelease } from './apply-transfer';
import type { Change } from './change';
import type { LedgerEvent } from './event';
import type { Folded } from './fold-events';

/** The ledger as it stands; asked only where a transfer is concerned. */
type Before = () => Folded;

const refuseRelease = (change: Change, before: Before): Refusal | null => {
  if (!isRelease(change)) return null;
  const record = before().register.transfers.get(change.docId);
  const accepted = record?.signatures.find(({ role }) => role === 'accept');
  if (record === undefined || accepted === undefined) return null;
  return { code: 'transfer/accepted', transfer: record.file.id, partner: accepted.name, on: accepted.on };
};

/** What the rules left out counts nowhere, and may be taken back. */
const isInForce = (event: LedgerEvent, before: Before): boolean => !before().conflicts.has(event.id);

/** A release stands once it was accepted, and so does a signature. `withdrawn` are the events to be taken back. */
export const refuseTakingBack = (withdrawn: readonly LedgerEvent[], before: Before): Refusal | null => {
  for (const event of withdrawn)
    for (const change of event.changes) {
      if (change.kind === 'transfer-signed' && isInForce(event, before))
        return { code: 'transfer/signed', transfer: change.transfer, name: change.name };
      const refusal = refuseRelease(change, before);
      if (refusal !== null) return refusal;
    }
  return null;
};
