/** The time in view, and everything that changes it: buttons, keys, the wheel and the pointer. */
import { useMemo } from 'react';
import type { DayNumber } from '../../../../domain/calendar/civil-date';
import type { TimeSpan } from '../../pools';
import { setGanttSpan, useRenewalsView } from '../renewals-view';
import type { GanttRow } from './gantt-row';
import { freshSpan, panSpan, spanShowing, wholeSpan, zoomSpan } from './gantt-span';

/** Of one press of a key or a button. */
const ZOOM_STEP = 1.5;
/** Part of the view that an arrow key moves it by. */
const PAN_PART = 0.15;

export interface SpanControl {
  readonly span: TimeSpan;
  readonly show: (span: TimeSpan) => void;
  /** About `anchor`, else about today where it is in view, else about the middle. */
  readonly zoomIn: (anchor?: DayNumber) => void;
  readonly zoomOut: (anchor?: DayNumber) => void;
  readonly earlier: () => void;
  readonly later: () => void;
  readonly reset: () => void;
  readonly whole: () => void;
  /** Moves the view where the day is not in it. */
  readonly reveal: (day: DayNumber) => void;
}

const anchorOf = ({ from, to }: TimeSpan, today: DayNumber): number =>
  today >= from && today <= to ? today : (from + to) / 2;

export const useGanttSpan = (rows: readonly GanttRow[], today: DayNumber): SpanControl => {
  const chosen = useRenewalsView((view) => view.span);
  const fresh = useMemo(() => freshSpan(rows, today), [rows, today]);
  return useMemo(() => {
    const span = chosen ?? fresh;
    const zoom =
      (factor: number) =>
      (anchor: DayNumber = anchorOf(span, today)): void =>
        setGanttSpan(zoomSpan(span, factor, anchor));
    const pan = (part: number) => (): void => setGanttSpan(panSpan(span, (span.to - span.from) * part));
    return {
      span,
      show: setGanttSpan,
      zoomIn: zoom(1 / ZOOM_STEP),
      zoomOut: zoom(ZOOM_STEP),
      earlier: pan(-PAN_PART),
      later: pan(PAN_PART),
      reset: () => setGanttSpan(null),
      whole: () => setGanttSpan(wholeSpan(rows, today)),
      reveal: (day) => setGanttSpan(spanShowing(span, day)),
    };
  }, [chosen, fresh, rows, today]);
};
