import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../domain/ledger/change';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

const on = day('2025-02-01');
const customer = 'Port of Westhaven';

const register: readonly Change[] = [
  { kind: 'pool-created', on, pool: 'P-1', name: 'Harbour', customer },
  { kind: 'lot-added', on, pool: 'P-1', lot: 'L1', product: 'Core', quantity: 50, supExpiresOn: day('2025-08-06') },
  { kind: 'site-added', on, site: 'quay', customer, name: 'Quay 3', territory: 'Norway' },
  { kind: 'licences-assigned', on, pool: 'P-1', site: 'quay', quantity: 30 },
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
const rowsOf = (name: string): readonly string[] =>
  within(sectionOf(name).getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);

type Opened = Awaited<ReturnType<typeof show>>;

const choose = async ({ user }: Opened, what: string, item: string): Promise<void> => {
  await user.click(screen.getByRole('button', { name: `Actions for ${what}` }));
  // Without a layout every button counts as scrolled out of sight, and its menu as hidden.
  await user.click(await screen.findByRole('menuitem', { name: item, hidden: true }));
};

describe('LP-8: A customer’s page', () => {
  it('shows each site with its licences, and that its EULA is missing', async () => {
    await show(aPort, register);
    expect(rowsOf('Sites')).toEqual(['Quay 3NorwayMissing30']);
    expect(sectionOf('EULAs').getByText(/No EULA is recorded yet/)).toBeTruthy();
  });

  it('takes a new site, and refuses to remove one that licences are assigned to', async () => {
    const opened = await show(aPort, register);
    const { user } = opened;
    await user.click(screen.getByRole('button', { name: 'Add site…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Ferry ramp');
    await user.click(dialog.getByRole('button', { name: 'Add site' }));
    await waitFor(() => expect(rowsOf('Sites')).toHaveLength(2));
    await choose(opened, 'Quay 3', 'Remove');
    expect(await screen.findByText(/Licences are still assigned to Quay 3: 30, from P-1/)).toBeTruthy();
    await choose(opened, 'Ferry ramp', 'Remove');
    await waitFor(() => expect(rowsOf('Sites')).toHaveLength(1));
  });

  it('records a EULA that covers the site from then on, ends it, and undoes that', async () => {
    const opened = await show(aPort, register);
    const { user } = opened;
    await user.click(screen.getByRole('button', { name: 'Record EULA…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Signed by (optional)'), 'Anna Berg');
    await user.click(dialog.getByRole('button', { name: 'Record EULA' }));
    await waitFor(() => expect(rowsOf('Sites')).toEqual(['Quay 3NorwaySigned30']));
    expect(sectionOf('EULAs').getByText('signed on 12 Mar 2025 by Anna Berg')).toBeTruthy();
    await choose(opened, 'Every site · Every product', 'End…');
    const ending = within(await screen.findByRole('dialog'));
    await user.click(ending.getByRole('button', { name: 'End EULA' }));
    await waitFor(() => expect(rowsOf('Sites')).toEqual(['Quay 3NorwayEnded 12 Mar 202530']));
    const [undo] = await screen.findAllByRole('button', { name: 'Undo' });
    if (undo !== undefined) await user.click(undo);
  });
});

describe('LP-7: A pool’s page', () => {
  it('shows the sites that its licences are meant for, and how many are assigned to none', async () => {
    await show('/pools/p/P-1', register);
    expect(rowsOf('Sites')).toEqual([
      'Quay 3Port of Westhavenany lotMissing30',
      'Assigned 20 of 50 not assigned to a site, for Port of Westhaven30',
    ]);
  });

  it('says of a pool without a customer whose the rest is', async () => {
    await show('/pools/p/P-1', register, [{ kind: 'pool-described', on, pool: 'P-1', customer: '' }]);
    expect(rowsOf('Sites').at(-1)).toContain('20 of 50 not assigned to a site, for an unspecified customer');
  });

  it('assigns to a site, at most what is left', async () => {
    const { user } = await show('/pools/p/P-1', register, [
      { kind: 'site-added', on, site: 'ramp', customer, name: 'Ferry ramp' },
    ]);
    await user.click(screen.getByRole('button', { name: 'Assign to a site…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('combobox', { name: 'Site' }));
    await user.click(await screen.findByRole('option', { name: 'Ferry ramp · Port of Westhaven', hidden: true }));
    await user.type(dialog.getByLabelText('Licences'), '21');
    await user.click(dialog.getByRole('button', { name: 'Assign 21 licences' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Of pool P-1, 20 can still be assigned there');
    await user.clear(dialog.getByLabelText('Licences'));
    await user.type(dialog.getByLabelText('Licences'), '20');
    await user.click(dialog.getByRole('button', { name: 'Assign 20 licences' }));
    await waitFor(() => expect(rowsOf('Sites')).toHaveLength(3));
    expect(rowsOf('Sites').at(-1)).toBe('Assigned All 50 assigned50');
    expect(screen.getByText('20 licences assigned to Ferry ramp')).toBeTruthy();
  });

  it('shows what is assigned beyond the pool after licences have left it', async () => {
    const retired: Change = { kind: 'licences-removed', on, pool: 'P-1', quantity: 25 };
    await show('/pools/p/P-1', register, [retired]);
    expect(screen.getByText(/5 licences more are assigned than the pool holds/)).toBeTruthy();
  });

  it('LP-17: asks for a reason where no agreement covers the site’s territory', async () => {
    const agreement = { agreement: 'g1', partner: 'Northgate', territories: ['Sweden'], signedOn: on, from: on };
    const { user, host } = await show('/pools/p/P-1', register, [{ kind: 'agreement-recorded', on, ...agreement }]);
    await user.click(screen.getByRole('button', { name: 'Actions for Quay 3' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Set the quantity…', hidden: true }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.clear(dialog.getByLabelText('Licences'));
    await user.type(dialog.getByLabelText('Licences'), '40');
    expect(dialog.getByText(/No agreement in force covers Norway/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Assign 40 licences' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('covers Norway, where Quay 3 is');
    await user.type(dialog.getByLabelText('Reason for assigning without an agreement'), 'Being signed');
    await user.click(dialog.getByRole('button', { name: 'Assign 40 licences' }));
    await waitFor(() => expect(rowsOf('Sites')[0]).toContain('without an agreement: Being signed'));
    expect(host.ledger.head().count).toBe(3);
  });
});

describe('LP-8: Recording an activation', () => {
  const opened = async (...steps: readonly (readonly Change[])[]) => {
    const shown = await show('/pools/p/P-1', register, ...steps);
    await shown.user.click(screen.getByRole('button', { name: 'Record activation…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await shown.user.type(dialog.getByLabelText('Licences'), '5');
    await shown.user.type(dialog.getByRole('combobox', { name: 'Site (optional)' }), 'Quay 3');
    return { ...shown, dialog };
  };

  it('at a site without a EULA is refused, and goes through once it is recorded from there', async () => {
    const { user, dialog, host } = await opened();
    expect(
      dialog.getByText(/No signed EULA covers Quay 3 of Port of Westhaven on 12 Mar 2025. Record it/),
    ).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Activate 5 licences' }));
    expect(host.ledger.head().count).toBe(1);
    await user.click(dialog.getByRole('button', { name: 'Record the EULA…' }));
    const signing = within(await screen.findByRole('dialog', { name: 'Record a signed EULA' }));
    await user.click(signing.getByRole('button', { name: 'Record EULA' }));
    expect(await dialog.findByText(/A signed EULA covers Quay 3 on 12 Mar 2025/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Activate 5 licences' }));
    expect(await screen.findByText('5 licences activated at Quay 3')).toBeTruthy();
  });

  it('goes through with a reason, which the history shows', async () => {
    const { user, dialog } = await opened();
    await user.type(dialog.getByLabelText('Reason for activating without a EULA'), 'Signed on paper');
    await user.click(dialog.getByRole('button', { name: 'Activate 5 licences' }));
    expect(await screen.findByText('5 licences activated at Quay 3, without a EULA: Signed on paper')).toBeTruthy();
  });
});

describe('The list of sites', () => {
  it('says what it is for while there are none', async () => {
    await show('/customers/sites');
    expect(screen.getByText('No sites yet')).toBeTruthy();
  });

  it('shows each with its customer, licences and EULA, is filtered by its state, and leads to its page', async () => {
    const { user } = await show('/customers/sites', register, [
      { kind: 'site-added', on, site: 'depot', customer: 'Sound Ferries', name: 'Depot' },
      { kind: 'eula-recorded', on, eula: 'e1', customer: 'Sound Ferries', signedOn: on },
    ]);
    const rows = (): readonly string[] =>
      screen
        .getAllByRole('row')
        .slice(1)
        .map(({ textContent }) => textContent);
    expect(rows()).toEqual(['DepotSound FerriesNo territory00Signed', 'Quay 3Port of WesthavenNorway130Missing']);
    await user.click(screen.getByRole('button', { name: /EULA missing/ }));
    expect(rows()).toHaveLength(1);
    await user.type(screen.getByRole('searchbox', { name: 'Filter sites' }), 'zzz');
    expect(screen.getByText('No site matches EULA missing, “zzz”.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await user.click(screen.getByText('Quay 3'));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Quay 3');
    expect(sectionOf('Assigned pools').getByText('Harbour')).toBeTruthy();
    expect(screen.getByText(/No signed EULA covers this site today/)).toBeTruthy();
  });
});

describe('LP-17: The agreements', () => {
  it('are recorded with their territories, and ended', async () => {
    const shown = await show('/customers/agreements', register);
    const { user } = shown;
    expect(screen.getByText('No agreements yet')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Record agreement…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('combobox', { name: 'Partner' }), 'Northgate');
    await user.click(dialog.getByRole('button', { name: 'Record agreement' }));
    expect(dialog.getByText('Fill this in.')).toBeTruthy();
    await user.type(dialog.getByRole('combobox', { name: 'Territories' }), 'Norway,Sweden,');
    await user.click(dialog.getByRole('button', { name: 'Record agreement' }));
    await waitFor(() => expect(screen.getByText('Norway, Sweden')).toBeTruthy());
    await choose(shown, 'Northgate', 'End…');
    const ending = within(await screen.findByRole('dialog'));
    await user.click(ending.getByRole('button', { name: 'End agreement' }));
    await waitFor(() => expect(screen.getByText('Ended 12 Mar 2025')).toBeTruthy());
  });
});

describe('Two customers that are one', () => {
  it('are merged from where a new name is refused because somebody has it', async () => {
    const { user } = await show(aPort, register, [{ kind: 'pool-created', on, pool: 'P-2', customer: 'Westhaven' }]);
    await user.click(screen.getByRole('button', { name: 'Rename…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.clear(dialog.getByLabelText('Name'));
    await user.type(dialog.getByLabelText('Name'), 'Westhaven');
    await user.click(dialog.getByRole('button', { name: 'Rename customer' }));
    await user.click(await dialog.findByRole('button', { name: 'Merge into Westhaven instead…' }));
    const merging = within(await screen.findByRole('dialog', { name: 'Merge with another customer' }));
    await user.click(merging.getByRole('button', { name: 'Merge into Westhaven' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Westhaven'));
    expect(rowsOf('Sites')).toHaveLength(1);
    expect(sectionOf('Pools').getAllByRole('row')).toHaveLength(3);
  });
});

describe('The search', () => {
  it('finds a site by its name, and leads to its page', async () => {
    const { user } = await show('/overview', register);
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Search and commands' }), 'quay 3');
    await user.click(await within(await screen.findByRole('dialog')).findByText('Quay 3'));
    expect((await screen.findByRole('heading', { level: 1, name: 'Quay 3' })).textContent).toBe('Quay 3');
  });
});
