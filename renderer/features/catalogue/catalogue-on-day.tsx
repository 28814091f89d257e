/** The catalogue as it stood on a past day, or the sentence that says why it cannot be shown. */
import { Button } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isCivilDate, type CivilDate } from '../../../domain/calendar/civil-date';
import { catalogueOnPath, paths } from '../../app/paths';
import { useRegisterOn } from '../../db/use-register-on';
import { EmptyState } from '../../ui/empty-state';
import { formatDate } from '../../ui/format-date';
import { PastDay, PastDayBanner } from '../pools';
import { CataloguePage } from './catalogue-page';

interface CatalogueOnDayProps {
  readonly day: string;
  readonly today: CivilDate;
}

export const CatalogueOnDay = ({ day, today }: CatalogueOnDayProps) =>
  isCivilDate(day) && day <= today ? <PastCatalogue on={day} today={today} /> : <NoSuchDay day={day} today={today} />;

const PastCatalogue = ({ on, today }: { readonly on: CivilDate; readonly today: CivilDate }) => {
  const { t } = useTranslation('catalogue');
  const register = useRegisterOn(on);
  if (register === null)
    return (
      <div className="page">
        <p className="muted" role="status">
          {t('working', { date: formatDate(on) })}
        </p>
      </div>
    );
  const banner = <PastDayBanner back={paths.catalogue} pathOn={catalogueOnPath} on={on} today={today} />;
  return (
    <PastDay value={on}>
      <CataloguePage register={register} banner={banner} />
    </PastDay>
  );
};

const NoSuchDay = ({ day, today }: CatalogueOnDayProps) => {
  const { t } = useTranslation('catalogue');
  const back = (
    <Button variant="filled" component={Link} href={paths.catalogue}>
      {t('asOf.back')}
    </Button>
  );
  return (
    <div className="page">
      <section className="card">
        <EmptyState
          icon={IconCalendarOff}
          title={t('asOf.noDay', { day })}
          text={t('asOf.noDayText', { today: formatDate(today) })}
          actions={back}
        />
      </section>
    </div>
  );
};
