/** The bars as a table, with what stands before them and after them. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { amountNumber } from '../../../../contract/table/currency-digits';
import { dayCell } from '../../../../contract/table/exported-table';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { BucketMeasure } from '../../../../domain/pipeline/months-of';
import { DataTable } from '../../../ui/data-table';
import { ExportMenu } from '../../../ui/export-menu';
import type { ExportedColumn, TableColumn } from '../../../ui/table-column';
import { useRenewalsView } from '../renewals-view';
import { useDaysWords } from '../use-days-words';
import { usePrintedFilter } from '../use-filter-words';
import { measureOf, type Bar, type MonthBars } from './month-bars';
import type { MeasureName } from './months-view';
import { useAmountWords } from './use-amount-words';

/** A number that a sheet adds up: units of the currency, or how many. */
const amountCell = (amount: number, measure: BucketMeasure): number =>
  measure.of === 'value' ? amountNumber(amount, measure.currency) : amount;

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
        exported: (bar) => amountCell(bar[stack], measureOf(measure)),
        total: amountOf(bars.reduce((sum, bar) => sum + bar[stack], 0)),
      })),
    ],
    [t, daysOf, amountOf, measure, bars],
  );
};

/** What an exported file says beside the columns on screen: the days as dates, and what the numbers are of. */
const useExportedColumns = (
  columns: readonly TableColumn<Bar>[],
  measure: MeasureName,
): readonly ExportedColumn<Bar>[] => {
  const { t } = useTranslation('renewals');
  const asked = measureOf(measure);
  const unit = asked.of === 'value' ? t('months.column.currency') : t('months.column.unit');
  return [
    ...columns,
    { title: t('months.column.unpriced'), exported: ({ unpriced }) => unpriced },
    { title: unit, exported: () => (asked.of === 'value' ? asked.currency : t(`months.measure.${asked.of}`)) },
    { title: t('months.column.from'), exported: ({ from }) => dayCell(from) },
    { title: t('months.column.to'), exported: ({ to }) => dayCell(to) },
  ];
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
  const exported = useExportedColumns(columns, measure);
  const chosen = useRenewalsView((view) => view.filter);
  // The bars stand whichever of their days are chosen.
  const filter = usePrintedFilter()({ ...chosen, days: null });
  return (
    <>
      <DataTable label={title} rows={rows} columns={columns} rowKey={({ from }) => from} onOpen={onChoose} compact />
      <div className="months-foot">
        <span className="spacer" />
        <ExportMenu name={title} asOf={asOf} columns={exported} rows={() => rows} filter={filter} small />
      </div>
    </>
  );
};
