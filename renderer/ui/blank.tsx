/** The calm page where a table would be: an icon, what is so, and the next step. The four "not there" screens share it. */
import type { ReactNode } from 'react';
import type { Icon } from '@tabler/icons-react';
import './ui.css';

interface BlankProps {
  readonly icon: Icon;
  readonly title: string;
  readonly text?: ReactNode;
  readonly actions?: ReactNode;
}

export const Blank = ({ icon: Glyph, title, text, actions }: BlankProps) => (
  <div className="blank">
    <span className="blank-icon">
      <Glyph size={24} stroke={1.5} aria-hidden />
    </span>
    <h2>{title}</h2>
    {text !== undefined && <p>{text}</p>}
    {actions !== undefined && <div className="blank-actions">{actions}</div>}
  </div>
);
