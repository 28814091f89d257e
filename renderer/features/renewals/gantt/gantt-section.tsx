/** The portfolio Gantt in its card, drawn in a chunk of its own; the same as a table. */
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { toCivilDate, type DayNumber } from '../../../../domain/calendar/civil-date';
import { installationPath, poolPath } from '../../../app/paths';
import { DataTable } from '../../../ui/data-table';
import { useTableExport } from '../../../ui/use-table-export';
import { useRenewalsView } from '../renewals-view';
import { usePrintedFilter } from '../use-filter-words';
import { GanttFoot } from './gantt-foot';
import { ganttLines, type GanttLine } from './gantt-lines';
import type { GanttRow } from './gantt-row';
import { useGanttColumns } from './use-gantt-columns';
import { useGanttSpan } from './use-gantt-span';
import './gantt.css';

const GanttChart = lazy(async () => ({ default: (await import('./gantt-chart')).GanttChart }));

const pathOf = ({ subject }: GanttRow): string =>
  subject.kind === 'pool' ? poolPath(subject.pool.pool) : installationPath(subject.installation.installation);

interface GanttSectionProps {
  readonly rows: readonly GanttRow[];
  readonly today: DayNumber;
}

/** Sorted and grouped, whether the chart stands there or the table. */
const useLines = (rows: readonly GanttRow[]) => {
  const sort = useRenewalsView((view) => view.sort);
  const grouping = useRenewalsView((view) => view.grouping);
  const folded = useRenewalsView((view) => view.folded);
  const lines = useMemo(() => ganttLines(rows, sort, grouping, folded), [rows, sort, grouping, folded]);
  return { lines, grouped: grouping !== 'none' };
};

export const GanttSection = ({ rows, today }: GanttSectionProps) => {
  const { t } = useTranslation('renewals');
  const [asTable, setAsTable] = useState(false);
  const [, navigate] = useLocation();
  const control = useGanttSpan(rows, today);
  const { lines, grouped } = useLines(rows);
  const columns = useGanttColumns(today);
  const filter = usePrintedFilter()(useRenewalsView((view) => view.filter));
  const { order, menu } = useTableExport({ name: t('gantt.label'), asOf: toCivilDate(today), rows, columns, filter });
  const open = (row: GanttRow): void => navigate(pathOf(row));
  return (
    <section className="card" aria-label={t('gantt.label')}>
      {asTable ? (
        <DataTable
          {...order}
          label={t('gantt.label')}
          rows={rows}
          columns={columns}
          rowKey={({ key }) => key}
          rowLabel={({ name }) => name}
          onOpen={open}
          compact
        />
      ) : (
        <Drawing lines={lines} grouped={grouped} today={today} control={control} onOpen={open} />
      )}
      <GanttFoot control={control} asTable={asTable} onToggle={() => setAsTable((now) => !now)} aside={menu} />
    </section>
  );
};

interface DrawingProps extends Pick<GanttSectionProps, 'today'> {
  readonly lines: readonly GanttLine[];
  readonly grouped: boolean;
  readonly control: ReturnType<typeof useGanttSpan>;
  readonly onOpen: (row: GanttRow) => void;
}

const Drawing = ({ lines, grouped, today, control, onOpen }: DrawingProps) => {
  const { t } = useTranslation('renewals');
  return (
    <Suspense fallback={<p className="muted gantt-wait">{t('gantt.drawing')}</p>}>
      <GanttChart
        lines={lines}
        grouped={grouped}
        control={control}
        today={today}
        onOpen={(line: GanttLine) => line.kind === 'row' && onOpen(line.row)}
      />
    </Suspense>
  );
};
