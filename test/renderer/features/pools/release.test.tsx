import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { DesktopDouble } from '../../../doubles/desktop';
import { day } from '../../../builders/a-lot';
import { publicJwkText } from '../../../doubles/desktop/keys';
import { keptDownloads } from '../../kept-downloads';
import { showPools, type Step } from './show-pools';

const BRIGHT = 'b'.repeat(43);

const quay: readonly Step[] = [
  [
    { kind: 'pool-created', on: day('2023-06-30'), pool: 'A', name: 'Quay' },
    {
      kind: 'lot-added',
      on: day('2024-01-02'),
      pool: 'A',
      lot: 'A1',
      product: 'Core',
      quantity: 40,
      supExpiresOn: day('2025-06-30'),
    },
  ],
];

const trustBright = ({ keys }: DesktopDouble): void => {
  keys.trustAdd({ text: publicJwkText(BRIGHT), fingerprint: BRIGHT, name: 'Bright Partners', use: 'partner' });
};

const type = async (user: UserEvent, dialog: HTMLElement, label: string, text: string): Promise<void> => {
  const field = within(dialog).getByLabelText(label);
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
};

const choose = async (user: UserEvent, dialog: HTMLElement, label: string | RegExp, option: string): Promise<void> => {
  await user.click(await within(dialog).findByRole('combobox', { name: label }));
  await user.click(await screen.findByRole('option', { name: option }));
};

const openTransfer = async (user: UserEvent, to: string): Promise<HTMLElement> => {
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Transfer licences…' }));
  const dialog = await screen.findByRole('dialog');
  await type(user, dialog, 'Licences', '10');
  await choose(user, dialog, 'To', to);
  return dialog;
};

const PARTNER = 'To another partner, by file';

describe('releasing licences to another partner (LP-13)', () => {
  it('LP-13: signs with the chosen key, records the release, and saves its file; licence-days are equal under both readings', async () => {
    const downloads = keptDownloads();
    const { user, double } = await showPools('/pools/p/A', quay);
    trustBright(double);
    double.keys.create({ name: 'northwind', passphrase: 'a long one' });
    const dialog = await openTransfer(user, PARTNER);
    await choose(user, dialog, /^Partner/, 'Bright Partners');
    await type(user, dialog, 'Your name in the file', 'Northwind');
    await user.type(within(dialog).getByLabelText(/^Passphrase/), 'a long one');
    expect(await within(dialog).findAllByText('4,400 before and after')).toHaveLength(2);
    await user.click(within(dialog).getByRole('button', { name: 'Sign and release 10 licences, by lot' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(double.ledger.events().at(-1)?.changes).toMatchObject([
      { kind: 'licences-removed', quantity: 10, lot: 'A1', destination: 'Bright Partners', reading: 'by-lot' },
      { kind: 'file-issued' },
    ]);
    expect(downloads.map(({ fileName }) => fileName)).toEqual(['T-2025-1.iltr']);
    expect(double.ledger.register().signedTransfers[0]?.file).toMatchObject({
      from: { partner: 'Northwind', pool: 'A' },
      to: { partner: 'Bright Partners' },
    });
  });

  it('where no partner’s key is trusted it says so, and leads to Keys & trust', async () => {
    const { user, double } = await showPools('/pools/p/A', quay);
    const dialog = await openTransfer(user, PARTNER);
    expect(await within(dialog).findByText(/No partner’s key is trusted here yet/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Sign and release licences' }));
    expect(double.ledger.events()).toHaveLength(1);
    await user.click(within(dialog).getByRole('button', { name: 'Go to Keys & trust' }));
    expect(window.location.hash).toBe('#/keys');
  });

  it('without a partner, a key or its passphrase nothing is signed, and each field says what is missing', async () => {
    const { user, double } = await showPools('/pools/p/A', quay);
    trustBright(double);
    double.keys.create({ name: 'northwind', passphrase: 'a long one' });
    const dialog = await openTransfer(user, PARTNER);
    await within(dialog).findByLabelText(/^Passphrase/);
    await user.click(within(dialog).getByRole('button', { name: 'Sign and release licences' }));
    await waitFor(() =>
      expect(
        within(dialog)
          .getByRole('combobox', { name: /^Partner/ })
          .getAttribute('aria-invalid'),
      ).toBe('true'),
    );
    expect(within(dialog).getByText('Type the passphrase.')).toBeTruthy();
    expect(double.ledger.events()).toHaveLength(1);
  });

  it('into transit records the destination that is said', async () => {
    const { user, double } = await showPools('/pools/p/A', quay);
    const dialog = await openTransfer(user, 'Into transit, received later');
    await type(user, dialog, 'Destination: the customer or licence server, if known', 'Port of Westhaven');
    await user.click(await within(dialog).findByRole('button', { name: 'Transfer 10 licences, by lot' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(double.ledger.events().at(-1)?.changes).toMatchObject([
      { kind: 'licences-removed', destination: 'Port of Westhaven' },
    ]);
  });
});
