/** Exports a pool's whole history, newest first, as its lines say it. */
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../../contract/table/exported-table';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import type { RegisteredTransfer } from '../../../../domain/ledger/transfers';
import { ExportMenu } from '../../../ui/export-menu';
import type { ExportedColumn } from '../../../ui/table-column';
import { poolHistory, type HistoryLine } from '../pool-history';
import { useHistoryWords } from './use-history-line';

interface HistoryExportProps {
  readonly register: Register;
  readonly pool: RegisteredPool;
  readonly transfers: readonly RegisteredTransfer[];
  /** The file that a line came from, or how else it came. */
  readonly sourceOf: (line: HistoryLine) => string;
}

export const HistoryExport = ({ register, pool, transfers, sourceOf }: HistoryExportProps) => {
  const { t } = useTranslation('pools');
  const wordsOf = useHistoryWords(transfers);
  const columns: readonly ExportedColumn<HistoryLine>[] = [
    { title: t('history.column.on'), exported: ({ on }) => dayCell(on) },
    { title: t('history.column.what'), exported: wordsOf },
    { title: t('history.column.source'), exported: sourceOf },
    { title: t('history.column.rule'), exported: ({ rule }) => rule },
    { title: t('history.column.before'), exported: ({ ssedBefore }) => dayCell(ssedBefore) },
    { title: t('history.column.after'), exported: ({ ssedAfter }) => dayCell(ssedAfter) },
    { title: t('history.column.moved'), exported: ({ movedDays }) => movedDays },
  ];
  const name = t('history.exported', { pool: pool.pool });
  return <ExportMenu name={name} asOf={register.asOf} columns={columns} rows={() => poolHistory(pool)} small />;
};
