/** How the list of sites is looked at: kept while other screens are open. */
import { create } from 'zustand';
import type { TableSort } from '../../ui/table-column';
import type { SiteFilter } from './site-row';

interface SitesView extends SiteFilter {
  readonly sort: TableSort;
}

export const useSitesView = create<SitesView>(() => ({
  text: '',
  shown: 'all',
  sort: { column: 'name', descending: false },
}));
