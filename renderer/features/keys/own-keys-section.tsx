/** The workspace's own keys. */
import { useMemo } from 'react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconCircleCheck,
  IconCircleMinus,
  IconDots,
  IconDownload,
  IconKey,
  IconPlus,
  IconShieldCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { OwnKey } from '../../../contract/ipc';
import { paths } from '../../app/paths';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Fingerprint } from '../../ui/fingerprint';
import { formatInstant } from '../../ui/format-date';
import { Section } from '../../ui/section';
import { StateWord } from '../../ui/state-word';
import type { TableColumn } from '../../ui/table-column';
import { useTableExport } from '../../ui/use-table-export';
import { savePublicKey, trustOwnKey } from './own-key-actions';

export const OwnKeysSection = ({ keys, asOf }: { readonly keys: readonly OwnKey[]; readonly asOf: CivilDate }) => {
  const { t } = useTranslation('keys');
  const columns = useColumns();
  const { order, menu } = useTableExport({ name: t('own.title'), asOf, rows: keys, columns });
  const create = (primary: boolean) => (
    <Button
      variant={primary ? 'filled' : 'default'}
      size={primary ? 'sm' : 'xs'}
      leftSection={<IconPlus size={16} stroke={1.5} />}
      onClick={() => navigate(paths.newKey)}
    >
      {t('own.create')}
    </Button>
  );
  return (
    <Section
      title={t('own.title')}
      flush
      aside={
        keys.length > 0 && (
          <>
            {menu}
            {create(false)}
          </>
        )
      }
    >
      {keys.length === 0 ? (
        <EmptyState icon={IconKey} title={t('own.empty.title')} text={t('own.empty.text')} actions={create(true)} />
      ) : (
        <DataTable {...order} label={t('own.table')} rows={keys} columns={columns} rowKey={({ kid }) => kid} />
      )}
    </Section>
  );
};

const TrustedWord = ({ trusted }: { readonly trusted: boolean }) => {
  const { t } = useTranslation('keys');
  return (
    <StateWord icon={trusted ? IconCircleCheck : IconCircleMinus} tone={trusted ? 'green' : 'slate'}>
      {t(trusted ? 'own.yes' : 'own.no')}
    </StateWord>
  );
};

const KeyMenu = ({ ownKey }: { readonly ownKey: OwnKey }) => {
  const { t } = useTranslation('keys');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          className="tool"
          size="sm"
          aria-label={t('own.actionsOf', { name: ownKey.name })}
        >
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconDownload size={16} stroke={1.5} />}
          onClick={() => void savePublicKey(ownKey.name)}
        >
          {t('own.export')}
        </Menu.Item>
        {!ownKey.trusted && (
          <Menu.Item leftSection={<IconShieldCheck size={16} stroke={1.5} />} onClick={() => void trustOwnKey(ownKey)}>
            {t('own.trustHere')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};

const TrustedCell = ({ ownKey }: { readonly ownKey: OwnKey }) => {
  const { t } = useTranslation('keys');
  if (ownKey.trusted) return <TrustedWord trusted />;
  return (
    <span className="row">
      <TrustedWord trusted={false} />
      <Button size="xs" variant="subtle" onClick={() => void trustOwnKey(ownKey)}>
        {t('own.trustHere')}
      </Button>
    </span>
  );
};

const useColumns = (): readonly TableColumn<OwnKey>[] => {
  const { t } = useTranslation('keys');
  return useMemo(
    (): readonly TableColumn<OwnKey>[] => [
      {
        id: 'name',
        title: t('own.name'),
        cell: ({ name }) => <span className="medium">{name}</span>,
        sortBy: ({ name }) => name,
        exported: ({ name }) => name,
      },
      {
        id: 'fingerprint',
        title: t('own.fingerprint'),
        cell: ({ kid }) => <Fingerprint kid={kid} line />,
        exported: ({ kid }) => kid,
      },
      {
        id: 'protection',
        title: t('own.protection'),
        cell: ({ protection }) => <span className="lead">{t(`own.protectionWord.${protection}`)}</span>,
        sortBy: ({ protection }) => protection,
        exported: ({ protection }) => t(`own.protectionWord.${protection}`),
      },
      {
        id: 'trusted',
        title: t('own.trusted'),
        cell: (ownKey) => <TrustedCell ownKey={ownKey} />,
        sortBy: ({ trusted }) => (trusted ? 0 : 1),
        exported: ({ trusted }) => t(trusted ? 'own.yes' : 'own.no'),
      },
      {
        id: 'created',
        title: t('own.created'),
        align: 'end',
        cell: ({ createdAt }) => formatInstant(createdAt),
        sortBy: ({ createdAt }) => createdAt,
        exported: ({ createdAt }) => createdAt,
      },
      {
        id: 'actions',
        title: t('own.actions'),
        width: 52,
        head: <span className="visually-hidden">{t('own.actions')}</span>,
        cell: (ownKey) => <KeyMenu ownKey={ownKey} />,
      },
    ],
    [t],
  );
};
