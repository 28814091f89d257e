/** `coterm quote NUMBER`: one quote as text, or as files for its customer: PDF, mail draft, workbook, CSV. */
import { recipientSchema } from '../../contract/mail-messages';
import { quoteDocument, quoteText } from '../../contract/quote/quote-document';
import type { QuoteForm } from '../../contract/quote/quote-messages';
import { namedRecipient } from '../../contract/quote/quote-recipients';
import { exportedQuote } from '../../contract/quote/quote-table';
import type { Register } from '../../domain/ledger/register';
import { foldName } from '../../domain/order/fold-name';
import type { RegisteredQuote } from '../../domain/quote/registered-quote';
import { done, refuse, type Result } from '../../domain/result';
import { writeAtomically } from '../files/write-atomically';
import { writeQuote } from '../mail/write-quote';
import { printByInstalledBrowser } from '../print/installed-print';
import { readAsOf } from './as-of';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost } from './command';
import { freeNames } from './free-names';
import { inWorkspace } from './in-workspace';
import { printNotices } from './print-notices';
import { quoteFacts } from './quotes';
import { readArguments } from './read-arguments';
import { tableOptions, writeTable } from './write-table';

const options = {
  'as-of': { type: 'string' },
  pdf: { type: 'string' },
  eml: { type: 'string' },
  to: { type: 'string' },
  ...tableOptions,
} as const;

interface Given {
  readonly pdf?: string | undefined;
  readonly eml?: string | undefined;
  /** Where nobody is said: whom the quote names, or the customer's only contact. */
  readonly to?: string | undefined;
  readonly csv?: string | undefined;
  readonly xlsx?: string | undefined;
  readonly force?: boolean | undefined;
}

const findQuote = ({ quotes }: Register, number: string): Result<RegisteredQuote> => {
  const found = quotes.find((quote) => foldName(quote.number) === foldName(number));
  return found === undefined ? refuse('quote/unknown', { quote: number }) : done(found);
};

const writeForms = async (
  register: Register,
  found: RegisteredQuote,
  host: CommandHost,
  { pdf, eml, to = namedRecipient(register, found)?.email ?? '', force = false }: Given,
): Promise<Result<readonly string[]>> => {
  const written: string[] = [];
  const asked: readonly (readonly [QuoteForm, string | undefined])[] = [
    ['pdf', pdf],
    ['eml', eml],
  ];
  for (const [form, path] of asked) {
    if (path === undefined) continue;
    const made = await writeQuote(
      register,
      { quote: found.quote, form, to },
      { printPage: printByInstalledBrowser, now: host.now },
    );
    if (!made.ok) return made;
    const saved = await writeAtomically(path, made.value.bytes, { mustBeNew: !force });
    if (!saved.ok) return saved;
    written.push(path);
  }
  return done(written);
};

/** The files written, in the order in which they are made. */
const writeFiles = async (
  register: Register,
  quote: RegisteredQuote,
  host: CommandHost,
  given: Given,
): Promise<Result<readonly string[]>> => {
  const free = await freeNames([given.csv, given.xlsx, given.pdf, given.eml], given.force ?? false);
  if (!free.ok) return free;
  const tables = await writeTable(exportedQuote(quote), `Quote ${quote.number}`, given);
  if (!tables.ok) return tables;
  const forms = await writeForms(register, quote, host, given);
  return forms.ok ? done([...tables.value, ...forms.value]) : forms;
};

export const quoteCommand: Command = {
  name: 'quote',
  usage: 'quote NUMBER [--as-of DATE] [--pdf FILE] [--eml FILE] [--to ADDRESS] [--xlsx FILE] [--csv FILE] [--force]',
  summary: 'print a quote of a renewal, or write it as PDF, mail draft with the PDF, workbook or CSV',
  run: async (args, host) => {
    const given = readArguments(args, options, { least: 1, most: 1, names: 'NUMBER' });
    if (!given.ok) return wrongUse(host, given.error, quoteCommand.usage);
    const { positionals, values } = given.value;
    const asOf = readAsOf(values['as-of'], host.today());
    if (!asOf.ok) return wrongUse(host, asOf.error, quoteCommand.usage);
    if (values.to !== undefined && !recipientSchema.safeParse(values.to).success)
      return wrongUse(host, { code: 'usage/option-value', option: '--to' }, quoteCommand.usage);
    return await inWorkspace(host, { write: false }, async ({ ledger, notices }) => {
      printNotices(host, notices);
      const register = ledger.register(asOf.value);
      const quote = findQuote(register, positionals[0] ?? '');
      if (!quote.ok) return printRefusal(host, quote.error);
      const files = await writeFiles(register, quote.value, host, values);
      if (!files.ok) return printRefusal(host, files.error);
      const document = { ...quoteFacts(quote.value), files: files.value };
      const text =
        files.value.length === 0
          ? quoteText(quoteDocument(quote.value))
          : files.value.map((file) => `Wrote quote ${quote.value.number} into ${file}.`).join('\n');
      return printDone(host, document, text);
    });
  },
};
