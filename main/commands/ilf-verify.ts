/** `coterm ilf verify FILE`: whether a signed file is authentic, for the keys that this workspace trusts. */
import { refusalSentence } from '../../contract/fill-sentence';
import type { FileVerdict } from '../../contract/file-verdict';
import { limits } from '../../contract/limits';
import type { Refusal } from '../../domain/result';
import { readBytes } from '../files/read-bytes';
import { isAuthentic, readSignedFile, type SignedReading } from '../files/read-file';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { licenceText, signaturesText } from './licence-text';
import { readArguments } from './read-arguments';
import { documentNames, signedText } from './signed-text';
import { keysOf, trustOf } from './workspace-stores';

/** The verdict's own members beside its facts, so that scripts see who signed a refused file too. */
const refusalOf = ({ code, facts, ...verdict }: FileVerdict): Refusal => ({
  ...verdict,
  ...facts,
  code: code ?? 'file/not-coterm',
});

const headline = ({ kind, code, facts }: FileVerdict): string =>
  kind === 'authentic' || code === null ? 'The file is authentic.' : refusalSentence({ ...facts, code });

const readingText = ({ verdict, licence, signed }: SignedReading): string =>
  [
    headline(verdict),
    signaturesText(verdict),
    ...(licence === null ? [] : [licenceText(licence)]),
    ...(signed === null ? [] : [signedText(signed, verdict)]),
    `  Document ${verdict.docId ?? '–'}`,
  ].join('\n');

const printReading = (host: CommandHost, reading: SignedReading): CommandOutcome => {
  const { verdict, licence, signed } = reading;
  const said = signed === null ? { licence } : { [documentNames[signed.typ]]: signed.payload };
  if (isAuthentic(verdict)) return printDone(host, { verdict, ...said }, readingText(reading));
  return printRefusal(host, refusalOf(verdict));
};

/** Exit code 0 for an authentic file, an expired one too; 1 with the verdict's code for every other. */
export const ilfVerifyCommand: Command = {
  name: 'ilf verify',
  usage: 'ilf verify FILE',
  summary: 'say whether a signed file is authentic',
  run: async (args, host) => {
    const given = readArguments(args, {}, { least: 1, most: 1, names: 'FILE' });
    if (!given.ok) return wrongUse(host, given.error, ilfVerifyCommand.usage);
    const bytes = await readBytes(given.value.positionals[0] ?? '', limits.licenceFileBytes);
    if (!bytes.ok) return printRefusal(host, bytes.error);
    return printReading(
      host,
      await readSignedFile(bytes.value, { trust: trustOf(host), keys: keysOf(host) }, host.now().getTime()),
    );
  },
};
