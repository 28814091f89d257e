/** How the list of serials is looked at: kept while other screens are open. */
import { create } from 'zustand';
import type { TableSort } from '../../../ui/table-column';
import type { SerialFilter } from './find-rows';

export const everySerial: SerialFilter = { text: '', shown: 'all', family: 'both' };

interface SerialsView extends SerialFilter {
  readonly sort: TableSort;
}

export const useSerialsView = create<SerialsView>(() => ({
  ...everySerial,
  sort: { column: 'installation', descending: false },
}));
