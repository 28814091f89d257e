/** The mark under the pointer: the nearest of its line, within reach. */
import { useState, type PointerEvent } from 'react';
import type { DayNumber } from '../../../../domain/calendar/civil-date';
import { NAMES_WIDTH, xIn, type Plot } from './gantt-layout';
import type { GanttLine } from './gantt-lines';
import { rowTimeline, type GanttMark } from './row-timeline';

/** Pixels. */
const REACH = 9;

export interface MarkPlace {
  readonly index: number;
  readonly mark: GanttMark;
}

const nearest = (marks: readonly GanttMark[], plot: Plot, x: number): GanttMark | null => {
  let found: GanttMark | null = null;
  for (const mark of marks) {
    const away = Math.abs(xIn(plot, mark.day) - x);
    // Of two at one place the later stands on top.
    if (away <= REACH && (found === null || away <= Math.abs(xIn(plot, found.day) - x))) found = mark;
  }
  return found;
};

const placeUnder = (
  event: PointerEvent<HTMLElement>,
  lines: readonly GanttLine[],
  plot: Plot,
  today: DayNumber,
): MarkPlace | null => {
  const element = event.target instanceof Element ? event.target.closest('[data-index]') : null;
  const index = Number(element?.getAttribute('data-index') ?? -1);
  const line = lines[index];
  if (element === null || line?.kind !== 'row') return null;
  const x = event.clientX - element.getBoundingClientRect().left - NAMES_WIDTH;
  const mark = nearest(rowTimeline(line.row, today).marks, plot, x);
  return mark === null ? null : { index, mark };
};

export const useHoveredMark = (lines: readonly GanttLine[], plot: Plot, today: DayNumber) => {
  const [hovered, setHovered] = useState<MarkPlace | null>(null);
  const set = (next: MarkPlace | null): void =>
    setHovered((now) => (now?.index === next?.index && now?.mark.day === next?.mark.day ? now : next));
  return {
    hovered,
    onHover: (event: PointerEvent<HTMLElement>): void => set(placeUnder(event, lines, plot, today)),
    onLeave: (): void => set(null),
  };
};
