/** What the menu of a task asks in a dialog: until when it sleeps, or the lead times of what it is about. */
import { useState } from 'react';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { OverviewTask } from '../../../domain/overview/task';
import { LeadTimesDialog, scopeOfTask } from '../alerts';
import { SnoozeDialog } from './snooze-dialog';

interface AskedDialogProps {
  readonly asked: 'date' | 'leads';
  readonly task: OverviewTask;
  readonly title: string;
  readonly today: CivilDate;
  readonly onClose: () => void;
}

export const AskedDialog = ({ asked, task, title, today, onClose }: AskedDialogProps) => {
  const [scope] = useState(() => scopeOfTask(task));
  return asked === 'date' ? (
    <SnoozeDialog {...{ task, title, today, onClose }} />
  ) : (
    <LeadTimesDialog {...{ scope, onClose }} />
  );
};
