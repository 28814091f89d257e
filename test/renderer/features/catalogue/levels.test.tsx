/** The analytics levels of the catalogue as the person at the screen uses them. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

/** Today is 12 March 2025. */
const show = async (path: string) => {
  const opened = await openWindow(path, createDesktopDouble());
  const table = within(await screen.findByRole('table', { name: 'Analytics levels' }));
  const rows = (): readonly (string | null)[] =>
    table
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent);
  return { ...opened, rows };
};

const fill = (label: RegExp | string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), { target: { value } });
};

type User = Awaited<ReturnType<typeof show>>['user'];

const act = async (user: User, version: string, item: string): Promise<void> => {
  await user.click(screen.getByRole('button', { name: `Actions for the levels from version ${version}` }));
  await user.click(await screen.findByRole('menuitem', { name: item, hidden: true }));
};

describe('The analytics levels', () => {
  it('AC-3: stand with their types; those of the manual come with Coterm and are changed, not withdrawn', async () => {
    const { rows, user } = await show('/catalogue');
    expect(rows()).toHaveLength(4);
    expect(rows()[0]).toBe(
      'anyFrom the manualLevel 1Detection of loud sounds, Smoke and fire detection, Line crossing detection, Camera damage, overlap and vandalism detection, Zone intrusion detection',
    );
    await user.click(screen.getByRole('button', { name: 'Actions for the levels from version 0' }));
    expect(await screen.findByRole('menuitem', { name: 'Change these levels…', hidden: true })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: 'Withdraw this version', hidden: true })).toBeNull();
  });

  it('AC-3: those of a newer product version are entered from the ones before, changed and withdrawn again', async () => {
    const { host, rows, user } = await show('/catalogue/levels');
    const dialog = within(await screen.findByRole('dialog', { name: 'Enter analytics levels' }));
    fill(/^From product version/, 'v24');
    await user.click(dialog.getByRole('button', { name: 'Save levels' }));
    expect(dialog.getByText('“v24” is not a product version.')).toBeTruthy();
    fill(/^From product version/, '0.0');
    expect(dialog.getByText('There are levels from version 0 already.')).toBeTruthy();
    fill(/^From product version/, '24.10');
    await user.click(dialog.getByRole('button', { name: 'Remove level 4' }));
    await user.click(dialog.getByRole('button', { name: 'Add a level' }));
    await user.click(dialog.getByRole('button', { name: 'Save levels' }));
    expect(dialog.getByText('Fill this in.')).toBeTruthy();
    fill('Level 4: its name', 'Queues');
    await user.type(
      dialog.getByRole('combobox', { name: 'Level 4: its analytics types' }),
      'Queue length{Enter}Visitor counting{Enter}',
    );
    await user.click(dialog.getByRole('button', { name: 'Save levels' }));
    await waitFor(() => expect(rows()).toHaveLength(8));
    expect(rows()[0]).toContain('24.10Entered on 12 Mar 2025');
    expect(rows()[3]).toBe('QueuesLevel 4Queue length, Visitor counting');
    const [recorded] = host.ledger.events().at(-1)?.changes ?? [];
    expect(recorded?.kind === 'analytics-levels-set' && recorded.levels.at(-1)?.types).toEqual([
      'Queue length',
      'visitor-counting',
    ]);
    expect(screen.getByText('Analytics levels from version 24.10 entered', { selector: '.medium' })).toBeTruthy();
    await act(user, '24.10', 'Change these levels…');
    fill('Level 4: its number', '3');
    const change = within(await screen.findByRole('dialog', { name: /^Change the analytics levels/ }));
    await user.click(change.getByRole('button', { name: 'Save levels' }));
    expect(change.getAllByText('Level 3 stands here twice.')).toHaveLength(2);
    await user.keyboard('{Escape}');
    await act(user, '24.10', 'Withdraw this version');
    await waitFor(() => expect(rows()).toHaveLength(4));
  });
});
