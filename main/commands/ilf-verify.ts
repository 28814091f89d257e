/** `coterm ilf verify FILE`: whether a licence file is authentic, for this workspace's trusted issuers. */
import { refusalSentence } from '../../contract/fill-sentence';
import type { FileVerdict } from '../../contract/file-verdict';
import { limits } from '../../contract/limits';
import type { Refusal } from '../../domain/result';
import { readBytes } from '../files/read-bytes';
import { isAuthentic, readLicenceFile, type LicenceReading } from '../files/read-file';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { licenceText, signaturesText } from './licence-text';
import { readArguments } from './read-arguments';
import { trustOf } from './workspace-stores';

/** The verdict's own members beside its facts, so that scripts see who signed a refused file too. */
const refusalOf = ({ code, facts, ...verdict }: FileVerdict): Refusal => ({
  ...verdict,
  ...facts,
  code: code ?? 'file/not-coterm',
});

const headline = ({ kind, code, facts }: FileVerdict): string =>
  kind === 'authentic' || code === null ? 'The file is authentic.' : refusalSentence({ ...facts, code });

const readingText = ({ verdict, licence }: LicenceReading): string =>
  [
    headline(verdict),
    signaturesText(verdict),
    ...(licence === null ? [] : [licenceText(licence)]),
    `  Document ${verdict.docId ?? '–'}`,
  ].join('\n');

const printReading = (host: CommandHost, reading: LicenceReading): CommandOutcome => {
  const { verdict, licence } = reading;
  if (isAuthentic(verdict)) return printDone(host, { verdict, licence }, readingText(reading));
  return printRefusal(host, refusalOf(verdict));
};

/** Exit code 0 for an authentic file, an expired one too; 1 with the verdict's code for every other. */
export const ilfVerifyCommand: Command = {
  name: 'ilf verify',
  usage: 'ilf verify FILE',
  summary: 'say whether a licence file is authentic',
  run: async (args, host) => {
    const given = readArguments(args, {}, { least: 1, most: 1, names: 'FILE' });
    if (!given.ok) return wrongUse(host, given.error, ilfVerifyCommand.usage);
    const bytes = await readBytes(given.value.positionals[0] ?? '', limits.licenceFileBytes);
    if (!bytes.ok) return printRefusal(host, bytes.error);
    return printReading(host, await readLicenceFile(bytes.value, trustOf(host), host.now().getTime()));
  },
};
