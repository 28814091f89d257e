/** How the list of quotes is looked at: kept while other screens are open. */
import { create } from 'zustand';
import type { TableSort } from '../../../ui/table-column';
import type { QuoteFilter } from './quote-row';

interface QuotesView {
  readonly text: string;
  readonly state: QuoteFilter;
  readonly sort: TableSort;
}

export const useQuotesView = create<QuotesView>(() => ({
  text: '',
  state: 'all',
  sort: { column: 'state', descending: false },
}));

export const clearQuoteFilter = (): void => useQuotesView.setState({ text: '', state: 'all' });
