/** The quotes over a pool, alone or with others, as a section for its page; and the way to a new one. */
import { useTranslation } from 'react-i18next';
import type { Register, RegisteredPool } from '../../../domain/ledger/register';
import { NewQuoteButton } from './new-quote-button';
import { QuotesSection } from './quotes-section';

interface PoolQuotesProps {
  readonly register: Register;
  readonly pool: RegisteredPool;
}

export const PoolQuotes = ({ register: { quotes, asOf }, pool: { pool, archivedOn } }: PoolQuotesProps) => {
  const { t } = useTranslation('quotes');
  const own = quotes.filter((quote) => quote.pools.some((quoted) => quoted.pool === pool));
  return (
    <QuotesSection
      quotes={own}
      asOf={asOf}
      empty={t(archivedOn === null ? 'section.none' : 'section.archived')}
      {...(archivedOn === null ? { aside: <NewQuoteButton pools={[pool]} small /> } : {})}
    />
  );
};
