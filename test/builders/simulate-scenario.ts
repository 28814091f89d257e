/** Folds a scenario written as plain values, through the same parser and fold as `coterm simulate`. */
import { parseScenario } from '../../contract/scenario/parse-scenario';
import { foldChanges, type PoolsReport } from '../../domain/pool/fold-changes';
import type { PoolReport } from '../../domain/pool/report';
import type { Result } from '../../domain/result';

export type PlainChange = Readonly<Record<string, unknown>>;

export interface PlainScenario {
  readonly asOf: string;
  readonly policy?: Readonly<Record<string, unknown>>;
  readonly changes: readonly PlainChange[];
}

export const simulateText = (text: string): Result<PoolsReport> => {
  const scenario = parseScenario(new TextEncoder().encode(text));
  if (!scenario.ok) return scenario;
  return foldChanges(scenario.value.policy, scenario.value.changes, scenario.value.asOf);
};

export const simulateScenario = (scenario: PlainScenario): Result<PoolsReport> =>
  simulateText(JSON.stringify(scenario));

/** The report of a scenario that the rules allow. */
export const reportOf = (scenario: PlainScenario): PoolsReport => {
  const result = simulateScenario(scenario);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

/** One pool of a scenario that the rules allow. */
export const poolOf = (scenario: PlainScenario, name = 'A'): PoolReport => {
  const pool = reportOf(scenario).pools.find((one) => one.pool === name);
  if (pool === undefined) throw new Error(`no pool ${name}`);
  return pool;
};

/** The code, and the index if there is one, of a refused scenario. */
export const refusalOf = (scenario: PlainScenario): { code: string; index: unknown } => {
  const result = simulateScenario(scenario);
  if (result.ok) throw new Error('accepted');
  return { code: result.error.code, index: result.error['index'] };
};

export const created = (on: string, pool = 'A'): PlainChange => ({ kind: 'pool-created', pool, on });

export const lot = (on: string, name: string, quantity: number, rest: PlainChange = {}, pool = 'A'): PlainChange => ({
  kind: 'lot-added',
  pool,
  lot: name,
  on,
  product: 'core',
  quantity,
  ...rest,
});

export const activated = (on: string, quantity = 1, pool = 'A'): PlainChange => ({
  kind: 'licences-activated',
  pool,
  on,
  quantity,
});

export const removed = (on: string, quantity: number, rest: PlainChange = {}, pool = 'A'): PlainChange => ({
  kind: 'licences-removed',
  pool,
  on,
  quantity,
  ...rest,
});

export const received = (on: string, transfer: string, pool = 'B'): PlainChange => ({
  kind: 'licences-received',
  pool,
  on,
  transfer,
});

export const renewed = (on: string, months: number, rest: PlainChange = {}, pool = 'A'): PlainChange => ({
  kind: 'sup-renewed',
  pool,
  on,
  months,
  ...rest,
});

export const launched = (on: string, release: string, supersedes?: string): PlainChange => ({
  kind: 'release-launched',
  release,
  on,
  ...(supersedes === undefined ? {} : { supersedes }),
});
