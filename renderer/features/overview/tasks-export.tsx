/** Exports what needs doing, most urgent first: what ends later than the list shows too. */
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../contract/table/exported-table';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { OverviewTask } from '../../../domain/overview/task';
import { ExportMenu } from '../../ui/export-menu';
import type { ExportedColumn } from '../../ui/table-column';
import { taskWords } from './task-words';

interface TasksExportProps {
  readonly tasks: readonly OverviewTask[];
  readonly today: CivilDate;
}

const daysLeft = (task: OverviewTask): number | null => ('daysLeft' in task ? task.daysLeft : null);

export const TasksExport = ({ tasks, today }: TasksExportProps) => {
  const { t } = useTranslation('overview');
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
  ];
  return <ExportMenu name={t('tasks.title')} asOf={today} columns={columns} rows={() => tasks} small />;
};
