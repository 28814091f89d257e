/** Reads a scenario from the bytes of its file. */
import type { z } from 'zod';
import { toDayNumber, type DayNumber } from '../../domain/calendar/civil-date';
import type { PoolChange } from '../../domain/pool/pool-change';
import { defaultPolicy, type Policy } from '../../domain/policy/policy';
import { done, refuse, type Refusal, type Result } from '../../domain/result';
import { refusalSentence } from '../fill-sentence';
import { parseStrictJson } from '../json/parse-strict-json';
import { limits } from '../limits';
import { scenarioChangeSchema, scenarioSchema } from './scenario-schema';
import { toPoolChange } from './to-pool-change';

export interface Scenario {
  readonly asOf: DayNumber;
  readonly policy: Policy;
  /** In the file's order. */
  readonly changes: readonly PoolChange[];
}

/** Faults that leave no JSON to point into; every other one has a place in the scenario. */
const unreadable: ReadonlySet<string> = new Set(['json/syntax', 'json/not-utf8', 'json/byte-order-mark']);

const refuseText = (error: Refusal): Result<never> => {
  // The sentence becomes part of another one.
  const reason = refusalSentence(error).replace(/\.$/, '');
  return unreadable.has(error.code)
    ? refuse('scenario/unreadable', { reason })
    : refuse('scenario/invalid', { path: error.path, reason });
};

/** `changes[3].quantity`; `scenario` for the whole. */
const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  ) || 'scenario';

/** `at` leads to the value that was parsed. */
const refuseShape = ({ issues: [issue] }: z.ZodError, at: readonly PropertyKey[] = []): Result<never> => {
  if (issue === undefined) return refuse('scenario/invalid', { path: 'scenario', reason: 'not a scenario' });
  if (issue.code === 'unrecognized_keys')
    return refuse('scenario/invalid', {
      path: pathText([...at, ...issue.path, issue.keys[0] ?? '']),
      reason: 'this member is not known',
    });
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return refuse('scenario/invalid', {
    path: pathText([...at, ...issue.path]),
    reason: missing ? 'this member is required' : issue.message,
  });
};

const parseChanges = (given: readonly unknown[]): Result<readonly PoolChange[]> => {
  const changes: PoolChange[] = [];
  for (const [index, change] of given.entries()) {
    const parsed = scenarioChangeSchema.safeParse(change, { reportInput: true });
    if (!parsed.success) return refuseShape(parsed.error, ['changes', index]);
    changes.push(toPoolChange(parsed.data));
  }
  return done(changes);
};

/** Refusals: `scenario/unreadable` with `reason`; `scenario/invalid` with `path` and `reason`. */
export const parseScenario = (bytes: Uint8Array): Result<Scenario> => {
  const json = parseStrictJson(bytes, { maxDepth: limits.jsonDepth, numbers: 'decimals' });
  if (!json.ok) return refuseText(json.error);
  const parsed = scenarioSchema.safeParse(json.value, { reportInput: true });
  if (!parsed.success) return refuseShape(parsed.error);
  const { asOf } = parsed.data;
  // What concerns installations alone is not a scenario's to say.
  const policy = { ...defaultPolicy, ...parsed.data.policy };
  const changes = parseChanges(parsed.data.changes);
  return changes.ok ? done({ asOf: toDayNumber(asOf), policy, changes: changes.value }) : changes;
};
