/** The rail at the left: the screens there are, with what belongs to the figure behind each. Icons alone below 1200 px. */
import { Link, useLocation, useRoute } from 'wouter';
import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDueCount } from '../../db/use-tasks';
import { formatQuantity } from '../../ui/format-quantity';
import { useAppInfo } from '../../stores/app-info-store';
import { paths } from '../paths';
import { railScreens } from './rail-screens';
import { screens, type Screen } from '../screens';
import { CotermMark } from './coterm-mark';

/** How many groups have begun up to a screen, shown or not: a group keeps its distance where its first screen is hidden. */
const groupOf = (screen: Screen): number =>
  screens.slice(0, screens.indexOf(screen) + 1).filter(({ opensGroup }) => opensGroup).length;

interface RailLinkProps {
  readonly screen: Screen;
  readonly opensGroup: boolean;
  /** Only its icon is seen. */
  readonly narrow: boolean;
}

const RailLink = ({ screen, opensGroup, narrow }: RailLinkProps) => {
  const { t } = useTranslation('app');
  const [active] = useRoute(`${screen.path}/*?`);
  const label = t(`screen.${screen.name}`);
  const Glyph = screen.icon;
  const link = (
    <Link
      href={screen.path}
      className="rail-link"
      data-group={opensGroup || undefined}
      aria-current={active ? 'page' : undefined}
    >
      <Glyph size={16} stroke={1.5} aria-hidden />
      <span className="rail-word">{label}</span>
      {screen.name === 'overview' && <DueSoon />}
    </Link>
  );
  if (!narrow) return link;
  return (
    <Tooltip label={label} position="right">
      {link}
    </Tooltip>
  );
};

/** How much needs doing within 30 days. */
const DueSoon = () => {
  const { t } = useTranslation('app');
  const count = useDueCount();
  if (count === 0) return null;
  const formatted = formatQuantity(count);
  return (
    <>
      <span className="rail-figure" aria-hidden>
        {formatted}
      </span>{' '}
      <span className="visually-hidden">{t('dueSoon', { count, formatted })}</span>
    </>
  );
};

/** Which profile the window follows; nothing until one was chosen. */
const RailProfile = () => {
  const { t } = useTranslation('app');
  const profile = useAppInfo(({ info }) => info?.profile ?? null);
  if (profile === null) return null;
  const name = t(`profile.name.${profile}`);
  return (
    <Tooltip label={t('profile.change', { profile: name })} position="right">
      <Link href={paths.settings} className="rail-profile" aria-label={t('profile.change', { profile: name })}>
        <IconUserCircle size={16} stroke={1.5} aria-hidden />
        <span className="rail-word">{t('profile.of', { profile: name })}</span>
      </Link>
    </Tooltip>
  );
};

export const Rail = () => {
  const { t } = useTranslation('app');
  const [path] = useLocation();
  const profile = useAppInfo(({ info }) => info?.profile ?? null);
  const narrow = useMediaQuery('(max-width: 1199px)') === true;
  const shown = railScreens(profile, path);
  return (
    <nav className="rail" aria-label={t('navigation')}>
      <div className="rail-brand">
        <CotermMark />
        <strong className="rail-word">Coterm</strong>
      </div>
      <div className="rail-links">
        {shown.map((screen, index) => {
          const before = shown[index - 1];
          const opensGroup = before !== undefined && groupOf(before) !== groupOf(screen);
          return <RailLink key={screen.name} {...{ screen, opensGroup, narrow }} />;
        })}
      </div>
      <RailProfile />
    </nav>
  );
};
