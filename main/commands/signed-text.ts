/** What a transfer, an activation request, a response or a licence status says, as people's text. */
import type { FileVerdict } from '../../contract/file-verdict';
import type { ActivationRequest, ActivationResponse } from '../../domain/activation/activation-files';
import type { SignedDocument, SignedTyp } from '../../domain/ledger/signed-document';
import type { TransferFile, TransferFileLot } from '../../domain/transfer/transfer-file';
import type { LicenceStatusFile } from '../../domain/usage/licence-status-file';
import type { Snapshot } from '../../domain/usage/snapshot';
import { missingRoles, transferState } from '../../domain/transfer/transfer-state';

/** Under which name `--json` prints the payload. */
export const documentNames: Readonly<Record<SignedTyp, string>> = {
  'ilf-transfer.v1+jws': 'transfer',
  'ilf-activation-request.v1+jws': 'request',
  'ilf-activation-response.v1+jws': 'response',
  'ilf-licence-status.v1+jws': 'status',
};

const termText = ({ supExpiresExact, supMonths, subscriptionExpiresOn }: TransferFileLot): string => {
  if (subscriptionExpiresOn !== undefined) return `subscription to ${subscriptionExpiresOn}`;
  return supExpiresExact === undefined ? `${supMonths ?? 0} months of SUP` : `SUP to day ${supExpiresExact}`;
};

const lotText = (lot: TransferFileLot): string =>
  `  Lot ${lot.lot}: ${lot.quantity} × ${lot.product}${lot.release === undefined ? '' : ` (${lot.release})`}, ${termText(lot)}`;

const transferText = (transfer: TransferFile, { signatures }: FileVerdict): string => {
  const { id, from, to, removedOn, reading, lots } = transfer;
  const counted = signatures.filter(({ outcome }) => outcome === 'valid');
  const missing = missingRoles(transfer, counted);
  return [
    `  Transfer ${id}, ${transferState(transfer, counted)}${missing.length === 0 ? '' : `, still to sign: ${missing.join(', ')}`}`,
    `  From ${from.partner}, pool ${from.pool}, removed on ${removedOn}, ${reading}`,
    `  To ${to.partner}${to.pool === undefined ? '' : `, pool ${to.pool}`}`,
    ...lots.map(lotText),
  ].join('\n');
};

const requestText = ({ id, kind, site, pool, product, quantity, requestedOn }: ActivationRequest): string =>
  `  Request ${id} of ${site.name}, ${requestedOn}: ${kind} ${quantity} × ${product} of pool ${pool}`;

const responseText = ({ id, inReplyTo, result, reason, pool, lot, quantity, decidedOn }: ActivationResponse): string =>
  [
    `  Response ${id}, ${decidedOn}: ${result}${reason === undefined ? '' : ` (${reason})`}, ${quantity} of pool ${pool}, lot ${lot}`,
    `  In reply to ${inReplyTo}`,
  ].join('\n');

const snapshotText = ({ purpose, takenAt, licences }: Snapshot): string => {
  const figures = licences.map(({ licence, used, total }) => `${licence} ${used} of ${total}`);
  return `  ${purpose}, ${takenAt}: ${figures.length === 0 ? 'no licences' : figures.join(', ')}`;
};

export const statusText = ({ id, installation, snapshots }: LicenceStatusFile): string =>
  [`  Licence status ${id} of ${installation.name}`, ...snapshots.map(snapshotText)].join('\n');

export const signedText = ({ typ, payload }: SignedDocument, verdict: FileVerdict): string => {
  switch (typ) {
    case 'ilf-transfer.v1+jws':
      return transferText(payload, verdict);
    case 'ilf-activation-request.v1+jws':
      return requestText(payload);
    case 'ilf-activation-response.v1+jws':
      return responseText(payload);
    case 'ilf-licence-status.v1+jws':
      return statusText(payload);
  }
};
