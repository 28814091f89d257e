/** The keys of the Gantt: up and down walk its lines, left and right the marks of a line, plus and minus zoom. */
import { useState, type KeyboardEvent } from 'react';
import type { DayNumber } from '../../../../domain/calendar/civil-date';
import { rowsOfKey, type LongList } from '../../../ui/long-scroll';
import { setActiveLine, toggleGroup, useRenewalsView } from '../renewals-view';
import type { GanttLine } from './gantt-lines';
import { rowTimeline, type GanttMark } from './row-timeline';
import type { SpanControl } from './use-gantt-span';

export interface GanttWalk {
  /** The line that the keys stand on. */
  readonly active: number;
  /** Which of its marks, in the order of their days; `null` on the line itself. */
  readonly mark: number | null;
  readonly choose: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

interface WalkNeeds {
  readonly lines: readonly GanttLine[];
  readonly list: LongList;
  readonly today: DayNumber;
  readonly control: SpanControl;
  /** Brings a line into view. */
  readonly scrollTo: (index: number) => void;
  readonly onOpen: (line: GanttLine) => void;
}

/** One with no line chosen, or whose line the filter took away, stands on the first. */
const activeIndex = (lines: readonly GanttLine[], key: string | null): number =>
  Math.max(
    0,
    lines.findIndex((line) => line.key === key),
  );

const marksOf = (line: GanttLine | undefined, today: DayNumber): readonly GanttMark[] =>
  line?.kind === 'row' ? rowTimeline(line.row, today).marks : [];

/** From the line itself to its first mark or its last, and back to the line beyond either. */
const nextMark = (count: number, now: number | null, step: 1 | -1): number | null => {
  if (count === 0) return null;
  const next = now === null ? (step === 1 ? 0 : count - 1) : now + step;
  return next < 0 || next >= count ? null : next;
};

/** The mark that is chosen, which is of one line alone: what a filter moves to that line's place has none chosen. */
const useChosenMark = (key: string | undefined) => {
  const [chosen, setChosen] = useState<{ readonly key: string | undefined; readonly mark: number } | null>(null);
  return {
    mark: chosen !== null && chosen.key === key ? chosen.mark : null,
    setMark: (mark: number | null): void => setChosen(mark === null ? null : { key, mark }),
  };
};

type KeyAct = (() => void) | undefined;

export const useGanttWalk = ({ lines, list, today, control, scrollTo, onOpen }: WalkNeeds): GanttWalk => {
  const active = activeIndex(
    lines,
    useRenewalsView((view) => view.active),
  );
  const line = lines[active];
  const { mark, setMark } = useChosenMark(line?.key);
  const choose = (index: number): void => {
    setMark(null);
    setActiveLine(lines[index]?.key ?? null);
  };
  const walk = (by: number): void => {
    const next = Math.min(lines.length - 1, Math.max(0, active + by));
    choose(next);
    scrollTo(next);
  };
  const toMark = (step: 1 | -1): void => {
    const marks = marksOf(line, today);
    const next = nextMark(marks.length, mark, step);
    setMark(next);
    const day = next === null ? undefined : marks[next]?.day;
    if (day !== undefined) control.reveal(day);
  };
  const fold = (folded: boolean): void => {
    if (line?.kind === 'group' && line.folded !== folded) toggleGroup(line.name);
  };
  const anchor = mark === null ? undefined : marksOf(line, today)[mark]?.day;
  const sideways = (step: 1 | -1, shift: boolean): void => {
    if (shift) (step === 1 ? control.later : control.earlier)();
    else if (line?.kind === 'group') fold(step === -1);
    else toMark(step);
  };
  const actOf = ({ key, shiftKey }: KeyboardEvent): KeyAct => {
    const acts: Readonly<Record<string, KeyAct>> = {
      ArrowLeft: () => sideways(-1, shiftKey),
      ArrowRight: () => sideways(1, shiftKey),
      '+': () => control.zoomIn(anchor),
      '=': () => control.zoomIn(anchor),
      '-': () => control.zoomOut(anchor),
      '0': control.reset,
      Enter: line === undefined ? undefined : () => onOpen(line),
      ' ': line?.kind === 'group' ? () => toggleGroup(line.name) : undefined,
      Escape: mark === null ? undefined : () => setMark(null),
    };
    return Object.hasOwn(acts, key) ? acts[key] : undefined;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = rowsOfKey(event.key, list);
    const act = rows === null ? actOf(event) : () => walk(rows);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return { active, mark, choose, onKeyDown };
};
