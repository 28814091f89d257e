/** A table of any length in a frame of its own: only the rows in view are on the page, the keys move it row by row and open them. */
import { useId, useRef, useState, type CSSProperties, type KeyboardEvent, type RefObject } from 'react';
import type { LongColumn } from './long-column';
import { LongHead, LongRow } from './long-row';
import { rowsInView, rowsOfKey, scrolledBy, scrolledHeight, scrolledTo, type LongList } from './long-scroll';
import type { TableSort } from './table-column';
import { useViewport } from './use-viewport';
import './long-table.css';

interface LongTableProps {
  /** What the table holds; read out, not shown. */
  readonly label: string;
  readonly count: number;
  readonly columns: readonly LongColumn[];
  /** Pixels. */
  readonly rowHeight?: number;
  /** Rows then open by a click or Enter, and the keys walk from one to the next. */
  readonly onOpen?: (index: number) => void;
  readonly sort?: TableSort | null;
  readonly onSort?: (sort: TableSort) => void;
}

const ROW_HEIGHT = 32;

/** The keys move what is in view. */
const useScrolling = (frame: RefObject<HTMLDivElement | null>, list: LongList) => ({
  onKeyDown: (event: KeyboardEvent<HTMLDivElement>): void => {
    const rows = rowsOfKey(event.key, list);
    if (rows === null || frame.current === null || event.target !== event.currentTarget) return;
    event.preventDefault();
    frame.current.scrollTop = scrolledBy(list, frame.current.scrollTop, rows);
  },
});

/** The keys move from row to row, and the view follows. */
const useWalking = (frame: RefObject<HTMLDivElement | null>, list: LongList, onOpen: (index: number) => void) => {
  const [chosen, setChosen] = useState(0);
  const active = Math.min(chosen, list.count - 1);
  const walk = (rows: number): void => {
    const next = Math.min(list.count - 1, Math.max(0, active + rows));
    setChosen(next);
    if (frame.current !== null) frame.current.scrollTop = scrolledTo(list, frame.current.scrollTop, next);
  };
  return {
    active,
    open: (index: number): void => {
      setChosen(index);
      onOpen(index);
    },
    onKeyDown: (event: KeyboardEvent<HTMLDivElement>): void => {
      if (event.target !== event.currentTarget) return;
      const rows = rowsOfKey(event.key, list);
      if (rows === null && event.key !== 'Enter') return;
      event.preventDefault();
      if (rows === null) onOpen(active);
      else walk(rows);
    },
  };
};

const noOpening = (): void => undefined;

export const LongTable = (props: LongTableProps) => {
  const { label, count, columns, rowHeight = ROW_HEIGHT, onOpen, sort = null, onSort } = props;
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const viewport = useViewport(frame);
  const [scrollTop, setScrollTop] = useState(0);
  const list: LongList = { count, rowHeight, viewport };
  const shown = rowsInView(list, Math.min(scrollTop, scrolledHeight(list)));
  const walking = useWalking(frame, list, onOpen ?? noOpening);
  const scrolling = useScrolling(frame, list);
  const opens = onOpen !== undefined;
  const walks = {
    role: 'grid',
    tabIndex: 0,
    onKeyDown: walking.onKeyDown,
    'aria-activedescendant': `${id}-${walking.active}`,
  };
  const scrolls = { tabIndex: 0, 'aria-label': label, onKeyDown: scrolling.onKeyDown };
  return (
    <div
      className="long-table"
      role="table"
      aria-label={label}
      aria-rowcount={count + 1}
      style={lookOf(columns, rowHeight)}
      {...(opens ? walks : {})}
    >
      <LongHead columns={columns} sort={sort} onSort={onSort} />
      <div
        ref={frame}
        role="rowgroup"
        className="long-table-frame"
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
        {...(opens ? {} : scrolls)}
      >
        <div role="presentation" className="long-table-whole" style={{ height: scrolledHeight(list) }}>
          <div role="presentation" className="long-table-shown" style={{ top: shown.top }}>
            {Array.from({ length: shown.end - shown.first }, (_row, row) => shown.first + row).map((index) => (
              <LongRow
                key={index}
                index={index}
                columns={columns}
                opening={
                  opens
                    ? { id: `${id}-${index}`, isActive: index === walking.active, onOpen: () => walking.open(index) }
                    : null
                }
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
};

/** Tracks where the columns say their widths; else those of the style sheet. */
const lookOf = (columns: readonly LongColumn[], rowHeight: number): CSSProperties => {
  const widths = columns.flatMap(({ width }) => width ?? []);
  const tracks = widths.length === columns.length ? widths.join(' ') : undefined;
  return { ['--long-row' as string]: `${rowHeight}px`, ['--long-columns' as string]: tracks };
};
