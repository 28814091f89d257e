/** Settings: backups, the policy, whom orders go to, the workspace's health, the window's look, and what runs here. */
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header';
import { RefusalCard } from '../../ui/refusal-card';
import { AlertsSettings } from '../alerts';
import { OrderRecipientSection } from '../confirmations';
import { AboutSection } from './about-section';
import { AppearanceSection } from './appearance-section';
import type { Asked } from './asked';
import { followBackups, useBackups } from './backups-store';
import { BackupsSection } from './backups-section';
import { HealthSection } from './health-section';
import { ProfileSection } from './profile-section';
import { PolicySection } from './policy/policy-section';
import { MakeBackupDialog } from './make-backup-dialog';
import { RestoreDialog } from './restore-dialog';
import { UndoRestoreDialog } from './undo-restore-dialog';
import './settings.css';

export const SettingsScreen = () => {
  const { t } = useTranslation('settings');
  const { list, error } = useBackups();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = useCallback(() => setAsked(null), []);
  useEffect(followBackups, []);
  return (
    <div className="page settings-page">
      <PageHeader title={t('title')} lead={t('lead')} />
      <ProfileSection />
      {error !== null && <RefusalCard refusal={error} word={t('backups.failed')} />}
      {list !== null && <BackupsSection list={list} onAsk={setAsked} />}
      {list === null && error === null && (
        <p className="lead" role="status">
          {t('backups.loading')}
        </p>
      )}
      <PolicySection />
      <AlertsSettings />
      <OrderRecipientSection />
      <HealthSection />
      <AppearanceSection />
      <AboutSection />
      {asked?.kind === 'make' && <MakeBackupDialog onClose={close} />}
      {asked?.kind === 'restore' && <RestoreDialog backup={asked.backup} onClose={close} />}
      {asked?.kind === 'undo' && <UndoRestoreDialog at={asked.at} onClose={close} />}
    </div>
  );
};
