/** Exports what needs doing, most urgent first: what ends later than the list shows too, and then what is snoozed. */
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../contract/table/exported-table';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { SnoozedTask } from '../../../domain/alert/alerts';
import type { OverviewTask } from '../../../domain/overview/task';
import { ExportMenu } from '../../ui/export-menu';
import type { ExportedColumn } from '../../ui/table-column';
import { taskWords } from './task-words';

interface TasksExportProps {
  readonly tasks: readonly OverviewTask[];
  readonly snoozed: readonly SnoozedTask[];
  readonly today: CivilDate;
}

const daysLeft = (task: OverviewTask): number | null => ('daysLeft' in task ? task.daysLeft : null);

const snoozedCell = (until: CivilDate | undefined) => (until === undefined ? null : dayCell(until));

export const TasksExport = ({ tasks, snoozed, today }: TasksExportProps) => {
  const { t } = useTranslation('overview');
  const untilByKey = new Map(snoozed.map(({ task, until }) => [task.key, until]));
  const columns: readonly ExportedColumn<OverviewTask>[] = [
    { title: t('tasks.band'), exported: ({ band }) => t(`group.${band}`) },
    { title: t('tasks.what'), exported: (task) => taskWords(task, t).title },
    { title: t('tasks.details'), exported: (task) => taskWords(task, t).notes.join(' · ') },
    { title: t('tasks.rule'), exported: (task) => taskWords(task, t).rule },
    { title: t('tasks.date'), exported: ({ on }) => dayCell(on) },
    { title: t('tasks.daysLeft'), exported: daysLeft },
    { title: t('tasks.pool'), exported: (task) => ('pool' in task ? (task.pool?.pool ?? null) : null) },
    {
      title: t('tasks.installation'),
      exported: (task) => ('installation' in task ? task.installation.name : null),
    },
    { title: t('tasks.licences'), exported: (task) => ('quantity' in task ? task.quantity : null) },
    { title: t('snoozed.until'), exported: ({ key }) => snoozedCell(untilByKey.get(key)) },
  ];
  return (
    <ExportMenu
      name={t('tasks.title')}
      asOf={today}
      columns={columns}
      rows={() => [...tasks, ...snoozed.map(({ task }) => task)]}
      small
    />
  );
};
