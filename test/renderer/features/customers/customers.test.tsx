import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../domain/ledger/change';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble } from '../../../doubles/desktop';
import { keptDownloads } from '../../kept-downloads';
import { openWindow } from '../../open-window';

const on = day('2025-02-01');
const port = { kind: 'customer', customer: 'Port of Westhaven' } as const;
const harbour = { kind: 'pool', pool: 'P-1' } as const;

const register: readonly Change[] = [
  { kind: 'pool-created', on, pool: 'P-1', name: 'Harbour', customer: 'Port of Westhaven' },
  { kind: 'lot-added', on, pool: 'P-1', lot: 'L1', product: 'Core', quantity: 12, supExpiresOn: day('2025-08-06') },
  { kind: 'pool-created', on, pool: 'P-2', name: 'Depot' },
];
const people: readonly Change[] = [
  { kind: 'contact-added', on, subject: port, contact: 'c1', name: 'Anna Berg', email: 'anna@port.example' },
  { kind: 'contact-added', on, subject: harbour, contact: 'c2', name: 'Marek Okafor', role: 'Installer' },
  { kind: 'note-added', on, subject: harbour, note: 'n1', text: 'First line\nSecond line' },
];

/** 12 March 2025. */
const show = async (path: string, ...steps: readonly (readonly Change[])[]) => {
  const host = createDesktopDouble();
  for (const step of steps) {
    const recorded = host.ledger.record(step);
    if (!recorded.ok) throw new Error(`the test's own step was refused: ${recorded.error.code}`);
  }
  const opened = await openWindow(path, host);
  await screen.findByRole('heading', { level: 1 });
  return opened;
};

const aPort = '/customers/c/Port~20of~20Westhaven';
const sectionOf = (name: string) => within(screen.getByRole('region', { name }));
const linesOf = (name: string): readonly string[] =>
  sectionOf(name)
    .queryAllByRole('listitem')
    .map((line) => line.textContent);

const choose = async (user: UserEvent, what: string, item: string): Promise<void> => {
  await user.click(screen.getByRole('button', { name: `Actions for ${what}` }));
  // Without a layout every button counts as scrolled out of sight, and its menu as hidden.
  await user.click(await screen.findByRole('menuitem', { name: item, hidden: true }));
};

describe('The list of customers', () => {
  it('says where customers come from while there are none', async () => {
    await show('/customers');
    expect(screen.getByText('No customers yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to Pools' }).getAttribute('href')).toContain('/pools');
  });

  it('shows each with its pools, licences, next SSED, contacts, notes and documents, and the pools without one last', async () => {
    await show('/customers', register, people);
    const table = await screen.findByRole('table', { name: 'Customers' });
    const rows = within(table)
      .getAllByRole('row')
      .map(({ textContent }) => textContent);
    expect(rows.slice(1)).toEqual(['Port of Westhaven1012Missing6 Aug 2025147210', 'Unspecified customer100–––000']);
  });

  it('is filtered by the name of a contact, and says when nothing is left', async () => {
    const { user } = await show('/customers', register, people);
    const filter = screen.getByRole('searchbox', { name: 'Filter customers' });
    await user.type(filter, 'okafor');
    expect(screen.getAllByRole('row')).toHaveLength(2);
    await user.clear(filter);
    await user.type(filter, 'zzz');
    expect(screen.getByText('No customer matches “zzz”.')).toBeTruthy();
  });
});

describe('The exported list of customers', () => {
  it('has what the filter lets through, in the list’s order, with days as dates', async () => {
    const downloads = keptDownloads();
    const { user } = await show('/customers', register, people);
    const exportCsv = async (count: number): Promise<string> => {
      await user.click(screen.getByRole('button', { name: 'Export Customers' }));
      await user.click(await screen.findByRole('menuitem', { name: 'CSV file', hidden: true }));
      await waitFor(() => expect(downloads).toHaveLength(count));
      return (await downloads.at(-1)?.blob.text())?.replace('\ufeff', '') ?? '';
    };
    expect(await exportCsv(1)).toBe(
      'Customer,Pools,Sites,Licences,EULA,Next SSED,Days left,Contacts,Notes,Documents\r\n' +
        'Port of Westhaven,1,0,12,Missing,2025-08-06,147,2,1,0\r\n,1,0,0,,,,0,0,0\r\n',
    );
    await user.type(screen.getByRole('searchbox', { name: 'Filter customers' }), 'okafor');
    expect((await exportCsv(2)).split('\r\n').slice(1)).toEqual([
      'Port of Westhaven,1,0,12,Missing,2025-08-06,147,2,1,0',
      '',
    ]);
    expect(downloads[0]?.fileName).toBe('coterm-customers-2025-03-12.csv');
  });
});

