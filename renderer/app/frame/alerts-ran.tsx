/** In the line at the foot: when the alerts last ran, and when they run again. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../paths';
import { useAlertsState } from '../../db/alerts-state';
import { formatInstant, formatTime } from '../../ui/format-date';

export const AlertsRan = () => {
  const { t } = useTranslation('app');
  const { ranAt, next, quiet } = useAlertsState();
  if (ranAt === null) return null;
  const said = t('alerts.ranTitle', { instant: formatInstant(ranAt), next: next === null ? '' : formatTime(next) });
  return (
    <Link
      href={paths.alerts}
      className="status-link"
      title={quiet === null ? said : `${said} ${t(`alerts.quiet.${quiet}`)}`}
    >
      {t('alerts.ran', { time: formatTime(ranAt) })}
    </Link>
  );
};
