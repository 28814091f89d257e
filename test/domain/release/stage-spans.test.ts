import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber } from '../../../domain/calendar/civil-date';
import { releaseStage, stageSpans } from '../../../domain/release/life-cycle';
import { day } from '../../builders/a-lot';

const spansOf = (launchedOn: string, supersededOn: string | null) =>
  stageSpans({
    launchedOn: toDayNumber(day(launchedOn)),
    supersededOn: supersededOn === null ? null : toDayNumber(day(supersededOn)),
  }).map(({ stage, from, until, isReading }) =>
    [stage, toCivilDate(from), until === null ? 'open' : toCivilDate(until), ...(isReading ? ['reading'] : [])].join(
      ' ',
    ),
  );

describe('LP-9: the stages of a release on a line', () => {
  it('follow one another, with years 4 to 5 as the Reading of Discontinued', () => {
    expect(spansOf('2020-05-01', '2021-03-01')).toEqual([
      'general-availability 2020-05-01 2021-03-01',
      'limited-availability 2021-03-01 2023-05-01',
      'discontinued 2023-05-01 2024-05-01',
      'discontinued 2024-05-01 2025-05-01 reading',
      'terminated 2025-05-01 open',
    ]);
  });

  it('a release that nothing has replaced has one, without an end', () => {
    expect(spansOf('2020-05-01', null)).toEqual(['general-availability 2020-05-01 open']);
  });

  it('a late replacement skips what is over by then', () => {
    expect(spansOf('2020-05-01', '2024-08-01')).toEqual([
      'general-availability 2020-05-01 2024-08-01',
      'discontinued 2024-08-01 2025-05-01 reading',
      'terminated 2025-05-01 open',
    ]);
    expect(spansOf('2020-05-01', '2020-05-01')[0]).toBe('limited-availability 2020-05-01 2023-05-01');
  });

  it('say of every day the stage that the rule gives it', () => {
    const days = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(days, fc.option(days), days, (launch, after, later) => {
        const launchedOn = 15_000 + launch;
        const release = { release: 'r', launchedOn, supersededOn: after === null ? null : launchedOn + after };
        const on = launchedOn + later;
        const span = stageSpans(release).find(({ from, until }) => from <= on && (until === null || on < until));
        expect(span?.stage).toBe(releaseStage(release, on));
      }),
    );
  });
});
