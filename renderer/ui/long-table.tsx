/** A table of any length in a frame of its own: only the rows in view are on the page, the keys move it row by row. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { rowsInView, rowsOfKey, scrolledBy, scrolledHeight, type LongList } from './long-scroll';
import './long-table.css';

export interface LongColumn {
  readonly id: string;
  readonly header: string;
  readonly cell: (index: number) => ReactNode;
}

interface LongTableProps {
  /** What the table holds; read out, not shown. */
  readonly label: string;
  readonly count: number;
  readonly columns: readonly LongColumn[];
}

const ROW_HEIGHT = 32;

/** The height of the frame, which fills what the page leaves it. */
const useViewport = (frame: React.RefObject<HTMLDivElement | null>): number => {
  const [height, setHeight] = useState(600);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => setHeight(element.clientHeight || 600);
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [frame]);
  return height;
};

export const LongTable = ({ label, count, columns }: LongTableProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const viewport = useViewport(frame);
  const [scrollTop, setScrollTop] = useState(0);
  const list: LongList = { count, rowHeight: ROW_HEIGHT, viewport };
  const shown = rowsInView(list, Math.min(scrollTop, scrolledHeight(list)));
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const rows = rowsOfKey(event.key, list);
    if (rows === null || event.target !== event.currentTarget) return;
    event.preventDefault();
    event.currentTarget.scrollTop = scrolledBy(list, event.currentTarget.scrollTop, rows);
  };
  return (
    <div className="long-table" role="table" aria-label={label} aria-rowcount={count + 1} data-columns={columns.length}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className="long-table-row long-table-head">
          {columns.map(({ id, header }) => (
            <span key={id} role="columnheader">
              {header}
            </span>
          ))}
        </div>
      </div>
      <div
        ref={frame}
        role="rowgroup"
        tabIndex={0}
        aria-label={label}
        className="long-table-frame"
        onKeyDown={onKeyDown}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      >
        <div role="presentation" className="long-table-whole" style={{ height: scrolledHeight(list) }}>
          <div role="presentation" className="long-table-shown" style={{ top: shown.top }}>
            {Array.from({ length: shown.end - shown.first }, (_row, row) => (
              <LongRow key={shown.first + row} index={shown.first + row} columns={columns} />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
};

const LongRow = ({ index, columns }: { readonly index: number; readonly columns: readonly LongColumn[] }) => (
  <div role="row" aria-rowindex={index + 2} className="long-table-row">
    {columns.map(({ id, cell }) => (
      <span key={id} role="cell">
        {cell(index)}
      </span>
    ))}
  </div>
);
