/** Keys & trust: own keys, trusted ones, and the two dialogs that have an address of their own. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Route } from 'wouter';
import { navigate } from 'wouter/use-hash-location';
import { refreshKeyRing, useKeyRing } from '../../app/key-ring';
import { paths } from '../../app/paths';
import { useAppInfo } from '../../stores/app-info-store';
import { PageHeader } from '../../ui/page-header';
import { RefusalCard } from '../../ui/refusal-card';
import { CreateKeyDialog } from './create-key-dialog';
import { OwnKeysSection } from './own-keys-section';
import { TrustKeyDialog } from './trust-key-dialog';
import { TrustedSection } from './trusted-section';

const toKeys = (): void => navigate(paths.keys);

export const KeysScreens = () => {
  const { t } = useTranslation('keys');
  const { keys, trusted, error } = useKeyRing();
  const today = useAppInfo(({ info }) => info?.today);
  useEffect(() => void refreshKeyRing(), []);
  return (
    <div className="page">
      <PageHeader title={t('title')} lead={t('lead')} />
      {error !== null && <RefusalCard refusal={error} word={t('failed')} />}
      {keys === null || trusted === null || today === undefined ? (
        <p className="lead" role="status">
          {t('loading')}
        </p>
      ) : (
        <>
          <OwnKeysSection keys={keys} asOf={today} />
          <TrustedSection trusted={trusted} asOf={today} />
        </>
      )}
      <Route path={paths.newKey}>
        <CreateKeyDialog onClose={toKeys} />
      </Route>
      <Route path={paths.newIssuer}>
        <TrustKeyDialog onClose={toKeys} />
      </Route>
    </div>
  );
};
