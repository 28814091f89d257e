/** The issuers whose files this workspace accepts. */
import { useMemo, useState } from 'react';
import { Button, Modal } from '@mantine/core';
import { IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { TrustedIssuer } from '../../../contract/ipc';
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

interface IssuersSectionProps {
  readonly issuers: readonly TrustedIssuer[];
  readonly asOf: CivilDate;
}

export const IssuersSection = ({ issuers, asOf }: IssuersSectionProps) => {
  const { t } = useTranslation('keys');
  const [removing, setRemoving] = useState<TrustedIssuer | null>(null);
  const columns = useColumns(setRemoving);
  const { order, menu } = useTableExport({ name: t('issuers.title'), asOf, rows: issuers, columns });
  const add = (
    <Button size="xs" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => navigate(paths.newIssuer)}>
      {t('issuers.add')}
    </Button>
  );
  return (
    <Section
      title={t('issuers.title')}
      flush
      aside={
        issuers.length > 0 && (
          <>
            {menu}
            {add}
          </>
        )
      }
    >
      {issuers.length === 0 ? (
        <EmptyState
          icon={IconShieldCheck}
          title={t('issuers.empty.title')}
          text={t('issuers.empty.text')}
          actions={<Button onClick={() => navigate(paths.newIssuer)}>{t('issuers.add')}</Button>}
        />
      ) : (
        <DataTable {...order} label={t('issuers.table')} rows={issuers} columns={columns} rowKey={({ kid }) => kid} />
      )}
      <RemoveDialog issuer={removing} onClose={() => setRemoving(null)} />
    </Section>
  );
};

const useColumns = (onRemove: (issuer: TrustedIssuer) => void): readonly TableColumn<TrustedIssuer>[] => {
  const { t } = useTranslation('keys');
  return useMemo(
    (): readonly TableColumn<TrustedIssuer>[] => [
      {
        id: 'name',
        title: t('issuers.name'),
        cell: ({ name }) => <span className="medium">{name}</span>,
        sortBy: ({ name }) => name,
        exported: ({ name }) => name,
      },
      {
        id: 'fingerprint',
        title: t('issuers.fingerprint'),
        cell: ({ kid }) => <Fingerprint kid={kid} line />,
        exported: ({ kid }) => kid,
      },
      {
        id: 'added',
        title: t('issuers.added'),
        align: 'end',
        cell: ({ addedAt }) => formatInstant(addedAt),
        sortBy: ({ addedAt }) => addedAt,
        exported: ({ addedAt }) => addedAt,
      },
      {
        id: 'actions',
        title: t('issuers.actions'),
        align: 'end',
        width: 96,
        head: <span className="visually-hidden">{t('issuers.actions')}</span>,
        cell: (issuer) => (
          <Button
            size="xs"
            variant="subtle"
            color="red"
            className="danger"
            aria-label={t('issuers.removeLabel', { name: issuer.name })}
            onClick={() => onRemove(issuer)}
          >
            {t('issuers.remove')}
          </Button>
        ),
      },
    ],
    [t, onRemove],
  );
};

const RemoveDialog = ({ issuer, onClose }: { readonly issuer: TrustedIssuer | null; readonly onClose: () => void }) => {
  const { t } = useTranslation('keys');
  const remove = async (): Promise<void> => {
    if (issuer === null) return;
    onClose();
    const answer = await desktop.invoke('trust.remove', { kid: issuer.kid });
    if (!answer.ok) return toastRefusal(answer.error);
    await refreshKeyRing();
    toastDone(t('remove.done', { name: issuer.name }));
  };
  return (
    <Modal
      opened={issuer !== null}
      onClose={onClose}
      title={t('remove.title', { name: issuer?.name ?? '' })}
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
