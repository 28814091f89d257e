/** `coterm sites`: every site with its customer, its licences and how it stands with its EULA, as of a day. */
import type { Register } from '../../domain/ledger/register';
import { sitesOf, type SiteOverview } from '../../domain/ledger/sites';
import { dayCell, type ExportedTable, type TableCell } from '../../contract/table/exported-table';
import { readAsOf } from './as-of';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { eulaDocument, eulaText } from './eula-text';
import { inWorkspace } from './in-workspace';
import { textTable } from './pools-text';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';
import { tableOptions, writeTable, type TableFiles } from './write-table';

/** Of a table's cell; a name of several lines would break the table. */
const cell = (text: string): string => (text === '' ? '–' : text.replaceAll(/\s+/g, ' '));

const head = ['Site', 'Id', 'Customer', 'Territory', 'Licences', 'EULA'];

const row = ({ name, site, customer, territory, agreement, quantity, eula }: SiteOverview): string[] => [
  cell(name),
  cell(site),
  cell(customer),
  agreement.covered ? cell(territory) : `${cell(territory)} (no agreement)`,
  String(quantity),
  eulaText(eula),
];

const sitesText = (sites: readonly SiteOverview[], { asOf }: Register): string =>
  sites.length === 0 ? `There are no sites as of ${asOf}.` : `As of ${asOf}\n\n${textTable(head, sites.map(row))}`;

/** The pools by their ids; `coterm pools` says more of each. */
const siteDocument = ({ assignments, eula, device: _device, ...site }: SiteOverview): object => ({
  ...site,
  assignments: assignments.map(({ pool, lot, quantity, on, override }) => ({ pool, lot, quantity, on, override })),
  eula: eulaDocument(eula),
});

const columns: readonly (readonly [title: string, cell: (site: SiteOverview) => TableCell])[] = [
  ['Site', ({ name }) => name],
  ['Id', ({ site }) => site],
  ['Customer', ({ customer }) => customer],
  ['Address', ({ address }) => (address === '' ? null : address)],
  ['Territory', ({ territory }) => (territory === '' ? null : territory)],
  ['Pools', ({ assignments }) => [...new Set(assignments.map(({ pool }) => pool))].join(', ')],
  ['Licences', ({ quantity }) => quantity],
  ['EULA', ({ eula }) => eula.state],
  ['EULA to', ({ eula }) => dayCell(eula.until)],
];

const exportedSites = (sites: readonly SiteOverview[]): ExportedTable => ({
  titles: columns.map(([title]) => title),
  rows: sites.map((site) => columns.map(([, of]) => of(site))),
});

const counted = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

const print = async (host: CommandHost, register: Register, given: TableFiles): Promise<CommandOutcome> => {
  const sites = sitesOf(register);
  const document = { asOf: register.asOf, sites: sites.map(siteDocument) };
  if (given.csv === undefined && given.xlsx === undefined) return printDone(host, document, sitesText(sites, register));
  const written = await writeTable(exportedSites(sites), 'Sites', given);
  if (!written.ok) return printRefusal(host, written.error);
  const files = written.value;
  const text = files.map((file) => `Wrote ${counted(sites.length)} as of ${register.asOf} into ${file}.`);
  return printDone(host, { ...document, files }, text.join('\n'));
};

export const sitesCommand: Command = {
  name: 'sites',
  usage: 'sites [--as-of DATE] [--csv FILE] [--xlsx FILE] [--force]',
  summary: 'list the sites with their licences and EULAs, or write them as a table',
  run: async (args, host) => {
    const options = { 'as-of': { type: 'string' }, ...tableOptions } as const;
    const given = readArguments(args, options, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, sitesCommand.usage);
    const { values } = given.value;
    const asOf = readAsOf(values['as-of'], host.today());
    if (!asOf.ok) return wrongUse(host, asOf.error, sitesCommand.usage);
    return await inWorkspace(host, { write: false }, ({ ledger, notices }) => {
      printNotices(host, notices);
      return print(host, ledger.register(asOf.value), values);
    });
  },
};
