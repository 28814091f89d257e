/** A small button that copies a text and says that it did. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export const CopyButton = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { t } = useTranslation('ui');
  const clipboard = useClipboard({ timeout: 1500 });
  const Glyph = clipboard.copied ? IconCheck : IconCopy;
  return (
    <Tooltip label={clipboard.copied ? t('copied') : label}>
      <ActionIcon variant="subtle" color="gray" size={20} aria-label={label} onClick={() => clipboard.copy(text)}>
        <Glyph size={14} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
};
