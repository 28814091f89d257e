/** A remark beside a task: what to know before acting. */
import type { ReactNode } from 'react';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import './ui.css';

type NoteTone = 'plain' | 'amber' | 'red' | 'green' | 'cyan';

const icons = {
  plain: IconInfoCircle,
  cyan: IconInfoCircle,
  amber: IconAlertTriangle,
  red: IconAlertTriangle,
  green: IconCircleCheck,
} as const;

export const Note = ({ tone = 'plain', children }: { readonly tone?: NoteTone; readonly children: ReactNode }) => {
  const Glyph = icons[tone];
  return (
    <div className={`note tone-${tone}`}>
      <Glyph size={16} stroke={1.5} aria-hidden />
      <div>{children}</div>
    </div>
  );
};
