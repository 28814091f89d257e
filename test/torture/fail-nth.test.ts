import { describe, expect, it } from 'vitest';
import type { Failing } from '../doubles/fail-nth';
import { failEveryStep } from './fail-every-step';
import { faultyScenarios } from './faulty-scenarios';

/** `npm run torture -- --steps` takes every step; here they are told apart by where the disk fails in a file’s life. */
const STRIDE = 7;

describe.each(faultyScenarios)('$name', (scenario) => {
  it.each<Failing>(['once', 'for-good'])(
    'loses nothing acknowledged, says why, and starts again on a disk that fails %s',
    { timeout: 120_000 },
    async (failing) => {
      const { steps, wrong } = await failEveryStep(scenario, failing, STRIDE);
      expect(wrong).toEqual([]);
      expect(steps).toBeGreaterThan(30);
    },
  );
});
