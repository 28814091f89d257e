/** The keys of others whose signatures count here, each for what it is trusted for. */
import { useMemo, useState } from 'react';
import { Button, Modal } from '@mantine/core';
import { IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { TrustedKey } from '../../../contract/ipc';
import { refreshKeyRing } from '../../app/key-ring';
import { paths } from '../../app/paths';
import { toastDone, toastRefusal } from '../../app/toast';
import { desktop } from '../../desktop';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Fingerprint } from '../../ui/fingerprint';
import { formatInstant } from '../../ui/format-date';
import { Section } from '../../ui/section';
import type { TableColumn } from '../../ui/table-column';
import { useTableExport } from '../../ui/use-table-export';

interface TrustedSectionProps {
  readonly trusted: readonly TrustedKey[];
  readonly asOf: CivilDate;
}

export const TrustedSection = ({ trusted, asOf }: TrustedSectionProps) => {
  const { t } = useTranslation('keys');
  const [removing, setRemoving] = useState<TrustedKey | null>(null);
  const columns = useColumns(setRemoving);
  const { order, menu } = useTableExport({ name: t('trusted.title'), asOf, rows: trusted, columns });
  const add = (
    <Button size="xs" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => navigate(paths.newIssuer)}>
      {t('trusted.add')}
    </Button>
  );
  return (
    <Section
      title={t('trusted.title')}
      flush
      aside={
        trusted.length > 0 && (
          <>
            {menu}
            {add}
          </>
        )
      }
    >
      {trusted.length === 0 ? (
        <EmptyState
          icon={IconShieldCheck}
          title={t('trusted.empty.title')}
          text={t('trusted.empty.text')}
          actions={<Button onClick={() => navigate(paths.newIssuer)}>{t('trusted.add')}</Button>}
        />
      ) : (
        <DataTable {...order} label={t('trusted.table')} rows={trusted} columns={columns} rowKey={({ kid }) => kid} />
      )}
      <RemoveDialog removed={removing} onClose={() => setRemoving(null)} />
    </Section>
  );
};

const useColumns = (onRemove: (key: TrustedKey) => void): readonly TableColumn<TrustedKey>[] => {
  const { t } = useTranslation('keys');
  return useMemo(
    (): readonly TableColumn<TrustedKey>[] => [
      {
        id: 'name',
        title: t('trusted.name'),
        cell: ({ name }) => <span className="medium">{name}</span>,
        sortBy: ({ name }) => name,
        exported: ({ name }) => name,
      },
      {
        id: 'use',
        title: t('trusted.use'),
        cell: ({ use }) => <span className="lead">{t(`use.${use}`)}</span>,
        sortBy: ({ use }) => t(`use.${use}`),
        exported: ({ use }) => t(`use.${use}`),
      },
      {
        id: 'fingerprint',
        title: t('trusted.fingerprint'),
        cell: ({ kid }) => <Fingerprint kid={kid} line />,
        exported: ({ kid }) => kid,
      },
      {
        id: 'added',
        title: t('trusted.added'),
        align: 'end',
        cell: ({ addedAt }) => formatInstant(addedAt),
        sortBy: ({ addedAt }) => addedAt,
        exported: ({ addedAt }) => addedAt,
      },
      {
        id: 'actions',
        title: t('trusted.actions'),
        align: 'end',
        width: 96,
        head: <span className="visually-hidden">{t('trusted.actions')}</span>,
        cell: (key) => (
          <Button
            size="xs"
            variant="subtle"
            color="red"
            className="danger"
            aria-label={t('trusted.removeLabel', { name: key.name })}
            onClick={() => onRemove(key)}
          >
            {t('trusted.remove')}
          </Button>
        ),
      },
    ],
    [t, onRemove],
  );
};

const RemoveDialog = ({ removed, onClose }: { readonly removed: TrustedKey | null; readonly onClose: () => void }) => {
  const { t } = useTranslation('keys');
  const remove = async (): Promise<void> => {
    if (removed === null) return;
    onClose();
    const answer = await desktop.invoke('trust.remove', { kid: removed.kid });
    if (!answer.ok) return toastRefusal(answer.error);
    await refreshKeyRing();
    toastDone(t('remove.done', { name: removed.name }));
  };
  return (
    <Modal
      opened={removed !== null}
      onClose={onClose}
      title={t('remove.title', { name: removed?.name ?? '' })}
      closeButtonProps={{ 'aria-label': t('remove.cancel') }}
    >
      <div className="stack">
        <p>{t('remove.text')}</p>
        <div className="row">
          <span className="spacer" />
          <Button onClick={onClose}>{t('remove.cancel')}</Button>
          <Button variant="filled" color="red" onClick={() => void remove()}>
            {t('remove.confirm')}
          </Button>
        </div>
      </div>
    </Modal>
  );
};
