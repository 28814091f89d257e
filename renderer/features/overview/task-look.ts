/** The icon and the colour of a task: the icon says what it is, the colour how soon. */
import {
  IconAlertTriangle,
  IconArrowBarToRight,
  IconBarcode,
  IconCalendarX,
  IconCirclePause,
  IconCircleX,
  IconFileOff,
  IconFileInvoice,
  IconFileTime,
  IconGauge,
  IconHourglass,
  IconLifebuoyOff,
  IconPlugConnectedX,
  IconServerOff,
  IconShieldOff,
  IconTrash,
  IconMailOpened,
  IconMailForward,
  IconRefresh,
  IconSignatureOff,
  type Icon,
} from '@tabler/icons-react';
import type { OverviewTask } from '../../../domain/overview/task';
import { urgencyOf } from '../../ui/format-days-left';

export const taskLook: Readonly<Record<OverviewTask['kind'], Icon>> = {
  'window-closes': IconHourglass,
  'sup-ends': IconRefresh,
  'sup-lapsed': IconCircleX,
  'sup-suspended': IconCirclePause,
  'subscription-ends': IconCalendarX,
  'order-due': IconFileInvoice,
  'in-transit': IconArrowBarToRight,
  'request-to-answer': IconMailOpened,
  'request-waiting': IconMailForward,
  conflict: IconAlertTriangle,
  'document-missing': IconFileOff,
  'eula-missing': IconSignatureOff,
  'eula-ends': IconFileTime,
  'term-ends': IconCalendarX,
  'installation-order-waits': IconMailForward,
  'installation-without-serial': IconBarcode,
  'warranty-ends': IconShieldOff,
  'over-used': IconAlertTriangle,
  exhausted: IconGauge,
  'server-inactive': IconServerOff,
  'server-unavailable': IconPlugConnectedX,
  'analytics-deleted': IconTrash,
  'support-ends': IconLifebuoyOff,
};

export const taskTone = (task: OverviewTask): 'red' | 'amber' | 'slate' | 'plum' => {
  if (task.kind === 'conflict' || task.kind === 'document-missing' || task.kind === 'eula-missing') return 'red';
  if (task.kind === 'over-used' || task.kind === 'server-inactive') return 'red';
  if (task.kind === 'exhausted') return 'amber';
  if (task.kind === 'in-transit') return 'plum';
  if (task.kind === 'request-to-answer') return task.band === 'lapsed' ? 'red' : 'amber';
  if (task.kind === 'request-waiting' || task.kind === 'installation-without-serial') return 'slate';
  if (task.kind === 'installation-order-waits') return task.band === '0-7' ? 'amber' : 'slate';
  if (task.kind === 'sup-suspended') return 'slate';
  if (!('daysLeft' in task)) return 'slate';
  const urgency = urgencyOf(task.daysLeft);
  return urgency === 'plain' ? 'slate' : urgency;
};
