/** Says, unmistakably, that a pool's page shows a past day, and leads back to today. */
import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { poolPath } from '../../../app/paths';
import { formatDate } from '../../../ui/format-date';
import { AsOfControl } from './as-of-control';

interface PastDayBannerProps {
  readonly pool: string;
  readonly on: CivilDate;
  readonly today: CivilDate;
}

export const PastDayBanner = ({ pool, on, today }: PastDayBannerProps) => {
  const { t } = useTranslation('pools');
  const date = formatDate(on);
  return (
    <div className="past-day" role="status">
      <IconHistory size={20} stroke={1.5} aria-hidden />
      <div className="past-day-words">
        <p className="strong">{t('asOf.title', { date })}</p>
        <p>{t('asOf.text')}</p>
      </div>
      <span className="spacer" />
      <AsOfControl pool={pool} today={today} shown={on} />
      <Button variant="filled" component={Link} href={poolPath(pool)}>
        {t('asOf.back')}
      </Button>
    </div>
  );
};
