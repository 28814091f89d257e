/** How far the host's work is, with the way to stop it. */
import { useEffect, useState } from 'react';
import { Button, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorkStage } from '../../../contract/notices';
import { desktop } from '../../desktop';

interface WorkProgressProps {
  /** Said instead of a stage: what the window itself is at. */
  readonly text?: string | undefined;
  /** Left out for what cannot be stopped. */
  readonly canCancel?: boolean;
}

export const WorkProgress = ({ text, canCancel = true }: WorkProgressProps) => {
  const { t } = useTranslation('settings');
  const [stage, setStage] = useState<WorkStage | null>(null);
  useEffect(() => desktop.subscribe('work.progress', (notice) => setStage(notice.stage)), []);
  return (
    <div className="row">
      <Loader size="xs" aria-hidden />
      <span role="status">{text ?? (stage === null ? t('working') : t(`stage.${stage}`))}</span>
      <span className="spacer" />
      {canCancel && <Button onClick={() => void desktop.invoke('backups.cancel', {})}>{t('cancel')}</Button>}
    </div>
  );
};
