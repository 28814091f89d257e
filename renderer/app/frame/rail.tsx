/** The rail at the left: the screens there are, with what belongs to the figure behind each. Icons alone below 1200 px. */
import { Link, useRoute } from 'wouter';
import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { isDueSoon } from '../../../domain/overview/register-tasks';
import { useTasks } from '../../db/use-tasks';
import { formatQuantity } from '../../ui/format-quantity';
import { screens, type Screen } from '../screens';
import { CotermMark } from './coterm-mark';

const RailLink = ({ screen }: { readonly screen: Screen }) => {
  const { t } = useTranslation('app');
  const [active] = useRoute(`${screen.path}/*?`);
  const narrow = useMediaQuery('(max-width: 1199px)') === true;
  const label = t(`screen.${screen.name}`);
  const Glyph = screen.icon;
  return (
    <Tooltip label={label} position="right" disabled={!narrow}>
      <Link
        href={screen.path}
        className="rail-link"
        data-group={screen.opensGroup || undefined}
        aria-current={active ? 'page' : undefined}
      >
        <Glyph size={16} stroke={1.5} aria-hidden />
        <span className="rail-word">{label}</span>
        {screen.name === 'overview' && <DueSoon />}
      </Link>
    </Tooltip>
  );
};

/** How much needs doing within 30 days. */
const DueSoon = () => {
  const { t } = useTranslation('app');
  const count = useTasks().filter(isDueSoon).length;
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

export const Rail = () => {
  const { t } = useTranslation('app');
  return (
    <nav className="rail" aria-label={t('navigation')}>
      <div className="rail-brand">
        <CotermMark />
        <strong className="rail-word">Coterm</strong>
      </div>
      <div className="rail-links">
        {screens.map((screen) => (
          <RailLink key={screen.name} screen={screen} />
        ))}
      </div>
    </nav>
  );
};
