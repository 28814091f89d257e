/** Licence servers in memory: a state that a test sets, readings that it adds, and a server that is tried. */
import type { ParsedInput } from '../../../contract/ipc';
import type { TriedServer, UsageState } from '../../../contract/usage-messages';
import { done, refuse, type Refusal, type Result } from '../../../domain/result';
import type { Outage } from '../../../domain/usage/outage';
import type { Reading } from '../../../domain/usage/reading';
import type { UsedLicence } from '../../../domain/usage/snapshot';

type Named = Pick<Reading, 'installation' | 'purpose'>;

const isSame = (one: Named, other: Named): boolean =>
  one.installation === other.installation && one.purpose === other.purpose;

/** The newest of each installation and purpose, in the order in which they came. */
const latestOf = (readings: readonly Reading[]): readonly Reading[] =>
  readings.filter((reading, index) => !readings.slice(index + 1).some((later) => isSame(reading, later)));

export const createMemoryUsage = (changed: () => void) => {
  let state: Pick<UsageState, 'statuses' | 'paused'> = { statuses: [], paused: null };
  let readings: readonly Reading[] = [];
  let outages: readonly Outage[] = [];
  let tokens: readonly Named[] = [];
  let tried: Result<TriedServer> = refuse('server/refused', { host: 'licences.example:8443' });
  const lists = new Map<string, readonly UsedLicence[] | Refusal>();
  const checks: (string | null)[] = [];
  const tries: ParsedInput<'usage.try'>[] = [];
  const given: ParsedInput<'usage.token'>[] = [];
  return {
    /** How the servers stand from now on; every window is told. */
    set: (over: Partial<typeof state>): void => {
      state = { ...state, ...over };
      changed();
    },
    /** Oldest first. */
    addReadings: (...more: readonly Reading[]): void => {
      readings = [...readings, ...more];
      changed();
    },
    /** Spans without a good answer that are over, oldest first. */
    setOutages: (past: readonly Outage[]): void => {
      outages = past;
      changed();
    },
    /** What uses a licence by every reading, or why that is not known. */
    setUsed: (licence: string, used: readonly UsedLicence[] | Refusal): void => {
      lists.set(licence, used);
    },
    /** What a server that is tried answers from now on. */
    setTried: (answer: Result<TriedServer>): void => {
      tried = answer;
    },
    /** Installations that were checked; `null` for all. */
    checks,
    tries,
    /** Tokens that were given or taken away. */
    given,
    handlers: {
      'usage.state': () => done({ ...state, latest: latestOf(readings), tokens }),
      'usage.readings': ({ installation }: ParsedInput<'usage.readings'>) =>
        done({
          readings: readings.filter((reading) => reading.installation === installation),
          outages: outages.filter((outage) => outage.installation === installation),
        }),
      'usage.used': ({ licence, at, ...server }: ParsedInput<'usage.used'>) => {
        const reading = readings.findLast((each) => isSame(each, server) && (at === undefined || each.at <= at));
        const list = lists.get(licence) ?? { code: 'server/list-not-kept' };
        if (reading === undefined) return done({ at: null, used: null, why: { code: 'server/no-reading' } });
        return 'code' in list
          ? done({ at: reading.at, used: null, why: list })
          : done({ at: reading.at, used: list, why: null });
      },
      'usage.check': ({ installation }: ParsedInput<'usage.check'>) => {
        checks.push(installation ?? null);
        return done({
          statuses: state.statuses.filter((each) => (installation ?? each.installation) === each.installation),
        });
      },
      'usage.try': (input: ParsedInput<'usage.try'>) => {
        tries.push(input);
        return tried;
      },
      'usage.token': (input: ParsedInput<'usage.token'>) => {
        given.push(input);
        const { installation, purpose, token } = input;
        const others = tokens.filter((each) => !isSame(each, input));
        tokens = token === null ? others : [...others, { installation, purpose }];
        changed();
        return done({});
      },
    },
  };
};
