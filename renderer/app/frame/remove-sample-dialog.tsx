/** Asks before the user's own steps go with the sample portfolio. */
import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../stores/frame-store';
import { formatQuantity } from '../../ui/format-quantity';
import { removeSample, useSample } from '../sample';
import { useReturnFocus } from '../../ui/use-return-focus';

export const RemoveSampleDialog = () => {
  const { t } = useTranslation('app');
  const { close } = useFrame();
  const { ownSteps, busy } = useSample();
  useReturnFocus();
  return (
    <Modal opened onClose={close} title={t('sample.removeTitle')} size={440}>
      <div className="stack">
        <p>{t('sample.removeText', { count: ownSteps, formatted: formatQuantity(ownSteps) })}</p>
        <div className="row">
          <Button variant="filled" loading={busy} onClick={() => void removeSample(true)}>
            {t('sample.removeAnyway')}
          </Button>
          <Button variant="subtle" data-autofocus onClick={close}>
            {t('sample.keep')}
          </Button>
        </div>
      </div>
    </Modal>
  );
};
