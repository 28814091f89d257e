/** Why a list could not be put on paper, over the list. */
import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../domain/result';
import { RefusalCard } from './refusal-card';

interface NotMadeProps {
  readonly name: string;
  readonly refusal: Refusal;
  readonly onClose: () => void;
}

export const NotMade = ({ name, refusal, onClose }: NotMadeProps) => {
  const { t } = useTranslation('ui');
  const title = t('export.notMade', { what: name });
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <RefusalCard
        refusal={refusal}
        word={t('export.refused')}
        actions={
          <Button variant="filled" onClick={onClose}>
            {t('close')}
          </Button>
        }
      />
    </Modal>
  );
};
