/** Leads between the two kinds of orders: iSentry purchase orders, and orders for IDIS installations. */
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { paths } from '../../app/paths';
import './idis-orders.css';

const tabs = [
  ['purchase', paths.orders],
  ['idis', paths.installationOrders],
] as const;

export const OrdersTabs = () => {
  const { t } = useTranslation('idisOrders');
  const [isIdis] = useRoute(`${paths.installationOrders}/*?`);
  return (
    <nav className="idis-tabs" aria-label={t('tabs.label')}>
      {tabs.map(([name, path]) => (
        <Link key={name} href={path} aria-current={(name === 'idis') === isIdis ? 'page' : undefined}>
          {t(`tabs.${name}`)}
        </Link>
      ))}
    </nav>
  );
};
