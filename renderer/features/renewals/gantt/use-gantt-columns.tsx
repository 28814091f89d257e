/** The Gantt as a table: the days of every bar and mark of a row. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toCivilDate, type CivilDate, type DayNumber } from '../../../../domain/calendar/civil-date';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import type { TableColumn } from '../../../ui/table-column';
import { SsedText } from '../../pools';
import type { GanttRow } from './gantt-row';
import { rowTimeline, type BarKind } from './row-timeline';
import { useGateWords } from './use-mark-words';

const dateOf = (day: DayNumber | null | undefined): CivilDate | null =>
  day === null || day === undefined ? null : toCivilDate(day);

const DayText = ({ day }: { readonly day: CivilDate | null }) => <SsedText ssed={day} projected={false} />;

type DayOf = (row: GanttRow) => CivilDate | null;

const dayColumn = (id: string, title: string, dayOf: DayOf): TableColumn<GanttRow> => ({
  id,
  title,
  align: 'end',
  cell: (row) => <DayText day={dayOf(row)} />,
  sortBy: dayOf,
  exported: dayOf,
});

export const useGanttColumns = (today: DayNumber): readonly TableColumn<GanttRow>[] => {
  const { t } = useTranslation('renewals');
  const gateOf = useGateWords();
  return useMemo(() => {
    const barOf = (row: GanttRow, ...kinds: readonly BarKind[]) =>
      rowTimeline(row, today).bars.find(({ kind }) => kinds.includes(kind));
    const markOf = (row: GanttRow, wanted: 'backstop') =>
      rowTimeline(row, today).marks.find(({ kind }) => kind === wanted);
    const windowTo: DayOf = (row) => dateOf(barOf(row, 'window')?.to);
    const from: DayOf = (row) => dateOf(barOf(row, 'past', 'to-come')?.from);
    const backstop: DayOf = (row) => dateOf(markOf(row, 'backstop')?.day);
    const gate: DayOf = ({ subject }) => (subject.kind === 'pool' ? (subject.pool.renewal?.until ?? null) : null);
    const steps = (row: GanttRow): string =>
      rowTimeline(row, today)
        .marks.flatMap(({ kind, day }) => (kind === 'step' ? [formatDate(toCivilDate(day))] : []))
        .join(', ');
    const stateOf = ({ state }: GanttRow): string =>
      state === 'lapsed' || state === 'suspended' ? t(`state.${state}`) : t(`gantt.table.${state}`);
    return [
      {
        id: 'name',
        title: t('gantt.table.name'),
        cell: ({ name }) => <span className="medium">{name}</span>,
        sortBy: ({ name }) => name,
        exported: ({ name }) => name,
      },
      {
        id: 'customer',
        title: t('gantt.table.customer'),
        cell: ({ customer }) => customer,
        sortBy: ({ customer }) => customer,
        exported: ({ customer }) => customer,
      },
      dayColumn('window', t('gantt.table.window'), windowTo),
      dayColumn('begins', t('gantt.table.begins'), from),
      dayColumn('backstop', t('gantt.table.backstop'), backstop),
      {
        id: 'steps',
        title: t('gantt.table.steps'),
        cell: (row) => <span className="muted">{steps(row)}</span>,
        exported: steps,
      },
      {
        id: 'end',
        title: t('gantt.column.end'),
        align: 'end',
        cell: ({ end, projected }) => <SsedText ssed={dateOf(end)} projected={projected} />,
        sortBy: ({ end }) => end,
        exported: ({ end }) => dateOf(end),
      },
      { id: 'state', title: t('gantt.table.state'), cell: stateOf, sortBy: stateOf, exported: stateOf },
      {
        ...dayColumn('gate', t('gantt.table.gate'), gate),
        cell: (row) => (
          <span title={gateOf(row) ?? undefined}>
            <DayText day={gate(row)} />
          </span>
        ),
      },
      {
        id: 'quantity',
        title: t('gantt.column.licences'),
        align: 'end',
        cell: ({ quantity }) => (quantity === 0 ? '–' : formatQuantity(quantity)),
        sortBy: ({ quantity }) => quantity,
        exported: ({ quantity }) => quantity,
      },
    ];
  }, [t, gateOf, today]);
};
