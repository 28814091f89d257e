/** `coterm customers`: whoever a pool names or something is kept with, as of a day. */
import { customersOf, type RegisteredCustomer } from '../../domain/ledger/customers';
import type { Register } from '../../domain/ledger/register';
import { readAsOf } from './as-of';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { exportedCustomers } from './exported-customers';
import { inWorkspace } from './in-workspace';
import { textTable } from './pools-text';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';
import { eulaDocument, eulaText } from './eula-text';
import { tableOptions, writeTable, type TableFiles } from './write-table';

const row = ({ customer, pools, sites, quantity, eula, nextSsed, ...counts }: RegisteredCustomer): string[] => [
  customer === '' ? '(none named)' : customer.replaceAll(/\s+/g, ' '),
  String(pools.length),
  String(sites.length),
  String(quantity),
  eulaText(eula),
  nextSsed ?? '–',
  String(counts.contacts),
  String(counts.notes),
  String(counts.attachments),
];

const head = ['Customer', 'Pools', 'Sites', 'Licences', 'EULA', 'Next SSED', 'Contacts', 'Notes', 'Documents'];

const customersText = (customers: readonly RegisteredCustomer[], { asOf }: Register): string =>
  customers.length === 0
    ? `There are no customers as of ${asOf}.`
    : `As of ${asOf}\n\n${textTable(head, customers.map(row))}`;

/** The pools and sites by their ids; `coterm pools` and `coterm sites` say more of each. */
const customersDocument = (customers: readonly RegisteredCustomer[], { asOf }: Register): object => ({
  asOf,
  customers: customers.map(({ pools, sites, eula, attachments, ...customer }) => ({
    ...customer,
    documents: attachments,
    pools: pools.map(({ pool }) => pool),
    sites: sites.map(({ site }) => site),
    eula: eula === null ? null : eulaDocument(eula),
  })),
});

const counted = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

const print = async (host: CommandHost, register: Register, given: TableFiles): Promise<CommandOutcome> => {
  const customers = customersOf(register);
  const document = customersDocument(customers, register);
  if (given.csv === undefined && given.xlsx === undefined)
    return printDone(host, document, customersText(customers, register));
  const written = await writeTable(exportedCustomers(customers), 'Customers', given);
  if (!written.ok) return printRefusal(host, written.error);
  const files = written.value;
  const text = files.map((file) => `Wrote ${counted(customers.length)} as of ${register.asOf} into ${file}.`);
  return printDone(host, { ...document, files }, text.join('\n'));
};

export const customersCommand: Command = {
  name: 'customers',
  usage: 'customers [--as-of DATE] [--csv FILE] [--xlsx FILE] [--force]',
  summary: 'list the customers with their pools, sites and EULAs, or write them as a table',
  run: async (args, host) => {
    const options = { 'as-of': { type: 'string' }, ...tableOptions } as const;
    const given = readArguments(args, options, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, customersCommand.usage);
    const { values } = given.value;
    const asOf = readAsOf(values['as-of'], host.today());
    if (!asOf.ok) return wrongUse(host, asOf.error, customersCommand.usage);
    return await inWorkspace(host, { write: false }, ({ ledger, notices }) => {
      printNotices(host, notices);
      return print(host, ledger.register(asOf.value), values);
    });
  },
};
