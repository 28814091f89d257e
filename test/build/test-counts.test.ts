/** Proves that the last line of `npm test` tells what really happened. */
import { describe, expect, it } from 'vitest';
import { countsLine, countsOf, parseCounts, sumCounts } from '../../build/scripts/test-counts.mjs';
import { aReportWriter } from '../builders/written-reports';

const vitest = { success: true, numPassedTests: 40, numFailedTests: 0, numPendingTests: 2, numTodoTests: 0 };
const playwright = { stats: { expected: 8, unexpected: 1, skipped: 1, flaky: 1 } };

describe('The counts', () => {
  const report = aReportWriter();

  it('are read from what Vitest and Playwright report', () => {
    expect(parseCounts(JSON.stringify(vitest))).toEqual({ passed: 40, failed: 0, skipped: 2 });
    expect(parseCounts(JSON.stringify(playwright))).toEqual({ passed: 9, failed: 1, skipped: 1 });
  });

  it('have a failure when a test file could not even be loaded', () => {
    expect(parseCounts(JSON.stringify({ ...vitest, success: false })).failed).toBe(1);
  });

  it('count a step without tests as one check', () => {
    expect(countsOf(null, true)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countsOf(null, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('have a failure when the runner died before it reported', () => {
    expect(countsOf('no such folder/missing.json', false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('have a failure when the runner failed although no test did', () => {
    expect(countsOf(report(vitest), false)).toEqual({ passed: 40, failed: 1, skipped: 2 });
  });

  it('are added up and written as one plain line, with skipped only where there are some', () => {
    const sum = sumCounts([countsOf(report(vitest), true), countsOf(report(playwright), false), countsOf(null, true)]);
    expect(countsLine(sum)).toBe('50 passed, 1 failed, 3 skipped');
    expect(countsLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  });
});
