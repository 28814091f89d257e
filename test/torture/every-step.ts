/** Lets every step on the disk fail in every scenario, and counts them: the long form of `fail-nth.test.ts`. */
import type { Failing } from '../doubles/fail-nth';
import { failEveryStep } from './fail-every-step';
import { faultyScenarios } from './faulty-scenarios';

export interface StepsCount {
  readonly scenario: string;
  readonly failing: Failing;
  /** Runs, in each of which the next step was the one that failed. */
  readonly steps: number;
  /** In words; empty when nothing acknowledged was lost and every message could be read. */
  readonly wrong: readonly string[];
  readonly seconds: number;
}

const ways: readonly Failing[] = ['once', 'for-good'];

export const failEverything = async (tell: (count: StepsCount) => void): Promise<readonly StepsCount[]> => {
  const counts: StepsCount[] = [];
  for (const scenario of faultyScenarios)
    for (const failing of ways) {
      const startedMs = performance.now();
      const played = await failEveryStep(scenario, failing);
      const seconds = Math.round((performance.now() - startedMs) / 100) / 10;
      const count: StepsCount = { scenario: scenario.name, failing, ...played, seconds };
      counts.push(count);
      tell(count);
    }
  return counts;
};
