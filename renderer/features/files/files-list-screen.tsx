/** Every file that was imported or issued, with what became of it. */
import { useMemo, useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconFile, IconFolderOpen, IconTableImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { RegisteredDocument } from '../../../domain/ledger/register';
import { chooseFiles, chooseRegister } from '../../app/choose-files';
import { documentPath, paths } from '../../app/paths';
import { useLedger } from '../../db/use-ledger';
import { useRegister } from '../../db/use-register';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FilterChips } from '../../ui/filter-chips';
import { FilterField } from '../../ui/filter-field';
import { FilteredEmpty } from '../../ui/filtered-empty';
import { ExportMenu } from '../../ui/export-menu';
import { formatQuantity } from '../../ui/format-quantity';
import { PageHeader } from '../../ui/page-header';
import { sortRows } from '../../ui/sort-rows';
import { countRows, documentRows, filterRows, type DocumentRow, type FileFilter } from './document-row';
import { initialFilesView, useFilesView } from './files-view-store';
import { UndoImportDialog } from './undo-import-dialog';
import { useFileColumns } from './use-file-columns';
import './files.css';

const filters: readonly FileFilter[] = ['all', 'imported', 'issued', 'undone'];
const noDocuments: readonly RegisteredDocument[] = [];

export const FilesListScreen = () => {
  const { t } = useTranslation('files');
  const { register } = useRegister();
  const ledger = useLedger();
  const documents = register?.documents ?? noDocuments;
  const rows = useMemo(() => documentRows(documents, ledger), [documents, ledger]);
  const lead =
    rows.length === 0 ? undefined : t('lead', { count: rows.length, formatted: formatQuantity(rows.length) });
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        lead={lead}
        actions={
          <>
            <Button leftSection={<IconTableImport size={16} stroke={1.5} />} onClick={chooseRegister}>
              {t('register.action')}
            </Button>
            <Button variant="filled" leftSection={<IconFolderOpen size={16} stroke={1.5} />} onClick={chooseFiles}>
              {t('open')}
            </Button>
          </>
        }
      />
      {rows.length === 0 ? <NoFiles /> : <FilesTable rows={rows} />}
    </div>
  );
};

const NoFiles = () => {
  const { t } = useTranslation('files');
  return (
    <div className="card">
      <EmptyState
        icon={IconFile}
        title={t('empty.title')}
        text={t('empty.text')}
        actions={<Button onClick={() => navigate(paths.desk)}>{t('empty.issue')}</Button>}
      />
    </div>
  );
};

const FilterRow = ({ rows, menu }: { readonly rows: readonly DocumentRow[]; readonly menu: ReactNode }) => {
  const { t } = useTranslation('files');
  const view = useFilesView();
  const chips = filters.map((value) => ({
    value,
    label: t(`filter.${value}`),
    count: formatQuantity(countRows(rows, value)),
  }));
  return (
    <div className="row files-filters">
      <FilterField
        className="files-search"
        label={t('filter.search')}
        value={view.query}
        onChange={(query) => useFilesView.setState({ query })}
      />
      <FilterChips
        label={t('filter.label')}
        chips={chips}
        value={view.filter}
        onChange={(filter) => useFilesView.setState({ filter })}
      />
      <span className="spacer" />
      {menu}
    </div>
  );
};

const useEmptyTitle = (): string => {
  const { t } = useTranslation('files');
  const { filter, query } = useFilesView();
  if (filter === 'all') return t('filtered.query', { query });
  const direction = t(`directionLower.${filter}`);
  return query.trim() === '' ? t('filtered.direction', { direction }) : t('filtered.both', { direction, query });
};

const FilesTable = ({ rows }: { readonly rows: readonly DocumentRow[] }) => {
  const { t } = useTranslation('files');
  const view = useFilesView();
  const [undoing, setUndoing] = useState<RegisteredDocument | null>(null);
  const columns = useFileColumns(setUndoing);
  const emptyTitle = useEmptyTitle();
  const shown = useMemo(() => filterRows(rows, view.filter, view.query), [rows, view.filter, view.query]);
  const { register } = useRegister();
  const menu = register !== null && (
    <ExportMenu
      name={t('title')}
      asOf={register.asOf}
      columns={columns}
      rows={() => sortRows(shown, columns, view.sort)}
    />
  );
  return (
    <>
      <FilterRow rows={rows} menu={menu} />
      {shown.length === 0 ? (
        <div className="card">
          <FilteredEmpty title={emptyTitle} onClear={() => useFilesView.setState(initialFilesView)} />
        </div>
      ) : (
        <DataTable
          label={t('tableLabel')}
          rows={shown}
          columns={columns}
          rowKey={(row) => row.document.event}
          sort={view.sort}
          onSortChange={(sort) => useFilesView.setState({ sort })}
          onOpen={(row) => navigate(documentPath(row.document.docId))}
        />
      )}
      <UndoImportDialog document={undoing} onClose={() => setUndoing(null)} />
    </>
  );
};
