/** Removes a licence server: it is asked no more, and what it said stays. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { RegisteredLicenceServer } from '../../../../domain/usage/usage-book';
import { draftOf, EntryDialog, useEntryForm } from '../../dossier';

interface RemoveServerDialogProps {
  /** Of the installation. */
  readonly name: string;
  readonly server: RegisteredLicenceServer;
  readonly today: CivilDate;
  readonly onClose: () => void;
}

const nothingTyped = {};

export const RemoveServerDialog = ({ name, server, today, onClose }: RemoveServerDialogProps) => {
  const { t } = useTranslation('usage');
  const { installation, purpose } = server;
  const toDraft = useCallback(
    () => draftOf({ kind: 'licence-server-removed', on: today, installation, purpose }),
    [today, installation, purpose],
  );
  const form = useEntryForm({ initial: nothingTyped, toDraft, onDone: onClose });
  return (
    <EntryDialog
      title={t('removeServer.title', { name, purpose: t(`note.${purpose}`) })}
      lead={t('removeServer.lead')}
      commitLabel={t('removeServer.commit')}
      busy={form.busy}
      refusal={form.refusal}
      onSubmit={form.submit}
      onClose={onClose}
    >
      {null}
    </EntryDialog>
  );
};
