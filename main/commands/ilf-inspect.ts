/** `coterm ilf inspect FILE`: shows what a signed file says, whoever signed it, and believes nothing. */
import { limits } from '../../contract/limits';
import { readEnvelope, type Envelope } from '../files/envelope';
import type { EnvelopeSignature } from '../files/envelope-signature';
import { fileTypes } from '../files/file-types';
import { readBytes } from '../files/read-bytes';
import { refusedVerdict } from '../files/refused-verdict';
import { groupedFingerprint } from '../keys/fingerprint';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command } from './command';
import { readArguments } from './read-arguments';

const signatureDocument = ({ kid, alg, role }: EnvelopeSignature): object => ({
  kid,
  alg,
  ...(role === null ? {} : { role }),
});

const signatureText = ({ kid, alg, role }: EnvelopeSignature): string =>
  `  ${groupedFingerprint(kid)}  (${alg}${role === null ? '' : `, as ${role}`})`;

const envelopeDocument = ({ typ, docId, signatures, payload }: Envelope, sizeBytes: number): object => ({
  typ,
  docId,
  sizeBytes,
  signatures: signatures.map(signatureDocument),
  payload,
});

const envelopeText = ({ typ, docId, signatures, payload }: Envelope): string =>
  [
    `Type ${typ}`,
    `Document ${docId}`,
    'Keys that are said to have signed it; nothing here is verified:',
    ...signatures.map(signatureText),
    'Payload:',
    JSON.stringify(payload, null, 2),
  ].join('\n');

/** Every type of signed file. Exit code 0 for whatever is well-formed. */
export const ilfInspectCommand: Command = {
  name: 'ilf inspect',
  usage: 'ilf inspect FILE',
  summary: 'show what a signed file says, without trusting it',
  run: async (args, host) => {
    const given = readArguments(args, {}, { least: 1, most: 1, names: 'FILE' });
    if (!given.ok) return wrongUse(host, given.error, ilfInspectCommand.usage);
    const bytes = await readBytes(given.value.positionals[0] ?? '', limits.licenceFileBytes);
    if (!bytes.ok) return printRefusal(host, bytes.error);
    const envelope = readEnvelope(bytes.value, { typs: fileTypes, limitBytes: limits.licenceFileBytes });
    if (envelope.ok)
      return printDone(host, envelopeDocument(envelope.value, bytes.value.byteLength), envelopeText(envelope.value));
    const { code, facts } = refusedVerdict(envelope.error, bytes.value);
    return printRefusal(host, { ...facts, code: code ?? envelope.error.code });
  },
};
