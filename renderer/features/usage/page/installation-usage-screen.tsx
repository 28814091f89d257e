/** The licensing page of one installation: its licences, its support, its servers, and beside them what there is to know more. */
import { Button } from '@mantine/core';
import { IconBarcode, IconGaugeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { aboutInstallation } from '../../../../domain/customer/subject';
import { isAdministratorSystem } from '../../../../domain/installation/administrator-system';
import type { Register } from '../../../../domain/ledger/register';
import { CAMERAS } from '../../../../domain/usage/licence-id';
import { customerPath, installationPath, paths } from '../../../app/paths';
import { useKeptFromWords } from '../../../app/use-kept-from-words';
import { useCrumb } from '../../../stores/crumbs-store';
import { EmptyState } from '../../../ui/empty-state';
import { PageHeader } from '../../../ui/page-header';
import { LeadTimesSection } from '../../alerts';
import { CheckButton } from '../check-button';
import type { InstallationUsage } from '../licensing-view';
import { InstallationCard } from '../list/installation-card';
import { LicencesExport } from '../list/licences-export';
import { UsageSide } from '../side/usage-side';
import { chooseLicence, useUsageView } from '../usage-view';
import { ServersSection } from './servers-section';

interface InstallationUsageScreenProps {
  readonly register: Register;
  readonly id: string;
  /** `null` for an installation that nobody knows. */
  readonly usage: InstallationUsage | null;
}

export const InstallationUsageScreen = ({ register, id, usage }: InstallationUsageScreenProps) =>
  usage === null ? <UnknownInstallation id={id} /> : <Page register={register} usage={usage} />;

const UnknownInstallation = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('usage');
  useCrumb(id);
  const back = (
    <Button variant="filled" component={Link} href={paths.usage}>
      {t('unknown.back')}
    </Button>
  );
  return (
    <div className="page">
      <section className="card">
        <EmptyState icon={IconGaugeOff} title={t('unknown.title', { id })} text={t('unknown.text')} actions={back} />
      </section>
    </div>
  );
};

interface PageProps {
  readonly register: Register;
  readonly usage: InstallationUsage;
}

const Page = ({ register, usage }: PageProps) => {
  const { installation, sections } = usage;
  const id = installation.installation;
  const keptFrom = useKeptFromWords();
  const chosen = useUsageView((view) => view.chosen);
  const first = sections[0]?.rows[0]?.licence ?? CAMERAS;
  const licence = chosen?.installation === id ? chosen.licence : first;
  const statuses = sections.flatMap(({ status }) => status ?? []);
  const servers = register.licenceServers.filter((each) => each.installation === id);
  return (
    <div className="page usage-page">
      <Head register={register} usage={usage} />
      <div className="usage-columns">
        <div className="usage-cards">
          <InstallationCard usage={usage} chosen={licence} onChoose={chooseLicence} isPage />
          <ServersSection installation={installation} servers={servers} statuses={statuses} today={register.asOf} />
          <LeadTimesSection
            register={register}
            scope={aboutInstallation(id)}
            locked={keptFrom === '' ? null : keptFrom}
          />
        </div>
        <UsageSide register={register} usage={usage} licence={licence} />
      </div>
    </div>
  );
};

const Head = ({ register, usage }: PageProps) => {
  const { t } = useTranslation('usage');
  const { installation, version } = usage;
  const { name, customer } = installation;
  useCrumb(name);
  const lead = (
    <>
      {customer !== null && <Link href={customerPath(customer)}>{customer}</Link>}
      {customer !== null && version !== null && ' · '}
      {version !== null && t('card.version', { version })}
    </>
  );
  const actions = (
    <>
      {!isAdministratorSystem(installation) && (
        <Button
          component={Link}
          href={installationPath(installation.installation)}
          leftSection={<IconBarcode size={16} stroke={1.5} aria-hidden />}
        >
          {t('card.serials')}
        </Button>
      )}
      <LicencesExport listed={[usage]} asOf={register.asOf} />
      <CheckButton installation={installation.installation} />
    </>
  );
  return <PageHeader title={name} lead={lead} actions={actions} />;
};
