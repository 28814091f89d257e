/** One thing that needs doing: who and what, when, and where it is done. */
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OverviewTask } from '../../../domain/overview/task';
import { useReadOnly } from '../../stores/app-info-store';
import { RuleChip } from '../../ui/rule-chip';
import { taskLook, taskTone } from './task-look';
import { taskTarget } from './task-target';
import { taskWords } from './task-words';
import { whenWords } from './when-words';

interface TaskRowProps {
  readonly task: OverviewTask;
  /** What can be done with the row itself. */
  readonly end: (title: string) => ReactNode;
}

export const TaskRow = ({ task, end }: TaskRowProps) => {
  const { t } = useTranslation('overview');
  const readOnly = useReadOnly();
  const { title, notes, rule } = taskWords(task, t);
  const { date, days } = whenWords(task, t);
  const target = taskTarget(task, readOnly);
  const tone = taskTone(task);
  return (
    <tr>
      <td className="overview-icon">
        <TaskIcon task={task} />
      </td>
      <td className="overview-what">
        <span className="medium">
          <Link href={target.page}>{title}</Link>
        </span>
        <span className="small muted">
          <Notes notes={notes} /> {rule !== null && <RuleChip id={rule} />}
        </span>
      </td>
      <td className="overview-end">
        <span>{date}</span>
        <span className={`small ${tone === 'red' || tone === 'amber' ? `medium tone-${tone}` : 'muted'}`}>{days}</span>
      </td>
      <td className="overview-end overview-action">
        <Link href={target.actionPage} aria-label={t('action.of', { action: t(`action.${target.action}`), title })}>
          {t(`action.${target.action}`)}
        </Link>
      </td>
      <td className="overview-end overview-snooze">{end(title)}</td>
    </tr>
  );
};

/** Each by itself, so that a name written from right to left does not carry the figures after it along. */
const Notes = ({ notes }: { readonly notes: readonly string[] }) =>
  notes.map((note, index) => (
    <Fragment key={note}>
      {index > 0 && ' · '}
      <bdi>{note}</bdi>
    </Fragment>
  ));

const TaskIcon = ({ task }: { readonly task: OverviewTask }) => {
  const Glyph = taskLook[task.kind];
  return (
    <span className="overview-kind" data-tone={taskTone(task)}>
      <Glyph size={16} stroke={1.5} aria-hidden />
    </span>
  );
};
