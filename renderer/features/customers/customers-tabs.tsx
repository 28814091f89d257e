/** Leads between the lists that stand under one name in the rail: customers, sites and agreements. */
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { paths } from '../../app/paths';
import './customers.css';

const tabs = [
  ['customers', paths.customers],
  ['sites', paths.sites],
  ['agreements', paths.agreements],
] as const;

export const CustomersTabs = () => {
  const { t } = useTranslation('customers');
  return (
    <nav className="customers-tabs" aria-label={t('tabs.label')}>
      {tabs.map(([name, path]) => (
        <Tab key={name} path={path}>
          {t(`tabs.${name}`)}
        </Tab>
      ))}
    </nav>
  );
};

const Tab = ({ path, children }: { readonly path: string; readonly children: string }) => {
  const [isHere] = useRoute(path);
  return (
    <Link href={path} aria-current={isHere ? 'page' : undefined}>
      {children}
    </Link>
  );
};
