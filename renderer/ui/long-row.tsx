/** The head and the rows of a table of any length. */
import type { MouseEvent } from 'react';
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
  /** In a table whose rows open; `null` in one that is only read. */
  readonly opening: {
    readonly id: string;
    readonly isActive: boolean;
    readonly onOpen: () => void;
  } | null;
}

/** A control in the row does its own thing. */
const isOnControl = ({ target, currentTarget }: MouseEvent): boolean => {
  const control = target instanceof Element ? target.closest('a, button') : null;
  return control !== null && currentTarget.contains(control);
};

export const LongRow = ({ index, columns, opening }: LongRowProps) => (
  <div
    role="row"
    id={opening?.id}
    aria-rowindex={index + 2}
    className="long-table-row"
    data-active={opening?.isActive === true || undefined}
    onClick={opening === null ? undefined : (event) => !isOnControl(event) && opening.onOpen()}
  >
    {columns.map(({ id, align, cell }) => (
      <span key={id} role={opening === null ? 'cell' : 'gridcell'} className={align}>
        {cell(index)}
      </span>
    ))}
  </div>
);
