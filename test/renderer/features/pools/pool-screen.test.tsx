import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { poolPath } from '../../../../renderer/app/paths';
import { harbour, oldTown, riverside } from '../../../builders/pool-steps';
import { day } from '../../../builders/a-lot';
import { showPools } from './show-pools';

const openMenu = async (user: UserEvent, button: string, item: string): Promise<HTMLElement> => {
  await user.click(screen.getByRole('button', { name: button }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
  return screen.findByRole('dialog');
};

const type = async (user: UserEvent, dialog: HTMLElement, label: string, text: string): Promise<void> => {
  const field = within(dialog).getByLabelText(label);
  await user.clear(field);
  await user.type(field, text);
};

describe('a pool’s page', () => {
  it('shows the facts, the lots with their own dates, and the pool’s sums', async () => {
    await showPools('/pools/p/P-0417', harbour);
    expect(screen.getByRole('heading', { level: 1, name: 'Harbour Terminal North' })).toBeTruthy();
    expect(screen.getByText('40 of 62')).toBeTruthy();
    const lots = screen.getByRole('table', { name: 'Lots' });
    expect(
      within(lots)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual([
      'LotProductReleaseTermAddedWarranty toUnit priceMonthsOwn SUP dateQuantity',
      'L1iSentry Core–Perpetual13 Nov 2023––1222 Apr 202540',
      'L2TREX Standard–Perpetual10 Jun 2024––2410 Jun 202610',
      'L3iSentry Core–Perpetual12 Nov 2024––1212 Nov 202512',
      'Pool6 Aug 202562',
    ]);
  });

  it('shows the history newest first, with the days by which each change moved the SSED and its rule', async () => {
    await showPools('/pools/p/P-0417', harbour);
    const lines = within(screen.getByRole('region', { name: 'History' }))
      .getAllByRole('listitem')
      .map((line) =>
        line.textContent.replace(/recorded 14 Nov 2023, \d\d:\d\d (?:on device D{8}|on this computer)/, ', recorded'),
      );
    expect(lines).toEqual([
      '12 licences added as L3, iSentry CoreBy hand, recordedLP-1212 Nov 2024SSED +23 days',
      '10 licences added as L2, TREX StandardBy hand, recordedLP-1210 Jun 2024SSED +83 days',
      '40 licences activatedBy hand, recordedLP-1022 Apr 2024SSED −21 days',
      '40 licences added as L1, iSentry CoreBy hand, recordedLP-1213 Nov 2023SSED set to 13 May 2025',
      'Pool createdBy hand, recordedLP-613 Nov 2023',
    ]);
  });

  it('says of a new name or a new customer only what is new', async () => {
    const described = { kind: 'pool-described', pool: 'P-0417' } as const;
    await showPools('/pools/p/P-0417', [
      ...harbour,
      [{ ...described, on: day('2024-11-13'), customer: 'Port of Westhaven' }],
      [{ ...described, on: day('2024-11-14'), name: 'Terminal North' }],
    ]);
    const [named, ofCustomer] = within(screen.getByRole('region', { name: 'History' })).getAllByRole('listitem');
    expect(named?.textContent).toContain('Renamed to Terminal NorthBy hand');
    expect(ofCustomer?.textContent).toContain('Customer is Port of WesthavenBy hand');
  });

  it('shows the timeline as a table with the same dates', async () => {
    const { user } = await showPools('/pools/p/P-0417', harbour);
    await user.click(screen.getByRole('button', { name: 'As table' }));
    const table = screen.getByRole('table', { name: 'Timeline of pool P-0417' });
    expect(within(table).getByRole('row', { name: /^Created/ }).textContent).toContain(
      'Activation window13 Nov 202313 May 2024',
    );
    expect(within(table).getByRole('row', { name: /Backstop/ }).textContent).toContain('13 May 2025');
    expect(within(table).getByRole('row', { name: /First activation/ }).textContent).toContain('22 Apr 2025');
    expect(within(table).getByRole('row', { name: /L2 added/ }).textContent).toContain('14 Jul 2025');
  });

  it('explains the SSED: lots, sum, exact quotient, rounding, shares and rules', async () => {
    const { user } = await showPools('/pools/p/P-0417', harbour);
    await user.click(screen.getByRole('button', { name: 'Explain 6 Aug 2025' }));
    const panel = await screen.findByRole('dialog', { name: 'Why 6 Aug 2025?' });
    for (const text of [
      '808,000',
      '206,140',
      '244,848',
      '1,258,988',
      '1,258,988 ÷ 62, exact',
      '20,306 + 8/31',
      'L1, 64.5 %',
      '106 days earlier than the SSED',
      '12 licences added as L3, iSentry Core',
      'Parameters in force',
      'to the nearest day, half up',
    ]) {
      expect(within(panel).getByText(text)).toBeTruthy();
    }
  });

  it('says so when there is no such pool', async () => {
    await showPools('/pools/p/P-0', harbour);
    expect(screen.getByText('There is no pool P-0')).toBeTruthy();
  });

  it('opens a pool whose id holds any character', async () => {
    await showPools(poolPath('a/b c%2F?#'), [
      [{ kind: 'pool-created', on: day('2025-01-01'), pool: 'a/b c%2F?#', name: 'Odd' }],
    ]);
    expect(screen.getByRole('heading', { level: 1, name: 'Odd' })).toBeTruthy();
  });
});

describe('recording an activation (LP-10)', () => {
  it('shows the SSED before and after while it is typed, and commits it', async () => {
    const { user } = await showPools('/pools/p/P-0441', riverside);
    await user.click(screen.getByRole('button', { name: 'Record activation…' }));
    const dialog = await screen.findByRole('dialog');
    await type(user, dialog, 'Licences', '12');
    const changes = await within(dialog).findByRole('table', { name: 'What changes' });
    expect(within(changes).getAllByRole('row')[1]?.textContent).toBe(
      'Riverside CampusActive0 → 12≤ 14 Jul 202612 Mar 2026−124 days',
    );
    expect(within(dialog).getByText('Nothing is saved until you commit.')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Activate 12 licences' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('button', { name: 'Explain 12 Mar 2026' })).toBeTruthy();
  });

  it('says inside the dialog why more than the pool holds is refused, and what to do', async () => {
    const { user, double } = await showPools('/pools/p/P-0441', riverside);
    await user.click(screen.getByRole('button', { name: 'Record activation…' }));
    const dialog = await screen.findByRole('dialog');
    await type(user, dialog, 'Licences', '49');
    const alert = await within(dialog).findByRole('alert');
    for (const part of ['P-0441', '48', '49', 'Activate fewer, or add licences first.', 'pool/too-few-licences'])
      expect(alert.textContent).toContain(part);
    await user.click(within(dialog).getByRole('button', { name: 'Activate 49 licences' }));
    await waitFor(() => expect(document.activeElement).toBe(alert));
    expect(double.ledger.head().count).toBe(1);
  });

  it('asks for what is missing before anything is recorded', async () => {
    const { user } = await showPools('/pools/p/P-0441', riverside);
    await user.click(screen.getByRole('button', { name: 'Record activation…' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Activate licences' }));
    expect(within(dialog).getByText('Fill this in.')).toBeTruthy();
  });
});

describe('adding, retiring, renewing', () => {
  it('takes over a lot with a stated date: 40 to 30 Jun 2025 and 10 to 1 Jan 2026 give 6 Aug 2025 (LP-12)', async () => {
    const { user } = await showPools('/pools/p/A', [
      [
        { kind: 'pool-created', on: day('2024-06-30'), pool: 'A' },
        {
          kind: 'lot-added',
          on: day('2024-06-30'),
          pool: 'A',
          lot: 'A1',
          product: 'Core',
          quantity: 40,
          supMonths: 12,
        },
        { kind: 'licences-activated', on: day('2024-06-30'), pool: 'A', quantity: 1 },
      ],
    ]);
    const dialog = await openMenu(user, 'Add licences', 'Take over a lot…');
    await type(user, dialog, 'Licences', '10');
    await type(user, dialog, 'SUP expires on', '1 Jan 2026');
    await user.click(await within(dialog).findByRole('button', { name: 'Add 10 licences as L1' }));
    expect(await screen.findByRole('button', { name: 'Explain 6 Aug 2025' })).toBeTruthy();
  });

  it('shows both readings of a removal before anything is committed (LP-13)', async () => {
    const { user } = await showPools('/pools/p/P-0417', harbour);
    const dialog = await openMenu(user, 'More actions', 'Retire licences…');
    await type(user, dialog, 'Licences', '15');
    expect(await within(dialog).findByText('9 Sep 2025')).toBeTruthy();
    expect(within(dialog).getByText('no change')).toBeTruthy();
    await user.click(within(dialog).getByRole('radio', { name: 'At average' }));
    await user.click(await within(dialog).findByRole('button', { name: 'Retire 15 licences, at average' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('button', { name: 'Explain 6 Aug 2025' })).toBeTruthy();
    expect(screen.getByText('40 of 47')).toBeTruthy();
  });

  it('renews a lapsed SUP from its old date (LP-4)', async () => {
    const { user } = await showPools('/pools/p/P-0287', oldTown);
    await user.click(screen.getByRole('button', { name: 'Renew SUP…' }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByRole('table', { name: 'What changes' });
    await user.click(within(dialog).getByRole('button', { name: 'Renew for 12 months' }));
    expect(await screen.findByRole('button', { name: 'Explain 17 Nov 2025' })).toBeTruthy();
  });
});

describe('undo and archive', () => {
  it('undoes a step of the history, showing first what it moves', async () => {
    const { user } = await showPools('/pools/p/P-0417', harbour);
    await user.click(screen.getByRole('button', { name: 'Undo: 12 licences added as L3, iSentry Core' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('14 Jul 2025')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Undo this change' }));
    expect(await screen.findByRole('button', { name: 'Explain 14 Jul 2025' })).toBeTruthy();
  });

  it('names what stands in the way of an undo', async () => {
    const { user } = await showPools('/pools/p/P-0417', harbour);
    await user.click(screen.getByRole('button', { name: 'Undo: Pool created' }));
    const alert = await within(await screen.findByRole('dialog')).findByRole('alert');
    expect(alert.textContent).toContain('event/stands-in-the-way');
    expect(alert.textContent).toContain('Lot L2 added to Harbour Terminal North (P-0417) on 10 Jun 2024');
    expect(alert.textContent).not.toContain('lot-added');
  });

  it('archives a pool, which then takes no changes until it is restored', async () => {
    const { user } = await showPools('/pools/p/P-0417', harbour);
    const dialog = await openMenu(user, 'More actions', 'Archive…');
    await user.click(await within(dialog).findByRole('button', { name: 'Archive pool' }));
    expect(await screen.findByText('Archived on 12 Mar 2025. It takes no changes until it is restored.')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add licences' }).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Restore from the archive…' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Restore pool' }));
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add licences' }).disabled).toBe(false),
    );
  });
});

describe('subscriptions', () => {
  const only = (expiresOn: string) =>
    showPools('/pools/p/P-0600', [
      [
        { kind: 'pool-created', on: day('2025-01-02'), pool: 'P-0600', name: 'Gate cameras' },
        {
          kind: 'lot-added',
          on: day('2025-01-02'),
          pool: 'P-0600',
          lot: 'L1',
          product: 'VS-ES1',
          quantity: 5,
          term: 'subscription',
          expiresOn: day(expiresOn),
        },
      ],
    ]);

  it.each([
    ['2025-03-11', 'Expired'],
    ['2025-03-12', 'ends today'],
    ['2025-03-13', 'ends tomorrow'],
    ['2025-05-11', 'ends in 60 days'],
  ])('one that runs to %s says “%s”', async (expiresOn, words) => {
    await only(expiresOn);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('shows neither backstop nor start of SUP for a pool that has no SUP', async () => {
    await only('2026-03-12');
    expect(screen.queryByText(/ends in/)).toBeNull();
    expect(screen.queryByText('SUP commenced')).toBeNull();
    expect(screen.queryAllByText('Backstop', { selector: 'dt' })).toEqual([]);
  });
});
