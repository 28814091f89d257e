/** How many pools hold a release, leading to their list. */
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../../ui/format-quantity';
import type { ReleaseRow } from './release-row';

interface HoldersButtonProps {
  readonly row: ReleaseRow;
  readonly onHolders: (row: ReleaseRow) => void;
}

export const HoldersButton = ({ row, onHolders }: HoldersButtonProps) => {
  const { t } = useTranslation('catalogue');
  const count = row.holders.length;
  if (count === 0) return <span className="small muted">{t('release.holdsNone')}</span>;
  return (
    <button
      type="button"
      className="quiet-link catalogue-button"
      title={t('release.holdsOf', { release: row.release })}
      onClick={() => onHolders(row)}
    >
      {t('release.holds', { count, formatted: formatQuantity(count) })}
    </button>
  );
};
