/** What can be done with the signed document of one transfer of the list. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconDownload, IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import { documentPath } from '../../app/paths';
import { saveDocument } from '../../app/save-document';

const SMALL = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

interface TransferMenuProps {
  readonly transfer: string;
  readonly docId: string;
}

export const TransferMenu = ({ transfer, docId }: TransferMenuProps) => {
  const { t } = useTranslation('transfers');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" className="tool" size="sm" aria-label={t('actionsOf', { transfer })}>
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFile {...SMALL} />} onClick={() => navigate(documentPath(docId))}>
          {t('action.open')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload {...SMALL} />} onClick={() => void saveDocument(docId)}>
          {t('action.save')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
