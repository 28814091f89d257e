/** The installations that the import would create, or give a serial of another family. */
import { useMemo } from 'react';
import { IconCirclePlus, IconStackPush } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegisterPreview } from '../../../../contract/ipc';
import type { FoundInstallation } from '../../../../contract/register-import';
import { DataTable } from '../../../ui/data-table';
import { formatQuantity } from '../../../ui/format-quantity';
import { StateWord } from '../../../ui/state-word';
import type { TableColumn } from '../../../ui/table-column';

type Found = Extract<NonNullable<RegisterPreview['found']>, { kind: 'installations' }>;

/** A serial may stand for several rows, an installation for several serials: its place tells it from others of its name. */
type Row = FoundInstallation & { readonly place: number };

const KindWord = ({ isNew }: Row) => {
  const { t } = useTranslation('files');
  return isNew ? (
    <StateWord icon={IconCirclePlus} tone="green">
      {t('register.installation.new')}
    </StateWord>
  ) : (
    <StateWord icon={IconStackPush} tone="accent">
      {t('register.installation.grown')}
    </StateWord>
  );
};

const Serials = ({ serials }: Row) => {
  const { t } = useTranslation('files');
  return (
    <span className="register-stack">
      {serials.map(({ family, serial, former }) => (
        <span key={serial} className="register-clip" title={serial}>
          <span className="muted">{family}</span> <span className="mono">{serial}</span>
          {former > 0 && <span className="muted"> {t('register.installation.former', { count: former })}</span>}
        </span>
      ))}
    </span>
  );
};

const Parts = ({ parts }: Row) => {
  const { t } = useTranslation('files');
  if (parts.length === 0) return <span className="muted">{t('register.installation.noParts')}</span>;
  const text = parts
    .map(({ part, quantity }) => t('register.installation.part', { part, quantity: formatQuantity(quantity) }))
    .join(', ');
  return (
    <span className="register-clip" title={text}>
      {text}
    </span>
  );
};

const useColumns = (): readonly TableColumn<Row>[] => {
  const { t } = useTranslation('files');
  return useMemo(
    (): readonly TableColumn<Row>[] => [
      {
        id: 'kind',
        title: t('register.pool.change'),
        cell: (row) => <KindWord {...row} />,
        sortBy: ({ isNew }) => (isNew ? 0 : 1),
      },
      {
        id: 'name',
        title: t('register.field.installation'),
        cell: ({ name }) => <span className="medium register-clip">{name}</span>,
        sortBy: ({ name }) => name,
      },
      {
        id: 'customer',
        title: t('register.field.customer'),
        cell: ({ customer }) => <span className="lead register-clip">{customer ?? ''}</span>,
        sortBy: ({ customer }) => customer,
      },
      {
        id: 'serials',
        title: t('register.field.serial'),
        cell: (row) => <Serials {...row} />,
        sortBy: ({ serials }) => serials[0]?.serial ?? null,
      },
      { id: 'parts', title: t('register.installation.parts'), cell: (row) => <Parts {...row} /> },
    ],
    [t],
  );
};

export const FoundInstallations = ({ found }: { readonly found: Found }) => {
  const { t } = useTranslation('files');
  const { counts, installations } = found;
  const all = counts.newInstallations + counts.grownInstallations;
  const rows = useMemo(
    () => installations.map((installation, place): Row => ({ ...installation, place })),
    [installations],
  );
  return (
    <>
      <DataTable
        label={t('register.installation.tableLabel')}
        rows={rows}
        columns={useColumns()}
        rowKey={({ place }) => String(place)}
        twoLines
      />
      {all > rows.length && (
        <p className="register-more muted">
          {t('register.firstOf', { shown: formatQuantity(rows.length), all: formatQuantity(all) })}
        </p>
      )}
    </>
  );
};
