/** What can be done with one installation of the list. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconBarcode, IconDots, IconGauge, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isAdministratorSystem } from '../../../../domain/installation/administrator-system';
import type { RegisteredInstallation } from '../../../../domain/installation/registered-installation';
import { installationPath, usagePath } from '../../../app/paths';
import { useChecking } from '../use-checking';

const SMALL = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

export const CardMenu = ({ installation }: { readonly installation: RegisteredInstallation }) => {
  const { t } = useTranslation('usage');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          className="tool"
          size="sm"
          aria-label={t('card.menu', { name: installation.name })}
        >
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Items installation={installation} />
      </Menu.Dropdown>
    </Menu>
  );
};

const Items = ({ installation }: { readonly installation: RegisteredInstallation }) => {
  const id = installation.installation;
  const { t } = useTranslation('usage');
  const [, navigate] = useLocation();
  const { isOff, why, check } = useChecking(id);
  return (
    <>
      <Menu.Item leftSection={<IconGauge {...SMALL} />} onClick={() => navigate(usagePath(id))}>
        {t('card.open')}
      </Menu.Item>
      <Menu.Item leftSection={<IconRefresh {...SMALL} />} disabled={isOff} title={why} onClick={check}>
        {t('card.check')}
      </Menu.Item>
      {!isAdministratorSystem(installation) && (
        <Menu.Item leftSection={<IconBarcode {...SMALL} />} onClick={() => navigate(installationPath(id))}>
          {t('card.serials')}
        </Menu.Item>
      )}
    </>
  );
};
