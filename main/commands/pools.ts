/** `coterm pools`: the register's pools as of a day. */
import type { Register, RegisteredPool } from '../../domain/ledger/register';
import { readAsOf } from './as-of';
import { printDone, wrongUse } from './answer';
import type { Command } from './command';
import { inWorkspace } from './in-workspace';
import { registerText } from './pool-text';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';

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

export const poolsCommand: Command = {
  name: 'pools',
  usage: 'pools [--as-of DATE] [--archived]',
  summary: 'list the pools with their SSEDs',
  run: async (args, host) => {
    const options = { 'as-of': { type: 'string' }, archived: { type: 'boolean' } } as const;
    const given = readArguments(args, options, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, poolsCommand.usage);
    const asOf = readAsOf(given.value.values['as-of'], host.today());
    if (!asOf.ok) return wrongUse(host, asOf.error, poolsCommand.usage);
    const withArchived = given.value.values.archived === true;
    return await inWorkspace(host, { write: false }, async ({ ledger, notices }) => {
      printNotices(host, notices);
      const register = ledger.register(asOf.value);
      return printDone(host, registerDocument(register), registerText(register, withArchived));
    });
  },
};
