/** Where one is: the screen, and the page within it. */
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useCrumbs } from '../../stores/crumbs-store';
import { screens } from '../screens';

export const Crumbs = () => {
  const { t } = useTranslation('app');
  const [location] = useLocation();
  const page = useCrumbs((state) => state.page);
  const screen = screens.find(({ path }) => location === path || location.startsWith(`${path}/`));
  if (screen === undefined) return <div className="crumbs" />;
  const name = t(`screen.${screen.name}`);
  if (page === null)
    return (
      <div className="crumbs">
        <span>{name}</span>
      </div>
    );
  return (
    <div className="crumbs">
      <Link href={screen.path}>{name}</Link>
      <IconChevronRight size={12} stroke={1.5} aria-hidden />
      <span>{page}</span>
    </div>
  );
};
