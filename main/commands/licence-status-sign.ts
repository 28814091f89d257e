/** `coterm licence-status sign FILE --key NAME --out X.ilstat`: the snapshots in a file, signed for a way without a network. */
import { randomUUID } from 'node:crypto';
import { limits } from '../../contract/limits';
import { done, type Result } from '../../domain/result';
import type { LicenceStatusFile } from '../../domain/usage/licence-status-file';
import { readBytes } from '../files/read-bytes';
import { writeAtomically } from '../files/write-atomically';
import type { Signer } from '../keys/signer';
import { parseServedFile, type ServedFile } from '../licence-status/served-file';
import { signLicenceStatus, type SignedStatus } from '../licence-status/sign-licence-status';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { ofFile } from './licence-status-files';
import { readArguments } from './read-arguments';
import { readPassphrase } from './read-passphrase';
import { signingOptions, signingOrder, type SigningOrder } from './sign-in-workspace';
import { statusText } from './signed-text';
import { keysOf } from './workspace-stores';

interface Order extends SigningOrder {
  readonly path: string;
  readonly installation: string | undefined;
  readonly installationId: string | undefined;
  readonly org: string | undefined;
}

const readServed = async (path: string): Promise<Result<ServedFile>> => {
  const bytes = await readBytes(path, limits.servedStatusBytes);
  if (!bytes.ok) return bytes;
  const file = parseServedFile(bytes.value);
  return file.ok ? file : ofFile(path, file.error);
};

const openSigner = async (host: CommandHost, { key, passphraseFile }: Order): Promise<Result<Signer>> => {
  const passphrase = await readPassphrase(passphraseFile);
  return passphrase.ok ? await keysOf(host).signer(key, passphrase.value) : passphrase;
};

/** As it was said on the line, else as the system calls itself. */
const installationOf = (
  file: ServedFile,
  { installation, installationId }: Order,
): LicenceStatusFile['installation'] => {
  const [served] = file.values();
  const id = installationId ?? (installation === undefined ? served?.status.system.id : undefined);
  return { name: installation ?? served?.status.system.name ?? '', ...(id === undefined ? {} : { id }) };
};

const sign = async (host: CommandHost, order: Order): Promise<Result<SignedStatus>> => {
  const file = await readServed(order.path);
  if (!file.ok) return file;
  const signer = await openSigner(host, order);
  if (!signer.ok) return signer;
  const installation = installationOf(file.value, order);
  const draft = { id: randomUUID(), org: order.org, installation, file: file.value, now: host.now() };
  const signed = await signLicenceStatus(draft, signer.value);
  if (!signed.ok) return signed;
  const written = await writeAtomically(order.out, signed.value.text, { mustBeNew: !order.force });
  return written.ok ? done(signed.value) : written;
};

const print = (host: CommandHost, { out }: Order, { docId, text, status }: SignedStatus): CommandOutcome => {
  const said = statusText(status);
  const document = { file: out, docId, sizeBytes: Buffer.byteLength(text), status };
  return printDone(host, document, `Signed ${out}.\n${said}\n  Document ${docId}`);
};

const options = {
  ...signingOptions,
  installation: { type: 'string' },
  'installation-id': { type: 'string' },
  org: { type: 'string' },
} as const;

export const licenceStatusSignCommand: Command = {
  name: 'licence-status sign',
  usage:
    'licence-status sign FILE --key NAME --out X.ilstat [--installation NAME] [--installation-id ID] [--org NAME] [--passphrase-file FILE] [--force]',
  summary: 'sign the licence figures in a file, to be carried where there is no network',
  run: async (args, host) => {
    const given = readArguments(args, options, { least: 1, most: 1, names: 'FILE' });
    if (!given.ok) return wrongUse(host, given.error, licenceStatusSignCommand.usage);
    const { values, positionals } = given.value;
    const signing = signingOrder(values);
    if (!signing.ok) return wrongUse(host, signing.error, licenceStatusSignCommand.usage);
    const { installation, 'installation-id': installationId, org } = values;
    const order = { ...signing.value, path: positionals[0] ?? '', installation, installationId, org };
    const signed = await sign(host, order);
    return signed.ok ? print(host, order, signed.value) : printRefusal(host, signed.error);
  },
};
