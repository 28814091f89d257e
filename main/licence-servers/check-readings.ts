/** Looks at what a workspace keeps of its licence servers, and changes nothing: every line, every list, every token. */
import type { Refusal } from '../../domain/result';
import { inOrder } from '../../domain/usage/outage';
import { listsToKeep } from './lists-to-keep';
import type { LogFacts } from './readings-store';
import type { UsageDesk } from './usage-desk';

export interface CheckedReadings {
  readonly readings: number;
  /** Those that are over. */
  readonly outages: number;
  readonly servers: number;
  readonly findings: readonly Refusal[];
}

const damagedLines = ({ fileName, damaged }: LogFacts): readonly Refusal[] =>
  damaged === 0 ? [] : [{ code: 'usage/readings-damaged', fileName, count: damaged }];

const damagedLists = async (
  { readings }: UsageDesk,
  logs: readonly LogFacts[],
  now: Date,
): Promise<readonly Refusal[]> => {
  const findings: Refusal[] = [];
  const digests = new Set(logs.flatMap((log) => [...listsToKeep(log.readings, now)]));
  for (const digest of digests)
    if (!(await readings.lists(digest)).ok) findings.push({ code: 'usage/list-damaged', fileName: digest });
  return findings;
};

export const checkReadings = async (desk: UsageDesk, now: Date): Promise<CheckedReadings> => {
  const logs = await desk.readings.logs();
  const tokens = await desk.tokens.damaged();
  return {
    readings: logs.reduce((sum, { readings }) => sum + readings.length, 0),
    outages: logs.reduce((sum, { outages }) => sum + inOrder(outages).length, 0),
    servers: logs.length,
    findings: [
      ...logs.flatMap(damagedLines),
      ...(await damagedLists(desk, logs, now)),
      ...tokens.map((fileName) => ({ code: 'server-token/damaged', fileName })),
    ],
  };
};
