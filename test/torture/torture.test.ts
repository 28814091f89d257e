import { describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../build/scripts/ensure-built.mjs';
import { runTorture, scenarioNames } from './torture';

describe.runIf(process.platform !== 'win32')('kill -9 at any moment', () => {
  it.each(scenarioNames)('of %s loses nothing that was acknowledged', { timeout: 120_000 }, async (only) => {
    await ensureBuilt('cli');
    await ensureBuilt('renderer');
    const { scenarios } = await runTorture({ loops: 2, seed: 20_250_312, only });
    expect(scenarios).toMatchObject([{ scenario: only, loops: 2, lost: [] }]);
  });
});
