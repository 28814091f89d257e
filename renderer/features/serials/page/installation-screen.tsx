/** An IDIS installation's own page: its serials as they followed one another, its parts, confirmations, orders, and its dossier. */
import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { IconBarcodeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { aboutCustomer, aboutInstallation } from '../../../../domain/customer/subject';
import { lineagesOf } from '../../../../domain/installation/lineages';
import type { Register } from '../../../../domain/ledger/register';
import { installationPath, paths, type InstallationAction } from '../../../app/paths';
import { useCrumb } from '../../../stores/crumbs-store';
import { EmptyState } from '../../../ui/empty-state';
import { LeadTimesSection } from '../../alerts';
import { ContactsSection, DocumentsSection, NotesSection } from '../../dossier';
import { ComposerPanel } from '../../idis-orders';
import { useWritable } from '../../pools';
import { RecordSerialDialog } from '../dialogs/record-serial-dialog';
import { ConfirmationsSection } from './confirmations-section';
import { HeldSection } from './held-section';
import { InstallationHead } from './installation-head';
import { InstallationHistory } from './installation-history';
import { InstallationOrders } from './installation-orders';
import type { InstallationProps } from './installation-props';
import { LineageSection } from './lineage-section';
import { NoSerialYet } from './no-serial-yet';
import { PurchasesSection } from './purchases-section';

interface InstallationScreenProps {
  readonly register: Register;
  readonly id: string;
  /** The dialog that the address asks for. */
  readonly action: string | null;
}

export const InstallationScreen = ({ register, id, action }: InstallationScreenProps) => {
  const installation = register.installations.find((each) => each.installation === id);
  return installation === undefined ? (
    <UnknownInstallation id={id} />
  ) : (
    <InstallationPage register={register} installation={installation} action={action} />
  );
};

const UnknownInstallation = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('serials');
  useCrumb(id);
  const back = (
    <Button variant="filled" component={Link} href={paths.serials}>
      {t('unknown.back')}
    </Button>
  );
  return (
    <div className="page">
      <section className="card">
        <EmptyState
          icon={IconBarcodeOff}
          title={t('unknown.title', { installation: id })}
          text={t('unknown.text')}
          actions={back}
        />
      </section>
    </div>
  );
};

interface InstallationPageProps extends InstallationProps {
  readonly action: string | null;
}

const isAsked = (action: string | null, asked: InstallationAction): boolean => action === asked;

const InstallationPage = ({ register, installation, action }: InstallationPageProps) => {
  const { writable } = useWritable();
  const [, navigate] = useLocation();
  const close = (): void => navigate(installationPath(installation.installation), { replace: true });
  useCrumb(installation.name);
  const canAct = writable && installation.archivedOn === null;
  const isOrdering = canAct && isAsked(action, 'order');
  return (
    <div className="installation-frame" data-panel={isOrdering || undefined}>
      <Sections register={register} installation={installation} />
      {isOrdering && <ComposerPanel register={register} installation={installation.installation} onClose={close} />}
      {canAct && isAsked(action, 'record') && <RecordSerialDialog {...{ register, installation }} onClose={close} />}
    </div>
  );
};

const Sections = ({ register, installation }: InstallationProps) => (
  <div className="page installation-page">
    <InstallationHead {...{ register, installation }} />
    <Lineages {...{ register, installation }} />
    <HeldSection {...{ register, installation }} />
    <div className="installation-pair">
      <ConfirmationsSection {...{ register, installation }} />
      <InstallationOrders {...{ register, installation }} />
    </div>
    <Dossier {...{ register, installation }} />
    <InstallationHistory installation={installation} />
  </div>
);

const Lineages = ({ register, installation }: InstallationProps) => {
  const lineages = useMemo(() => lineagesOf(installation), [installation]);
  if (lineages.length === 0) return <NoSerialYet installation={installation} />;
  return lineages.map((lineage) => {
    const View = lineage.stays ? PurchasesSection : LineageSection;
    return <View key={`${lineage.family} ${lineage.part ?? ''}`} {...{ register, installation, lineage }} />;
  });
};

const Dossier = ({ register, installation }: InstallationProps) => {
  const { writable, why } = useWritable();
  const { t } = useTranslation('serials');
  const isArchived = installation.archivedOn !== null;
  const dossier = {
    register,
    own: aboutInstallation(installation.installation),
    others: installation.customer === null ? [] : [aboutCustomer(installation.customer)],
    locked: isArchived ? t('archivedLock') : writable ? null : why,
  };
  return (
    <div className="installation-pair">
      <div className="installation-column">
        <NotesSection {...dossier} />
        <DocumentsSection {...dossier} />
      </div>
      <div className="installation-column">
        <ContactsSection {...dossier} />
        <LeadTimesSection register={register} scope={dossier.own} locked={dossier.locked} />
      </div>
    </div>
  );
};
