import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../../contract/limits';
import type { Change } from '../../../../domain/ledger/change';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble, type DesktopDouble } from '../../../doubles/desktop';
import { keptDownloads } from '../../kept-downloads';
import { openWindow } from '../../open-window';
import { reactIsIdle } from '../../shipped-react';

const on = day('2025-02-01');
const pool: Change = { kind: 'pool-created', on, pool: 'P-1', name: 'Harbour', customer: 'Port' };

const show = async (path: string, host: DesktopDouble = createDesktopDouble()) => {
  const recorded = host.ledger.record([pool]);
  if (!recorded.ok) throw new Error(recorded.error.code);
  const opened = await openWindow(path, host);
  await screen.findByRole('heading', { level: 1 });
  return opened;
};

const aPool = '/pools/p/P-1';
const aCustomer = '/customers/c/Port';
const section = () => screen.getByRole('region', { name: 'Documents' });
const lines = (): readonly string[] =>
  [...section().querySelectorAll('.dossier-lines > li')].map((line) => line.textContent);

const dragOver = async (dataTransfer: object): Promise<void> => {
  fireEvent.dragOver(section(), { dataTransfer });
  await reactIsIdle();
};

const aFile = (name: string, text: string): File => new File([text], name, { type: 'application/pdf' });
const attach = (user: UserEvent, ...files: readonly File[]): Promise<void> =>
  user.upload(screen.getByLabelText('Files to attach'), [...files]);

const choose = async (user: UserEvent, what: string, item: string): Promise<void> => {
  await user.click(screen.getByRole('button', { name: `Actions for ${what}` }));
  await user.click(await screen.findByRole('menuitem', { name: item, hidden: true }));
};

const HASH_OF_ONE = '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed';

