/** Says that the automatic backups need somebody: none yet, none for days, or the last attempt failed. */
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/format-date';
import { Note } from '../../ui/note';
import { refusalText } from '../../ui/refusal-text';
import { useBackupStanding } from './use-backup-standing';

export const BackupNote = () => {
  const { t } = useTranslation('overview');
  const shown = useBackupStanding();
  if (shown === null) return null;
  const { standing, newestAt } = shown;
  if (standing.as === 'good') return null;
  const newest = newestAt === null ? t('backup.none') : t('backup.newest', { instant: formatInstant(newestAt) });
  if (standing.as === 'never') return <Note tone="amber">{t('backup.never')}</Note>;
  if (standing.as === 'stale')
    return (
      <Note tone="amber">
        {t('backup.stale', { count: standing.days })} {newest} {t('backup.staleNext')}
      </Note>
    );
  const { what, next } = refusalText(standing.error);
  return (
    <Note tone="red">
      {t('backup.failed')} {what} {next} {newest}
    </Note>
  );
};
