/** Which rows of a long table stand on the page, reckoned from where those that stand there are. */

export interface WindowOfRows {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** A long table; `rowHeight` in pixels is what a row is taken for before it stands on the page. */
export interface LongRows {
  readonly count: number;
  readonly rowHeight: number;
}

/** In pixels, from the upper edge of the view. */
export interface RowsLayout {
  /** Where the table's first row stands, or would. */
  readonly bodyTop: number;
  /** Where the rows that are on the page begin and end. */
  readonly rowsTop: number;
  readonly rowsBottom: number;
  readonly viewHeight: number;
}

const OVERSCAN = 12;
/** Rows beyond the view that are left when the next ones are put on the page. */
const SPARE = 3;

/** The rows in view, if all of them were as high as they are taken for. */
export const rowsAround = (
  { bodyTop, viewHeight }: Pick<RowsLayout, 'bodyTop' | 'viewHeight'>,
  { count, rowHeight }: LongRows,
): WindowOfRows => {
  const first = Math.max(0, Math.floor(-bodyTop / rowHeight) - OVERSCAN);
  const end = Math.min(count, Math.ceil((viewHeight - bodyTop) / rowHeight) + OVERSCAN);
  return { first: Math.min(first, count), end: Math.max(end, Math.min(count, first + OVERSCAN)) };
};

const fillsView = (now: WindowOfRows, { rowsTop, rowsBottom, viewHeight }: RowsLayout, rows: LongRows): boolean => {
  const spare = SPARE * rows.rowHeight;
  return (now.first === 0 || rowsTop <= -spare) && (now.end === rows.count || rowsBottom >= viewHeight + spare);
};

/**
 * The same for as long as they fill the view. Were they others at every pixel, a row that is higher than it is taken for
 * would move what the browser keeps in place, the browser would scroll to keep it, and neither would ever come to rest.
 */
export const nextRows = (now: WindowOfRows, layout: RowsLayout, rows: LongRows): WindowOfRows => {
  if (fillsView(now, layout, rows)) return now;
  const next = rowsAround(layout, rows);
  return next.first === now.first && next.end === now.end ? now : next;
};
