import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRows, rowsAround, type RowsLayout, type WindowOfRows } from '../../../renderer/ui/window-of-rows';

const TAKEN_FOR = 32;
const VIEW = 640;

/** A page with such a table alone, as high as it is with these rows on it. */
const pageOf = (shown: WindowOfRows, count: number, height: number) => {
  const above = shown.first * TAKEN_FOR;
  const rows = (shown.end - shown.first) * height;
  return { above, rows, whole: above + rows + (count - shown.end) * TAKEN_FOR };
};

const layoutAt = (scrollTop: number, shown: WindowOfRows, count: number, height: number): RowsLayout => {
  const { above, rows } = pageOf(shown, count, height);
  return {
    bodyTop: -scrollTop,
    rowsTop: above - scrollTop,
    rowsBottom: above + rows - scrollTop,
    viewHeight: VIEW,
  };
};

/** Where the browser scrolls to, so that the row which stood at the top of the view stays there. */
const anchored = (scrollTop: number, before: WindowOfRows, after: WindowOfRows, height: number): number => {
  const { above, rows } = pageOf(before, 0, height);
  if (scrollTop < above || scrollTop > above + rows) return scrollTop;
  const kept = before.first + Math.floor((scrollTop - above) / height);
  if (kept < after.first || kept >= after.end) return scrollTop;
  const place = (shown: WindowOfRows): number => shown.first * TAKEN_FOR + (kept - shown.first) * height;
  return scrollTop + place(after) - place(before);
};

const MOST_MOVES = 12;

/** Scrolls to a place and answers how often rows and scroll position chased each other until both rested. */
const movesUntilRest = (to: number, count: number, height: number): number => {
  let shown = rowsAround({ bodyTop: 0, viewHeight: VIEW }, { count, rowHeight: TAKEN_FOR });
  let scrollTop = to;
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const next = nextRows(shown, layoutAt(scrollTop, shown, count, height), { count, rowHeight: TAKEN_FOR });
    if (next === shown) return moves;
    scrollTop = anchored(scrollTop, shown, next, height);
    shown = next;
  }
  return MOST_MOVES;
};

describe('The rows of a long table', () => {
  it('come to rest wherever one scrolls to, also where they are higher than they are taken for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 201, max: 5000 }),
        fc.integer({ min: TAKEN_FOR, max: 64 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, height, part) => {
          expect(movesUntilRest(Math.round(part * count * TAKEN_FOR), count, height)).toBeLessThan(MOST_MOVES);
        },
      ),
    );
  });

  it('are the same while they fill the view, and others before a gap would come into it', () => {
    const rows = { count: 1000, rowHeight: TAKEN_FOR };
    const shown = rowsAround({ bodyTop: -9600, viewHeight: VIEW }, rows);
    expect(nextRows(shown, layoutAt(9600 + 5 * TAKEN_FOR, shown, 1000, TAKEN_FOR), rows)).toBe(shown);
    const beyond = 9600 + 11 * TAKEN_FOR;
    const { first, end } = nextRows(shown, layoutAt(beyond, shown, 1000, TAKEN_FOR), rows);
    expect(first * TAKEN_FOR).toBeLessThan(beyond);
    expect(end * TAKEN_FOR).toBeGreaterThan(beyond + VIEW);
  });
});
