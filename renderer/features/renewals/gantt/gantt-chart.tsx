/** The portfolio Gantt: axis, the rows in view, today's line, and the keys, wheel and pointer that move through them. */
import {
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type FocusEvent,
  type MouseEvent,
  type RefObject,
  type UIEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { DayNumber } from '../../../../domain/calendar/civil-date';
import {
  rowsInView,
  scrolledHeight,
  scrolledTo,
  settledAt,
  type LongList,
  type RowsInView,
} from '../../../ui/long-scroll';
import { SortButton, ariaSort } from '../../../ui/sort-button';
import type { TableSort } from '../../../ui/table-column';
import { useViewport } from '../../../ui/use-viewport';
import { setGanttSort, toggleGroup, useRenewalsView } from '../renewals-view';
import { GanttAxis } from './gantt-axis';
import { AXIS_HEIGHT, isInPlot, NAMES_WIDTH, ROW_HEIGHT, shortDate, xIn, type Plot } from './gantt-layout';
import { GanttLineView, markId, type DrawnWith } from './gantt-line-view';
import type { GanttLine } from './gantt-lines';
import { GanttTip, type TipPlace } from './gantt-tip';
import { rowTimeline } from './row-timeline';
import { useDrag, useWheel } from './use-plot-pointer';
import { useGanttWords } from './use-gantt-words';
import { useGanttWalk, type GanttWalk } from './use-gantt-walk';
import { useHoveredMark, type MarkPlace } from './use-hovered-mark';
import { usePlotWidth } from './use-plot-width';
import type { SpanControl } from './use-gantt-span';
import './gantt.css';

interface GanttChartProps {
  readonly lines: readonly GanttLine[];
  readonly grouped: boolean;
  readonly control: SpanControl;
  readonly today: DayNumber;
  readonly onOpen: (line: GanttLine) => void;
}

const columns = [
  ['name', 'pool', 'start'],
  ['quantity', 'licences', 'end'],
  ['end', 'end', 'end'],
] as const;

const Heads = ({ sort }: { readonly sort: TableSort }) => {
  const { t } = useTranslation('renewals');
  const heads = columns.map(([id, word, align]) => {
    const descending = sort.column === id ? sort.descending : null;
    return (
      <span key={id} role="columnheader" className={align} aria-sort={ariaSort(descending)}>
        <SortButton
          title={t(`gantt.column.${word}`)}
          descending={descending}
          onSort={() => setGanttSort({ column: id, descending: descending === false })}
        />
      </span>
    );
  });
  const time = (
    <span key="time" role="columnheader" className="visually-hidden">
      {t('gantt.column.time')}
    </span>
  );
  return (
    <div role="row" aria-rowindex={1} className="gantt-head">
      {heads.toSpliced(1, 0, time)}
    </div>
  );
};

const Today = ({ plot, today }: { readonly plot: Plot; readonly today: DayNumber }) => {
  const { t } = useTranslation('renewals');
  if (!isInPlot(plot, today)) return null;
  return (
    <div className="gantt-today" style={{ left: NAMES_WIDTH + xIn(plot, today) }} aria-hidden>
      <span>{t('gantt.today', { date: shortDate(today) })}</span>
    </div>
  );
};

/** Where the frame stands, and how a line comes into view. */
const useScroll = (frame: RefObject<HTMLDivElement | null>, list: LongList) => {
  const [scrollTop, setScrollTop] = useState(0);
  return {
    scrollTop,
    scrollTo: (index: number): void => {
      if (frame.current !== null) frame.current.scrollTop = scrolledTo(list, frame.current.scrollTop, index);
    },
    onScroll: ({ currentTarget }: UIEvent): void => setScrollTop(settledAt(list, currentTarget.scrollTop)),
  };
};

/** Whoever comes back from a pool finds in view what was opened. */
const useComeBack = (scrollTo: (index: number) => void, active: number): void => {
  const first = useRef({ scrollTo, active });
  useLayoutEffect(() => {
    if (first.current.active > 0) first.current.scrollTo(first.current.active);
  }, []);
};

/** The frame is as high as its rows, up to what the style sheet allows. */
const heightOf = (count: number): CSSProperties => ({ ['--gantt-rows' as string]: `${count * ROW_HEIGHT}px` });

interface TipNeeds {
  readonly lines: readonly GanttLine[];
  readonly hovered: MarkPlace | null;
  readonly plot: Plot;
  readonly today: DayNumber;
}

/** Of the mark under the pointer, else of the one that the keys stand on; of none that is scrolled or moved out of view. */
const tipOf = (
  { lines, hovered, plot, today }: TipNeeds,
  { active, mark }: GanttWalk,
  scrolled: { readonly top: number; readonly viewport: number },
): TipPlace | null => {
  const index = hovered?.index ?? active;
  const line = lines[index];
  if (line?.kind !== 'row') return null;
  const found = hovered?.mark ?? (mark === null ? undefined : rowTimeline(line.row, today).marks[mark]);
  const rowTop = index * ROW_HEIGHT - scrolled.top;
  const isInView = rowTop > -ROW_HEIGHT && rowTop < scrolled.viewport;
  if (found === undefined || !isInView || !isInPlot(plot, found.day)) return null;
  return { row: line.row, mark: found, below: AXIS_HEIGHT + rowTop + ROW_HEIGHT };
};

/** A click opens the line, unless it ended a drag; on the head of a group it folds. */
const useClick = (
  lines: readonly GanttLine[],
  { choose }: GanttWalk,
  wasDragged: () => boolean,
  onOpen: (line: GanttLine) => void,
) => {
  return ({ target }: MouseEvent): void => {
    const index = target instanceof Element ? target.closest('[data-index]')?.getAttribute('data-index') : null;
    const line = lines[Number(index ?? -1)];
    if (line === undefined || wasDragged()) return;
    choose(Number(index));
    onOpen(line);
  };
};

/** What the keys stand on, where it is on the page. */
const descendant = (rowId: string, { mark }: GanttWalk, isShown: boolean): string | undefined => {
  if (!isShown) return undefined;
  return mark === null ? rowId : markId(rowId);
};

/** The keys are the grid's: what a press of the pointer would focus in it, a line or the frame, hands them on. */
const takeFocus = ({ target, currentTarget }: FocusEvent<HTMLElement>): void => {
  if (target.matches('.gantt-line, .gantt-frame')) currentTarget.focus({ preventScroll: true });
};

interface LinesProps {
  readonly lines: readonly GanttLine[];
  readonly shown: RowsInView;
  readonly walk: GanttWalk;
  readonly grouped: boolean;
  readonly rowId: (index: number) => string;
  readonly drawn: DrawnWith;
}

/** Those in view. */
const Lines = ({ lines, shown, walk, grouped, rowId, drawn }: LinesProps) =>
  lines.slice(shown.first, shown.end).map((line, place) => {
    const index = shown.first + place;
    const isActive = index === walk.active;
    return (
      <GanttLineView
        key={line.key}
        id={rowId(index)}
        index={index}
        line={line}
        level={grouped ? (line.kind === 'group' ? 1 : 2) : null}
        isActive={isActive}
        mark={isActive ? walk.mark : null}
        {...drawn}
      />
    );
  });

export const GanttChart = ({ lines, grouped, control, today, onOpen }: GanttChartProps) => {
  const { t } = useTranslation('renewals');
  const id = useId();
  const sort = useRenewalsView((view) => view.sort);
  const body = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const width = usePlotWidth(frame);
  const plot = useMemo<Plot>(() => ({ span: control.span, width }), [control.span, width]);
  const list: LongList = { count: lines.length, rowHeight: ROW_HEIGHT, viewport: useViewport(frame) };
  const { scrollTop, scrollTo, onScroll } = useScroll(frame, list);
  const act = (line: GanttLine): void => (line.kind === 'group' ? toggleGroup(line.name) : onOpen(line));
  const walk = useGanttWalk({ lines, list, today, control, scrollTo, onOpen: act });
  const { hovered, onHover, onLeave } = useHoveredMark(lines, plot, today);
  const { wasDragged, handlers } = useDrag(control, plot);
  const onClick = useClick(lines, walk, wasDragged, act);
  useWheel(body, { control, plot });
  useComeBack(scrollTo, walk.active);
  const shown = rowsInView(list, Math.min(scrollTop, scrolledHeight(list)));
  const rowId = (index: number): string => `${id}-${index}`;
  const drawn = { plot, today, words: useGanttWords() };
  const tip = tipOf({ lines, hovered, plot, today }, walk, { top: scrollTop, viewport: list.viewport });
  return (
    <div
      className="gantt"
      role={grouped ? 'treegrid' : 'grid'}
      aria-label={t('gantt.label')}
      aria-describedby={`${id}-keys`}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={descendant(
        rowId(walk.active),
        walk,
        walk.active >= shown.first && walk.active < shown.end,
      )}
      tabIndex={0}
      onKeyDown={(event) => {
        // What the keys move to is told of, not what lies under a pointer at rest.
        onLeave();
        walk.onKeyDown(event);
      }}
      onFocus={takeFocus}
    >
      <p id={`${id}-keys`} className="visually-hidden">
        {t('gantt.keys')}
      </p>
      <div
        ref={body}
        role="presentation"
        className="gantt-body"
        style={heightOf(lines.length)}
        {...handlers}
        onPointerOver={onHover}
        onPointerLeave={onLeave}
        onClick={onClick}
      >
        <div className="gantt-ground" role="presentation" aria-hidden>
          <GanttAxis plot={plot} height={AXIS_HEIGHT + Math.min(list.viewport, lines.length * ROW_HEIGHT)} />
        </div>
        <Heads sort={sort} />
        <div ref={frame} role="rowgroup" className="gantt-frame" tabIndex={-1} onScroll={onScroll}>
          <div role="presentation" className="gantt-whole" style={{ height: scrolledHeight(list) }}>
            <div role="presentation" className="gantt-shown" style={{ top: shown.top }}>
              <Lines lines={lines} shown={shown} walk={walk} grouped={grouped} rowId={rowId} drawn={drawn} />
            </div>
          </div>
        </div>
        <Today plot={plot} today={today} />
        {tip !== null && <GanttTip place={tip} plot={plot} today={today} />}
      </div>
    </div>
  );
};
