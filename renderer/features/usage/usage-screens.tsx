/** What stands at the addresses of the usage: every installation's licences, their support, and each installation's page. */
import { Button } from '@mantine/core';
import { IconGauge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import { fromSegment, paths } from '../../app/paths';
import { refreshUsage, useUsage } from '../../app/usage-state';
import { useRegister } from '../../db/use-register';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { PageHeader } from '../../ui/page-header';
import { refusalText } from '../../ui/refusal-text';
import { AddUsageDialog } from './dialogs/add-usage-dialog';
import { LicencesScreen } from './list/licences-screen';
import { InstallationUsageScreen } from './page/installation-usage-screen';
import { SupportScreen } from './support/support-screen';
import { AddInstallation, ImportSnapshot } from './usage-head';
import { UsedScreen } from './used/used-screen';
import { useFollowing, useUsageOf, useUsages } from './use-usages';
import './usage.css';

export const UsageScreens = () => {
  const { register } = useRegister();
  // The frame shows why there is no register yet.
  return register === null ? null : <Following register={register} />;
};

interface Props {
  readonly register: Register;
}

const Following = ({ register }: Props) => {
  useFollowing(register);
  const usages = useUsages(register);
  if (usages === null) return <NotKnown />;
  const list = usages.length === 0 ? <Empty /> : <LicencesScreen register={register} usages={usages} />;
  return (
    <Switch>
      <Route path={paths.usageSupport}>
        {usages.length === 0 ? <Empty /> : <SupportScreen register={register} usages={usages} />}
      </Route>
      <Route path={paths.newUsage}>
        {list}
        <Adding register={register} />
      </Route>
      <Route path={`${paths.usage}/i/:id/used/:licence/:type?`}>
        {({ id, licence, type }) => (
          <Used key={`${id} ${licence} ${type}`} {...{ register, id, licence }} type={type ?? null} />
        )}
      </Route>
      <Route path={`${paths.usage}/i/:id`}>{({ id }) => <OwnPage key={id} register={register} id={id} />}</Route>
      <Route>{list}</Route>
    </Switch>
  );
};

const Adding = ({ register }: Props) => {
  const [, navigate] = useLocation();
  return <AddUsageDialog register={register} onClose={() => navigate(paths.usage, { replace: true })} />;
};

interface OfInstallation extends Props {
  /** As the address has it. */
  readonly id: string;
}

const OwnPage = ({ register, id }: OfInstallation) => {
  const usage = useUsageOf(register, fromSegment(id));
  return <InstallationUsageScreen register={register} id={fromSegment(id)} usage={usage} />;
};

interface OfLicence extends OfInstallation {
  readonly licence: string;
  readonly type: string | null;
}

const Used = ({ register, id, licence, type }: OfLicence) => {
  const usage = useUsageOf(register, fromSegment(id));
  if (usage === null) return <InstallationUsageScreen register={register} id={fromSegment(id)} usage={null} />;
  return (
    <UsedScreen
      usage={usage}
      licence={fromSegment(licence)}
      type={type === null ? null : fromSegment(type)}
      asOf={register.asOf}
    />
  );
};

/** The host has said nothing yet, or cannot be asked. */
const NotKnown = () => {
  const { t } = useTranslation('usage');
  const error = useUsage((usage) => usage.error);
  const { what, next } = error === null ? { what: '', next: '' } : refusalText(error);
  return (
    <div className="page">
      <PageHeader title={t('title')} lead={error === null ? t('loading') : undefined} />
      {error !== null && (
        <section className="card">
          <ErrorState
            title={t('failed.title')}
            text={`${what} ${next}`}
            actions={<Button onClick={() => void refreshUsage()}>{t('failed.again')}</Button>}
          />
        </section>
      )}
    </div>
  );
};

const Empty = () => {
  const { t } = useTranslation('usage');
  return (
    <div className="page">
      <PageHeader title={t('title')} />
      <section className="card">
        <EmptyState
          icon={IconGauge}
          title={t('empty.title')}
          text={t('empty.text')}
          actions={
            <>
              <ImportSnapshot />
              <AddInstallation filled />
            </>
          }
        />
      </section>
    </div>
  );
};
