/** Leads between the two sections of the licensing page: licences, and support with software updates (AC-10). */
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { paths } from '../../app/paths';

const tabs = [
  ['licences', paths.usage],
  ['support', paths.usageSupport],
] as const;

export const UsageTabs = () => {
  const { t } = useTranslation('usage');
  return (
    <nav className="usage-tabs" aria-label={t('tabs.label')}>
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
