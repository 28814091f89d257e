/** The words inside the timeline's plot: dates beside diamonds and bars, the window, and the pool's countdown. */
import { useTranslation } from 'react-i18next';
import { toCivilDate, toDayNumber, type DayNumber } from '../../../../domain/calendar/civil-date';
import { formatDate } from '../../../ui/format-date';
import { formatDaysLeft } from '../../../ui/format-days-left';
import { formatQuantity } from '../../../ui/format-quantity';
import type { TimelineRow } from '../timeline-rows';
import { placeOwnDate, placePoolWords, placeStepWords, type PlacedRow } from './timeline-layout';

type Scale = (day: DayNumber) => number;

interface WordsProps {
  readonly placed: PlacedRow;
  readonly x: Scale;
  /** The plot's right edge, in pixels. */
  readonly right: number;
}

/** Pixels that the window's words take. */
const WINDOW_WORDS = 100;

const WindowWords = ({
  placed: { row, middle },
  x,
  backstopX,
}: Omit<WordsProps, 'right'> & { readonly backstopX: number }) => {
  const { t } = useTranslation('pools');
  if (row.window === null) return null;
  const after = x(row.window.to) + 6;
  // Before the bar where the backstop's own words would be written over.
  const place =
    after + WINDOW_WORDS > backstopX
      ? ({ x: x(row.window.from) - 6, textAnchor: 'end' } as const)
      : ({ x: after, textAnchor: 'start' } as const);
  return (
    <>
      <text className="chart-text chart-text-window" {...place} y={middle - 2}>
        {t('legend.window')}
      </text>
      <text className="chart-text" {...place} y={middle + 11}>
        {t('timeline.windowTo', { date: formatDate(toCivilDate(row.window.to)) })}
      </text>
    </>
  );
};

const StepWords = ({ placed: { row, middle }, x, right }: WordsProps) => {
  const { t } = useTranslation('pools');
  const place = placeStepWords(row, x, right);
  if (place === null || row.step === null) return null;
  const date = formatDate(row.step.ssed);
  return (
    <text className="chart-text chart-text-step" x={place.x} y={middle + place.dy} textAnchor={place.anchor}>
      {row.step.projected ? t('timeline.projected', { date }) : date}
    </text>
  );
};

const OwnDate = ({ placed: { row, middle }, x, right }: WordsProps) => {
  const { t } = useTranslation('pools');
  const place = placeOwnDate(row, x, right);
  if (place === null || row.ownDate === null) return null;
  return (
    <text className="chart-text" x={place.x} y={middle + place.dy} textAnchor={place.anchor}>
      {t('timeline.ownDate', { date: formatDate(row.ownDate) })}
    </text>
  );
};

const useCountdown = (row: TimelineRow, today: DayNumber): string => {
  const { t } = useTranslation('pools');
  if (row.step === null) return t('timeline.noSsed');
  if (row.step.projected) return t('timeline.ssedProjected');
  const days = toDayNumber(row.step.ssed) - today;
  if (days >= 0) return t('timeline.ssedDaysLeft', { count: days, days: formatDaysLeft(days) });
  return t('timeline.ssedDaysAgo', { count: -days, days: formatQuantity(-days) });
};

const PoolWords = ({ placed: { row, middle }, x, right, today }: WordsProps & { readonly today: DayNumber }) => {
  const { t } = useTranslation('pools');
  const countdown = useCountdown(row, today);
  if (row.step === null)
    return (
      <text className="chart-text" x={right - 6} y={middle + 4} textAnchor="end">
        {countdown}
      </text>
    );
  const found = placePoolWords(x(toDayNumber(row.step.ssed)), right);
  const place = { x: found.x, textAnchor: found.anchor };
  // Above and below the line of the time without SUP, which runs on from the diamond.
  const apart = row.without === null ? 0 : 3;
  const date = formatDate(row.step.ssed);
  return (
    <>
      <text className="chart-text chart-text-ssed" {...place} y={middle - 2 - apart}>
        {row.step.projected ? t('projectedDate', { date }) : date}
      </text>
      <text className="chart-text" {...place} y={middle + 12 + apart}>
        {countdown}
      </text>
    </>
  );
};

interface TimelineWordsProps {
  readonly rows: readonly PlacedRow[];
  readonly x: Scale;
  readonly right: number;
  readonly today: DayNumber;
  readonly backstopX: number;
}

export const TimelineWords = ({ rows, x, right, today, backstopX }: TimelineWordsProps) => {
  const ssed = rows.at(-1)?.row.step?.ssed;
  return rows.map((placed, index) => {
    const { row } = placed;
    if (row.cause === 'pool') return <PoolWords key={row.key} placed={placed} x={x} right={right} today={today} />;
    // The last change's date stands on the pool's own row, right below it.
    const repeated = index > 0 && index === rows.length - 2 && row.step?.ssed === ssed;
    return (
      <g key={row.key}>
        <WindowWords placed={placed} x={x} backstopX={backstopX} />
        {!repeated && <StepWords placed={placed} x={x} right={right} />}
        <OwnDate placed={placed} x={x} right={right} />
      </g>
    );
  });
};
