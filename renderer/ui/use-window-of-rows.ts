/** Which rows of a long table stand in the view: above a limit only those are put on the page. */
import { useEffect, useState, type RefObject } from 'react';
import { nextRows, rowsAround, type LongRows, type RowsLayout, type WindowOfRows } from './window-of-rows';

/** Rows up to this number are all on the page. */
const ALL_UP_TO = 200;

const scrollerOf = (element: HTMLElement): HTMLElement =>
  element.closest<HTMLElement>('[data-scroller]') ?? document.documentElement;

/** A gap stands for the rows above and for those below; what is between them is on the page. */
const layoutOf = (body: HTMLElement, scroller: HTMLElement): RowsLayout => {
  const view = scroller.getBoundingClientRect().top;
  const edges = body.getBoundingClientRect();
  const [above, below] = [body.firstElementChild, body.lastElementChild];
  const isGap = (row: Element | null): row is Element => row?.ariaHidden === 'true';
  return {
    bodyTop: edges.top - view,
    rowsTop: (isGap(above) ? above.getBoundingClientRect().bottom : edges.top) - view,
    rowsBottom: (isGap(below) ? below.getBoundingClientRect().top : edges.bottom) - view,
    viewHeight: scroller.clientHeight,
  };
};

/** Follows the nearest element marked `data-scroller`. */
export const useWindowOfRows = (
  body: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): WindowOfRows => {
  const windowed = count > ALL_UP_TO;
  const [shown, setShown] = useState<WindowOfRows>({ first: 0, end: ALL_UP_TO });
  useEffect(() => {
    const element = body.current;
    if (!windowed || element === null) return undefined;
    const scroller = scrollerOf(element);
    const rows: LongRows = { count, rowHeight };
    const follow = (): void => {
      const layout = layoutOf(element, scroller);
      setShown((now) => nextRows(now, layout, rows));
    };
    setShown(rowsAround(layoutOf(element, scroller), rows));
    scroller.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('resize', follow);
    return () => {
      scroller.removeEventListener('scroll', follow);
      window.removeEventListener('resize', follow);
    };
  }, [body, windowed, count, rowHeight]);
  return windowed ? { first: Math.min(shown.first, count), end: Math.min(shown.end, count) } : { first: 0, end: count };
};
