/** A state as icon and word, so that colour never stands alone; filled only where it stands once, by a page's title. */
import type { ReactNode } from 'react';
import type { Icon } from '@tabler/icons-react';
import type { Tone } from './tone';
import './ui.css';

interface StateWordProps {
  readonly icon: Icon;
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly pill?: boolean;
}

export const StateWord = ({ icon: Glyph, tone, children, pill = false }: StateWordProps) => (
  <span className={`state-word tone-${tone}`} data-pill={pill || undefined}>
    <Glyph size={pill ? 14 : 16} stroke={1.5} aria-hidden />
    <span>{children}</span>
  </span>
);
