/** A component in a chunk of its own, which can be fetched before it is drawn: drawing it then waits for nothing. */
import { createElement, lazy, useState, type ComponentType } from 'react';

export interface FetchedComponent {
  readonly Content: ComponentType;
  /** Never rejects: what could not be fetched is fetched again, and said, when it is drawn. */
  readonly fetch: () => Promise<void>;
}

export const fetchedComponent = (load: () => Promise<ComponentType>): FetchedComponent => {
  let here: ComponentType | null = null;
  const fetch = async (): Promise<ComponentType> => {
    const Component = await load();
    here = Component;
    return Component;
  };
  const Later = lazy(async () => ({ default: await fetch() }));
  const Content = () => {
    // Chosen once: another component in its place would begin anew and forget what it holds.
    const [Chosen] = useState<ComponentType>(() => here ?? Later);
    return createElement(Chosen);
  };
  return {
    Content,
    fetch: async () => {
      await fetch().catch(() => undefined);
    },
  };
};
