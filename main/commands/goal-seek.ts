/** `coterm goal-seek POOL --to DATE`: which whole SUP years bring a pool to a date (LP-4). */
import { isCivilDate } from '../../domain/calendar/civil-date';
import { refuse } from '../../domain/result';
import type { SoughtGoal, SoughtRenewal } from '../../domain/what-if/goal-seek';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command } from './command';
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

const goalText = (pool: string, { target, reaches, below }: SoughtGoal): string =>
  [
    `Pool ${pool}, to ${target}:`,
    `  reaches it: ${renewalText(reaches)}`,
    ...(below === null ? [] : [`  below it:   ${renewalText(below)}`]),
  ].join('\n');

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
      const sought = ledger.seekGoal(goal);
      return Promise.resolve(
        sought.ok
          ? printDone(host, { pool, ...sought.value }, goalText(pool, sought.value))
          : printRefusal(host, sought.error),
      );
    });
  },
};
