/** A component in a chunk of its own, outside the screens: while the host cannot be reached it is fetched again and again, and fails nothing. */
import { useEffect, useState, type ComponentType } from 'react';

const AGAIN_AFTER_MS = 2000;

const useLastingChunk = (load: () => Promise<ComponentType>): ComponentType | null => {
  const [content, setContent] = useState<ComponentType | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isWanted = true;
    const fetch = (): Promise<void> =>
      load().then(
        (found) => {
          if (isWanted) setContent(() => found);
        },
        () => {
          if (isWanted) timer = setTimeout(() => void fetch(), AGAIN_AFTER_MS);
        },
      );
    void fetch();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [load]);
  return content;
};

/** `load` is the same function each time. */
export const LastingChunk = ({ load }: { readonly load: () => Promise<ComponentType> }) => {
  const Content = useLastingChunk(load);
  return Content === null ? null : <Content />;
};
