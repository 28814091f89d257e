/** Leads between the renewals and the quotes of them. */
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { paths } from '../../app/paths';
import './quotes.css';

const tabs = [
  ['renewals', paths.renewals],
  ['quotes', paths.quotes],
] as const;

export const QuotesTabs = () => {
  const { t } = useTranslation('quotes');
  const [isQuotes] = useRoute(`${paths.quotes}/*?`);
  return (
    <nav className="quotes-tabs" aria-label={t('tabs.label')}>
      {tabs.map(([name, path]) => (
        <Link key={name} href={path} aria-current={(name === 'quotes') === isQuotes ? 'page' : undefined}>
          {t(`tabs.${name}`)}
        </Link>
      ))}
    </nav>
  );
};
