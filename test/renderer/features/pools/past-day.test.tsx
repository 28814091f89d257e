import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useAppInfo } from '../../../../renderer/stores/app-info-store';
import { harbour } from '../../../builders/pool-steps';
import { showPools } from './show-pools';

afterEach(() => useAppInfo.setState({ info: null }));

const history = () => screen.getByRole('region', { name: 'History' });

describe('a pool as of a past day', () => {
  it('shows the whole page as it stood, says so, and leads back', async () => {
    const { user } = await showPools('/pools/p/P-0417/on/2024-07-01', harbour);
    expect(await screen.findByText('As it stood on 1 Jul 2024')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Explain 14 Jul 2025' })).toBeTruthy();
    expect(within(history()).getAllByRole('listitem')).toHaveLength(4);
    expect(within(history()).queryByText(/as L3/)).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Back to today' }));
    expect(await screen.findByRole('button', { name: 'Explain 6 Aug 2025' })).toBeTruthy();
    expect(screen.queryByText(/As it stood/)).toBeNull();
  });

  it('changes nothing: what would is switched off, with the reason', async () => {
    await showPools('/pools/p/P-0417/on/2024-07-01', harbour);
    await screen.findByText('As it stood on 1 Jul 2024');
    const off = [
      screen.getByRole('button', { name: 'Renew SUP…' }),
      screen.getByRole('button', { name: 'Add licences' }),
      screen.getByRole('button', { name: 'Undo: Pool created' }),
      screen.getByRole('button', { name: 'Correct: Pool created' }),
    ];
    for (const button of off) {
      expect((button as HTMLButtonElement).disabled).toBe(true);
      expect(button.title).toBe('This page shows the pool on 1 Jul 2024. Go back to today to change it.');
    }
  });

  it('a day is typed, and a day to come is refused beside the field', async () => {
    const { user } = await showPools('/pools/p/P-0417', harbour);
    await user.click(screen.getByRole('button', { name: 'As of…' }));
    const field = await screen.findByLabelText('Day');
    await user.click(field);
    await user.paste('1 Jan 2030');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Not after today, 12 Mar 2025.')).toBeTruthy();
    await user.clear(field);
    await user.paste('2024-05-01');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('As it stood on 1 May 2024')).toBeTruthy();
    expect(window.location.hash).toBe('#/pools/p/P-0417/on/2024-05-01');
  });

  it('before its creation there was no pool, and the page says when it came', async () => {
    await showPools('/pools/p/P-0417/on/2023-11-12', harbour);
    expect(await screen.findByText('Harbour Terminal North did not exist on 12 Nov 2023')).toBeTruthy();
    expect(screen.getByText('It was created on 13 Nov 2023.')).toBeTruthy();
  });

  it('an address with a day to come, or with none, says so', async () => {
    await showPools('/pools/p/P-0417/on/2030-01-01', harbour);
    expect(await screen.findByText('1 Jan 2030 is still to come')).toBeTruthy();
    window.location.hash = '#/pools/p/P-0417/on/2025-02-30';
    expect(await screen.findByText('“2025-02-30” is not a day of the calendar')).toBeTruthy();
  });

  it('a line of the history leads to its day, and its SSED to the explanation as of that day', async () => {
    const { user } = await showPools('/pools/p/P-0417', harbour);
    await user.click(within(history()).getByRole('link', { name: 'SSED +83 days' }));
    expect(await screen.findByRole('dialog', { name: 'Why 14 Jul 2025?' })).toBeTruthy();
    expect(screen.getByText('As it stood on 10 Jun 2024')).toBeTruthy();
  });

  it('the explanation leads to the line that set the date', async () => {
    const { user } = await showPools('/pools/p/P-0417/explain', harbour);
    const panel = await screen.findByRole('dialog', { name: 'Why 6 Aug 2025?' });
    expect(within(panel).getByText('On 12 Nov 2024:', { exact: false })).toBeTruthy();
    await user.click(within(panel).getByRole('button', { name: 'Show it in the history' }));
    await waitFor(() => expect(history().querySelector('[data-marked]')?.textContent).toContain('as L3'));
  });
});
