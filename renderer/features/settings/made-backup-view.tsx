/** A backup that was made: what is in it, what was verified, and the way to keep it. */
import { Button } from '@mantine/core';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MadeBackup } from '../../../contract/backup-messages';
import { Banner } from '../../ui/banner';
import { Facts } from '../../ui/facts';
import { formatBytes } from '../../ui/format-bytes';
import { formatQuantity } from '../../ui/format-quantity';
import { useHeldText } from './held-text';
import { saveBackup } from './save-backup';

interface MadeBackupViewProps {
  readonly made: MadeBackup;
  readonly onClose: () => void;
}

export const MadeBackupView = ({ made, onClose }: MadeBackupViewProps) => {
  const { t } = useTranslation('settings');
  const heldText = useHeldText();
  return (
    <div className="stack">
      <Banner icon={IconCircleCheck} tone="green" word={t('make.done')}>
        {t('make.verified')}
      </Banner>
      <Facts
        facts={[
          { name: t('make.file'), value: made.name },
          { name: t('make.size'), value: formatBytes(made.sizeBytes) },
          { name: t('make.holds'), value: heldText(made.holds) },
          { name: t('make.keys'), value: formatQuantity(made.keys) },
          { name: t('make.sha'), value: <code>{made.sha256}</code> },
        ]}
      />
      <div className="row">
        <span className="spacer" />
        <Button onClick={onClose}>{t('close')}</Button>
        <Button
          variant="filled"
          leftSection={<IconDownload size={16} stroke={1.5} />}
          onClick={() => void saveBackup(made.name)}
        >
          {t('make.save')}
        </Button>
      </div>
    </div>
  );
};
