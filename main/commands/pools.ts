/** `coterm pools`: the register's pools as of a day. */
import type { Register, RegisteredPool } from '../../domain/ledger/register';
import { readAsOf } from './as-of';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { exportedPools } from './exported-pools';
import { inWorkspace } from './in-workspace';
import { registerText } from './pool-text';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';
import { tableOptions, writeTable, type TableFiles } from './write-table';

/** The members of a pool that `simulate` prints, and what the register knows besides. */
const poolDocument = ({ changes: _changes, lots, ...pool }: RegisteredPool): object => ({
  ...pool,
  lots: lots.map(({ lot, quantity, supExpiresOn, supExpiresExact }) => ({
    lot,
    quantity,
    supExpiresOn,
    supExpiresExact,
  })),
});

const registerDocument = ({ asOf, pools, transit, releases, conflicts }: Register): object => ({
  asOf,
  pools: pools.map(poolDocument),
  transit,
  releases,
  conflicts,
});

interface Given extends TableFiles {
  readonly archived?: boolean | undefined;
}

const print = (host: CommandHost, register: Register, { archived = false }: Given): CommandOutcome =>
  printDone(host, registerDocument(register), registerText(register, archived));

const counted = (pools: number): string => (pools === 1 ? '1 pool' : `${pools} pools`);

/** Files instead of text; the JSON document says the pools all the same. */
const writeFiles = async (host: CommandHost, register: Register, given: Given): Promise<CommandOutcome> => {
  const table = exportedPools(register, given.archived ?? false);
  const written = await writeTable(table, 'Pools', given);
  if (!written.ok) return printRefusal(host, written.error);
  const files = written.value;
  const text = files
    .map((file) => `Wrote ${counted(table.rows.length)} as of ${register.asOf} into ${file}.`)
    .join('\n');
  return printDone(host, { ...registerDocument(register), files }, text);
};

const options = { 'as-of': { type: 'string' }, archived: { type: 'boolean' }, ...tableOptions } as const;

export const poolsCommand: Command = {
  name: 'pools',
  usage: 'pools [--as-of DATE] [--archived] [--csv FILE] [--xlsx FILE] [--force]',
  summary: 'list the pools with their SSEDs, or write them as a table',
  run: async (args, host) => {
    const given = readArguments(args, options, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, poolsCommand.usage);
    const asOf = readAsOf(given.value.values['as-of'], host.today());
    if (!asOf.ok) return wrongUse(host, asOf.error, poolsCommand.usage);
    const { values } = given.value;
    return await inWorkspace(host, { write: false }, async ({ ledger, notices }) => {
      printNotices(host, notices);
      const register = ledger.register(asOf.value);
      const asFiles = values.csv !== undefined || values.xlsx !== undefined;
      return asFiles ? await writeFiles(host, register, values) : print(host, register, values);
    });
  },
};
