/** `coterm serials [SERIAL]`: the IDIS installations with their current serials, or where one serial leads (ID-3, ID-6, ID-7). */
import { dayCell, type ExportedTable, type TableCell } from '../../contract/table/exported-table';
import { withoutAdministratorSystems } from '../../domain/installation/administrator-system';
import { currentSerials, findSerial, serialIndex } from '../../domain/installation/lineage';
import type { RegisteredInstallation, RegisteredSerial } from '../../domain/installation/registered-installation';
import type { Register } from '../../domain/ledger/register';
import { readAsOf } from './as-of';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { inWorkspace } from './in-workspace';
import { cell, foundDocument, foundText, installationDocument, scopeText, siteText } from './installation-text';
import { textTable } from './pools-text';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';
import { tableOptions, writeTable, type TableFiles } from './write-table';

const head = ['Installation', 'Id', 'Customer', 'Site', 'For', 'Serial', 'Since'];

type Row = readonly [RegisteredInstallation, RegisteredSerial | null];

/** A row for each current serial, and one for an installation that has none yet. */
const rowsOf = (installation: RegisteredInstallation): readonly Row[] => {
  const serials = currentSerials(installation);
  return serials.length === 0 ? [[installation, null]] : serials.map((serial) => [installation, serial]);
};

const row = ([installation, serial]: Row, register: Register): string[] => [
  cell(installation.name),
  cell(installation.installation),
  cell(installation.customer),
  cell(siteText(installation, register)),
  serial === null ? '–' : scopeText(serial),
  serial === null ? 'none yet' : cell(serial.serial),
  serial?.since ?? '–',
];

const listText = (register: Register): string => {
  const { asOf } = register;
  const installations = withoutAdministratorSystems(register.installations);
  if (installations.length === 0) return `There are no installations as of ${asOf}.`;
  const rows = installations.flatMap(rowsOf).map((each) => row(each, register));
  return `As of ${asOf}\n\n${textTable(head, rows)}`;
};

type Column = readonly [title: string, cell: (row: Row, register: Register) => TableCell];

const textCell = (text: string | null): TableCell => (text === null || text === '' ? null : text);

const columns: readonly Column[] = [
  ['Installation', ([{ name }]) => name],
  ['Id', ([{ installation }]) => installation],
  ['Customer', ([{ customer }]) => textCell(customer)],
  ['Site', ([installation], register) => textCell(siteText(installation, register))],
  ['Family', ([, serial]) => serial?.family ?? null],
  ['Part', ([, serial]) => serial?.part ?? null],
  ['Serial', ([, serial]) => serial?.serial ?? null],
  ['Since', ([, serial]) => dayCell(serial?.since ?? null)],
  ['Archived', ([{ archivedOn }]) => dayCell(archivedOn)],
];

const exportedSerials = (register: Register): ExportedTable => ({
  titles: columns.map(([title]) => title),
  rows: withoutAdministratorSystems(register.installations)
    .flatMap(rowsOf)
    .map((each) => columns.map(([, of]) => of(each, register))),
});

const printOne = (host: CommandHost, register: Register, given: string): CommandOutcome => {
  const found = findSerial(serialIndex(register.installations), given);
  if (found === null) return printRefusal(host, { code: 'serial/unknown', serial: given });
  return printDone(host, foundDocument(found, register), foundText(found, register));
};

const printAll = async (host: CommandHost, register: Register, given: TableFiles): Promise<CommandOutcome> => {
  const { asOf } = register;
  const installations = withoutAdministratorSystems(register.installations);
  const document = { asOf, installations: installations.map((each) => installationDocument(each, register)) };
  if (given.csv === undefined && given.xlsx === undefined) return printDone(host, document, listText(register));
  const table = exportedSerials(register);
  const written = await writeTable(table, 'Serials', given);
  if (!written.ok) return printRefusal(host, written.error);
  const count = table.rows.length === 1 ? '1 row' : `${table.rows.length} rows`;
  const text = written.value.map((file) => `Wrote ${count} as of ${asOf} into ${file}.`);
  return printDone(host, { ...document, files: written.value }, text.join('\n'));
};

export const serialsCommand: Command = {
  name: 'serials',
  usage: 'serials [SERIAL] [--as-of DATE] [--csv FILE] [--xlsx FILE] [--force]',
  summary: 'list the IDIS installations with their current serials, or say what became of any serial',
  run: async (args, host) => {
    const options = { 'as-of': { type: 'string' }, ...tableOptions } as const;
    const given = readArguments(args, options, { least: 0, most: 1, names: '' });
    if (!given.ok) return wrongUse(host, given.error, serialsCommand.usage);
    const { values, positionals } = given.value;
    const asOf = readAsOf(values['as-of'], host.today());
    if (!asOf.ok) return wrongUse(host, asOf.error, serialsCommand.usage);
    const [serial] = positionals;
    if (serial !== undefined && (values.csv !== undefined || values.xlsx !== undefined))
      return wrongUse(host, { code: 'usage/too-many-arguments', argument: serial }, serialsCommand.usage);
    return await inWorkspace(host, { write: false }, ({ ledger, notices }) => {
      printNotices(host, notices);
      const register = ledger.register(asOf.value);
      return serial === undefined
        ? printAll(host, register, values)
        : Promise.resolve(printOne(host, register, serial));
    });
  },
};
