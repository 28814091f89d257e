/** The arrow keys walk along a line of boxes: one of them takes the tab, and hands it on. */
import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';

/** The newest stands in view, however many there were before it. */
export const useNewestInView = (list: RefObject<HTMLOListElement | null>, count: number): void => {
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const toNewest = (): void => {
      element.scrollLeft = element.scrollWidth;
    };
    toNewest();
    // A panel that opens beside the page takes room from the line.
    const observer = new ResizeObserver(toNewest);
    observer.observe(element);
    return () => observer.disconnect();
  }, [list, count]);
};

type Walk = (index: number, last: number) => number;

const walks: ReadonlyMap<string, Walk> = new Map<string, Walk>([
  ['ArrowRight', (index, last) => Math.min(last, index + 1)],
  ['ArrowLeft', (index) => Math.max(0, index - 1)],
  ['Home', () => 0],
  ['End', (_index, last) => last],
]);

/** What marks a box in the page. */
const BOX = '[data-box]';

export const useBoxWalk = (list: RefObject<HTMLOListElement | null>, count: number) => {
  const [chosen, setChosen] = useState(count - 1);
  const at = Math.min(chosen, count - 1);
  return {
    at,
    choose: setChosen,
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      const walk = walks.get(event.key);
      if (walk === undefined || event.target !== event.currentTarget) return;
      event.preventDefault();
      const next = walk(at, count - 1);
      setChosen(next);
      list.current?.querySelectorAll<HTMLElement>(BOX)[next]?.focus();
    },
  };
};
