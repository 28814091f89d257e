/** What is drawn only near the view: a long list of cards costs no more than the few that somebody sees. */
import { useEffect, useRef, useState, type ReactNode } from 'react';

interface NearViewProps {
  /** In pixels, as far as it can be known before it is drawn. */
  readonly height: number;
  /** Drawn from the start: what the first view shows. */
  readonly isFirst: boolean;
  readonly children: () => ReactNode;
}

/** So far outside the view somebody scrolls to, or the Tab key leads to, next. */
const MARGIN = '800px 0px';

const useIsNear = (isFirst: boolean) => {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(isFirst);
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (entry === undefined) return;
        if (!entry.isIntersecting && element.firstElementChild !== null) setHeight(entry.boundingClientRect.height);
        setNear(entry.isIntersecting);
      },
      { root: element.closest('[data-scroller]'), rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { place, isNear, height };
};

export const NearView = ({ height: assumed, isFirst, children }: NearViewProps) => {
  const { place, isNear, height } = useIsNear(isFirst);
  return (
    <div ref={place} style={isNear ? undefined : { height: height ?? assumed }}>
      {isNear && children()}
    </div>
  );
};
