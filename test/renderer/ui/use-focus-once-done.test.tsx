/** Whoever works by keyboard goes on at the outcome of a step whose button went with it (WCAG 2.2, 2.4.3). */
import { useState } from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { useFocusOnceDone } from '../../../renderer/ui/use-focus-once-done';

const Card = ({ startsDone = false, keeps = false }: { readonly startsDone?: boolean; readonly keeps?: boolean }) => {
  const [done, setDone] = useState(startsDone);
  const card = useFocusOnceDone<HTMLElement>(done);
  return (
    <section ref={card} tabIndex={-1} aria-label="letter.eml">
      {(keeps || !done) && <button onClick={() => setDone(true)}>Record</button>}
    </section>
  );
};

describe('after a step the focus', () => {
  it('is on the card that shows the outcome, where the button has gone', async () => {
    render(<Card />);
    await userEvent.click(screen.getByRole('button', { name: 'Record' }));
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'letter.eml' }));
  });

  it('stays where it is, where that is still there', async () => {
    render(<Card keeps />);
    await userEvent.click(screen.getByRole('button', { name: 'Record' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Record' }));
  });

  it('is taken from nowhere by an outcome that was there from the start', () => {
    render(<Card startsDone />);
    expect(document.activeElement).toBe(document.body);
  });
});
