/** The pixels that the drawing of a row has: what names, licences and dates leave of the frame. */
import { useEffect, useState, type RefObject } from 'react';
import { ENDS_WIDTH, NAMES_WIDTH } from './gantt-layout';

/** Where nothing is laid out. */
const ASSUMED_WIDTH = 640;
const LEAST_WIDTH = 160;

export const usePlotWidth = (frame: RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(ASSUMED_WIDTH);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void =>
      setWidth(
        element.clientWidth === 0
          ? ASSUMED_WIDTH
          : Math.max(LEAST_WIDTH, element.clientWidth - NAMES_WIDTH - ENDS_WIDTH),
      );
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
};
