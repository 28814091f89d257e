/** The licence desk as the person at the screen uses it. */
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

const deskWithKey = async () => {
  const host = createDesktopDouble();
  host.keys.create({ name: 'desk' });
  const opened = await openWindow('/desk', host);
  await screen.findByRole('heading', { name: 'Licence desk' });
  return opened;
};

/** The names of what is saved from here on; the page stays where it is. */
const watchDownloads = (): string[] => {
  const names: string[] = [];
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLAnchorElement) || event.target.download === '') return;
    event.preventDefault();
    names.push(event.target.download);
  });
  return names;
};

const fill = async (
  user: Awaited<ReturnType<typeof deskWithKey>>['user'],
  label: RegExp,
  text: string,
): Promise<void> => {
  await user.type(screen.getByRole('textbox', { name: label }), text);
};

describe('the licence desk', () => {
  it('says of every field what it lacks, and issues nothing', async () => {
    const { host, user } = await deskWithKey();
    await user.click(screen.getByRole('button', { name: 'Issue licence file' }));
    expect(await screen.findByText('8 fields need attention.')).toBeTruthy();
    expect(host.asked).not.toContain('licences.issue');
  });

  it('signs a file, records it as issued, and offers to import it here', async () => {
    const { host, user } = await deskWithKey();
    const saved = watchDownloads();
    await fill(user, /^Organisation/, 'iSentry');
    await fill(user, /^Partner/, 'Northgate');
    await fill(user, /^PO number/, '88214');
    await user.type(screen.getByLabelText(/^PO received on/, { selector: 'input' }), '20 Feb 2025');
    await fill(user, /^Pool id/, 'P-0388');
    await fill(user, /^Pool name/, 'Stadium Ring');
    await user.type(screen.getByLabelText(/^Product/, { selector: 'input' }), 'iSentry Core');
    await fill(user, /^Quantity/, '40');
    await user.click(screen.getByRole('button', { name: 'Issue licence file' }));
    expect(await screen.findByText('Issued: ILF-88214.ilf')).toBeTruthy();
    expect(saved).toEqual(['ILF-88214.ilf']);
    const [event] = host.ledger.events();
    expect(event?.changes[0]?.kind).toBe('file-issued');
    await user.click(screen.getByRole('button', { name: 'Import it here' }));
    expect(await screen.findByRole('heading', { name: 'Check before importing' })).toBeTruthy();
  });

  it('keeps the form while another screen is open', async () => {
    const { user } = await deskWithKey();
    await fill(user, /^Partner/, 'Northgate');
    await user.click(screen.getByRole('link', { name: 'Files' }));
    await screen.findByRole('heading', { name: 'Files' });
    await user.click(screen.getByRole('link', { name: 'Licence desk' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Partner/ })).toHaveProperty('value', 'Northgate'));
  });
});
