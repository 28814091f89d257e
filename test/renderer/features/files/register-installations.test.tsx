/** IDIS installations that people had before, on their way in, as the person at the screen sees them. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { showPreview } from '../../../../renderer/app/choose-files';
import { registerState } from '../../../../renderer/db/register-state';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

const rows = [
  'Anlage,Kunde,Seriennummer,Frühere Seriennummern,Artikelnummer,Anzahl',
  'Bank,Port,ISS-1,,ISS-Expert,4',
  'Bank,Port,VAI-3,"VAI-1, VAI-2",VS-ES1,8',
];

const lookAt = async (text: string) => {
  const opened = await openWindow('/pools', createDesktopDouble({ today: '2025-03-12' as CivilDate }));
  showPreview([new File([text], 'anlagen.csv')]);
  await screen.findByRole('heading', { name: 'What is imported' });
  return opened;
};

const importButton = (): HTMLElement => screen.getByRole('button', { name: /^Import( [\d,]+ (?:lots?|serials?))?$/ });

describe('a register of installations', () => {
  it('is known by its heads, shows what it brings, and imports nothing before a person has said that it is right', async () => {
    const { host, user } = await lookAt(rows.join('\n'));
    expect(screen.getByRole('radio', { name: 'IDIS installations' })).toHaveProperty('checked', true);
    expect(screen.getByText('1 new installation, 12 licences under 2 serials')).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Installations that change' });
    const row = within(table).getByRole('row', { name: /Bank/ });
    expect(row.textContent).toContain('New installation');
    expect(row.textContent).toContain('VAI-3 + 2 former');
    expect(row.textContent).toContain('4 x ISS-Expert, 8 x VS-ES1');
    expect(screen.getByText(/1 subscription states no end\. It runs from today, 12 Mar 2025\./)).toBeTruthy();
    expect(importButton()).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('checkbox', { name: 'This is right' }));
    await user.click(importButton());
    expect(await screen.findByText('2 serials with 12 licences. The register shows them now.')).toBeTruthy();
    expect(host.ledger.head().count).toBe(1);
    expect(registerState.getState().register?.installations).toMatchObject([{ name: 'Bank', customer: 'Port' }]);
    await user.click(within(screen.getByRole('banner', { name: 'Tools' })).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(registerState.getState().register?.installations).toEqual([]));
  });

  it('names each row that stays out with its number, its serial, why and its code', async () => {
    await lookAt([...rows, 'Shop,Port,ISS-2,,ISS-Exprt,1', 'Bench,Port,ISS-1,,ISS-Backup,1'].join('\n'));
    const left = screen.getByRole('table', { name: 'Rows that stay out' });
    const unknown = within(left).getByRole('row', { name: /row\/part-unknown/ });
    expect(unknown.textContent).toContain('ISS-2');
    expect(unknown.textContent).toContain('The catalogue has no part “ISS-Exprt”.');
    const differs = within(left).getByRole('row', { name: /row\/installation-differs-in-file/ });
    expect(differs.textContent).toContain(
      'Row 2 has the same serial with “Bank” (Installation), and this row says “Bench”.',
    );
    expect(within(left).getByRole('row', { name: /row\/serial-incomplete/ }).textContent).toContain('ISS-1');
  });

  it('is read as a table of pools where the person says so, and then asks for what pools need', async () => {
    const { user } = await lookAt(rows.join('\n'));
    await user.click(screen.getByRole('radio', { name: 'Pools and lots' }));
    expect(
      (await screen.findAllByText(/No column is read as Pool, without which no row can be imported\./)).length,
    ).toBe(2);
    await user.click(screen.getByRole('radio', { name: 'IDIS installations' }));
    expect(await screen.findByText('1 new installation, 12 licences under 2 serials')).toBeTruthy();
  });
});
