/** Archives an installation that runs no longer: nothing of it is lost, and nothing of it reminds anybody. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { draftOf, EntryDialog, useEntryForm } from '../../dossier';
import type { InstallationProps } from '../page/installation-props';

interface ArchiveInstallationDialogProps extends InstallationProps {
  readonly onClose: () => void;
}

const nothingTyped = {};

export const ArchiveInstallationDialog = ({ register, installation, onClose }: ArchiveInstallationDialogProps) => {
  const { t } = useTranslation('serials');
  const { installation: id } = installation;
  const toDraft = useCallback(
    () => draftOf({ kind: 'installation-archived', on: register.asOf, installation: id }),
    [register.asOf, id],
  );
  const form = useEntryForm({ initial: nothingTyped, toDraft, onDone: onClose });
  return (
    <EntryDialog
      title={t('archive.title', { name: installation.name })}
      lead={t('archive.lead')}
      commitLabel={t('archive.commit')}
      busy={form.busy}
      refusal={form.refusal}
      onSubmit={form.submit}
      onClose={onClose}
    >
      {null}
    </EntryDialog>
  );
};
