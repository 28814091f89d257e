/** Names what failed, from what Vitest and Playwright report as JSON: in a long log nobody finds it. */
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';

/**
 * @typedef {{readonly status?: string, readonly ancestorTitles?: readonly string[], readonly title?: string}} VitestTest
 * @typedef {{readonly name?: string, readonly status?: string, readonly assertionResults?: readonly VitestTest[]}} VitestFile
 * @typedef {{readonly ok?: boolean, readonly title?: string, readonly file?: string}} Spec
 * @typedef {{readonly title?: string, readonly file?: string, readonly specs?: readonly Spec[], readonly suites?: readonly Suite[]}} Suite
 * @typedef {{readonly config?: {readonly rootDir?: string}, readonly suites?: readonly Suite[], readonly testResults?: readonly VitestFile[]}} Report
 */

/** @param {readonly (string | undefined)[]} parts */
const joined = (parts) =>
  parts
    .filter((part) => part !== undefined && part !== '')
    .join(' › ')
    .replaceAll(/\s+/g, ' ');

/** @param {string} file @param {string} root */
const shortened = (file, root) => (isAbsolute(file) ? relative(root, file) : file).replaceAll('\\', '/');

/** A file that cannot be loaded has no tests to name. @param {string} root @returns {(file: VitestFile) => string[]} */
const vitestNames =
  (root) =>
  ({ name = '', status, assertionResults = [] }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const file = shortened(name, root);
    if (failed.length === 0) return status === 'failed' ? [file] : [];
    return failed.map(({ ancestorTitles = [], title }) => joined([file, ...ancestorTitles, title]));
  };

/**
 * The outermost suite is the file, and has its name as its title.
 * @param {(file: string) => string} fileOf
 * @param {readonly (string | undefined)[]} above
 * @returns {(suite: Suite) => string[]}
 */
const playwrightNames =
  (fileOf, above = []) =>
  ({ title, file = '', specs = [], suites = [] }) => {
    const titles = title === file ? above : [...above, title];
    return [
      ...specs
        .filter(({ ok }) => ok === false)
        .map((spec) => joined([fileOf(spec.file ?? file), ...titles, spec.title])),
      ...suites.flatMap(playwrightNames(fileOf, titles)),
    ];
  };

/**
 * @param {string} text a report's content
 * @param {string} root the project's folder, from which files are named
 * @returns {string[]} each failed test with its file, once
 */
export const parseFailures = (text, root) => {
  const { config, suites, testResults = [] } = /** @type {Report} */ (JSON.parse(text));
  const folder = shortened(config?.rootDir ?? '', root);
  const names =
    suites === undefined
      ? testResults.flatMap(vitestNames(root))
      : suites.flatMap(playwrightNames((file) => (folder === '' ? file : `${folder}/${file}`)));
  return [...new Set(names)];
};

/**
 * What failed in a step. One that failed although none of its tests did is named itself.
 * @param {string} step its name
 * @param {{readonly report: string | null, readonly succeeded: boolean, readonly root: string}} outcome
 * @returns {string[]}
 */
export const failuresOf = (step, { report, succeeded, root }) => {
  const named = report !== null && existsSync(report) ? parseFailures(readFileSync(report, 'utf8'), root) : [];
  return named.length > 0 || succeeded ? named.map((name) => `${step}: ${name}`) : [step];
};

/** Lines that come right before the counts; none where nothing failed. @param {readonly string[]} failures */
export const failureLines = (failures) =>
  failures.length === 0 ? '' : `Failed:\n${failures.map((failure) => `  ${failure}\n`).join('')}`;
