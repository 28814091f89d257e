/** The head and the rows of a table of any length. */
import { memo } from 'react';
import type { LongColumn } from './long-column';
import { ariaSort, SortButton } from './sort-button';
import type { TableSort } from './table-column';

interface LongHeadProps {
  readonly columns: readonly LongColumn[];
  readonly sort: TableSort | null;
  readonly onSort?: ((sort: TableSort) => void) | undefined;
}

export const LongHead = ({ columns, sort, onSort }: LongHeadProps) => (
  <div role="rowgroup">
    <div role="row" aria-rowindex={1} className="long-table-row long-table-head">
      {columns.map(({ id, header, align, sorts }) => {
        const descending = sort?.column === id ? sort.descending : null;
        return (
          <span key={id} role="columnheader" className={align} aria-sort={ariaSort(descending)}>
            {sorts === true && onSort !== undefined ? (
              <SortButton
                title={header}
                descending={descending}
                onSort={() => onSort({ column: id, descending: descending === false })}
              />
            ) : (
              header
            )}
          </span>
        );
      })}
    </div>
  </div>
);

interface LongRowProps {
  readonly index: number;
  readonly columns: readonly LongColumn[];
  /** In a table whose rows open: what the table calls the row that its keys stand on. */
  readonly id: string | undefined;
  readonly isActive: boolean;
}

/** Drawn once while it stands in the view: it follows from its place and the columns alone. */
export const LongRow = memo(({ index, columns, id, isActive }: LongRowProps) => (
  <div
    role="row"
    id={id}
    aria-rowindex={index + 2}
    data-index={index}
    className="long-table-row"
    data-active={isActive || undefined}
  >
    {columns.map((column) => (
      <span key={column.id} role={id === undefined ? 'cell' : 'gridcell'} className={column.align}>
        {column.cell(index)}
      </span>
    ))}
  </div>
));
LongRow.displayName = 'LongRow';

/** The place of the row that was clicked; `null` beside the rows, and for a control in a row, which does its own thing. */
export const clickedRow = (target: EventTarget): number | null => {
  const place =
    target instanceof Element ? target.closest('a, button, [data-index]')?.getAttribute('data-index') : null;
  return place === null || place === undefined ? null : Number(place);
};
