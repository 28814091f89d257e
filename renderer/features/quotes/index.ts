/** The quotes of renewals: their list, each quote's page, and the form; and what other pages need of them. */
export { NewQuoteButton } from './new-quote-button';
export { PoolQuotes } from './pool-quotes';
export { QuotesScreens } from './quotes-screens';
export { QuotesSection } from './quotes-section';
export { QuotesTabs } from './quotes-tabs';
