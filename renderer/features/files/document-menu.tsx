/** What can be done with one file of the list. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDatabase, IconDots, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import { poolPath } from '../../app/paths';
import type { DocumentRow } from './document-row';
import { saveDocument } from '../../app/save-document';

export const DocumentMenu = ({ row, onUndo }: { readonly row: DocumentRow; readonly onUndo: () => void }) => {
  const { t } = useTranslation('files');
  const { document, state, licence } = row;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          className="tool"
          size="sm"
          aria-label={t('actionsOf', { fileName: document.fileName })}
          onClick={(event) => event.stopPropagation()}
        >
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
        <Menu.Item
          leftSection={<IconDownload size={16} stroke={1.5} />}
          onClick={() => void saveDocument(document.source ?? document.docId)}
        >
          {t('action.save')}
        </Menu.Item>
        {licence !== null && state === 'imported' && (
          <Menu.Item
            leftSection={<IconDatabase size={16} stroke={1.5} />}
            onClick={() => navigate(poolPath(licence.pool.id))}
          >
            {t('action.openPool', { pool: licence.pool.id })}
          </Menu.Item>
        )}
        {document.direction === 'imported' && !document.withdrawn && (
          <Menu.Item leftSection={<IconArrowBackUp size={16} stroke={1.5} />} color="red" onClick={onUndo}>
            {t('action.undo')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};
