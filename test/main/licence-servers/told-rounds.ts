/** Rounds of checks whose answers follow from their number: one server is silent every other round, so that outages end. */
import { done, refuse } from '../../../domain/result';
import type { Outage } from '../../../domain/usage/outage';
import { createChecker } from '../../../main/licence-servers/checker';
import type { CheckServer } from '../../../main/licence-servers/check-server';
import { registeredServers } from '../../../main/licence-servers/registered-servers';
import type { Workspace } from '../../../main/workspace/workspace';
import { day } from '../../builders/a-lot';
import { aSnapshot, aUsedLicence } from '../../builders/licence-server';
import { observed, silentServer } from './told-servers';

/** An hour lies between one and the next. */
export const timeOf = (round: number): Date => new Date(Date.UTC(2025, 0, 6, round));

const isSilent = (installation: string, round: number): boolean => installation === silentServer && round % 2 === 1;

const upTo = (rounds: number): readonly number[] => Array.from({ length: rounds }, (_none, round) => round);

/** What it says in so many rounds: every time one camera more. */
export const usedIn = (installation: string, rounds: number): readonly number[] =>
  upTo(rounds).flatMap((round) => (isSilent(installation, round) ? [] : [round + 1]));

/** Those that are over after so many rounds. */
export const outagesIn = (installation: string, rounds: number): readonly Outage[] =>
  upTo(rounds - 1).flatMap((round) =>
    isSilent(installation, round)
      ? [
          {
            installation,
            purpose: 'cameras' as const,
            state: 'unavailable' as const,
            from: timeOf(round).toISOString(),
            to: timeOf(round + 1).toISOString(),
            goodAt: timeOf(round - 1).toISOString(),
          },
        ]
      : [],
  );

const answer =
  (round: () => number): CheckServer =>
  async ({ server: { address } }) => {
    const installation = observed.find((each) => each.address === address)?.installation ?? '';
    if (isSilent(installation, round())) return refuse('server/timeout', { host: installation, seconds: 30 });
    const used = round() + 1;
    const snapshot = aSnapshot({
      takenAt: timeOf(round()).toISOString(),
      licences: [{ licence: 'cameras', used, total: 1000 }],
    });
    const cameras = Array.from({ length: used }, (_none, index) => aUsedLicence(`c${String(index)}`));
    return done({ snapshot, used: done({ cameras }) });
  };

/** Asks every server of a workspace, as often as it is told to; each round is on the disk when it returns. */
export const roundsOf = ({ ledger, usage }: Pick<Workspace, 'ledger' | 'usage'>) => {
  let round = 0;
  const failures: unknown[] = [];
  const servers = () => registeredServers(ledger.register(day('2025-01-06')));
  const checker = createChecker({
    workspace: () => ({ desk: usage, servers }),
    check: answer(() => round),
    now: () => timeOf(round),
    dice: () => 0.5,
    everyMinute: () => () => undefined,
    changed: () => undefined,
    failed: (failure) => failures.push(failure),
  });
  return {
    failures,
    ask: async (number: number): Promise<void> => {
      round = number;
      await checker.checkNow(servers());
    },
    close: checker.close,
  };
};
