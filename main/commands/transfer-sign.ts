/** `coterm transfer accept` and `coterm transfer confirm`: countersign a transfer that another partner released (LP-13). */
import { basename } from 'node:path';
import { limits } from '../../contract/limits';
import { isCivilDate, type CivilDate } from '../../domain/calendar/civil-date';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import { poolDifferences } from '../../domain/ledger/pool-differences';
import { transferQuantity } from '../../domain/transfer/transfer-file';
import { readBytes } from '../files/read-bytes';
import type { Signer } from '../keys/signer';
import type { Acceptance, HandedTransfer, SignedHere } from '../ledger/sign-transfer';
import type { Workspace } from '../workspace/workspace';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { differenceText } from './difference-text';
import { handOutTransfer, openTransferKey } from './hand-out-transfer';
import { inWorkspace } from './in-workspace';
import { readArguments } from './read-arguments';
import { standingOf, standingText } from './transfer-text';

interface Signing {
  readonly handed: HandedTransfer;
  readonly key: string;
  readonly out: string;
  readonly force: boolean;
  readonly passphraseFile: string | undefined;
}

/** Signs, hands out, records, and says where the transfer stands. */
const signAndPrint = async (
  host: CommandHost,
  workspace: Workspace,
  { key, out, force, passphraseFile }: Signing,
  sign: (signer: Signer) => ReturnType<Workspace['ledger']['transfers']['accept']>,
  said: (signed: SignedHere) => { readonly facts: object; readonly text: string },
): Promise<CommandOutcome> => {
  const signer = await openTransferKey(workspace, key, passphraseFile);
  if (!signer.ok) return printRefusal(host, signer.error);
  const signed = await sign(signer.value);
  if (!signed.ok) return printRefusal(host, signed.error);
  const handed = await handOutTransfer(out, force, signed.value);
  if (!handed.ok) return printRefusal(host, handed.error);
  const { docId, file } = signed.value;
  const known = workspace.ledger.register(host.today()).signedTransfers.find((each) => each.docId === docId);
  const standing = standingOf(file, known?.signatures ?? []);
  const { facts, text } = said(signed.value);
  return printDone(
    host,
    { file: out, docId, transfer: file.id, ...facts, ...standing, event: handed.value.event.id },
    `${text}\n${standingText(standing)}`,
  );
};

const shared = {
  key: { type: 'string' },
  out: { type: 'string' },
  'passphrase-file': { type: 'string' },
  force: { type: 'boolean' },
} as const;

const acceptOptions = {
  ...shared,
  pool: { type: 'string' },
  'new-pool': { type: 'string' },
  on: { type: 'string' },
  preview: { type: 'boolean' },
} as const;

const tryOut = async (
  host: CommandHost,
  workspace: Workspace,
  { handed, key }: Signing,
  acceptance: Acceptance,
): Promise<CommandOutcome> => {
  const own = await workspace.keys.publicKey(key);
  if (!own.ok) return printRefusal(host, own.error);
  const tried = await workspace.ledger.transfers.tryAcceptance(handed, acceptance, own.value.kid);
  if (!tried.ok) return printRefusal(host, tried.error);
  const { transfer, before, after } = tried.value;
  const differences = poolDifferences(foldLedger(before, acceptance.on), foldLedger(after, acceptance.on));
  return printDone(
    host,
    { preview: true, transfer: transfer.file.id, quantity: transferQuantity(transfer.file), differences },
    `Would accept ${transferQuantity(transfer.file)} licences of transfer ${transfer.file.id}. Nothing was changed.${differences.map(differenceText).join('')}`,
  );
};

export const transferAcceptCommand: Command = {
  name: 'transfer accept',
  usage:
    'transfer accept FILE --pool POOL --key NAME --out FILE [--new-pool NAME] [--on DATE] [--passphrase-file FILE] [--preview] [--force]',
  summary: 'accept a transfer into a pool by countersigning it',
  run: async (args, host) => {
    const given = readArguments(args, acceptOptions, { least: 1, most: 1, names: 'FILE' });
    if (!given.ok) return wrongUse(host, given.error, transferAcceptCommand.usage);
    const { pool, key, out, on = host.today(), preview, force, 'new-pool': newPoolName, ...rest } = given.value.values;
    const isPreview = preview === true;
    const missing = pool === undefined ? '--pool' : key === undefined ? '--key' : '--out';
    if (pool === undefined || key === undefined || (out === undefined && !isPreview))
      return wrongUse(host, { code: 'usage/missing-argument', argument: missing }, transferAcceptCommand.usage);
    if (!isCivilDate(on))
      return wrongUse(host, { code: 'usage/date', option: '--on', value: on }, transferAcceptCommand.usage);
    const path = given.value.positionals[0] ?? '';
    const bytes = await readBytes(path, limits.licenceFileBytes);
    if (!bytes.ok) return printRefusal(host, bytes.error);
    const acceptance: Acceptance = { pool, on: on as CivilDate, newPoolName };
    const signing: Signing = {
      handed: { fileName: basename(path), bytes: bytes.value },
      key,
      out: out ?? '',
      force: force === true,
      passphraseFile: rest['passphrase-file'],
    };
    return await inWorkspace(host, { write: !isPreview }, async (workspace) => {
      if (isPreview) return await tryOut(host, workspace, signing, acceptance);
      const accept = (signer: Signer) => workspace.ledger.transfers.accept(signing.handed, acceptance, signer);
      return await signAndPrint(host, workspace, signing, accept, ({ file }) => ({
        facts: { pool, quantity: transferQuantity(file) },
        text: `Accepted ${transferQuantity(file)} licences of transfer ${file.id} into pool ${pool}.\nSend ${basename(signing.out)} back to ${file.from.partner}.`,
      }));
    });
  },
};

export const transferConfirmCommand: Command = {
  name: 'transfer confirm',
  usage: 'transfer confirm FILE --key NAME --out FILE [--passphrase-file FILE] [--force]',
  summary: 'confirm a transfer as an issuer, once both partners have signed it',
  run: async (args, host) => {
    const given = readArguments(args, shared, { least: 1, most: 1, names: 'FILE' });
    if (!given.ok) return wrongUse(host, given.error, transferConfirmCommand.usage);
    const { key, out, force, 'passphrase-file': passphraseFile } = given.value.values;
    const argument = key === undefined ? '--key' : '--out';
    if (key === undefined || out === undefined)
      return wrongUse(host, { code: 'usage/missing-argument', argument }, transferConfirmCommand.usage);
    const path = given.value.positionals[0] ?? '';
    const bytes = await readBytes(path, limits.licenceFileBytes);
    if (!bytes.ok) return printRefusal(host, bytes.error);
    const handed = { fileName: basename(path), bytes: bytes.value };
    const signing: Signing = { handed, key, out, force: force === true, passphraseFile };
    return await inWorkspace(host, { write: true }, async (workspace) => {
      const confirm = (signer: Signer) => workspace.ledger.transfers.confirm(handed, signer, key);
      return await signAndPrint(host, workspace, signing, confirm, ({ file }) => ({
        facts: { quantity: transferQuantity(file) },
        text: `Confirmed transfer ${file.id} of ${transferQuantity(file)} licences, ${file.from.partner} to ${file.to.partner}.`,
      }));
    });
  },
};
