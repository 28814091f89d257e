/** `coterm quotes`: every quote of a renewal with how it stands, as of a day. */
import { amountText } from '../../contract/quote/amount-text';
import { exportedQuotes } from '../../contract/quote/quote-table';
import type { Register } from '../../domain/ledger/register';
import type { RegisteredQuote } from '../../domain/quote/registered-quote';
import { readAsOf } from './as-of';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { inWorkspace } from './in-workspace';
import { textTable } from './pools-text';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';
import { tableOptions, writeTable, type TableFiles } from './write-table';

const onOneLine = (text: string): string => (text === '' ? '–' : text.replaceAll(/\s+/g, ' '));

const head = ['Number', 'State', 'Customer', 'Pools', 'Total', 'Made', 'Valid until'];

const row = (quote: RegisteredQuote): string[] => [
  onOneLine(quote.number),
  quote.state,
  onOneLine(quote.customer),
  onOneLine(quote.pools.map(({ pool }) => pool).join(', ')),
  `${quote.currency} ${amountText(quote.totalMinorUnits, quote.currency)}`,
  quote.madeOn,
  quote.validUntil,
];

const quotesText = ({ quotes, asOf }: Register): string =>
  quotes.length === 0 ? `There are no quotes as of ${asOf}.` : `As of ${asOf}\n\n${textTable(head, quotes.map(row))}`;

/** The history is the ledger's. */
export const quoteFacts = ({ history: _history, ...facts }: RegisteredQuote): object => facts;

const print = async (host: CommandHost, register: Register, given: TableFiles): Promise<CommandOutcome> => {
  const { quotes, asOf } = register;
  const document = { asOf, quotes: quotes.map(quoteFacts) };
  if (given.csv === undefined && given.xlsx === undefined) return printDone(host, document, quotesText(register));
  const written = await writeTable(exportedQuotes(quotes), 'Quotes', given);
  if (!written.ok) return printRefusal(host, written.error);
  const files = written.value;
  const rows = quotes.length === 1 ? '1 row' : `${quotes.length} rows`;
  return printDone(
    host,
    { ...document, files },
    files.map((file) => `Wrote ${rows} as of ${asOf} into ${file}.`).join('\n'),
  );
};

export const quotesCommand: Command = {
  name: 'quotes',
  usage: 'quotes [--as-of DATE] [--csv FILE] [--xlsx FILE] [--force]',
  summary: 'list the quotes of renewals with how they stand, or write them as a table',
  run: async (args, host) => {
    const options = { 'as-of': { type: 'string' }, ...tableOptions } as const;
    const given = readArguments(args, options, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, quotesCommand.usage);
    const { values } = given.value;
    const asOf = readAsOf(values['as-of'], host.today());
    if (!asOf.ok) return wrongUse(host, asOf.error, quotesCommand.usage);
    return await inWorkspace(host, { write: false }, ({ ledger, notices }) => {
      printNotices(host, notices);
      return print(host, ledger.register(asOf.value), values);
    });
  },
};
