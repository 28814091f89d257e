/** Nothing here yet: what belongs here, and the one action that brings it. */
import type { ReactNode } from 'react';
import type { Icon } from '@tabler/icons-react';
import { Blank } from './blank';

interface EmptyStateProps {
  readonly icon: Icon;
  readonly title: string;
  readonly text: ReactNode;
  readonly actions?: ReactNode;
}

export const EmptyState = ({ icon, title, text, actions }: EmptyStateProps) => (
  <Blank icon={icon} title={title} text={text} actions={actions} />
);
