import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../domain/ledger/change';
import { foldLedger } from '../../../../domain/ledger/fold-ledger';
import { undoLast, redoLast } from '../../../../renderer/app/apply-change';
import { day } from '../../../builders/a-lot';
import type { DesktopDouble } from '../../../doubles/desktop';
import { showPools } from './show-pools';

const pool = (id: string, name: string): Change => ({ kind: 'pool-created', on: day('2023-06-30'), pool: id, name });
const lot = (id: string, name: string, quantity: number, supExpiresOn: string): Change => ({
  kind: 'lot-added',
  on: day('2024-01-02'),
  pool: id,
  lot: name,
  product: 'Core',
  quantity,
  supExpiresOn: day(supExpiresOn),
});

/** The worked numbers of policy-rules.md, and a pool whose SUP ended long ago. */
const worked = [
  [pool('A', 'Quay'), lot('A', 'A1', 40, '2025-06-30'), lot('A', 'A2', 10, '2026-01-01')],
  [pool('B', 'Depot'), lot('B', 'B1', 20, '2025-03-31')],
  [pool('C', 'Old mill'), lot('C', 'C1', 5, '2024-02-01')],
];

const openMenu = async (user: UserEvent, item: string): Promise<HTMLElement> => {
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
  return screen.findByRole('dialog');
};

const type = async (user: UserEvent, dialog: HTMLElement, label: string, text: string): Promise<void> => {
  const field = within(dialog).getByLabelText(label);
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
};

const choose = async (user: UserEvent, dialog: HTMLElement, label: string, option: string): Promise<void> => {
  await user.click(within(dialog).getByRole('combobox', { name: label }));
  await user.click(await screen.findByRole('option', { name: option }));
};

const datesIn = ({ ledger }: DesktopDouble): Readonly<Record<string, string | null>> => {
  const { pools } = foldLedger(
    {
      events: ledger.events(),
      licenceFile: () => undefined,
      signedFile: () => undefined,
      registerChanges: () => undefined,
    },
    day('2025-03-12'),
  );
  return Object.fromEntries(pools.map(({ pool: id, ssed }) => [id, ssed]));
};

describe('transferring licences (LP-13)', () => {
  it('shows both readings for both pools, with equal licence-days, and records one step', async () => {
    const { user, double } = await showPools('/pools/p/A', worked);
    const dialog = await openMenu(user, 'Transfer licences…');
    await type(user, dialog, 'Licences', '15');
    await type(user, dialog, 'Date', '2025-01-01');
    await choose(user, dialog, 'Taken from', 'The lots in the order in which they joined');
    await choose(user, dialog, 'To', 'Depot, B');
    await user.click(await within(dialog).findByRole('radio', { name: 'At average' }));
    expect(within(dialog).getAllByText('12,630 before and after')).toHaveLength(2);
    for (const date of ['25 May 2025', '6 Aug 2025', '9 May 2025', '22 Aug 2025'])
      expect(within(dialog).getAllByText(date).length).toBeGreaterThan(0);
    await user.click(within(dialog).getByRole('button', { name: 'Transfer 15 licences, at average' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(datesIn(double)).toMatchObject({ A: '2025-08-06', B: '2025-05-25' });
    expect(double.ledger.events()).toHaveLength(4);
    expect(screen.getByText('15 licences transferred to B, T-2025-1')).toBeTruthy();
  });

  it('of a lot by lot moves both dates, and is undone and done again as one step', async () => {
    const { user, double } = await showPools('/pools/p/A', worked);
    const dialog = await openMenu(user, 'Transfer licences…');
    await type(user, dialog, 'Licences', '10');
    await choose(user, dialog, 'Taken from', 'A2, Core: 10 to 1 Jan 2026');
    await choose(user, dialog, 'To', 'Depot, B');
    await user.click(await within(dialog).findByRole('button', { name: 'Transfer 10 licences, by lot' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(datesIn(double)).toMatchObject({ A: '2025-06-30', B: '2025-07-01' });
    await undoLast();
    expect(datesIn(double)).toMatchObject({ A: '2025-08-06', B: '2025-03-31' });
    await redoLast();
    expect(datesIn(double)).toMatchObject({ A: '2025-06-30', B: '2025-07-01' });
  });

  it('undone from a pool’s page and done again, it moves both ends', async () => {
    const moved: readonly Change[] = [
      { kind: 'licences-removed', on: day('2025-01-01'), pool: 'A', quantity: 10, lot: 'A2', transfer: 'T-1' },
      { kind: 'licences-received', on: day('2025-01-01'), pool: 'B', transfer: 'T-1' },
    ];
    const { user, double } = await showPools('/pools/p/B', [...worked, moved]);
    await user.click(screen.getByRole('button', { name: 'Undo: 10 licences received from A, T-1' }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByRole('table', { name: 'What changes' });
    await user.click(within(dialog).getByRole('button', { name: 'Undo this change' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(datesIn(double)).toMatchObject({ A: '2025-08-06', B: '2025-03-31' });
    await redoLast();
    expect(datesIn(double)).toMatchObject({ A: '2025-06-30', B: '2025-07-01' });
  });

  it('says why licence-days differ where the destination has lapsed', async () => {
    const steps = [...worked, [pool('D', 'Lately ended'), lot('D', 'D1', 10, '2025-02-28')]];
    const { user } = await showPools('/pools/p/A', steps);
    const dialog = await openMenu(user, 'Transfer licences…');
    await type(user, dialog, 'Licences', '5');
    await choose(user, dialog, 'To', 'Lately ended, D');
    const reasons = await within(dialog).findAllByText(
      /Licence-days are not conserved: the SUP of a pool involved has lapsed/,
    );
    expect(reasons).toHaveLength(2);
  });
});

describe('receiving licences in transit (LP-13)', () => {
  const leaving: readonly Change[] = [
    { kind: 'licences-removed', on: day('2025-01-01'), pool: 'A', quantity: 10, lot: 'A2', transfer: 'T-1' },
  ];

  it('on the destination’s page shows its date before and after, and the licence-days', async () => {
    const { user, double } = await showPools('/pools/p/B', [...worked, leaving]);
    const dialog = await openMenu(user, 'Receive licences…');
    const changes = await within(dialog).findByRole('table', { name: 'What changes' });
    expect(within(changes).getAllByRole('row')[1]?.textContent).toBe('DepotActive20 → 3031 Mar 20251 Jul 2025+92 days');
    // 20 x 19 + 10 x 295 days from 12 March 2025.
    expect(within(dialog).getByText('3,330 before and after')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Receive 10 licences' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(datesIn(double)).toMatchObject({ B: '2025-07-01' });
    expect(screen.getByText('10 licences received from A, T-1')).toBeTruthy();
  });

  it('in a suspended pool is refused in the dialog, with the next step', async () => {
    const { user, double } = await showPools('/pools/p/C', [...worked, leaving]);
    const dialog = await openMenu(user, 'Receive licences…');
    const alert = await within(dialog).findByRole('alert');
    expect(alert.textContent).toContain('Renew the pool first');
    expect(alert.textContent).toContain('pool/sup-suspended');
    await user.click(within(dialog).getByRole('button', { name: 'Receive 10 licences' }));
    expect(double.ledger.events()).toHaveLength(4);
  });
});
