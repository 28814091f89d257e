/** The bars as a table, with what stands before them and after them. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { DataTable } from '../../../ui/data-table';
import { ExportMenu } from '../../../ui/export-menu';
import type { TableColumn } from '../../../ui/table-column';
import { useRenewalsView } from '../renewals-view';
import { useDaysWords } from '../use-days-words';
import { usePrintedFilter } from '../use-filter-words';
import type { Bar, MonthBars } from './month-bars';
import type { MeasureName } from './months-view';
import { useAmountWords } from './use-amount-words';

const stacks = ['open', 'won', 'lost', 'total'] as const;

const useColumns = (bars: readonly Bar[], measure: MeasureName): readonly TableColumn<Bar>[] => {
  const { t } = useTranslation('renewals');
  const daysOf = useDaysWords();
  const amountOf = useAmountWords(measure);
  return useMemo(
    () => [
      {
        id: 'days',
        title: t('months.column.days'),
        cell: ({ days }) => daysOf(days),
        sortBy: ({ from }) => from,
        exported: ({ days }) => daysOf(days),
        total: t('months.column.all'),
      },
      ...stacks.map((stack): TableColumn<Bar> => ({
        id: stack,
        title: t(`months.column.${stack}`),
        align: 'end',
        cell: (bar) => amountOf(bar[stack]),
        sortBy: (bar) => bar[stack],
        exported: (bar) => amountOf(bar[stack]),
        total: amountOf(bars.reduce((sum, bar) => sum + bar[stack], 0)),
      })),
    ],
    [t, daysOf, amountOf, bars],
  );
};

interface MonthsTableProps {
  readonly bars: MonthBars;
  readonly measure: MeasureName;
  readonly asOf: CivilDate;
  readonly title: string;
  readonly onChoose: (bar: Bar) => void;
}

export const MonthsTable = ({ bars, measure, asOf, title, onChoose }: MonthsTableProps) => {
  const rows = useMemo(
    () => [bars.before, ...bars.bars, bars.after].filter((bar) => bar !== null && (bar.total > 0 || bar.unpriced > 0)),
    [bars],
  ).flatMap((bar) => bar ?? []);
  const columns = useColumns(rows, measure);
  const chosen = useRenewalsView((view) => view.filter);
  // The bars stand whichever of their days are chosen.
  const filter = usePrintedFilter()({ ...chosen, days: null });
  return (
    <>
      <DataTable label={title} rows={rows} columns={columns} rowKey={({ from }) => from} onOpen={onChoose} compact />
      <div className="months-foot">
        <span className="spacer" />
        <ExportMenu name={title} asOf={asOf} columns={columns} rows={() => rows} filter={filter} small />
      </div>
    </>
  );
};
