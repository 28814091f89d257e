/** Exports a pool's whole history, newest first, as its lines say it. */
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../../contract/table/exported-table';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import type { RegisteredTransfer } from '../../../../domain/ledger/transfers';
import { useRecordedEvents } from '../../../db/use-recorded-events';
import { ExportMenu } from '../../../ui/export-menu';
import type { ExportedColumn } from '../../../ui/table-column';
import { poolHistory, type HistoryLine } from '../pool-history';
import { fileNameOf } from './history-source';
import { useHistoryWords } from './use-history-line';
import { useRecordedWords } from '../../../app/use-recorded-words';

interface HistoryExportProps {
  readonly register: Register;
  readonly pool: RegisteredPool;
  readonly transfers: readonly RegisteredTransfer[];
}

/** Where a line comes from: a file, a hand, or the end of a window. */
const useSourceWords = (register: Register): ((line: HistoryLine) => string) => {
  const { t } = useTranslation('pools');
  return (line) => {
    const file = fileNameOf(register, line.docId);
    if (line.event === null) return t('history.byItself');
    return file === null ? t('history.byHand') : t('history.fromFile', { file });
  };
};

export const HistoryExport = ({ register, pool, transfers }: HistoryExportProps) => {
  const { t } = useTranslation('pools');
  const wordsOf = useHistoryWords(transfers);
  const sourceOf = useSourceWords(register);
  const recordedOf = useRecordedEvents();
  const recordedWords = useRecordedWords();
  const recordedText = ({ event }: HistoryLine): string | null => {
    const recorded = recordedOf(event);
    return recorded === undefined ? null : t('history.recordedAt', { ...recordedWords(recorded) });
  };
  const columns: readonly ExportedColumn<HistoryLine>[] = [
    { title: t('history.column.on'), exported: ({ on }) => dayCell(on) },
    { title: t('history.column.what'), exported: wordsOf },
    { title: t('history.column.source'), exported: sourceOf },
    { title: t('history.column.recorded'), exported: recordedText },
    { title: t('history.column.rule'), exported: ({ rule }) => rule },
    { title: t('history.column.before'), exported: ({ ssedBefore }) => dayCell(ssedBefore) },
    { title: t('history.column.after'), exported: ({ ssedAfter }) => dayCell(ssedAfter) },
    { title: t('history.column.moved'), exported: ({ movedDays }) => movedDays },
  ];
  const name = t('history.exported', { pool: pool.pool });
  return <ExportMenu name={name} asOf={register.asOf} columns={columns} rows={() => poolHistory(pool)} small />;
};