describe('A customer’s page', () => {
  it('shows its pools, and the contacts and notes of both with where they are kept', async () => {
    await show(aPort, register, people);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Port of Westhaven');
    expect(sectionOf('Pools').getByText('Harbour')).toBeTruthy();
    expect(linesOf('Contacts')).toEqual(['Anna Berganna@port.example', 'Marek OkaforInstallerHarbour']);
    expect(linesOf('Notes')).toEqual(['First line\nSecond lineWritten on 1 Feb 2025 · this computer · Harbour']);
  });

  it('takes a new contact, says what is wrong with an address first, and undoes it', async () => {
    const { user, host } = await show(aPort, register);
    await user.click(screen.getByRole('button', { name: 'Add contact…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Name'), 'Anna Berg');
    await user.type(dialog.getByLabelText('E-mail'), 'nowhere');
    await user.click(dialog.getByRole('button', { name: 'Add contact' }));
    expect(dialog.getByText('“nowhere” is not an e-mail address.')).toBeTruthy();
    expect(host.ledger.head().count).toBe(1);
    await user.type(dialog.getByLabelText('E-mail'), '@port.example');
    await user.click(dialog.getByRole('button', { name: 'Add contact' }));
    await waitFor(() => expect(linesOf('Contacts')).toEqual(['Anna Bergnowhere@port.example']));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(linesOf('Contacts')).toEqual([]));
  });

  it('changes and removes a note; what another window removed is refused with its sentence', async () => {
    const { user, host } = await show(aPort, register, people);
    await choose(user, 'First line', 'Edit…');
    const dialog = within(await screen.findByRole('dialog'));
    await user.clear(dialog.getByLabelText('Note'));
    await user.type(dialog.getByLabelText('Note'), 'Changed');
    await user.click(dialog.getByRole('button', { name: 'Save note' }));
    await waitFor(() => expect(linesOf('Notes')[0]).toContain('Changed'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await choose(user, 'Changed', 'Edit…');
    const again = within(await screen.findByRole('dialog'));
    await user.type(again.getByLabelText('Note'), ' again');
    host.ledger.record([{ kind: 'note-removed', on: day('2025-03-12'), note: 'n1' }]);
    await user.click(again.getByRole('button', { name: 'Save note' }));
    expect((await again.findByRole('alert')).textContent).toContain('note/unknown');
  });

  it('renames the customer on its pool and on what is kept with it, and stays on its page', async () => {
    const { user } = await show(aPort, register, people);
    await user.click(screen.getByRole('button', { name: 'Rename…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.clear(dialog.getByLabelText('Name'));
    await user.type(dialog.getByLabelText('Name'), 'Port Authority');
    await user.click(dialog.getByRole('button', { name: 'Rename customer' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Port Authority'));
    expect(linesOf('Contacts')).toHaveLength(2);
    expect(sectionOf('Pools').getByText('Harbour')).toBeTruthy();
  });

  it('that names nobody shows the pools and takes nothing', async () => {
    await show('/customers/none', register, people);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Unspecified customer');
    expect(sectionOf('Pools').getByText('Depot')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Add/ })).toBeNull();
  });

  it('says so where nobody has the name', async () => {
    await openWindow('/customers/c/Nobody');
    expect(await screen.findByText('There is no customer Nobody')).toBeTruthy();
  });
});

describe('A pool’s page', () => {
  it('shows its own contacts, then those of its customer, and leads to the customer', async () => {
    await show('/pools/p/P-1', register, people);
    expect(linesOf('Contacts').map((line) => line.slice(0, 6))).toEqual(['Marek ', 'Anna B']);
    const links = screen.getAllByRole('link', { name: 'Port of Westhaven' });
    expect(links[0]?.getAttribute('href')).toContain(aPort);
  });

  it('of an archived pool shows them and changes nothing', async () => {
    await show('/pools/p/P-1', register, people, [{ kind: 'pool-archived', on, pool: 'P-1' }]);
    expect(screen.getByRole('button', { name: 'Add contact…' })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: 'Add note…' })).toHaveProperty('disabled', true);
  });
});
