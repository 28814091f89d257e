/** The list of what needs doing, grouped by how soon, most urgent first. */
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { SnoozedTask } from '../../../domain/alert/alerts';
import type { OverviewTask } from '../../../domain/overview/task';
import { useTasksRanAt } from '../../db/use-tasks';
import { formatDate, formatTime } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import { Section } from '../../ui/section';
import { shownBands } from './shown-bands';
import { SnoozedTasks } from './snoozed-tasks';
import { TaskGroup } from './task-group';
import { TasksHead } from './tasks-head';
import { TasksExport } from './tasks-export';

interface TasksProps {
  readonly tasks: readonly OverviewTask[];
  readonly snoozed: readonly SnoozedTask[];
  readonly today: CivilDate;
}

export const TasksSection = ({ tasks, snoozed, today }: TasksProps) => {
  const { t } = useTranslation('overview');
  const groups = shownBands
    .map((band) => ({ band, tasks: tasks.filter((task) => task.band === band) }))
    .filter((group) => group.tasks.length > 0);
  return (
    <Section title={t('tasks.title')} aside={<TasksAside {...{ tasks, snoozed, today }} />} flush>
      {groups.length === 0 ? (
        <p className="overview-quiet">{t('tasks.none')}</p>
      ) : (
        <table className="overview-tasks" aria-label={t('tasks.title')}>
          <TasksHead />
          {groups.map((group) => (
            <TaskGroup key={group.band} {...group} today={today} />
          ))}
        </table>
      )}
      {snoozed.length > 0 && <SnoozedTasks snoozed={snoozed} today={today} />}
      <LaterLine tasks={tasks.filter(({ band }) => band === 'later')} />
    </Section>
  );
};

/** When and for which day this was worked out: a list of what is due says how fresh it is. */
const TasksAside = ({ tasks, snoozed, today }: TasksProps) => {
  const { t } = useTranslation('overview');
  const time = formatTime(useTasksRanAt().toISOString());
  return (
    <>
      <span>{t('tasks.ran', { date: formatDate(today), time })}</span>
      {tasks.length + snoozed.length > 0 && <TasksExport {...{ tasks, snoozed, today }} />}
    </>
  );
};

const LaterLine = ({ tasks }: { readonly tasks: readonly OverviewTask[] }) => {
  const { t } = useTranslation('overview');
  const [first] = tasks;
  if (first === undefined) return null;
  return (
    <p className="overview-quiet muted">
      {t('tasks.later', { count: tasks.length, formatted: formatQuantity(tasks.length), date: formatDate(first.on) })}
    </p>
  );
};
