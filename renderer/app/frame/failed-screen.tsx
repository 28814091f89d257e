/** What stands in place of a screen that failed: what happened, that nothing changed, and the ways out. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/error-state';

export const FailedScreen = ({ reason, onRetry }: { readonly reason: string; readonly onRetry: () => void }) => {
  const { t } = useTranslation('app');
  return (
    <ErrorState
      title={t('failed.title')}
      text={
        <>
          {t('failed.crash')} <span className="muted">{t('failed.details', { reason })}</span>
        </>
      }
      actions={
        <>
          <Button variant="filled" onClick={onRetry}>
            {t('failed.retry')}
          </Button>
          <Button onClick={() => window.location.reload()}>{t('failed.reload')}</Button>
        </>
      }
    />
  );
};
