/** An SSED as text: `6 Aug 2025`, `≤ 30 Mar 2026` while it is projected, a dash where there is none. */
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { formatDate } from '../../ui/format-date';

interface SsedTextProps {
  readonly ssed: CivilDate | null;
  readonly projected: boolean;
}

export const SsedText = ({ ssed, projected }: SsedTextProps) => {
  const { t } = useTranslation('pools');
  if (ssed === null) return <span className="muted">{t('notAvailable')}</span>;
  if (!projected) return <>{formatDate(ssed)}</>;
  return (
    <span className="muted" title={t('projectedMeaning')}>
      {t('projectedDate', { date: formatDate(ssed) })}
    </span>
  );
};
