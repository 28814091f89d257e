/** A table of licence figures that is dropped into the window, as the person at the screen sees it. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showPreview } from '../../../../renderer/app/choose-files';
import { registerState } from '../../../../renderer/db/register-state';
import { day } from '../../../builders/a-lot';
import { camerasStatus } from '../../../builders/licence-snapshots';
import { createDesktopDouble, type DesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

const rows = [
  'Installation,Licence,Used,Total,Taken',
  'Harbour Mall,Cameras,44,60,2025-01-02T09:00:00Z',
  'Harbour Mall,Intercoms,13,12,2025-01-02T09:00:00Z',
];

/** A register with Harbour Mall, of whose cameras figures are known from before. */
const aHost = (): DesktopDouble => {
  const host = createDesktopDouble({ today: day('2025-03-12') });
  const facts = { installation: 'N1', name: 'Harbour Mall', customer: 'Port' };
  host.ledger.record([{ kind: 'installation-created', on: day('2024-01-01'), ...facts }]);
  const snapshot = camerasStatus({ licences: [{ licence: 'cameras', used: 41, total: 60 }] });
  const taken = { at: '2025-01-01T09:00:00Z', on: day('2025-01-01'), receivedAt: '2025-01-01T09:00:00Z' };
  const source = { kind: 'server' } as const;
  host.usage.addReadings({ installation: 'N1', purpose: 'cameras', ...taken, source, snapshot, used: null });
  return host;
};

const lookAt = async (text: string, host = aHost()) => {
  const opened = await openWindow('/usage', host);
  showPreview([new File([text], 'figures.csv')]);
  await screen.findByRole('heading', { name: 'Import licence figures' });
  await screen.findByRole('heading', { name: 'What is imported' });
  return opened;
};

const importButton = (): HTMLElement => screen.getByRole('button', { name: 'Import the figures' });
const imports = () => registerState.getState().register?.usageImports ?? [];

describe('a table of licence figures', () => {
  it('AC-1, AC-7: is shown beside the figures known before, imported as one step, and undone as one', async () => {
    const { host, user } = await lookAt(rows.join('\n'));
    expect(screen.getByRole('radio', { name: 'Licence figures' })).toHaveProperty('checked', true);
    expect(screen.getByText('1 reading of 1 installation')).toBeTruthy();
    const figures = await screen.findByRole('region', { name: 'Harbour Mall' });
    await within(figures).findByText('Used before');
    const texts = within(figures)
      .getAllByRole('row')
      .map(({ textContent }) => textContent);
    expect(texts[1]).toMatch(/^Cameras44411660/);
    expect(texts[2]).toMatch(/^Intercoms13No dataover by 112/);
    const before = host.ledger.head().count;
    await user.click(importButton());
    expect(await screen.findByText(/The figures stand with the installation/)).toBeTruthy();
    expect(host.ledger.head().count).toBe(before + 1);
    expect(imports()).toMatchObject([{ installation: 'N1', fileName: 'figures.csv' }]);
    await user.click(within(screen.getByRole('banner', { name: 'Tools' })).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(imports()).toEqual([]));
  });

  it('names each row that stays out, and imports the others by the person’s word alone', async () => {
    const { user } = await lookAt(
      [...rows, 'Nowhere,Cameras,1,2,2025-01-02', 'Harbour Mall,Doors,1,2,2025-01-02'].join('\n'),
    );
    const left = screen.getByRole('table', { name: 'Rows that stay out' });
    expect(within(left).getByRole('row', { name: /usage-table\/installation/ }).textContent).toContain(
      'it cannot be told which installation “Nowhere” is',
    );
    expect(within(left).getByRole('row', { name: /usage-table\/cell/ }).textContent).toContain(
      'Row 5 cannot be read: Licence is “Doors”.',
    );
    expect(importButton()).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('checkbox', { name: 'Leave out 2 rows that cannot be imported' }));
    await user.click(importButton());
    expect(await screen.findByText(/The figures stand with the installation/)).toBeTruthy();
  });

  it('AC-1: creates the installations that are not in the register by the person’s word alone, and undoes them with their figures', async () => {
    const { host, user } = await lookAt(
      [...rows, 'Pier 4,Cameras,1,2,2025-01-02T09:00:00Z', 'Pier 5,Cameras,3,4,2025-01-02T09:00:00Z'].join('\n'),
    );
    const box = (): HTMLElement =>
      screen.getByRole('checkbox', { name: 'Create the 2 installations that are not in the register' });
    const names = screen.getByRole('list', { name: 'Installations that are not in the register' });
    expect(
      within(names)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Pier 4', 'Pier 5']);
    expect(box()).toHaveProperty('checked', false);
    expect(screen.getByText('1 reading of 1 installation')).toBeTruthy();
    expect(importButton()).toHaveProperty('disabled', true);
    await user.click(box());
    expect(await screen.findByText('3 readings of 3 installations')).toBeTruthy();
    expect(box()).toHaveProperty('checked', true);
    expect(screen.queryByRole('table', { name: 'Rows that stay out' })).toBeNull();
    const figures = screen.getByRole('region', { name: 'Pier 4' });
    expect(within(figures).getByText('New installation')).toBeTruthy();
    const before = host.ledger.head().count;
    await user.click(importButton());
    expect(await screen.findByText(/The figures stand with the installation/)).toBeTruthy();
    expect(host.ledger.head().count).toBe(before + 1);
    const installationNames = () => registerState.getState().register?.installations.map(({ name }) => name);
    expect(installationNames()).toEqual(['Harbour Mall', 'Pier 4', 'Pier 5']);
    await user.click(within(screen.getByRole('banner', { name: 'Tools' })).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(installationNames()).toEqual(['Harbour Mall']));
    expect(imports()).toEqual([]);
  });

  it('takes the word to create them back with the column that names them', async () => {
    const { host, user } = await lookAt([...rows, 'Pier 4,Cameras,1,2,2025-01-02T09:00:00Z'].join('\n'));
    const count = host.ledger.head().count;
    const name = 'Create the 1 installation that is not in the register';
    await user.click(screen.getByRole('checkbox', { name }));
    await screen.findByText('2 readings of 2 installations');
    const column = screen.getByRole('combobox', { name: '“Installation” is read as' });
    await user.selectOptions(column, 'Not read');
    await waitFor(() => expect(screen.queryByRole('checkbox', { name })).toBeNull());
    await user.selectOptions(column, 'Installation');
    expect(await screen.findByRole('checkbox', { name })).toHaveProperty('checked', false);
    expect(host.ledger.head().count).toBe(count);
  });

  it('asks of which installation it is where no column says it, and changes nothing before', async () => {
    const { host, user } = await lookAt(rows.map((row) => row.replace(/^[^,]*,/, '')).join('\n'));
    const count = host.ledger.head().count;
    expect(
      (await screen.findAllByText(/No column says of which installation the figures are\./)).length,
    ).toBeGreaterThan(0);
    expect(importButton()).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('combobox', { name: /For the installation/ }));
    await user.click(await screen.findByRole('option', { name: 'Harbour Mall, Port', hidden: true }));
    expect(await screen.findByText('1 reading of 1 installation')).toBeTruthy();
    expect(host.ledger.head().count).toBe(count);
  });
});
