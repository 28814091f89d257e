/** The faint lines of months and years behind the timeline. */
import { usePlotArea, useXAxisScale } from 'recharts';
import type { DayNumber } from '../../../../domain/calendar/civil-date';

export const MonthLines = ({ ticks }: { readonly ticks: readonly DayNumber[] }) => {
  const scale = useXAxisScale();
  const plot = usePlotArea();
  if (scale === undefined || plot === undefined) return null;
  return ticks.map((day) => {
    const at = scale(day);
    return <line key={day} className="chart-grid" x1={at} x2={at} y1={plot.y - 4} y2={plot.y + plot.height} />;
  });
};
