/** `coterm documents list`: every file that is attached to a pool or a customer, as of a day. */
import { readAsOf } from './as-of';
import { printDone, wrongUse } from './answer';
import type { Command } from './command';
import { inWorkspace } from './in-workspace';
import { documentsText, printedAttachment } from './printed-dossier';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';

export const documentsListCommand: Command = {
  name: 'documents list',
  usage: 'documents list [--as-of DATE]',
  summary: 'list the documents attached to pools and customers',
  run: async (args, host) => {
    const given = readArguments(args, { 'as-of': { type: 'string' } }, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, documentsListCommand.usage);
    const asOf = readAsOf(given.value.values['as-of'], host.today());
    if (!asOf.ok) return wrongUse(host, asOf.error, documentsListCommand.usage);
    return await inWorkspace(host, { write: false }, async ({ ledger, notices }) => {
      printNotices(host, notices);
      const documents = ledger.register(asOf.value).attachments.map(printedAttachment);
      const text = documents.length === 0 ? `There are no documents as of ${asOf.value}.` : documentsText(documents);
      return printDone(host, { asOf: asOf.value, documents }, text);
    });
  },
};
