/** A month's name over its line, or the year where one begins. */
import { toCivilDate } from '../../../../domain/calendar/civil-date';

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const MS_PER_DAY = 86_400_000;

interface AxisTickProps {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly payload?: { readonly value: number };
}

export const AxisTick = ({ x = 0, payload }: AxisTickProps) => {
  const day = payload?.value ?? 0;
  const date = toCivilDate(day);
  const startsYear = date.endsWith('-01-01');
  const label = startsYear ? date.slice(0, -6) : monthName.format(day * MS_PER_DAY).replace('Sept', 'Sep');
  return (
    <text className="chart-label" data-year={startsYear || undefined} x={Number(x) + 3} y={16}>
      {label}
    </text>
  );
};
