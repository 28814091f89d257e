/** The width of an element as it is laid out. */
import { useEffect, useState, type RefObject } from 'react';

/** Where nothing is laid out. */
const ASSUMED_WIDTH = 440;

export const useElementWidth = (frame: RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(ASSUMED_WIDTH);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => setWidth(element.clientWidth || ASSUMED_WIDTH);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
};
