/** `coterm documents save SHA-256 --out FILE`: an attached document as it was received. */
import { done, refuse, type Result } from '../../domain/result';
import { writeAtomically } from '../files/write-atomically';
import type { Workspace } from '../workspace/workspace';
import { readAsOf } from './as-of';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command } from './command';
import { inWorkspace } from './in-workspace';
import { printedAttachment, type PrintedAttachment } from './printed-dossier';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';

/** Fewer digits would be a guess. */
const FEWEST_DIGITS = 6;

const isNamedBy =
  (given: string) =>
  ({ sha256, docId, attachment }: PrintedAttachment): boolean =>
    docId === given ||
    attachment === given ||
    (given.length >= FEWEST_DIGITS && sha256.startsWith(given.toLowerCase()));

/** The same file may be attached in several places. Errors: `attachment/not-found`, `attachment/which`. */
const findDocument = (documents: readonly PrintedAttachment[], given: string): Result<PrintedAttachment> => {
  const found = documents.filter(isNamedBy(given));
  const [first] = found;
  if (first === undefined) return refuse('attachment/not-found', { given });
  const names = [...new Set(found.map(({ docId, fileName }) => `${docId} ${fileName}`))];
  return found.every(({ docId }) => docId === first.docId)
    ? done(first)
    : refuse('attachment/which', { given, names: names.join(', ') });
};

interface Given {
  readonly name: string;
  readonly out: string;
  readonly force: boolean;
}

const save = async (
  { ledger }: Workspace,
  documents: readonly PrintedAttachment[],
  { name, out, force }: Given,
): Promise<Result<PrintedAttachment>> => {
  const document = findDocument(documents, name);
  if (!document.ok) return document;
  const read = await ledger.attachmentBytes(document.value.docId);
  if (!read.ok) return read;
  const written = await writeAtomically(out, read.value.bytes, { mustBeNew: !force });
  return written.ok ? document : written;
};

export const documentsSaveCommand: Command = {
  name: 'documents save',
  usage: 'documents save SHA-256 --out FILE [--as-of DATE] [--force]',
  summary: 'write an attached document into a file, byte for byte',
  run: async (args, host) => {
    const options = { out: { type: 'string' }, force: { type: 'boolean' }, 'as-of': { type: 'string' } } as const;
    const given = readArguments(args, options, { least: 1, most: 1, names: 'SHA-256' });
    if (!given.ok) return wrongUse(host, given.error, documentsSaveCommand.usage);
    const { positionals, values } = given.value;
    const { out, force = false } = values;
    if (out === undefined)
      return wrongUse(host, { code: 'usage/option-value', option: '--out' }, documentsSaveCommand.usage);
    const asOf = readAsOf(values['as-of'], host.today());
    if (!asOf.ok) return wrongUse(host, asOf.error, documentsSaveCommand.usage);
    return await inWorkspace(host, { write: false }, async (workspace) => {
      printNotices(host, workspace.notices);
      const documents = workspace.ledger.register(asOf.value).attachments.map(printedAttachment);
      const saved = await save(workspace, documents, { name: positionals[0] ?? '', out, force });
      if (!saved.ok) return printRefusal(host, saved.error);
      const { fileName, sizeBytes, sha256 } = saved.value;
      const text = `Wrote ${fileName}, ${sizeBytes} bytes, into ${out}.\nSHA-256: ${sha256}`;
      return printDone(host, { document: saved.value, file: out }, text);
    });
  },
};