describe('The documents of a pool', () => {
  it('are none at first, and the section says how to attach some', async () => {
    await show(aPool);
    expect(section().textContent).toContain('No documents yet.');
    expect(section().textContent).toContain('drop them here');
  });

  it('are attached several at a time, newest first, each with its size, day, computer and SHA-256', async () => {
    const { user } = await show(aPool);
    await attach(user, aFile('order.pdf', 'one'), aFile('eula.pdf', 'three'));
    await waitFor(() => expect(lines()).toHaveLength(2));
    expect(lines()).toEqual([
      expect.stringMatching(/^eula\.pdfOther document5 bytes · Attached on 12 Mar 2025 · this computerSHA-256/),
      expect.stringMatching(
        /^order\.pdfOther document3 bytes · Attached on 12 Mar 2025 · this computerSHA-2567692c3…f431ed/,
      ),
    ]);
    expect(screen.getByTitle(HASH_OF_ONE)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy the SHA-256 of order.pdf' })).toBeTruthy();
  });

  it('are on the page of the customer too, with the pool that they are kept with', async () => {
    const { user } = await show(aCustomer);
    await attach(user, aFile('frame.pdf', 'one'));
    await waitFor(() => expect(lines()).toHaveLength(1));
    window.location.hash = `#${aPool}`;
    await screen.findByRole('heading', { level: 1, name: 'Harbour' });
    expect(within(section()).getByRole('link', { name: 'Port' })).toBeTruthy();
  });

  const tooLarge = (): File => {
    const file = aFile('film.mp4', 'x');
    Object.defineProperty(file, 'size', { value: limits.attachmentBytes + 1 });
    return file;
  };
  const unreadable = (): File => {
    const file = aFile('gone.pdf', 'x');
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('it was moved.')) });
    return file;
  };
  const refused: readonly (readonly [string, () => File, string, string])[] = [
    ['an empty file', () => aFile('empty.pdf', ''), 'attachment/empty', 'The file empty.pdf is empty.'],
    ['more than 64 MiB', tooLarge, 'attachment/too-large', 'The file film.mp4 is 67,108,865 bytes'],
    ['a file that cannot be read', unreadable, 'file/unreadable', 'gone.pdf cannot be read: it was moved.'],
  ];

  it.each(refused)('%s is refused with its sentence, and the others are attached', async (_what, file, code, what) => {
    const { user, host } = await show(aPool);
    await attach(user, file(), aFile('order.pdf', 'one'));
    await waitFor(() => expect(lines()).toHaveLength(1));
    const alert = await within(section()).findByRole('alert');
    expect(alert.textContent).toContain(what);
    expect(alert.textContent).toContain(code);
    expect(host.ledger.head().count).toBe(2);
    await user.click(within(section()).getByRole('button', { name: 'Dismiss' }));
    expect(within(section()).queryByRole('alert')).toBeNull();
  });

  it('the same bytes are attached already, under whichever name', async () => {
    const { user, host } = await show(aPool);
    await attach(user, aFile('order.pdf', 'one'), aFile('copy.pdf', 'one'));
    const alert = await within(section()).findByRole('alert');
    expect(alert.textContent).toContain('copy.pdf is attached here already, as order.pdf.');
    expect([lines().length, host.ledger.head().count]).toEqual([1, 2]);
  });

  it('are dropped onto their section, and the window shows no preview', async () => {
    await show(aPool);
    const dataTransfer = { types: ['Files'], files: [aFile('order.pdf', 'one')] };
    await dragOver(dataTransfer);
    expect(screen.getByText('Drop to attach')).toBeTruthy();
    expect(document.querySelector('.drop-target')).toBeNull();
    fireEvent.drop(section(), { dataTransfer });
    await waitFor(() => expect(lines()).toHaveLength(1));
    expect(screen.queryByText('Drop to attach')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Harbour');
  });

  it('are described: kind, number, day and remark stand in the line, and the title in place of the name', async () => {
    const { user } = await show(aPool);
    await attach(user, aFile('order.pdf', 'one'));
    await waitFor(() => expect(lines()).toHaveLength(1));
    await choose(user, 'order.pdf', 'Describe…');
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Save description' }));
    expect(dialog.getByText('Nothing is different yet.')).toBeTruthy();
    await user.click(dialog.getByRole('combobox', { name: 'Kind' }));
    await user.click(await screen.findByRole('option', { name: 'Agreement', hidden: true }));
    await user.type(dialog.getByLabelText('Title'), 'Frame agreement');
    await user.type(dialog.getByLabelText('Number'), 'A-7');
    await user.type(dialog.getByLabelText('In force to'), '31 Dec 2026');
    await user.type(dialog.getByLabelText('Remark'), 'Signed by both');
    await user.click(dialog.getByRole('button', { name: 'Save description' }));
    await waitFor(() =>
      expect(lines()[0]).toContain(
        'Frame agreementAgreement · A-7 · in force to 31 Dec 2026Signed by bothorder.pdf · 3 bytes',
      ),
    );
  });

  it('are saved as they were received, under a name that no system obeys', async () => {
    const downloads = keptDownloads();
    const { user } = await show(aPool);
    await attach(user, aFile('order\u202efdp.exe', '\u0000one\r\n'));
    await waitFor(() => expect(lines()).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: /^Save a copy of/ }));
    await waitFor(() => expect(downloads).toHaveLength(1));
    expect(downloads[0]?.fileName).toBe('order-fdp.exe');
    expect(downloads[0]?.blob.type).toBe('application/octet-stream');
    expect(await downloads[0]?.blob.text()).toBe('\u0000one\r\n');
  });

  it('are removed without a question, and come back by undo', async () => {
    const { user } = await show(aPool);
    await attach(user, aFile('order.pdf', 'one'));
    await waitFor(() => expect(lines()).toHaveLength(1));
    await choose(user, 'order.pdf', 'Remove');
    await waitFor(() => expect(lines()).toEqual([]));
    const said = await screen.findByText('Document removed');
    const toast = said.closest<HTMLElement>('.toast');
    if (toast === null) throw new Error('no toast');
    await user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(lines()).toHaveLength(1));
  });

  it('that were removed are shown when asked for, and are saved and brought back from there', async () => {
    const downloads = keptDownloads();
    const { user } = await show(aPool);
    await attach(user, aFile('order.pdf', 'one'));
    await waitFor(() => expect(lines()).toHaveLength(1));
    expect(screen.queryByRole('button', { name: /^Show removed/ })).toBeNull();
    await choose(user, 'order.pdf', 'Remove');
    await user.click(await screen.findByRole('button', { name: 'Show removed (1)' }));
    expect(lines()).toEqual(['order.pdf3 bytes · Removed on 12 Mar 2025']);
    await user.click(screen.getByRole('button', { name: 'Save a copy of order.pdf' }));
    await waitFor(() => expect(downloads).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Bring back order.pdf' }));
    await waitFor(() => expect(lines()).toEqual([expect.stringContaining('Attached on 12 Mar 2025')]));
    expect(screen.queryByRole('button', { name: /^(Show|Hide) removed/ })).toBeNull();
  });

  it('are found by the search, by name, title or number, and it leads to where they are kept', async () => {
    const { user, host } = await show(aPool);
    await attach(user, aFile('order.pdf', 'one'));
    await waitFor(() => expect(lines()).toHaveLength(1));
    const [attached] = host.ledger.register().attachments;
    const facts = { kind: 'agreement', title: 'Frame agreement', reference: 'FA-7' } as const;
    host.ledger.record([
      { kind: 'document-described', on: day('2025-03-12'), attachment: attached?.attachment ?? '', facts },
    ]);
    await waitFor(() => expect(lines()[0]).toContain('Frame agreement'));
    window.location.hash = '#/files';
    await screen.findByRole('heading', { level: 1, name: 'Files' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'order frame fa-7');
    const found = await screen.findByRole('option', { name: /Frame agreement/ });
    expect(found.textContent).toContain('FA-7 · P-1');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(window.location.hash).toBe(`#${aPool}`));
  });

  it('take nothing while the pool is archived, and are still saved', async () => {
    const { user, host } = await show(aPool);
    await attach(user, aFile('order.pdf', 'one'));
    await waitFor(() => expect(lines()).toHaveLength(1));
    host.ledger.record([{ kind: 'pool-archived', on: day('2025-03-12'), pool: 'P-1' }]);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Attach files…' })).toHaveProperty('disabled', true));
    await dragOver({ types: ['Files'], files: [] });
    expect(screen.queryByText('Drop to attach')).toBeNull();
    expect(screen.getByRole('button', { name: 'Save a copy of order.pdf' })).toHaveProperty('disabled', false);
  });
});
