/** `coterm goal-seek POOL --to DATE`: which whole SUP years bring a pool to a date (LP-4). */
import { isCivilDate } from '../../domain/calendar/civil-date';
import { refuse } from '../../domain/result';
import type { Goal, SoughtGoal, SoughtRenewal } from '../../domain/what-if/goal-seek';
import { renewalCosts, type RenewalCost } from '../../domain/what-if/renewal-cost';
import type { LedgerDesk } from '../ledger/ledger-desk';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { inWorkspace } from './in-workspace';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';

const distance = (days: number): string => {
  if (days === 0) return 'on the day';
  return `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'after' : 'before'} it`;
};

const renewalText = ({ years, ssed, daysFromTarget, licenceYears }: SoughtRenewal): string => {
  const what =
    years === 0 ? 'as it stands' : `${years} ${years === 1 ? 'year' : 'years'} (${licenceYears} licence-years)`;
  return `${what}: SSED ${ssed}, ${distance(daysFromTarget)}`;
};

/** In the currency's own minor units: a terminal has no locale. */
const costText = ({ currency, cost }: RenewalCost): string =>
  cost.ok ? `${cost.value.minorUnits} minor units of ${currency}` : `no price in ${currency}`;

type Costs = (years: number) => readonly RenewalCost[];

const line = (renewal: SoughtRenewal, costs: Costs): string =>
  [renewalText(renewal), ...(renewal.years === 0 ? [] : costs(renewal.years).map(costText))].join('; ');

const goalText = (pool: string, { target, reaches, below, movesLater }: SoughtGoal, costs: Costs): string =>
  [
    `Pool ${pool}, to ${target}:`,
    `  reaches it: ${line(reaches, costs)}`,
    ...(below === null ? [] : [`  below it:   ${line(below, costs)}`]),
    ...(movesLater ? [`  What is recorded for the days until ${target} counts too.`] : []),
  ].join('\n');

/** What `--json` prints of a renewal: with its cost by the price lists in force, where there is one to pay. */
const withCosts = (renewal: SoughtRenewal | null, costs: Costs) =>
  renewal === null ? null : { ...renewal, costs: renewal.years === 0 ? [] : costs(renewal.years) };

const printGoal = (host: CommandHost, ledger: LedgerDesk, goal: Goal): CommandOutcome => {
  const sought = ledger.seekGoal(goal);
  if (!sought.ok) return printRefusal(host, sought.error);
  const { target, reaches, below, pool } = sought.value;
  const costs: Costs = (years) => renewalCosts(ledger.register(goal.on), pool, years, goal.on);
  const document = { pool: goal.pool, target, reaches: withCosts(reaches, costs), below: withCosts(below, costs) };
  return printDone(host, document, goalText(goal.pool, sought.value, costs));
};

export const goalSeekCommand: Command = {
  name: 'goal-seek',
  usage: 'goal-seek POOL --to DATE [--evaluated]',
  summary: 'which whole SUP years bring a pool to a date; changes nothing',
  run: async (args, host) => {
    const options = { to: { type: 'string' }, evaluated: { type: 'boolean' } } as const;
    const given = readArguments(args, options, { least: 1, most: 1, names: 'POOL' });
    if (!given.ok) return wrongUse(host, given.error, goalSeekCommand.usage);
    const { positionals, values } = given.value;
    const [pool = ''] = positionals;
    const target = values.to;
    if (target === undefined)
      return wrongUse(host, { code: 'usage/missing-argument', argument: '--to' }, goalSeekCommand.usage);
    if (!isCivilDate(target))
      return wrongUse(host, refuse('usage/date', { option: '--to', value: target }).error, goalSeekCommand.usage);
    return await inWorkspace(host, { write: false }, ({ ledger, notices }) => {
      printNotices(host, notices);
      const goal = { pool, target, on: host.today(), evaluation: values.evaluated === true };
      return Promise.resolve(printGoal(host, ledger, goal));
    });
  },
};
