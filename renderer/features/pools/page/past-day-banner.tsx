/** Says, unmistakably, that a page shows a past day, and leads back to today. */
import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { formatDate } from '../../../ui/format-date';
import { AsOfControl } from './as-of-control';

interface PastDayBannerProps {
  /** The address of the page as it stands, and as of a day. */
  readonly back: string;
  readonly pathOn: (day: CivilDate) => string;
  readonly on: CivilDate;
  readonly today: CivilDate;
}

export const PastDayBanner = ({ back, pathOn, on, today }: PastDayBannerProps) => {
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
      <AsOfControl pathOn={pathOn} today={today} shown={on} />
      <Button variant="filled" component={Link} href={back}>
        {t('asOf.back')}
      </Button>
    </div>
  );
};
