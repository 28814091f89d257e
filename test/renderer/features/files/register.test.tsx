/** A register that people had before, on its way in, as the person at the screen sees it. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { isTableName, showPreview } from '../../../../renderer/app/choose-files';
import { documentPath, paths } from '../../../../renderer/app/paths';
import { registerState } from '../../../../renderer/db/register-state';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';
import { navigate } from 'wouter/use-hash-location';

const whole = [
  'Pool,Kunde,Produkt,Anzahl,Ablaufdatum,Angelegt',
  'P-1,Port,core,12,2026-12-31,2024-02-01',
  'P-2,Harbour,core,40,2026-06-30,2024-02-05',
].join('\n');

const table = (text: string, name = 'pools.csv'): File => new File([text], name);

const lookAt = async (text: string, host = createDesktopDouble({ today: '2025-03-12' as CivilDate })) => {
  const opened = await openWindow('/pools', host);
  showPreview([table(text)]);
  await screen.findByRole('heading', { name: 'Import a register' });
  await screen.findByRole('heading', { name: 'What is imported' });
  return opened;
};

const importButton = (): HTMLElement => screen.getByRole('button', { name: /^Import( \d+ lots?)?$/ });
const readAs = (head: string): HTMLElement => screen.getByRole('combobox', { name: `“${head}” is read as` });
const importsNothingYet = (): void => expect(importButton()).toHaveProperty('disabled', true);

describe('a register that people had before', () => {
  it('is shown with how each column was read and what it would change, and has changed nothing', async () => {
    const { host } = await lookAt(whole);
    expect(readAs('Kunde')).toHaveProperty('value', 'customer');
    expect(screen.getByText('2026-12-31 is 31 Dec 2026')).toBeTruthy();
    const pools = screen.getByRole('table', { name: 'Pools that change' });
    const row = within(pools).getByRole('row', { name: /P-2/ });
    expect(row.textContent).toContain('New pool');
    expect(row.textContent).toContain('5 Feb 2024');
    expect(row.textContent).toContain('30 Jun 2026');
    expect(screen.getByText('2 new pools, 52 licences in 2 lots')).toBeTruthy();
    expect(host.ledger.head().count).toBe(0);
  });

  it('is imported as one step, which Undo takes back whole, and stands in the history of each pool', async () => {
    const { host, user } = await lookAt(whole);
    await user.click(importButton());
    expect(await screen.findByText('2 lots with 52 licences. The register shows them now.')).toBeTruthy();
    expect(host.ledger.head().count).toBe(1);
    expect(registerState.getState().register?.pools).toHaveLength(2);
    navigate('/pools/p/P-1');
    expect((await screen.findAllByRole('link', { name: 'pools.csv' })).length).toBeGreaterThan(0);
    await user.click(within(screen.getByRole('banner', { name: 'Tools' })).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(registerState.getState().register?.pools).toEqual([]));
  });

  it('leaves the table alone that is opened while it is imported', async () => {
    const host = createDesktopDouble({ today: '2025-03-12' as CivilDate });
    const { invoke } = host.bridge;
    let goOn = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    const held: typeof invoke = async (channel, sent, workspace) => {
      const answer = await invoke(channel, sent, workspace);
      if (channel === 'registers.commit') await waiting;
      return answer;
    };
    const { user } = await lookAt(whole, { ...host, bridge: { ...host.bridge, invoke: held } });
    await user.click(importButton());
    showPreview([table(whole.replaceAll('P-', 'Q-'), 'others.csv')]);
    expect((await screen.findAllByText(/others\.csv/)).length).toBeGreaterThan(0);
    await screen.findByRole('heading', { name: 'What is imported' });
    goOn();
    expect(await screen.findByText('Register pools.csv imported')).toBeTruthy();
    await waitFor(() => expect(registerState.getState().register?.pools).toHaveLength(2));
    expect(screen.getByRole('heading', { name: 'What is imported' })).toBeTruthy();
    expect(importButton()).toHaveProperty('disabled', false);
  });

  it('is read as the person says where the guess was wrong', async () => {
    const { user } = await lookAt('Wer,Menge,Rest\nP-1,3,x');
    expect(
      screen.getByText(/No column is read as Pool, without which.*Choose the column that holds it\./),
    ).toBeTruthy();
    importsNothingYet();
    await user.selectOptions(readAs('Wer'), 'Pool');
    expect(await screen.findByText('1 new pool, 3 licences in 1 lot')).toBeTruthy();
    expect(screen.getAllByText('Not read').length).toBeGreaterThan(0);
  });

  it('reads each field from one column: the one that held it before is not read any more', async () => {
    const { user } = await lookAt('Pool,Code,Menge\nA,P-1,3');
    await user.selectOptions(readAs('Code'), 'Pool');
    expect(readAs('Pool')).toHaveProperty('value', 'none');
    expect(await screen.findByRole('row', { name: /P-1 .*New pool|New pool.*P-1/ })).toBeTruthy();
  });

  it('asks where dates can be read in two ways, and imports nothing before it is told', async () => {
    const { user } = await lookAt('Pool,Product,Qty,SUP end,Created\nP-1,core,3,03/04/2026,2024-01-01');
    expect(screen.getByText('03/04/2026 can be read in two ways. Which is it?')).toBeTruthy();
    importsNothingYet();
    const orders = screen.getByRole('radiogroup', { name: 'What comes first in the dates of “SUP end”' });
    expect(within(orders).queryAllByRole('radio', { checked: true })).toEqual([]);
    await user.click(within(orders).getByRole('radio', { name: 'Month first: 4 Mar 2026' }));
    const pools = await screen.findByRole('table', { name: 'Pools that change' });
    expect(within(pools).getByRole('row', { name: /P-1/ }).textContent).toContain('4 Mar 2026');
    expect(importButton()).toHaveProperty('disabled', false);
  });

  it('names each row that stays out with its number, why and its code, and imports the rest on the user’s word', async () => {
    const rows = [
      'P-1,core,3,2024-01-01',
      ',core,5,',
      'P-1,core,3,2024-01-01',
      'P-2,core,-1,',
      'P-1,core,4,2024-05-05',
    ];
    const { user } = await lookAt(
      `Pool,Product,Qty,Created,SUP end\n${rows.map((row) => `${row},2026-01-01`).join('\n')}`,
    );
    const left = screen.getByRole('table', { name: 'Rows that stay out' });
    expect(within(left).getByRole('row', { name: /^3 .*row\/pool-missing/ }).textContent).toContain('names no pool');
    expect(within(left).getByRole('row', { name: /^4 .*row\/repeated/ }).textContent).toContain('Twice in the file');
    expect(within(left).getByRole('row', { name: /^5 .*row\/quantity-negative/ })).toBeTruthy();
    importsNothingYet();
    await user.click(screen.getByRole('button', { name: /Twice in the file/ }));
    expect(within(left).getAllByRole('row')).toHaveLength(2);
    await user.click(screen.getByRole('checkbox', { name: 'Leave out 3 rows that cannot be imported' }));
    await user.click(importButton());
    await waitFor(() => expect(registerState.getState().register?.pools).toMatchObject([{ quantity: 7 }]));
  });

  it('has what the file does not say confirmed', async () => {
    const { user } = await lookAt('Pool,Qty,Price,SUP end\nP-1,3,12.50,01.02.2026');
    expect(screen.getByText('1 row names no product. It is entered as “licence”.')).toBeTruthy();
    expect(screen.getByText('1 price names no currency. It is in euros.')).toBeTruthy();
    expect(screen.getByText('1 date is written with points. The day stands before the month.')).toBeTruthy();
    importsNothingYet();
    await user.click(screen.getByRole('checkbox', { name: 'This is right' }));
    expect(importButton()).toHaveProperty('disabled', false);
  });

  it('has nothing to do the second time, neither as the same file nor with the same rows', async () => {
    const { user } = await lookAt(whole);
    await user.click(importButton());
    await screen.findByText(/The register shows them now/);
    showPreview([table(whole, 'copy.csv')]);
    expect(await screen.findByText('Nothing to do')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
    showPreview([table(whole.replaceAll(',', ';'))]);
    expect(await screen.findByText('Every row that can be imported is in the register already.')).toBeTruthy();
    importsNothingYet();
    expect(screen.getAllByText('There already').length).toBeGreaterThan(0);
  });

  it('that is no table is refused with its code, and nothing changed', async () => {
    const host = createDesktopDouble();
    await openWindow('/pools', host);
    showPreview([table('', 'pools.xlsx')]);
    const card = await screen.findByRole('alert');
    expect(within(card).getByText('register/empty')).toBeTruthy();
    expect(card.textContent).toContain('Nothing was changed.');
  });

  it('is let go by Escape', async () => {
    const { host } = await lookAt(whole);
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(await screen.findByText('No files yet')).toBeTruthy();
    await waitFor(() => expect(host.asked).toContain('registers.discard'));
  });
});

describe('a table among other files', () => {
  it.each(['pools.csv', 'POOLS.XLSX', 'a.tsv', 'old.xls'])('is told apart by its name: %s', (name) =>
    expect(isTableName(name)).toBe(true),
  );
  it.each(['a.ilf', 'csv', 'a.csv.ilf'])('is no licence file: %s', (name) => expect(isTableName(name)).toBe(false));

  it('that is dropped anywhere on the window shows its columns, and imports nothing', async () => {
    const { host } = await openWindow('/overview');
    fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [table(whole)] } });
    expect(await screen.findByText('2 new pools, 52 licences in 2 lots')).toBeTruthy();
    expect(host.ledger.head().count).toBe(0);
  });

  it('has a card of its own, which leads to its columns', async () => {
    const { user } = await openWindow('/pools');
    showPreview([table(whole), new File(['nonsense'], 'a.ilf')]);
    expect(await screen.findByText(/1 is a table of pools\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Look at its columns' }));
    expect(await screen.findByText('2 new pools, 52 licences in 2 lots')).toBeTruthy();
  });
});

describe('the page of an imported register', () => {
  it('says what it is, how large, its hashes, who imported it when, and how its columns were read', async () => {
    const { host, user } = await lookAt(whole);
    await user.click(importButton());
    await user.click(await screen.findByRole('button', { name: 'Show the file' }));
    expect(await screen.findByText('Kept as received')).toBeTruthy();
    expect(screen.getByText('2 pools, 2 lots, 52 licences')).toBeTruthy();
    expect(screen.getByText(`${whole.length} bytes`)).toBeTruthy();
    expect(screen.getByText(/on this computer/)).toBeTruthy();
    const columns = screen.getByRole('table', { name: 'How its columns were read' });
    expect(within(columns).getByRole('row', { name: /Kunde/ }).textContent).toContain('Customer');
    expect(host.asked).not.toContain('files.preview');
    const [change] = host.ledger.events()[0]?.changes ?? [];
    if (change?.kind !== 'register-imported') throw new Error('no register');
    expect(documentPath(change.docId)).toContain(paths.files);
    navigate(paths.files);
    const row = await screen.findByRole('row', { name: /pools\.csv/ });
    expect(row.textContent).toContain('Imported table2 pools');
  });
});
