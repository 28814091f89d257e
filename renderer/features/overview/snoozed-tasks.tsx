/** What is snoozed: folded away under how many there are, each with its day and a way to wake it. */
import { useId, useState } from 'react';
import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SnoozedTask } from '../../../domain/alert/alerts';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { applyChange } from '../../app/apply-change';
import { toastRefusal } from '../../app/toast';
import { useKeptFromWords } from '../../app/use-kept-from-words';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import { TaskRow } from './task-row';
import { TasksHead } from './tasks-head';

interface SnoozedTasksProps {
  readonly snoozed: readonly SnoozedTask[];
  readonly today: CivilDate;
}

export const SnoozedTasks = ({ snoozed, today }: SnoozedTasksProps) => {
  const { t } = useTranslation('overview');
  const [open, setOpen] = useState(false);
  const id = useId();
  const count = snoozed.length;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <>
      <Button
        variant="subtle"
        fullWidth
        justify="flex-start"
        radius={0}
        className="overview-snoozed-toggle"
        leftSection={<Chevron size={16} stroke={1.5} aria-hidden />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen((now) => !now)}
      >
        {t('snoozed.count', { count, formatted: formatQuantity(count) })}
      </Button>
      <div id={id} hidden={!open}>
        {open && (
          <table className="overview-tasks" aria-label={t('snoozed.title')}>
            <TasksHead />
            <tbody>
              {snoozed.map(({ task, until }) => (
                <TaskRow key={task.key} task={task} end={(title) => <Wake {...{ task, title, until, today }} />} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  );
};

const wake = async (alert: string, on: CivilDate): Promise<void> => {
  const recorded = await applyChange([{ kind: 'alert-woken', on, alert }]);
  if (!recorded.ok) toastRefusal(recorded.error);
};

interface WakeProps extends SnoozedTask {
  readonly title: string;
  readonly today: CivilDate;
}

const Wake = ({ task, title, until, today }: WakeProps) => {
  const { t } = useTranslation('overview');
  const locked = useKeptFromWords();
  return (
    <>
      <span className="small muted">{t('snoozed.untilDay', { date: formatDate(until) })}</span>
      <Button
        variant="subtle"
        size="compact-sm"
        disabled={locked !== ''}
        title={locked}
        aria-label={t('snoozed.wakeOf', { title })}
        onClick={() => void wake(task.key, today)}
      >
        {t('snoozed.wake')}
      </Button>
    </>
  );
};
