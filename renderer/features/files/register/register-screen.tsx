/** A register that people had before, on one page: how its columns are read, what would be imported, and the one step. */
import { useEffect } from 'react';
import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { TableKind } from '../../../../domain/register-import/field';
import { chooseRegister } from '../../../app/choose-files';
import { paths } from '../../../app/paths';
import { useCrumb } from '../../../stores/crumbs-store';
import { useIncomingFiles, type IncomingFile } from '../../../stores/incoming-files-store';
import { EmptyState } from '../../../ui/empty-state';
import { formatBytes } from '../../../ui/format-bytes';
import { formatQuantity } from '../../../ui/format-quantity';
import { useFocusOnceDone } from '../../../ui/use-focus-once-done';
import { PageHeader } from '../../../ui/page-header';
import { ColumnsSection } from './columns-section';
import { FoundSection } from './found-section';
import { ImportedRegister, KnownRegister, RefusedRegister } from './register-ends';
import { RegisterFoot } from './register-foot';
import type { OpenRegister, RegisterState } from './register-state';
import { dropRegister, readNewRegister, useRegisterImport } from './register-store';
import './register.css';

/** Esc lets go of the table, unless a dialog over the page or a list of choices takes the key for itself. */
const useCancelByEscape = (): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isTaken = event.defaultPrevented || event.target instanceof HTMLSelectElement;
      if (event.key !== 'Escape' || isTaken || document.querySelector('[role=dialog]') !== null) return;
      dropRegister();
      navigate(paths.files);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};

export const RegisterScreen = () => {
  const { table } = useIncomingFiles();
  const { file, state } = useRegisterImport();
  useEffect(() => readNewRegister(table), [table]);
  useCrumb(useTitle(table, state));
  useCancelByEscape();
  if (table === null) return <NoTable />;
  return <TablePage table={table} state={file === table.id ? state : { status: 'reading' }} />;
};

const NoTable = () => {
  const { t } = useTranslation('files');
  const choose = (
    <Button variant="filled" onClick={chooseRegister}>
      {t('register.choose')}
    </Button>
  );
  return (
    <div className="page">
      <PageHeader title={t('register.title')} />
      <div className="card">
        <EmptyState icon={IconTable} title={t('register.none.title')} text={t('register.none.text')} actions={choose} />
      </div>
    </div>
  );
};

/** What the table is taken for, while it is known. */
const kindOf = (table: IncomingFile, state: RegisterState): TableKind | undefined => {
  if ('kind' in state) return state.kind;
  return table.holds ?? ('look' in state ? state.look.kind : undefined);
};

const useTitle = (table: IncomingFile | null, state: RegisterState): string => {
  const { t } = useTranslation('files');
  const isOfUsage = table !== null && kindOf(table, state) === 'usage';
  return t(isOfUsage ? 'register.usage.title' : 'register.title');
};

const useLead = (table: IncomingFile, state: RegisterState): string => {
  const { t } = useTranslation('files');
  const rows = 'look' in state ? state.look.rows : null;
  const facts = { fileName: table.fileName, size: formatBytes(table.sizeBytes) };
  const file =
    rows === null
      ? t('register.file', facts)
      : t('register.fileWithRows', { ...facts, count: rows, rows: formatQuantity(rows) });
  return state.status === 'imported' ? file : `${file} ${t('register.unchanged')}`;
};

const TablePage = ({ table, state }: { readonly table: IncomingFile; readonly state: RegisterState }) => {
  const page = useFocusOnceDone<HTMLDivElement>(state.status === 'imported');
  return (
    <div ref={page} tabIndex={-1} className="page register-page">
      <PageHeader title={useTitle(table, state)} lead={useLead(table, state)} />
      <TableState table={table} state={state} />
    </div>
  );
};

const TableState = ({ table, state }: { readonly table: IncomingFile; readonly state: RegisterState }) => {
  const { t } = useTranslation('files');
  if (state.status === 'reading')
    return (
      <p className="lead" role="status">
        {t('register.reading')}
      </p>
    );
  if (state.status === 'refused') return <RefusedRegister table={table} refusal={state.refusal} />;
  if (state.status === 'known') return <KnownRegister table={table} kind={state.look.kind} />;
  if (state.status === 'imported') return <ImportedRegister table={table} counts={state.counts} docId={state.docId} />;
  return <OpenTable open={state} />;
};

const OpenTable = ({ open }: { readonly open: OpenRegister }) => (
  <>
    <ColumnsSection open={open} />
    <FoundSection open={open} />
    <RegisterFoot open={open} />
  </>
);
