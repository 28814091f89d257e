/** The head of an installation's page: whose it is and where, its licence types and serials, and what can be done. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconArchive, IconBarcode, IconGauge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { currentSerials } from '../../../../domain/installation/lineage';
import type { RegisteredInstallation } from '../../../../domain/installation/registered-installation';
import { isUsageChange } from '../../../../domain/usage/usage-change';
import { customerPath, sitePath, usagePath } from '../../../app/paths';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { PageHeader } from '../../../ui/page-header';
import { StateWord } from '../../../ui/state-word';
import { ArchiveInstallationDialog } from '../dialogs/archive-installation-dialog';
import { InstallationDialog } from '../dialogs/installation-dialog';
import type { InstallationProps } from './installation-props';
import { LineageExport } from './lineage-export';
import { MoreActions, type AskedOfInstallation } from './more-actions';
import { OrderActions } from './order-actions';

export const InstallationHead = ({ register, installation }: InstallationProps) => {
  const [asked, setAsked] = useState<AskedOfInstallation | null>(null);
  const close = (): void => setAsked(null);
  return (
    <>
      <PageHeader
        title={installation.name}
        beside={<Pill installation={installation} />}
        lead={<Lead register={register} installation={installation} />}
        actions={
          <>
            <ToLicensing installation={installation} />
            <LineageExport register={register} installation={installation} />
            <OrderActions installation={installation} />
            <MoreActions register={register} installation={installation} onAsk={setAsked} />
          </>
        }
      />
      {installation.note !== null && <p className="installation-note lead">{installation.note}</p>}
      {asked === 'describe' && <InstallationDialog {...{ register, installation }} onClose={close} />}
      {asked === 'archive' && <ArchiveInstallationDialog {...{ register, installation }} onClose={close} />}
    </>
  );
};

/** Where its licence servers, or what was bought for them, are known. */
const ToLicensing = ({ installation }: { readonly installation: RegisteredInstallation }) => {
  const { t } = useTranslation('serials');
  if (!installation.changes.some(({ change }) => isUsageChange(change))) return null;
  return (
    <Button
      component={Link}
      href={usagePath(installation.installation)}
      leftSection={<IconGauge size={16} stroke={1.5} aria-hidden />}
    >
      {t('page.usage')}
    </Button>
  );
};

const Pill = ({ installation: { archivedOn } }: { readonly installation: RegisteredInstallation }) => {
  const { t } = useTranslation('serials');
  return (
    <StateWord icon={archivedOn === null ? IconBarcode : IconArchive} tone="slate" pill>
      {archivedOn === null ? t('page.pill') : t('page.archived', { date: formatDate(archivedOn) })}
    </StateWord>
  );
};

/** "2 licence types, 2 current serials · last confirmation 8 Jan 2025". */
const useFacts = (installation: RegisteredInstallation): string => {
  const { t } = useTranslation('serials');
  const current = currentSerials(installation).length;
  const types = new Set(installation.serials.map(({ family }) => family)).size;
  const last = installation.confirmations
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  const none = installation.awaiting.length === 0 ? 'none' : 'awaiting';
  if (types === 0) return t(`state.${none}`);
  return [
    t('page.types', { count: types, formatted: formatQuantity(types) }) +
      t('page.currentSerials', { count: current, formatted: formatQuantity(current) }),
    last === undefined ? t('page.noConfirmation') : t('page.lastConfirmation', { date: formatDate(last) }),
  ].join(' · ');
};

const Lead = ({ register, installation }: InstallationProps) => {
  const { t } = useTranslation('serials');
  const { customer, site } = installation;
  const facts = useFacts(installation);
  return (
    <>
      {customer === null ? t('page.noCustomer') : <Link href={customerPath(customer)}>{customer}</Link>}
      {site !== null && (
        <>
          {' · '}
          <Link href={sitePath(site)}>{register.sites.find((each) => each.site === site)?.name ?? site}</Link>
        </>
      )}
      {` · ${facts}`}
    </>
  );
};
