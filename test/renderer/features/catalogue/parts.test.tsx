/** The IDIS parts of the catalogue as the person at the screen uses them. */
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../../domain/ledger/change';
import type { PlainChange } from '../../../builders/simulate-scenario';
import { createDesktopDouble } from '../../../doubles/desktop';
import { westhavenMall } from '../../../domain/installation/westhaven';
import { openWindow } from '../../open-window';

/** Today is 12 March 2025. */
const show = async (path: string, ...changes: readonly PlainChange[]) => {
  const host = createDesktopDouble();
  for (const change of changes) host.ledger.record([changeSchema.parse(change)]);
  const opened = await openWindow(path, host);
  await screen.findByRole('table', { name: 'IDIS parts' });
  return opened;
};

type User = Awaited<ReturnType<typeof show>>['user'];

const rowOf = (part: string): string =>
  screen.getByText(part, { selector: '.medium' }).closest('tr')?.textContent ?? '';

const fill = (label: RegExp | string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), { target: { value } });
};

const act = async (user: User, part: string, item: string): Promise<void> => {
  await user.click(screen.getByRole('button', { name: `Actions for ${part}` }));
  await user.click(await screen.findByRole('menuitem', { name: item, hidden: true }));
};

const choose = async (user: User, label: string | RegExp, option: string): Promise<void> => {
  await user.click(screen.getByRole('combobox', { name: label }));
  const options = await screen.findAllByRole('option', { name: option, hidden: true });
  await user.click(options.at(-1) ?? document.body);
};

describe('The IDIS parts', () => {
  it('ID-8, ID-9: stand with their contents, needs and terms, and with how many are held', async () => {
    await show('/catalogue', ...westhavenMall);
    expect(rowOf('ISS-ExpertStarterPack')).toContain('4 × ISS-Expert');
    expect(rowOf('ISS-Backup')).toContain('ISS-Expert, one for each');
    expect(rowOf('ISS-FedFailover')).toContain('ISS-Federation, one for the installation');
    expect(rowOf('VS-ADV3')).toContain('camera3 years');
    expect(rowOf('ISS-Expert')).toContain('perpetual');
    expect(rowOf('VS-ES1')).toContain('40');
  });

  it('ID-8: a pack is added with what it contains, and counts the catalogue’s version up', async () => {
    const { host, user } = await show('/catalogue/part');
    const dialog = await screen.findByRole('dialog', { name: 'Add a part' });
    fill(/^Part number/, 'ISS-TenPack');
    fill(/^What it is/, 'Pack of 10');
    await user.click(screen.getByRole('radio', { name: 'A pack of others' }));
    await user.click(screen.getByRole('button', { name: 'Add the part' }));
    expect(within(dialog).getByRole('alert').textContent).not.toBe('');
    await choose(user, 'Part 1 of the pack', 'ISS-Expert');
    fill('Quantity of part 1 of the pack', '10');
    await user.click(screen.getByRole('button', { name: 'Add the part' }));
    expect(await screen.findByText('10 × ISS-Expert')).toBeTruthy();
    expect(screen.getByText(/^Version 2 · 5 products, 17 parts/)).toBeTruthy();
    expect(host.ledger.register().parts.at(-1)).toMatchObject({
      part: 'ISS-TenPack',
      contents: [{ part: 'ISS-Expert', quantity: 10 }],
    });
  });

  it('ID-9: a part is changed, withdrawn and offered again', async () => {
    const { host, user } = await show('/catalogue');
    await act(user, 'VS-ES1', 'Edit…');
    fill(/^Term in years/, '2');
    await user.click(screen.getByRole('button', { name: 'Save the part' }));
    expect(await screen.findByText('2 years')).toBeTruthy();
    expect(rowOf('VS-ES1')).toContain('Entered or changed here');
    await act(user, 'VS-ES1', 'Withdraw');
    expect(await screen.findByText('Withdrawn on 12 Mar 2025')).toBeTruthy();
    await act(user, 'VS-ES1', 'Offer again');
    expect(await screen.findByText(/^Version 4/)).toBeTruthy();
    expect(host.ledger.register().parts.find(({ part }) => part === 'VS-ES1')).toMatchObject({
      termYears: 2,
      withdrawnOn: null,
    });
  });

  it('ID-8: what a pack contains is not withdrawn before the pack', async () => {
    const { user } = await show('/catalogue');
    await act(user, 'ISS-Expert', 'Withdraw');
    expect(await screen.findByText(/contained in the pack ISS-ExpertStarterPack/)).toBeTruthy();
  });
});
