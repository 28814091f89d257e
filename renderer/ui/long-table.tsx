/** A table of any length in a frame of its own: only the rows in view are on the page, the keys move it row by row and open them. */
import {
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  type UIEvent,
} from 'react';
import type { LongColumn } from './long-column';
import { clickedRow, LongHead, LongRow } from './long-row';
import { rowsInView, rowsOfKey, scrolledBy, scrolledHeight, scrolledTo, settledAt, type LongList } from './long-scroll';
import type { TableSort } from './table-column';
import { useViewport } from './use-viewport';
import './long-table.css';

interface LongTableProps {
  /** What the table holds; read out, not shown. */
  readonly label: string;
  readonly count: number;
  /** The same ones while their cells are the same: rows that stand in the view are not drawn again then. */
  readonly columns: readonly LongColumn[];
  /** What is looked at; another begins at its top. */
  readonly view?: string;
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

/** Where the table stands and which row is chosen; another view begins at its top. */
const usePlace = (frame: RefObject<HTMLDivElement | null>, list: LongList, view: string) => {
  const [place, setPlace] = useState({ view, scrollTop: 0, chosen: 0 });
  const scrolled = useRef(0);
  useLayoutEffect(() => {
    // Written only where it changes something, as that costs a layout.
    if (scrolled.current > 0 && frame.current !== null) frame.current.scrollTop = 0;
  }, [frame, view]);
  const current = place.view === view ? place : { view, scrollTop: 0, chosen: 0 };
  return {
    ...current,
    choose: (chosen: number): void => setPlace({ ...current, chosen }),
    onScroll: ({ currentTarget }: UIEvent): void => {
      scrolled.current = currentTarget.scrollTop;
      const scrollTop = settledAt(list, scrolled.current);
      if (scrollTop !== current.scrollTop) setPlace({ ...current, scrollTop });
    },
  };
};

/** The keys move from row to row, and the view follows. */
const useWalking = (
  frame: RefObject<HTMLDivElement | null>,
  list: LongList,
  { chosen, choose }: Pick<ReturnType<typeof usePlace>, 'chosen' | 'choose'>,
  onOpen: (index: number) => void,
) => {
  const active = Math.min(chosen, list.count - 1);
  const walk = (rows: number): void => {
    const next = Math.min(list.count - 1, Math.max(0, active + rows));
    choose(next);
    if (frame.current !== null) frame.current.scrollTop = scrolledTo(list, frame.current.scrollTop, next);
  };
  return {
    active,
    onClick: ({ target }: MouseEvent): void => {
      const index = clickedRow(target);
      if (index === null) return;
      choose(index);
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
  const { label, count, columns, view = '', rowHeight = ROW_HEIGHT, onOpen, sort = null, onSort } = props;
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const list: LongList = { count, rowHeight, viewport: useViewport(frame) };
  const place = usePlace(frame, list, view);
  const walking = useWalking(frame, list, place, onOpen ?? noOpening);
  const scrolling = useScrolling(frame, list);
  const opens = onOpen !== undefined;
  const walks = {
    role: 'grid',
    tabIndex: 0,
    onKeyDown: walking.onKeyDown,
    'aria-activedescendant': `${id}-${walking.active}`,
  };
  const scrolls = { tabIndex: 0, 'aria-label': label, onKeyDown: scrolling.onKeyDown };
  const look = useMemo(() => lookOf(columns, rowHeight), [columns, rowHeight]);
  return (
    <div
      className="long-table"
      role="table"
      aria-label={label}
      aria-rowcount={count + 1}
      style={look}
      {...(opens ? walks : {})}
    >
      <LongHead columns={columns} sort={sort} onSort={onSort} />
      <div
        ref={frame}
        role="rowgroup"
        className="long-table-frame"
        onScroll={place.onScroll}
        onClick={opens ? walking.onClick : undefined}
        {...(opens ? {} : scrolls)}
      >
        <RowsShown
          list={list}
          scrollTop={place.scrollTop}
          columns={columns}
          id={opens ? id : null}
          active={opens ? walking.active : null}
        />
      </div>
    </div>
  );
};

interface RowsShownProps {
  readonly list: LongList;
  readonly scrollTop: number;
  readonly columns: readonly LongColumn[];
  /** Of the table; `null` where rows do not open. */
  readonly id: string | null;
  readonly active: number | null;
}

const RowsShown = ({ list, scrollTop, columns, id, active }: RowsShownProps) => {
  const shown = rowsInView(list, Math.min(scrollTop, scrolledHeight(list)));
  return (
    <div role="presentation" className="long-table-whole" style={{ height: scrolledHeight(list) }}>
      <div role="presentation" className="long-table-shown" style={{ top: shown.top }}>
        {Array.from({ length: shown.end - shown.first }, (_row, row) => shown.first + row).map((index) => (
          <LongRow
            key={index}
            index={index}
            columns={columns}
            id={id === null ? undefined : `${id}-${index}`}
            isActive={index === active}
          />
        ))}
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
