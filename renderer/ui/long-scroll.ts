/** Which rows of a very long list stand in the view: browsers clamp an element's height, so that a longer list is scaled. */

/** Chromium lays out nothing beyond 33,554,428 pixels. */
const MOST_PIXELS = 33_000_000;
const OVERSCAN = 6;

export interface LongList {
  readonly count: number;
  /** In pixels; every row has it. */
  readonly rowHeight: number;
  /** Height of the scrolling element. */
  readonly viewport: number;
}

/** Height of what is scrolled. */
export const scrolledHeight = ({ count, rowHeight }: LongList): number => Math.min(count * rowHeight, MOST_PIXELS);

/** Pixels of the list for each pixel that is scrolled; 1 up to a million rows. */
const scaleOf = (list: LongList): number => {
  const reach = scrolledHeight(list) - list.viewport;
  return reach <= 0 ? 1 : Math.max(1, (list.count * list.rowHeight - list.viewport) / reach);
};

export interface RowsInView {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  /** Where the first of them stands, from the top of what is scrolled. */
  readonly top: number;
}

export const rowsInView = (list: LongList, scrollTop: number): RowsInView => {
  const { count, rowHeight, viewport } = list;
  const above = scrollTop * scaleOf(list);
  const first = Math.max(0, Math.floor(above / rowHeight) - OVERSCAN);
  const end = Math.min(count, Math.ceil((above + viewport) / rowHeight) + OVERSCAN);
  return { first: Math.min(first, end), end, top: scrollTop - (above - first * rowHeight) };
};

/** Places within one row show the same rows, as long as a pixel of the list is one that is scrolled: nothing is drawn between them. */
export const settledAt = (list: LongList, scrollTop: number): number =>
  scaleOf(list) === 1 ? Math.floor(scrollTop / list.rowHeight) * list.rowHeight : scrollTop;

/** Rows that a key moves the list by; `null` for a key that does not. */
export const rowsOfKey = (key: string, { count, rowHeight, viewport }: LongList): number | null => {
  const page = Math.max(1, Math.floor(viewport / rowHeight) - 1);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -count,
    End: count,
  };
  return Object.hasOwn(steps, key) ? (steps[key] ?? null) : null;
};

/** Where to scroll to so that the list moves by so many rows. */
export const scrolledBy = (list: LongList, scrollTop: number, rows: number): number => {
  const most = Math.max(0, scrolledHeight(list) - list.viewport);
  return Math.min(most, Math.max(0, scrollTop + (rows * list.rowHeight) / scaleOf(list)));
};

/** Where to scroll to so that the row stands wholly in the view: not at all where it does. */
export const scrolledTo = (list: LongList, scrollTop: number, index: number): number => {
  const { rowHeight, viewport } = list;
  const scale = scaleOf(list);
  const above = scrollTop * scale;
  const top = index * rowHeight;
  if (top < above) return top / scale;
  return top + rowHeight > above + viewport ? (top + rowHeight - viewport) / scale : scrollTop;
};
