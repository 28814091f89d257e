/** The axis above the mini timelines: three years and today. */
import { useTranslation } from 'react-i18next';
import { addMonths, toCivilDate, type DayNumber } from '../../../domain/calendar/civil-date';
import { threeYearsAround, timeTicks, xOfDay } from './time-scale';
import './charts.css';

/** A year's label gives way to the word for today within this many pixels. */
const CROWDED = 34;

export const MiniTimelineHead = ({ today, width }: { readonly today: DayNumber; readonly width: number }) => {
  const { t } = useTranslation('pools');
  const span = threeYearsAround(today);
  const todayX = xOfDay(span, width, today);
  // The word stands before the line in the later part of the axis, so that it never leaves it.
  const before = todayX > width / 3;
  const years = timeTicks(span, 3).map(({ day }) => ({
    year: toCivilDate(day).slice(0, 4),
    at: xOfDay(span, width, addMonths(day, 6)),
  }));
  const wordX = before ? todayX - CROWDED / 2 : todayX + CROWDED / 2;
  return (
    <svg className="pools-mini" width={width} height={32} role="img" aria-label={t('column.timeline')}>
      {years.map(({ year, at }) =>
        Math.abs(at - wordX) < CROWDED ? null : (
          <text key={year} className="chart-label" x={at} y={20} textAnchor="middle">
            {year}
          </text>
        ),
      )}
      <text
        className="chart-label chart-label-today"
        x={before ? todayX - 4 : todayX + 4}
        y={20}
        textAnchor={before ? 'end' : 'start'}
      >
        {t('today')}
      </text>
      <line className="chart-today" x1={todayX} x2={todayX} y1={10} y2={32} />
    </svg>
  );
};
