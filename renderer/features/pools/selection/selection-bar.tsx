/** Stands under the list while pools are chosen: how many, their licences, and what is done with them at once. */
import { useEffect } from 'react';
import { Button } from '@mantine/core';
import { IconFlask, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../../app/paths';
import { formatQuantity } from '../../../ui/format-quantity';
import type { PoolRow } from '../pool-row';
import { setPoolSelection } from '../pools-view';
import { takeIntoDraft } from '../what-if/what-if-store';
import { useWritable } from '../use-writable';
import './selection.css';

interface SelectionBarProps {
  readonly rows: readonly PoolRow[];
  readonly onRenew: () => void;
}

const clear = (): void => setPoolSelection([]);

/** The filter empties itself, and a menu closes. */
const TAKES_ESCAPE = 'input[type="search"], [role="menu"]';

/** Escape lets go of the selection, unless something else takes the key. */
const useEscape = (): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isTaken = event.target instanceof Element && event.target.closest(TAKES_ESCAPE) !== null;
      if (event.key !== 'Escape' || event.defaultPrevented || isTaken) return;
      if (document.querySelector('[role="dialog"]') === null) clear();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};

/** Archived pools take no changes, and what has no SUP that runs has nothing to renew. */
export const canBeRenewed = ({ archived, ssed, projected }: PoolRow): boolean =>
  !archived && ssed !== null && !projected;

export const SelectionBar = ({ rows, onRenew }: SelectionBarProps) => {
  const { t } = useTranslation('pools');
  const { writable, why } = useWritable();
  useEscape();
  const licences = rows.reduce((sum, { quantity }) => sum + quantity, 0);
  const renewable = rows.some(canBeRenewed);
  const usable = rows.filter(({ archived }) => !archived);
  const [, navigate] = useLocation();
  const whatIf = (): void => {
    takeIntoDraft(...usable.map(({ id }) => id));
    navigate(paths.whatIf);
  };
  return (
    <div className="pools-selection" role="toolbar" aria-label={t('selection.label')}>
      <span className="strong">
        {t('selection.count', { count: rows.length, formatted: formatQuantity(rows.length) })}
      </span>
      <span className="muted">{t('selection.licences', { count: licences, formatted: formatQuantity(licences) })}</span>
      <span className="spacer" />
      <Button
        leftSection={<IconRefresh size={16} stroke={1.5} aria-hidden />}
        disabled={!writable || !renewable}
        title={writable ? (renewable ? '' : t('selection.noneRenewable')) : why}
        onClick={onRenew}
      >
        {t('renewMany.action')}
      </Button>
      <Button
        leftSection={<IconFlask size={16} stroke={1.5} aria-hidden />}
        disabled={usable.length === 0}
        onClick={whatIf}
      >
        {t('whatIf.action')}
      </Button>
      <Button variant="subtle" onClick={clear}>
        {t('selection.clear')}
      </Button>
    </div>
  );
};
