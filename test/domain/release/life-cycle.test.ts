import { describe, expect, it } from 'vitest';
import { launched, refusalOf, reportOf } from '../../builders/simulate-scenario';

const changes = [launched('2020-02-29', 'r1'), launched('2021-06-01', 'r2', 'r1')];
const stageOn = (asOf: string, release = 'r1'): string | undefined =>
  reportOf({ asOf, changes }).releases.find((one) => one.release === release)?.stage;

describe('LP-9: life cycle of a release', () => {
  it.each([
    ['2021-05-31', 'general-availability', 'until a newer release'],
    ['2021-06-01', 'limited-availability', 'from the day of its successor'],
    ['2023-02-27', 'limited-availability', 'until 3 years after launch'],
    ['2023-02-28', 'discontinued', 'a limit day belongs to the later stage'],
    ['2025-02-27', 'discontinued', 'years 4 to 5 count as discontinued'],
    ['2025-02-28', 'terminated', 'after year 5'],
  ])('on %s it is in %s: %s', (asOf, stage) => {
    expect(stageOn(asOf)).toBe(stage);
  });

  it('a release that nothing has replaced stays in General Availability', () => {
    expect(stageOn('2050-01-01', 'r2')).toBe('general-availability');
  });

  it('a release replaced after its fifth year is terminated at once', () => {
    const late = [launched('2010-01-01', 'r1'), launched('2020-01-01', 'r2', 'r1')];
    expect(reportOf({ asOf: '2020-01-01', changes: late }).releases[0]?.stage).toBe('terminated');
  });

  it('what was superseded once stays superseded from its first day', () => {
    const twice = [
      launched('2020-01-01', 'r1'),
      launched('2020-06-01', 'r2', 'r1'),
      launched('2021-06-01', 'r3', 'r1'),
    ];
    expect(reportOf({ asOf: '2020-07-01', changes: twice }).releases[0]?.stage).toBe('limited-availability');
    expect(reportOf({ asOf: '2021-07-01', changes: twice }).releases[0]?.stage).toBe('limited-availability');
  });

  it('a release is launched once, and supersedes only what was launched', () => {
    expect(refusalOf({ asOf: '2025-01-01', changes: [...changes, launched('2022-01-01', 'r1')] })).toEqual({
      code: 'release/exists',
      index: 2,
    });
    expect(refusalOf({ asOf: '2025-01-01', changes: [launched('2022-01-01', 'r1', 'r0')] })).toEqual({
      code: 'release/unknown',
      index: 0,
    });
    expect(refusalOf({ asOf: '2025-01-01', changes: [launched('2022-01-01', 'r1', 'r1')] })).toEqual({
      code: 'release/unknown',
      index: 0,
    });
  });
});
