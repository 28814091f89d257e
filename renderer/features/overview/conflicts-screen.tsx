/** Every change that the rules forbid: shown, explained and undone here, because it is in no figure anywhere else. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayCell } from '../../../contract/table/exported-table';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { paths } from '../../app/paths';
import { useLedger } from '../../db/use-ledger';
import { useRegister } from '../../db/use-register';
import { useCrumb } from '../../stores/crumbs-store';
import { EmptyState } from '../../ui/empty-state';
import { ExportMenu } from '../../ui/export-menu';
import { formatQuantity } from '../../ui/format-quantity';
import { PageHeader } from '../../ui/page-header';
import type { ExportedColumn } from '../../ui/table-column';
import { ConflictCard } from './conflict-card';
import { conflictRows, type ConflictRow } from './conflict-row';
import { UndoConflictDialog } from './undo-conflict-dialog';
import { useConflictWords } from './use-conflict-words';
import './overview.css';

export const ConflictsScreen = () => {
  const { t } = useTranslation('overview');
  const { register } = useRegister();
  const ledger = useLedger();
  const [undoing, setUndoing] = useState<ConflictRow | null>(null);
  useCrumb(t('conflicts.crumb'));
  // The frame shows why there is no register yet.
  if (register === null) return null;
  const rows = conflictRows(register, ledger);
  return (
    <div className="page">
      <ConflictsHeader rows={rows} asOf={register.asOf} />
      {rows.length === 0 ? (
        <NoConflicts />
      ) : (
        rows.map((row) => <ConflictCard key={row.event} register={register} row={row} onUndo={() => setUndoing(row)} />)
      )}
      <UndoConflictDialog row={undoing} onClose={() => setUndoing(null)} />
    </div>
  );
};

interface ConflictsHeaderProps {
  readonly rows: readonly ConflictRow[];
  readonly asOf: CivilDate;
}

const ConflictsHeader = ({ rows, asOf }: ConflictsHeaderProps) => {
  const { t } = useTranslation('overview');
  const columns = useExportedColumns();
  const count = { count: rows.length, formatted: formatQuantity(rows.length) };
  if (rows.length === 0) return <PageHeader title={t('conflicts.title')} />;
  return (
    <PageHeader
      title={t('conflicts.title')}
      lead={t('conflicts.lead', count)}
      actions={<ExportMenu name={t('conflicts.title')} asOf={asOf} columns={columns} rows={() => rows} />}
    />
  );
};

const useExportedColumns = (): readonly ExportedColumn<ConflictRow>[] => {
  const { t } = useTranslation('overview');
  const wordsOf = useConflictWords();
  return [
    { title: t('conflicts.change'), exported: (row) => wordsOf(row).what },
    { title: t('conflicts.on'), exported: ({ on }) => dayCell(on) },
    { title: t('conflicts.recorded'), exported: (row) => wordsOf(row).recordedAt },
    { title: t('conflicts.by'), exported: (row) => wordsOf(row).by },
    { title: t('conflicts.file'), exported: ({ file }) => file?.fileName ?? null },
    { title: t('conflicts.pool'), exported: ({ pool }) => pool?.id ?? null },
    { title: t('conflicts.why'), exported: (row) => wordsOf(row).why },
    { title: t('conflicts.needs'), exported: (row) => wordsOf(row).needs },
    { title: t('conflicts.code'), exported: ({ error }) => error.code },
  ];
};

const NoConflicts = () => {
  const { t } = useTranslation('overview');
  const back = (
    <Button variant="filled" component={Link} href={paths.overview}>
      {t('conflicts.back')}
    </Button>
  );
  return (
    <div className="card">
      <EmptyState
        icon={IconCircleCheck}
        title={t('conflicts.empty.title')}
        text={t('conflicts.empty.text')}
        actions={back}
      />
    </div>
  );
};
