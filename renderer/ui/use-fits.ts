/** Whether what an element holds fits into its width; a table that does not must scroll sideways. */
import { useEffect, useState, type RefObject } from 'react';

export const useFits = (frame: RefObject<HTMLElement | null>): boolean => {
  const [fits, setFits] = useState(true);
  useEffect(() => {
    const element = frame.current;
    const content = element?.firstElementChild ?? null;
    if (element === null || content === null) return undefined;
    const compare = (): void => setFits(content.scrollWidth <= element.clientWidth);
    const observer = new ResizeObserver(compare);
    observer.observe(element);
    observer.observe(content);
    return () => observer.disconnect();
  }, [frame]);
  return fits;
};
