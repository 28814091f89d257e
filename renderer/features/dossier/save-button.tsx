/** Saves a copy of an attached document. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegisteredAttachment } from '../../../domain/customer/kept';
import { saveAttachment } from './save-attachment';

export const SaveButton = ({ attachment }: { readonly attachment: RegisteredAttachment }) => {
  const { t } = useTranslation('dossier');
  const name = attachment.facts.title ?? attachment.fileName;
  return (
    <Tooltip label={t('document.save')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('document.saveOf', { name })}
        onClick={() => void saveAttachment(attachment)}
      >
        <IconDownload size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
};
