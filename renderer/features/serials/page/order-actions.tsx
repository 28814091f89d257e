/** What leads on from an installation: an order for it, composed beside the page. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { installationActionPath } from '../../../app/paths';
import { useWritable } from '../../pools';
import type { InstallationProps } from './installation-props';

export const OrderActions = ({ installation }: Pick<InstallationProps, 'installation'>) =>
  installation.archivedOn === null && <NewOrder installation={installation.installation} />;

const NewOrder = ({ installation }: { readonly installation: string }) => {
  const { t } = useTranslation('serials');
  const { writable, why } = useWritable();
  const look = { variant: 'filled', leftSection: <IconPlus size={16} stroke={1.5} aria-hidden /> };
  return writable ? (
    <Button {...look} component={Link} href={installationActionPath(installation, 'order')}>
      {t('page.newOrder')}
    </Button>
  ) : (
    <Button {...look} disabled title={why}>
      {t('page.newOrder')}
    </Button>
  );
};
