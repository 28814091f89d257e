/** A card with a title: one border, no shadow. */
import { useId, type ReactNode } from 'react';
import './ui.css';

interface SectionProps {
  readonly title: string;
  /** Stands at the head's far end: a note or a quiet action. */
  readonly aside?: ReactNode;
  /** Leaves out the body's padding, for tables and charts that reach the border. */
  readonly flush?: boolean;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

export const Section = ({ title, aside, flush = false, foot, children }: SectionProps) => {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <div className="card-head-end">{aside}</div>}
      </div>
      {flush ? children : <div className="card-body">{children}</div>}
      {foot !== undefined && <div className="card-foot">{foot}</div>}
    </section>
  );
};
