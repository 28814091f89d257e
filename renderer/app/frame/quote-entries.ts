/** What the command palette finds of quotes: by their numbers, their customers and their pools. */
import type { Register } from '../../../domain/ledger/register';
import { quotePath } from '../paths';
import { firstMatching, type PaletteEntry } from './palette-entries';

export const quoteEntries = (query: string, register: Register | null): readonly PaletteEntry[] =>
  firstMatching(register?.quotes ?? [], query, ({ number, customer, pools }) => [
    number,
    customer,
    ...pools.map(({ pool }) => pool),
  ]).map(({ quote, number, customer }) => ({
    id: `quote ${quote}`,
    group: 'quotes',
    title: number,
    note: customer,
    target: { path: quotePath(quote) },
  }));
