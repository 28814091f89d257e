import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { toDayNumber } from '../../../../domain/calendar/civil-date';
import { loadTexts, setUpTexts } from '../../../../renderer/app/set-up-texts';
import { poolColumns } from '../../../../renderer/features/pools/pool-columns';
import { day } from '../../../builders/a-lot';

describe('the columns of the pools list', () => {
  beforeAll(async () => {
    await setUpTexts();
    await loadTexts('pools');
  });

  it.each([
    ['wide', 'state name id customer purchaseOrder quantity activated ssed daysLeft timeline'],
    ['medium', 'state name id customer quantity activated ssed daysLeft timeline'],
    ['small', 'state name id customer quantity ssed daysLeft'],
  ] as const)('in a %s list are %s: names keep their room', (width, ids) => {
    const t = i18next.getFixedT('en', 'pools');
    const columns = poolColumns({ t, rows: [], today: toDayNumber(day('2025-03-12')), width });
    expect(columns.map(({ id }) => id).join(' ')).toBe(ids);
  });
});
