/** Backups: how they stand, which there are, and the ways to make and restore one. */
import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { IconArchive, IconDownload, IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AutomaticBackup, BackupsList } from '../../../contract/backup-messages';
import { DataTable } from '../../ui/data-table';
import { formatBytes } from '../../ui/format-bytes';
import { formatInstant } from '../../ui/format-date';
import { Note } from '../../ui/note';
import { refusalText } from '../../ui/refusal-text';
import { Section } from '../../ui/section';
import type { TableColumn } from '../../ui/table-column';
import type { Asked } from './asked';
import { useHeldText } from './held-text';
import { saveBackup } from './save-backup';

interface BackupsSectionProps {
  readonly list: BackupsList;
  readonly onAsk: (asked: Asked) => void;
}

export const BackupsSection = ({ list, onAsk }: BackupsSectionProps) => {
  const { t } = useTranslation('settings');
  const columns = useColumns(onAsk);
  return (
    <Section
      title={t('backups.title')}
      aside={
        <>
          <Button
            size="xs"
            leftSection={<IconRestore size={16} stroke={1.5} />}
            onClick={() => onAsk({ kind: 'restore', backup: null })}
          >
            {t('backups.fromFile')}
          </Button>
          <Button
            size="xs"
            variant="filled"
            leftSection={<IconArchive size={16} stroke={1.5} />}
            onClick={() => onAsk({ kind: 'make' })}
          >
            {t('backups.now')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Standing list={list} />
        {list.setAside !== null && <AsideNote aside={list.setAside} onAsk={onAsk} />}
        {list.backups.length > 0 && (
          <DataTable
            label={t('backups.table')}
            rows={list.backups}
            columns={columns}
            rowKey={({ name }) => name}
            compact
          />
        )}
        {list.backups.length > 0 && <p className="lead">{t('backups.place', { folder: list.folder })}</p>}
      </div>
    </Section>
  );
};

const Standing = ({ list: { isOn, backups, lastFailure } }: { readonly list: BackupsList }) => {
  const { t } = useTranslation('settings');
  const [newest] = backups;
  return (
    <>
      {lastFailure !== null && (
        <Note tone="red">
          {t('backups.lastFailed', { when: formatInstant(lastFailure.at), ...refusalText(lastFailure.error) })}
        </Note>
      )}
      {!isOn && <Note tone="amber">{t('backups.off')}</Note>}
      {newest !== undefined && <Note tone="green">{t('backups.last', { when: formatInstant(newest.madeAt) })}</Note>}
      {newest === undefined && isOn && <Note>{t('backups.none')}</Note>}
    </>
  );
};

interface AsideNoteProps {
  readonly aside: NonNullable<BackupsList['setAside']>;
  readonly onAsk: (asked: Asked) => void;
}

const AsideNote = ({ aside: { at, folder }, onAsk }: AsideNoteProps) => {
  const { t } = useTranslation('settings');
  return (
    <Note tone="cyan">
      <div className="settings-aside">
        <span>{t('aside.text', { when: formatInstant(at), folder })}</span>
        <Button size="xs" onClick={() => onAsk({ kind: 'undo', at })}>
          {t('aside.undo')}
        </Button>
      </div>
    </Note>
  );
};

const BackupActions = ({
  backup,
  onAsk,
}: {
  readonly backup: AutomaticBackup;
  readonly onAsk: (asked: Asked) => void;
}) => {
  const { t } = useTranslation('settings');
  const when = formatInstant(backup.madeAt);
  return (
    <span className="row">
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconRestore size={16} stroke={1.5} />}
        aria-label={t('backups.restoreOf', { when })}
        onClick={() => onAsk({ kind: 'restore', backup })}
      >
        {t('backups.restore')}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconDownload size={16} stroke={1.5} />}
        aria-label={t('backups.saveOf', { when })}
        onClick={() => void saveBackup(backup.name)}
      >
        {t('backups.save')}
      </Button>
    </span>
  );
};

const Holds = ({ backup: { holds } }: { readonly backup: AutomaticBackup }) => {
  const { t } = useTranslation('settings');
  const heldText = useHeldText();
  return <span className="lead">{holds === null ? t('backups.locked') : heldText(holds)}</span>;
};

const useColumns = (onAsk: (asked: Asked) => void): readonly TableColumn<AutomaticBackup>[] => {
  const { t } = useTranslation('settings');
  return useMemo(
    (): readonly TableColumn<AutomaticBackup>[] => [
      {
        id: 'made',
        title: t('backups.made'),
        cell: ({ madeAt }) => <span className="medium">{formatInstant(madeAt)}</span>,
        sortBy: ({ madeAt }) => madeAt,
      },
      { id: 'holds', title: t('backups.holds'), cell: (backup) => <Holds backup={backup} /> },
      {
        id: 'kept',
        title: t('backups.kept'),
        cell: ({ keptAs }) => keptAs.map((each) => t(`backups.keptAs.${each}`)).join(', '),
      },
      {
        id: 'size',
        title: t('backups.size'),
        align: 'end',
        cell: ({ sizeBytes }) => formatBytes(sizeBytes),
        sortBy: ({ sizeBytes }) => sizeBytes,
      },
      {
        id: 'actions',
        title: t('backups.actions'),
        head: <span className="visually-hidden">{t('backups.actions')}</span>,
        cell: (backup) => <BackupActions backup={backup} onAsk={onAsk} />,
      },
    ],
    [t, onAsk],
  );
};
