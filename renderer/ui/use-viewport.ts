/** The height of a frame that fills what the page leaves it. */
import { useEffect, useState, type RefObject } from 'react';

/** Where nothing is laid out. */
const ASSUMED_HEIGHT = 600;

export const useViewport = (frame: RefObject<HTMLElement | null>): number => {
  const [height, setHeight] = useState(ASSUMED_HEIGHT);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => setHeight(element.clientHeight || ASSUMED_HEIGHT);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return height;
};
