/** Which rows of a long table stand in the view: above a limit only those are put on the page. */
import { useEffect, useState, type RefObject } from 'react';

export interface WindowOfRows {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** Rows up to this number are all on the page. */
const ALL_UP_TO = 200;
const OVERSCAN = 12;

const scrollerOf = (element: HTMLElement): HTMLElement =>
  element.closest<HTMLElement>('[data-scroller]') ?? document.documentElement;

const visibleRows = (body: HTMLElement, scroller: HTMLElement, count: number, rowHeight: number): WindowOfRows => {
  const above = scroller.getBoundingClientRect().top - body.getBoundingClientRect().top;
  const first = Math.max(0, Math.floor(above / rowHeight) - OVERSCAN);
  const end = Math.min(count, Math.ceil((above + scroller.clientHeight) / rowHeight) + OVERSCAN);
  return { first: Math.min(first, count), end: Math.max(end, Math.min(count, first + OVERSCAN)) };
};

/** `rowHeight` in pixels; every row has it. Follows the nearest element marked `data-scroller`. */
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
    const follow = (): void => {
      const next = visibleRows(element, scroller, count, rowHeight);
      setShown((now) => (now.first === next.first && now.end === next.end ? now : next));
    };
    follow();
    scroller.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('resize', follow);
    return () => {
      scroller.removeEventListener('scroll', follow);
      window.removeEventListener('resize', follow);
    };
  }, [body, windowed, count, rowHeight]);
  return windowed ? { first: Math.min(shown.first, count), end: Math.min(shown.end, count) } : { first: 0, end: count };
};
