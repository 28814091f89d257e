/** What is seldom done with an installation: described, given the serial that it had before, archived and restored. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconBarcode, IconDots, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Register } from '../../../../domain/ledger/register';
import { applyChange } from '../../../app/apply-change';
import { installationActionPath } from '../../../app/paths';
import { toastRefusal } from '../../../app/toast';
import { useWritable } from '../../pools';
import type { InstallationProps } from './installation-props';

export type AskedOfInstallation = 'describe' | 'archive';

const ICON = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const restore = async (installation: string, on: Register['asOf']): Promise<void> => {
  const recorded = await applyChange([{ kind: 'installation-restored', on, installation }]);
  if (!recorded.ok) toastRefusal(recorded.error);
};

interface MoreActionsProps extends InstallationProps {
  readonly onAsk: (asked: AskedOfInstallation) => void;
}

export const MoreActions = ({ register, installation, onAsk }: MoreActionsProps) => {
  const { t } = useTranslation('serials');
  const { writable } = useWritable();
  const [, navigate] = useLocation();
  const { installation: id, archivedOn } = installation;
  const off = !writable || archivedOn !== null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size="md" aria-label={t('page.more')}>
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={off} leftSection={<IconPencil {...ICON} />} onClick={() => onAsk('describe')}>
          {t('describe.action')}
        </Menu.Item>
        <Menu.Item
          disabled={off}
          leftSection={<IconBarcode {...ICON} />}
          onClick={() => navigate(installationActionPath(id, 'record'))}
        >
          {t('record.action')}
        </Menu.Item>
        <Menu.Divider />
        {archivedOn === null ? (
          <Menu.Item disabled={off} leftSection={<IconArchive {...ICON} />} onClick={() => onAsk('archive')}>
            {t('archive.action')}
          </Menu.Item>
        ) : (
          <Menu.Item
            disabled={!writable}
            leftSection={<IconArchiveOff {...ICON} />}
            onClick={() => void restore(id, register.asOf)}
          >
            {t('restore.action')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};
