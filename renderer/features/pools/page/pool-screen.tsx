/** What stands at a pool's address: its page as it is, as it stood on a past day, or the sentence that says why not. */
import { Button } from '@mantine/core';
import { IconCalendarOff, IconDatabaseOff, IconHistory, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isCivilDate, type CivilDate } from '../../../../domain/calendar/civil-date';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { paths, poolOnPath, poolPath } from '../../../app/paths';
import { useRegisterOn } from '../../../db/use-register-on';
import { useCrumb } from '../../../stores/crumbs-store';
import { EmptyState } from '../../../ui/empty-state';
import { formatDate } from '../../../ui/format-date';
import { PastDay } from '../past-day';
import { PastDayBanner } from './past-day-banner';
import { nameOfPool, PoolPage, type SectionOfPool } from './pool-page';
import '../pools.css';

interface PoolScreenProps {
  readonly register: Register;
  readonly id: string;
  /** The day that the address asks for; `null` for today. */
  readonly on: string | null;
  /** The dialog or panel that the address asks for. */
  readonly action: string | null;
  readonly quotes: SectionOfPool;
}

export const PoolScreen = ({ register, id, on, action, quotes }: PoolScreenProps) => {
  const pool = register.pools.find((candidate) => candidate.pool === id);
  if (on !== null) return <PoolOnDay today={register} {...{ id, pool, on, action, quotes }} />;
  return pool === undefined ? <UnknownPool id={id} /> : <PoolPage {...{ register, pool, action, quotes }} />;
};

interface PoolOnDayProps extends PoolScreenProps {
  readonly pool: RegisteredPool | undefined;
  readonly on: string;
}

/** LP-7 and every other rule as they applied on that day. */
const PoolOnDay = ({ today, on, ...rest }: Omit<PoolOnDayProps, 'register'> & { readonly today: Register }) => {
  if (!isCivilDate(on) || on > today.asOf) return <NoSuchDay id={rest.id} on={on} today={today.asOf} />;
  return <PastPool key={on} today={today.asOf} on={on} {...rest} />;
};

interface PastPoolProps extends Omit<PoolOnDayProps, 'register' | 'on'> {
  readonly today: CivilDate;
  readonly on: CivilDate;
}

const PastPool = ({ today, id, pool, on, action, quotes }: PastPoolProps) => {
  const register = useRegisterOn(on);
  if (register === null) return <WorkingOut id={id} on={on} />;
  const past = register.pools.find((candidate) => candidate.pool === id);
  if (past === undefined) return pool === undefined ? <UnknownPool id={id} /> : <NotYetCreated pool={pool} on={on} />;
  return (
    <PastDay value={on}>
      <PoolPage
        register={register}
        pool={past}
        action={action}
        quotes={quotes}
        banner={<PastDayBanner back={poolPath(id)} pathOn={(day) => poolOnPath(id, day)} on={on} today={today} />}
      />
    </PastDay>
  );
};

interface SentenceProps {
  readonly crumb: string;
  readonly icon: Icon;
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly back: string;
}

/** In the place of a page that there is not: why, and the way on. */
const Sentence = ({ crumb, icon, title, text, href, back }: SentenceProps) => {
  useCrumb(crumb);
  return (
    <div className="page">
      <section className="card">
        <EmptyState
          icon={icon}
          title={title}
          text={text}
          actions={
            <Button variant="filled" component={Link} href={href}>
              {back}
            </Button>
          }
        />
      </section>
    </div>
  );
};

export const UnknownPool = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('pools');
  return (
    <Sentence
      crumb={id}
      icon={IconDatabaseOff}
      title={t('page.unknownTitle', { pool: id })}
      text={t('page.unknownText')}
      href={paths.pools}
      back={t('page.backToPools')}
    />
  );
};

const NotYetCreated = ({ pool, on }: { readonly pool: RegisteredPool; readonly on: CivilDate }) => {
  const { t } = useTranslation('pools');
  return (
    <Sentence
      crumb={nameOfPool(pool)}
      icon={IconHistory}
      title={t('asOf.notYetTitle', { pool: nameOfPool(pool), date: formatDate(on) })}
      text={t('asOf.notYetText', { date: formatDate(pool.createdOn) })}
      href={poolOnPath(pool.pool, pool.createdOn)}
      back={t('asOf.toCreation')}
    />
  );
};

const NoSuchDay = ({ id, on, today }: { readonly id: string; readonly on: string; readonly today: CivilDate }) => {
  const { t } = useTranslation('pools');
  return (
    <Sentence
      crumb={id}
      icon={IconCalendarOff}
      title={isCivilDate(on) ? t('asOf.futureTitle', { date: formatDate(on) }) : t('asOf.noDayTitle', { day: on })}
      text={t('asOf.noDayText', { today: formatDate(today) })}
      href={poolPath(id)}
      back={t('asOf.back')}
    />
  );
};

const WorkingOut = ({ id, on }: { readonly id: string; readonly on: CivilDate }) => {
  const { t } = useTranslation('pools');
  useCrumb(id);
  return (
    <div className="page">
      <p className="muted" role="status">
        {t('asOf.working', { date: formatDate(on) })}
      </p>
    </div>
  );
};
