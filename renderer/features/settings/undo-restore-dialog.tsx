/** Puts back what the last restore set aside. */
import { useState } from 'react';
import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../domain/result';
import { desktop } from '../../desktop';
import { formatInstant } from '../../ui/format-date';
import { RefusalCard } from '../../ui/refusal-card';
import { useReturnFocus } from '../../ui/use-return-focus';

export const UndoRestoreDialog = ({ at, onClose }: { readonly at: string; readonly onClose: () => void }) => {
  const { t } = useTranslation('settings');
  const [busy, setBusy] = useState(false);
  useReturnFocus();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const undo = async (): Promise<void> => {
    setBusy(true);
    const answer = await desktop.invoke('restore.undo', {});
    setBusy(false);
    if (answer.ok) window.location.reload();
    else setRefusal(answer.error);
  };
  return (
    <Modal opened onClose={onClose} title={t('aside.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <div className="stack">
        <p>{t('aside.what', { when: formatInstant(at) })}</p>
        {refusal !== null && <RefusalCard refusal={refusal} word={t('refused')} />}
        <div className="row">
          <span className="spacer" />
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="filled" loading={busy} onClick={() => void undo()}>
            {t('aside.confirm')}
          </Button>
        </div>
      </div>
    </Modal>
  );
};
