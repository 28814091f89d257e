/** Reads how many tests passed, failed and were skipped from what Vitest and Playwright report as JSON. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{readonly passed: number, readonly failed: number, readonly skipped: number}} Counts */

/** @param {unknown} value @returns {number} */
const count = (value) => (typeof value === 'number' ? value : 0);

/** @param {Record<string, unknown>} report @returns {Counts} */
const vitestCounts = (report) => ({
  passed: count(report['numPassedTests']),
  // A file that cannot be loaded has no tests to fail.
  failed: Math.max(count(report['numFailedTests']), report['success'] === false ? 1 : 0),
  skipped: count(report['numPendingTests']) + count(report['numTodoTests']),
});

/** @param {Record<string, unknown>} stats @returns {Counts} */
const playwrightCounts = (stats) => ({
  passed: count(stats['expected']) + count(stats['flaky']),
  failed: count(stats['unexpected']),
  skipped: count(stats['skipped']),
});

/**
 * @param {string} text a report's content
 * @returns {Counts}
 */
export const parseCounts = (text) => {
  const report = /** @type {Record<string, unknown>} */ (JSON.parse(text));
  const { stats } = /** @type {{stats?: Record<string, unknown>}} */ (report);
  return stats === undefined ? vitestCounts(report) : playwrightCounts(stats);
};

/**
 * What a step did. One without a report counts as one check; one that failed has at least one failure.
 * @param {string | null} file its report
 * @param {boolean} succeeded
 * @returns {Counts}
 */
export const countsOf = (file, succeeded) => {
  const reported = file !== null && existsSync(file) ? parseCounts(readFileSync(file, 'utf8')) : null;
  if (reported === null) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  return { ...reported, failed: succeeded ? reported.failed : Math.max(reported.failed, 1) };
};

/** @param {readonly Counts[]} all @returns {Counts} */
export const sumCounts = (all) => ({
  passed: all.reduce((sum, { passed }) => sum + passed, 0),
  failed: all.reduce((sum, { failed }) => sum + failed, 0),
  skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
});

/** @param {Counts} counts */
export const countsLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
