/** Signed transfers as people's text, and as the documents of `--json`. */
import { exactText } from '../../domain/exact/exact';
import type { TransferDays } from '../../domain/ledger/transfer-days';
import { transferQuantity, type TransferFile } from '../../domain/transfer/transfer-file';
import type { CountedSignature, TransferState } from '../../domain/transfer/transfer-state';
import { missingRoles, transferState } from '../../domain/transfer/transfer-state';

type Drafted = Omit<TransferFile, 'iat' | 'requires'>;

export const releasedDocument = ({ id, from, to, removedOn, reading, lots }: Drafted, days: TransferDays): object => ({
  transfer: id,
  from,
  to,
  removedOn,
  reading,
  quantity: transferQuantity({ lots }),
  lots,
  licenceDays: { before: exactText(days.before), after: exactText(days.after), equal: days.equal },
});

const daysText = ({ before, after, equal }: TransferDays): string =>
  equal
    ? `Licence-days ${exactText(before)} before and after, transit included.`
    : `Licence-days ${exactText(before)} before, ${exactText(after)} after.`;

export const releasedText = ({ id, from, to, removedOn, reading, lots }: Drafted, days: TransferDays): string =>
  [
    `${transferQuantity({ lots })} licences of pool ${from.pool} to ${to.partner}, transfer ${id}, on ${removedOn}, ${reading}.`,
    daysText(days),
  ].join('\n');

export interface Standing {
  readonly state: TransferState;
  readonly missing: readonly string[];
}

export const standingOf = (file: TransferFile, signatures: readonly CountedSignature[]): Standing => ({
  state: transferState(file, signatures),
  missing: missingRoles(file, signatures),
});

export const standingText = ({ state, missing }: Standing): string =>
  `The transfer is ${state}${missing.length === 0 ? '' : `; still to sign: ${missing.join(', ')}`}.`;
