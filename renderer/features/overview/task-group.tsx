/** The tasks of one band under its name; a long group shows its first ones until all are asked for. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import { mostDaysLeft } from '../../../domain/overview/expiry-band';
import type { OverviewTask } from '../../../domain/overview/task';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import type { ShownBand } from './shown-bands';
import { SnoozeMenu } from './snooze-menu';
import { TaskRow } from './task-row';

interface TaskGroupProps {
  readonly band: ShownBand;
  readonly tasks: readonly OverviewTask[];
  readonly today: CivilDate;
}

const SHOWN_AT_FIRST = 25;

/** Icon, what, when, action, snooze. */
const COLUMNS = 5;

/** How far the group reaches: its last day, or that it has passed. */
const useReach = (band: ShownBand, tasks: readonly OverviewTask[], today: CivilDate): string => {
  const { t } = useTranslation('overview');
  if (band !== 'lapsed')
    return t('group.to', { date: formatDate(toCivilDate(toDayNumber(today) + mostDaysLeft[band])) });
  return t(tasks.every((task) => 'daysLeft' in task) ? 'group.passed' : 'group.passedOrWaiting');
};

export const TaskGroup = ({ band, tasks, today }: TaskGroupProps) => {
  const { t } = useTranslation('overview');
  const [all, setAll] = useState(false);
  const reach = useReach(band, tasks, today);
  const shown = all ? tasks : tasks.slice(0, SHOWN_AT_FIRST);
  return (
    <tbody>
      <tr className="overview-group">
        <th scope="rowgroup" colSpan={COLUMNS}>
          {t(`group.${band}`)} <span className="muted">{reach}</span>
        </th>
      </tr>
      {shown.map((task) => (
        <TaskRow key={task.key} task={task} end={(title) => <SnoozeMenu {...{ task, title, today }} />} />
      ))}
      {shown.length < tasks.length && (
        <tr>
          <td colSpan={COLUMNS}>
            <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
              {t('group.all', { formatted: formatQuantity(tasks.length) })}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
};
