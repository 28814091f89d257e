/** `coterm support`: who supports each pool on a day (LP-14), and what a day costs where level 3 is charged (LP-20). */
import type { Register } from '../../domain/ledger/register';
import { dayRates, poolSupports, type Level3 } from '../../domain/support/entitlement';
import { readAsOf } from './as-of';
import { printDone, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { inWorkspace } from './in-workspace';
import { textTable } from './pools-text';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';

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

const print = (host: CommandHost, register: Register, chargedOnly: boolean): CommandOutcome => {
  const document = supportDocument(register, chargedOnly);
  return printDone(host, document, supportText(document));
};

export const supportCommand: Command = {
  name: 'support',
  usage: 'support [--as-of DATE] [--charged]',
  summary: 'list who supports each pool, and until when level 3 is included',
  run: async (args, host) => {
    const options = { 'as-of': { type: 'string' }, charged: { type: 'boolean' } } as const;
    const given = readArguments(args, options, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, supportCommand.usage);
    const { values } = given.value;
    const asOf = readAsOf(values['as-of'], host.today());
    if (!asOf.ok) return wrongUse(host, asOf.error, supportCommand.usage);
    return await inWorkspace(host, { write: false }, ({ ledger, notices }) => {
      printNotices(host, notices);
      return Promise.resolve(print(host, ledger.register(asOf.value), values.charged ?? false));
    });
  },
};
