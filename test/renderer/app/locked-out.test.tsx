/** A window that outlives its browser host: told that it waits, and told when waiting is in vain. */
import { render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useLockedOut } from '../../../renderer/app/frame/use-locked-out';

const Said = ({ connected }: { readonly connected: boolean }) => (
  <p>{useLockedOut(connected) ? 'locked out' : 'waiting'}</p>
);

afterEach(() => vi.unstubAllGlobals());

describe('a window without a connection', () => {
  it('is told that another start has taken its place, until a connection is there again', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve({ status: 403 }));
    const { rerender } = render(<Said connected={false} />);
    expect(screen.getByText('waiting')).toBeTruthy();
    await screen.findByText('locked out', {}, { timeout: 10_000 });
    rerender(<Said connected />);
    expect(screen.getByText('waiting')).toBeTruthy();
  });

  it('goes on waiting while nobody answers, or the one who let it in does', async () => {
    const answers = [() => Promise.reject(new Error('refused')), () => Promise.resolve({ status: 200 })];
    const asked = vi.fn(() => answers[asked.mock.calls.length % 2]?.());
    vi.stubGlobal('fetch', asked);
    render(<Said connected={false} />);
    await vi.waitFor(() => expect(asked.mock.calls.length).toBeGreaterThan(1), { timeout: 20_000 });
    expect(screen.getByText('waiting')).toBeTruthy();
  });
});
