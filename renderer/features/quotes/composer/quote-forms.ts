/** The quote that is being written, by the pools with which it began: kept while other screens are open. */
import { create } from 'zustand';
import type { QuoteForm } from './quote-form';

interface QuoteForms {
  readonly forms: Readonly<Record<string, QuoteForm>>;
}

export const useQuoteForms = create<QuoteForms>(() => ({ forms: {} }));

export const keepQuoteForm = (key: string, form: QuoteForm): void =>
  useQuoteForms.setState(({ forms }) => ({ forms: { ...forms, [key]: form } }));

export const dropQuoteForm = (key: string): void =>
  useQuoteForms.setState(({ forms }) => ({
    forms: Object.fromEntries(Object.entries(forms).filter(([name]) => name !== key)),
  }));
