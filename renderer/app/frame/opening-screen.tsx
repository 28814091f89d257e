/** What stands before the register does: opening, building with its progress, or why it cannot be shown. */
import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { refreshRegister } from '../../db/current-source';
import { registerState, type BringUpProgress, type RegisterState } from '../../db/register-state';
import { formatQuantity } from '../../ui/format-quantity';
import { RefusalCard } from '../../ui/refusal-card';
import { CotermMark } from './coterm-mark';
import './frame.css';

export const OpeningScreen = ({ state }: { readonly state: RegisterState }) => {
  const { t } = useTranslation('app');
  return (
    <main className="opening">
      <div>
        <div className="opening-brand">
          <CotermMark />
          <h1>Coterm</h1>
        </div>
        {state.status === 'failed' && state.error !== null ? (
          <RefusalCard
            refusal={state.error}
            word={t('failed.title')}
            actions={
              <Button variant="filled" onClick={retry}>
                {t('failed.retry')}
              </Button>
            }
          />
        ) : (
          <Building progress={state.progress} />
        )}
      </div>
    </main>
  );
};

const retry = (): void => {
  registerState.setState({ status: 'loading', error: null });
  void refreshRegister();
};

const Building = ({ progress }: { readonly progress: BringUpProgress | null }) => {
  const { t } = useTranslation('app');
  if (progress === null)
    return (
      <p className="lead" role="status">
        {t('loading')}
      </p>
    );
  const { stage, done, total } = progress;
  const percent = total === 0 ? 100 : (100 * done) / total;
  return (
    <div className="stack" role="status">
      <div>
        <h2>{t('rebuilding.title')}</h2>
        <p className="lead">{t('rebuilding.text')}</p>
      </div>
      <Progress value={percent} aria-label={t('rebuilding.title')} transitionDuration={0} />
      <p className="muted">{t(`rebuilding.${stage}`, { done: formatQuantity(done), total: formatQuantity(total) })}</p>
    </div>
  );
};
