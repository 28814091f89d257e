/** The head of the licensing page: what it shows, its two sections, and what can be done with all of it. */
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { chooseSnapshot } from '../../app/choose-files';
import { paths } from '../../app/paths';
import { useUsage } from '../../app/usage-state';
import { formatQuantity } from '../../ui/format-quantity';
import { PageHeader } from '../../ui/page-header';
import { useWritable } from '../pools';
import { CheckButton } from './check-button';
import type { InstallationUsage } from './licensing-view';
import { UsageTabs } from './usage-tabs';

interface UsageHeadProps {
  readonly usages: readonly InstallationUsage[];
  /** Exports what the page lists. */
  readonly exporting: ReactNode;
}

export const UsageHead = ({ usages, exporting }: UsageHeadProps) => {
  const { t } = useTranslation('usage');
  const paused = useUsage(({ state }) => state?.paused ?? null);
  const counted = { count: usages.length, formatted: formatQuantity(usages.length) };
  const actions = (
    <>
      {exporting}
      <ImportSnapshot />
      <AddInstallation />
      <CheckButton />
    </>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={paused === null ? t('lead', counted) : t('leadPaused', { ...counted, why: t(`paused.${paused}`) })}
        actions={actions}
      />
      <UsageTabs />
    </>
  );
};

export const AddInstallation = ({ filled = false }: { readonly filled?: boolean }) => {
  const { t } = useTranslation('usage');
  const { writable, why } = useWritable();
  const look = {
    variant: filled ? 'filled' : 'default',
    leftSection: <IconPlus size={16} stroke={1.5} aria-hidden />,
  };
  return writable ? (
    <Button {...look} component={Link} href={paths.newUsage}>
      {t('add.action')}
    </Button>
  ) : (
    <Button {...look} disabled title={why}>
      {t('add.action')}
    </Button>
  );
};

/** What a site without a network sends: a signed status, or figures in a table. */
export const ImportSnapshot = () => {
  const { t } = useTranslation('usage');
  const { writable, why } = useWritable();
  return (
    <Button
      leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
      disabled={!writable}
      title={why}
      onClick={chooseSnapshot}
    >
      {t('importSnapshot')}
    </Button>
  );
};
