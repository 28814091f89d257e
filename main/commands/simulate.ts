/** `coterm simulate FILE...`: folds scenarios and prints their pools; touches no workspace. */
import { limits } from '../../contract/limits';
import { parseScenario, type Scenario } from '../../contract/scenario/parse-scenario';
import { foldChanges, type PoolsReport } from '../../domain/pool/fold-changes';
import { refuse, type Refusal, type Result } from '../../domain/result';
import { readBytes } from '../files/read-bytes';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { poolsText } from './pools-text';
import { readArguments } from './read-arguments';

/** Why the file cannot be read, as a part of the scenario's own sentence. */
const reasonOf = ({ code, reason, limitBytes }: Refusal): string =>
  code === 'file/too-large' ? `it is larger than ${String(limitBytes)} bytes` : String(reason);

const readScenario = async (path: string): Promise<Result<Scenario>> => {
  const bytes = await readBytes(path, limits.scenarioBytes);
  return bytes.ok ? parseScenario(bytes.value) : refuse('scenario/unreadable', { reason: reasonOf(bytes.error) });
};

const simulate = async (path: string): Promise<Result<PoolsReport>> => {
  const scenario = await readScenario(path);
  if (!scenario.ok) return scenario;
  const { policy, changes, asOf } = scenario.value;
  return foldChanges(policy, changes, asOf);
};

const print = (host: CommandHost, result: Result<PoolsReport>, heading: string): CommandOutcome =>
  result.ok ? printDone(host, result.value, `${heading}${poolsText(result.value)}`) : printRefusal(host, result.error);

/** One document or text a file, in order, refusals included; exit code 1 if any was refused. */
export const simulateCommand: Command = {
  name: 'simulate',
  usage: 'simulate FILE...',
  summary: 'fold scenarios and print their pools; touches no workspace',
  run: async (args, host) => {
    const given = readArguments(args, {}, { least: 1, most: Number.POSITIVE_INFINITY, names: 'FILE' });
    if (!given.ok) return wrongUse(host, given.error, simulateCommand.usage);
    const files = given.value.positionals;
    let exitCode: CommandOutcome['exitCode'] = 0;
    for (const file of files) {
      const outcome = print(host, await simulate(file), files.length > 1 ? `${file}\n` : '');
      if (outcome.exitCode !== 0) exitCode = outcome.exitCode;
    }
    return { exitCode };
  },
};
