/** A screen that could not be shown: what happened and the way out. */
import type { ReactNode } from 'react';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Blank } from './blank';

interface ErrorStateProps {
  readonly title: string;
  readonly text: ReactNode;
  readonly actions?: ReactNode;
}

export const ErrorState = ({ title, text, actions }: ErrorStateProps) => (
  <div role="alert">
    <Blank icon={IconAlertTriangle} title={title} text={text} actions={actions} />
  </div>
);
