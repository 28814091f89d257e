/** `coterm support`: who supports each pool on a day (LP-14), and what a day costs where level 3 is charged (LP-20). */
import { dayCell, type ExportedTable, type TableCell } from '../../contract/table/exported-table';
import type { Register } from '../../domain/ledger/register';
import { dayRates, poolSupports, type Level3 } from '../../domain/support/entitlement';
import { readAsOf } from './as-of';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { inWorkspace } from './in-workspace';
import { textTable } from './pools-text';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';
import { tableOptions, writeTable, type TableFiles } from './write-table';

/** Levels 1 and 2 are the partner's everywhere. */
const supportDocument = (register: Register, chargedOnly: boolean) => ({
  asOf: register.asOf,
  levels12: 'partner',
  dayRates: dayRates(register),
  pools: poolSupports(register).filter(({ level3 }) => !chargedOnly || level3.kind === 'charged'),
});
type SupportDocument = ReturnType<typeof supportDocument>;

const level3Text = (level3: Level3): string => {
  switch (level3.kind) {
    case 'included':
      return `included until ${level3.until}`;
    case 'charged':
      return `charged since ${level3.since}`;
    case 'not-started':
      return `with the SUP, by ${level3.startsBy}`;
    case 'subscription':
      return 'not said for subscriptions';
    case 'none':
      return 'no licences';
  }
};

const oneLine = (text: string): string => (text === '' ? '–' : text.replaceAll(/\s+/g, ' '));

const ratesText = ({ dayRates: rates }: SupportDocument): string =>
  rates.length === 0
    ? 'No price list in force says what a day of Professional Services costs.'
    : `Professional Services a day, in minor units: ${rates.map(({ minorUnits, currency }) => `${minorUnits} ${currency}`).join(', ')}.`;

const supportText = (document: SupportDocument): string => {
  const rows = document.pools.map(({ pool, customer, level3, serviceLevel }) => [
    pool,
    oneLine(customer),
    level3Text(level3),
    oneLine(serviceLevel?.name ?? ''),
  ]);
  const table = rows.length === 0 ? 'No pool.' : textTable(['Pool', 'Customer', 'Level 3', 'Service level'], rows);
  return `As of ${document.asOf}\n\n${table}\n\nLevels 1 and 2 are the partner's.\n${ratesText(document)}`;
};

/** The day that a level 3 is counted to, or from. */
const dayOf = (level3: Level3): TableCell => {
  if (level3.kind === 'included') return dayCell(level3.until);
  if (level3.kind === 'charged') return dayCell(level3.since);
  return level3.kind === 'not-started' ? dayCell(level3.startsBy) : null;
};

const supportTable = ({ pools }: SupportDocument): ExportedTable => ({
  titles: ['Pool', 'Customer', 'Levels 1 and 2', 'Level 3', 'Day', 'Service level'],
  rows: pools.map(({ pool, customer, level3, serviceLevel }) => [
    pool,
    customer === '' ? null : customer,
    'partner',
    level3.kind,
    dayOf(level3),
    serviceLevel?.name ?? null,
  ]),
});

interface SupportAsked extends TableFiles {
  readonly charged?: boolean | undefined;
}

const print = async (host: CommandHost, register: Register, given: SupportAsked): Promise<CommandOutcome> => {
  const document = supportDocument(register, given.charged ?? false);
  if (given.csv === undefined && given.xlsx === undefined) return printDone(host, document, supportText(document));
  const written = await writeTable(supportTable(document), 'Support', given);
  if (!written.ok) return printRefusal(host, written.error);
  const files = written.value;
  const rows = document.pools.length === 1 ? '1 row' : `${document.pools.length} rows`;
  const text = files.map((file) => `Wrote ${rows} as of ${document.asOf} into ${file}.`);
  return printDone(host, { ...document, files }, text.join('\n'));
};

export const supportCommand: Command = {
  name: 'support',
  usage: 'support [--as-of DATE] [--charged] [--csv FILE] [--xlsx FILE] [--force]',
  summary: 'list who supports each pool, and until when level 3 is included, or write it as a table',
  run: async (args, host) => {
    const options = { 'as-of': { type: 'string' }, charged: { type: 'boolean' }, ...tableOptions } as const;
    const given = readArguments(args, options, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, supportCommand.usage);
    const { values } = given.value;
    const asOf = readAsOf(values['as-of'], host.today());
    if (!asOf.ok) return wrongUse(host, asOf.error, supportCommand.usage);
    return await inWorkspace(host, { write: false }, ({ ledger, notices }) => {
      printNotices(host, notices);
      return print(host, ledger.register(asOf.value), values);
    });
  },
};
