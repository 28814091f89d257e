import { expect, it } from 'vitest';
import { localDate } from '../../main/local-date';

it('today is the computer’s local civil date, a minute before and after midnight', () => {
  expect(localDate(new Date(2025, 11, 31, 23, 59))).toBe('2025-12-31');
  expect(localDate(new Date(2026, 0, 1, 0, 1))).toBe('2026-01-01');
});
