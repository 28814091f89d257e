/** What the open page is called within its screen, for the top bar: a pool's name, "Import preview". */
import { useEffect } from 'react';
import { create } from 'zustand';

interface CrumbsState {
  readonly page: string | null;
}

export const useCrumbs = create<CrumbsState>(() => ({ page: null }));

/** Names the page in the top bar while the caller is on screen. */
export const useCrumb = (page: string): void => {
  useEffect(() => {
    useCrumbs.setState({ page });
    return () => useCrumbs.setState((now) => (now.page === page ? { page: null } : now));
  }, [page]);
};
