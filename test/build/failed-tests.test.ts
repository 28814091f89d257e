/** Proves that `npm test` ends with the names of what failed, where a long log would hide them. */
import { describe, expect, it } from 'vitest';
import { failureLines, failuresOf, parseFailures } from '../../build/scripts/failed-tests.mjs';
import { aReportWriter } from '../builders/written-reports';

const root = '/projects/coterm';

const vitest = {
  testResults: [
    {
      name: `${root}/test/domain/money.test.ts`,
      status: 'failed',
      assertionResults: [
        { status: 'passed', ancestorTitles: ['Money'], title: 'adds up' },
        { status: 'failed', ancestorTitles: ['Money', 'in yen'], title: 'has no\n cents' },
      ],
    },
    { name: `${root}/test/domain/broken.test.ts`, status: 'failed', assertionResults: [] },
    { name: `${root}/test/domain/good.test.ts`, status: 'passed', assertionResults: [] },
  ],
};

const playwright = {
  config: { rootDir: `${root}/test/e2e` },
  suites: [
    {
      title: 'quotes.journey.ts',
      file: 'quotes.journey.ts',
      specs: [{ ok: true, title: 'a quote is made', file: 'quotes.journey.ts' }],
      suites: [
        {
          title: 'On paper',
          file: 'quotes.journey.ts',
          specs: [{ ok: false, title: 'its text is read back', file: 'quotes.journey.ts' }],
        },
      ],
    },
  ],
};

describe('What failed', () => {
  const report = aReportWriter();

  it('is named with its file from what Vitest reports, a file that could not be loaded too', () => {
    expect(parseFailures(JSON.stringify(vitest), root)).toEqual([
      'test/domain/money.test.ts › Money › in yen › has no cents',
      'test/domain/broken.test.ts',
    ]);
  });

  it('is named with its file from what Playwright reports', () => {
    expect(parseFailures(JSON.stringify(playwright), root)).toEqual([
      'test/e2e/quotes.journey.ts › On paper › its text is read back',
    ]);
  });

  it('is named once, in however many time zones it failed', () => {
    const twice = { testResults: [...vitest.testResults, ...vitest.testResults] };
    expect(parseFailures(JSON.stringify(twice), root)).toHaveLength(2);
  });

  it('is the step itself where it has no tests, died before it reported, or failed although no test did', () => {
    expect(failuresOf('types', { report: null, succeeded: false, root })).toEqual(['types']);
    expect(failuresOf('unit', { report: 'no such folder/missing.json', succeeded: false, root })).toEqual(['unit']);
    expect(failuresOf('unit', { report: report({ testResults: [] }), succeeded: false, root })).toEqual(['unit']);
    expect(failuresOf('types', { report: null, succeeded: true, root })).toEqual([]);
  });

  it('stands below one head, a line each with its step, and nothing stands there when nothing failed', () => {
    const failures = failuresOf('journeys', { report: report(playwright), succeeded: false, root });
    expect(failureLines([...failures, 'types'])).toBe(
      'Failed:\n  journeys: test/e2e/quotes.journey.ts › On paper › its text is read back\n  types\n',
    );
    expect(failureLines([])).toBe('');
  });
});
