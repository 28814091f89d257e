/** `coterm simulate FILE...`: folds scenarios and prints their pools; touches no workspace. */
import { readFile } from 'node:fs/promises';
import { parseScenario } from '../../contract/scenario/parse-scenario';
import { foldChanges, type PoolsReport } from '../../domain/pool/fold-changes';
import { refuse, type Result } from '../../domain/result';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { poolsText } from './pools-text';
import { readArguments } from './read-arguments';

const readBytes = async (path: string): Promise<Result<Uint8Array>> => {
  try {
    return { ok: true, value: await readFile(path) };
  } catch (error) {
    return refuse('scenario/unreadable', { reason: error instanceof Error ? error.message : String(error) });
  }
};

const simulate = async (path: string): Promise<Result<PoolsReport>> => {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const scenario = parseScenario(bytes.value);
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
