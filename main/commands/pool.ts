/** `coterm pool ID`: one pool, and with `--explain` how its SSED comes about. */
import { explainSsed } from '../../domain/ledger/explain-ssed';
import type { Register } from '../../domain/ledger/register';
import { readAsOf } from './as-of';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { explanationText } from './explanation-text';
import { inWorkspace } from './in-workspace';
import { poolText } from './pool-text';
import { dossierText, printedDossier } from './printed-dossier';
import { printedExplanation } from './printed-explanation';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';

const printPool = (host: CommandHost, register: Register, id: string, isExplained: boolean): CommandOutcome => {
  const { asOf, policy } = register;
  const pool = register.pools.find((each) => each.pool === id);
  if (pool === undefined) return printRefusal(host, { code: 'pool/unknown', pool: id, asOf });
  const dossier = printedDossier(register, pool);
  const text = [poolText(pool, asOf), ...dossierText(dossier)].join('\n\n');
  if (!isExplained) return printDone(host, { asOf, pool, dossier }, text);
  const explained = explainSsed(pool, policy);
  const explanation = explained === null ? null : printedExplanation(explained);
  return printDone(host, { asOf, pool, dossier, explanation }, `${text}\n\n${explanationText(pool, explanation)}`);
};

export const poolCommand: Command = {
  name: 'pool',
  usage: 'pool ID [--explain] [--as-of DATE]',
  summary: 'show one pool and its dossier; --explain says how its SSED comes about',
  run: async (args, host) => {
    const options = { explain: { type: 'boolean' }, 'as-of': { type: 'string' } } as const;
    const given = readArguments(args, options, { least: 1, most: 1, names: 'ID' });
    if (!given.ok) return wrongUse(host, given.error, poolCommand.usage);
    const { positionals, values } = given.value;
    const asOf = readAsOf(values['as-of'], host.today());
    if (!asOf.ok) return wrongUse(host, asOf.error, poolCommand.usage);
    return await inWorkspace(host, { write: false }, async ({ ledger, notices }) => {
      printNotices(host, notices);
      return printPool(host, ledger.register(asOf.value), positionals[0] ?? '', values.explain === true);
    });
  },
};
