/** A verdict across a card: icon, word, and the sentence that explains it. */
import type { ReactNode } from 'react';
import type { Icon } from '@tabler/icons-react';
import type { Tone } from './tone';
import './ui.css';

interface BannerProps {
  readonly icon: Icon;
  readonly tone: Tone;
  readonly word: string;
  readonly children?: ReactNode;
}

export const Banner = ({ icon: Glyph, tone, word, children }: BannerProps) => (
  <div className={`banner tone-${tone}`} role="status">
    <Glyph size={16} stroke={1.5} aria-hidden />
    <span>{word}</span>
    {children !== undefined && <span className="banner-text">{children}</span>}
  </div>
);
