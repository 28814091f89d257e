/** Proves that each rule of the licence policy, of IDIS ordering and of the Administrator client that decides something is cited by a test, and each that is data by a screen. */
import { describe, expect, it } from 'vitest';
import { pathsBelow, readSource } from './source-files';

const deciding = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17].map((number) => `LP-${number}`);
const shown = [1, 14, 18, 19, 20].map((number) => `LP-${number}`);

/** IDIS ordering; ID-9 is data, the catalogue’s own. */
const ordering = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => `ID-${number}`);

/** The licensing page of the Administrator client. */
const licensing = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => `AC-${number}`);

const textsBelow = (folder: string, ending: RegExp): string =>
  pathsBelow(folder)
    .filter((path) => ending.test(path))
    .map((path) => readSource(path).text)
    .join('\n');

const namesOfTests = (): string =>
  [...textsBelow('test', /\.(test|journey)\.tsx?$/).matchAll(/\b(?:it|test|describe)(?:\.each)?\([^\n]*/g)]
    .map(([name]) => name)
    .join('\n');

const cites = (text: string, rule: string): boolean => new RegExp(`${rule}\\b`).test(text);

describe('The licence policy', () => {
  it.each(deciding)('%s decides something: a test is named after what it says', (rule) => {
    expect(cites(namesOfTests(), rule)).toBe(true);
  });

  it.each(shown)('%s is data: a screen cites it where it matters', (rule) => {
    expect(cites(textsBelow('renderer', /\.tsx?$/), rule)).toBe(true);
  });
});

describe('IDIS ordering', () => {
  it.each(ordering)('%s decides something: a test is named after what it says', (rule) => {
    expect(cites(namesOfTests(), rule)).toBe(true);
  });
});

describe('The licensing page of the Administrator client', () => {
  it.each(licensing)('%s decides something: a test is named after what it says', (rule) => {
    expect(cites(namesOfTests(), rule)).toBe(true);
  });
});
