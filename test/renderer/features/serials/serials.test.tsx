import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../domain/ledger/change';
import { day } from '../../../builders/a-lot';
import { aMall } from '../../../builders/a-mall';
import { withServers } from '../../../builders/licence-usage';
import { createDesktopDouble } from '../../../doubles/desktop';
import { keptDownloads } from '../../kept-downloads';
import { openWindow } from '../../open-window';

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

const mall = '/serials/i/N1';
const created: readonly Change[] = [
  { kind: 'installation-created', on: day('2025-03-01'), installation: 'N9', name: 'Quay', customer: 'Port' },
];
const section = (name: string) => within(screen.getByRole('region', { name }));

describe('The list of serials', () => {
  it('says where installations come from while there are none', async () => {
    await show('/serials');
    expect(screen.getByText('No IDIS installations yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Add installation…' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Import a register…' })).toBeTruthy();
  });

  it('shows each current serial with its installation, and tells how many rows there are', async () => {
    await show('/serials', ...aMall());
    const grid = await screen.findByRole('grid', { name: 'Serials of the IDIS installations' });
    expect(grid.getAttribute('aria-rowcount')).toBe('3');
    const rows = within(grid)
      .getAllByRole('row')
      .map(({ textContent }) => textContent);
    expect(rows[1]).toContain('ISS-60417-WH');
    expect(rows[2]).toContain('VAI-04');
    expect(rows[2]).toContain('6 May 2025');
  });

  it('ID-7: finds the current serial by an older one, and says what it replaced', async () => {
    const { user } = await show('/serials', ...aMall());
    await user.type(screen.getByRole('searchbox', { name: 'Filter serials' }), 'vai-02');
    const [, row] = within(screen.getByRole('grid')).getAllByRole('row');
    expect(row?.textContent).toContain('VAI-04');
    expect(row?.textContent).toContain('replaced VAI-02');
  });

  it('names the filters that leave nothing, and clears them', async () => {
    const { user } = await show('/serials', ...aMall());
    await user.type(screen.getByRole('searchbox', { name: 'Filter serials' }), 'zzz');
    expect(screen.getByText('No serial matches “zzz”.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(screen.getByRole('grid')).toBeTruthy();
  });

  it('opens the row that the keys have walked to', async () => {
    const { user } = await show('/serials', ...aMall());
    (await screen.findByRole('grid')).focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Westhaven Mall' })).toBeTruthy();
  });

  it('exports what the filter lets through, superseded serials with what replaced them', async () => {
    const downloads = keptDownloads();
    const { user } = await show('/serials', ...aMall());
    await user.click(screen.getByRole('button', { name: /^Superseded/ }));
    await user.click(screen.getByRole('button', { name: 'Export Serials' }));
    await user.click(await screen.findByRole('menuitem', { name: 'CSV file', hidden: true }));
    await waitFor(() => expect(downloads).toHaveLength(1));
    const text = await downloads[0]?.blob.text();
    expect(text).toContain('VAI-01,VAI,,Westhaven Mall,Mall Estates Ltd');
    expect(text).toContain('VAI-02');
  });
});

describe('The page of an installation', () => {
  it('ID-7: shows the lineage as boxes in their order, with what came with each and the one to quote', async () => {
    await show(mall, ...aMall());
    const boxes = within(await screen.findByRole('list', { name: 'IDIS VAI, serial lineage' }))
      .getAllByRole('group')
      .map((box) => box.getAttribute('aria-label'));
    expect(boxes).toEqual([
      'VAI-01, 12 May 2022, 24 × VS-ES1, New installation, Superseded 9 May 2023',
      'VAI-02, 9 May 2023, 24 × VS-ADV1, Upgrade, Superseded 6 May 2024',
      'VAI-03, 6 May 2024, 40 × VS-ADV1, Renewal, add-on, Superseded 18 Nov 2024',
      'VAI-04, 18 Nov 2024, + 12 × VS-ADV3, Add-on, Current, quote this one',
    ]);
    expect(section('IDIS VAI, serial lineage').getByRole('link', { name: 'with PO-7' })).toBeTruthy();
  });

  it('lets the arrow keys walk from serial to serial', async () => {
    const { user } = await show(mall, ...aMall());
    const list = await screen.findByRole('list', { name: 'IDIS VAI, serial lineage' });
    within(list)
      .getByRole('group', { name: /^VAI-04/ })
      .focus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^VAI-02/);
    await user.keyboard('{Home}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^VAI-01/);
  });

  it('has a table behind the picture', async () => {
    const { user } = await show(mall, ...aMall());
    const vai = section('IDIS VAI, serial lineage');
    await user.click(vai.getByRole('button', { name: 'As table' }));
    const rows = within(vai.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(5);
    expect(rows[4]?.textContent).toContain('PO-5');
  });

  it('ID-6: shows what was bought under the serial that stays', async () => {
    await show(mall, ...aMall());
    const iss = section('IDIS ISS, one serial for good');
    expect(iss.getByText('ISS-60417-WH')).toBeTruthy();
    expect(iss.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '1 Feb 20222 × ISS-ExpertStarterPack',
      '8 Jan 2025+ 8 × ISS-Backup',
    ]);
  });

  it('ID-8, ID-10: shows the parts held with their ends, the days left, and what they need', async () => {
    await show(mall, ...aMall());
    const rows = within(section('Parts held').getByRole('table'))
      .getAllByRole('row')
      .map(({ textContent }) => textContent);
    expect(rows[1]).toMatch(/VS-ADV3.*18 Nov 2027.*981.*12/);
    expect(rows[2]).toMatch(/VS-ADV1.*6 May 2025.*55.*40/);
    expect(rows[3]).toMatch(/ISS-Backup.*8 of 8 ISS-Expert.*perpetual/);
  });

  it('copies the current serial in one click', async () => {
    const { user } = await show(mall, ...aMall());
    const vai = section('IDIS VAI, serial lineage');
    await user.click(vai.getByRole('button', { name: 'Copy VAI-04' }));
    expect(await navigator.clipboard.readText()).toBe('VAI-04');
  });

  it('lists its confirmations and its orders, the newest first', async () => {
    await show(mall, ...aMall());
    const lines = (name: string) =>
      within(screen.getByRole('list', { name }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(lines('Confirmations')[0]).toMatch(/^Revised confirmation, PO-6ISS-60417-WH/);
    expect(lines('Orders')[0]).toMatch(/^PO-7.*Awaiting confirmation/);
  });

  it('says that there is no such installation', async () => {
    await openWindow('/serials/i/nobody');
    expect(await screen.findByText('There is no installation nobody')).toBeTruthy();
  });
});

describe('An installation', () => {
  it('is added, and its page says that it has no serial yet', async () => {
    const { user, host } = await show('/serials/new');
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Add installation' }));
    expect(dialog.getByText(/is needed|Fill/)).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Quay 3');
    await user.type(dialog.getByRole('combobox', { name: 'Customer' }), 'Port');
    await user.click(dialog.getByRole('button', { name: 'Add installation' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Quay 3' })).toBeTruthy();
    expect(screen.getByText('No serial yet')).toBeTruthy();
    expect(host.ledger.events().at(-1)?.changes[0]).toMatchObject({
      kind: 'installation-created',
      name: 'Quay 3',
      customer: 'Port',
    });
  });

  it('ID-7: has what is there already recorded, with the serials before it', async () => {
    const { user } = await show('/serials/i/N9/record', created);
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByText('VAI, a new serial with each update'));
    await user.type(dialog.getByRole('textbox', { name: 'Current serial' }), 'VAI-12');
    await user.type(dialog.getByRole('textbox', { name: 'Serials before it' }), 'VAI-10\nVAI-11');
    await user.click(dialog.getByRole('button', { name: 'Record serial' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const list = await screen.findByRole('list', { name: 'IDIS VAI, serial lineage' });
    expect(
      within(list)
        .getAllByRole('group')
        .map((box) => box.getAttribute('aria-label')?.split(',')[0]),
    ).toEqual(['VAI-10', 'VAI-11', 'VAI-12']);
  });

  it('says in a sentence why a serial is refused, and changes nothing', async () => {
    const { user, host } = await show('/serials/i/N9/record', ...aMall(), created);
    const before = host.ledger.events().length;
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Current serial' }), 'ISS-60417-WH');
    await user.click(dialog.getByRole('button', { name: 'Record serial' }));
    expect(await dialog.findByText('serial/taken')).toBeTruthy();
    expect(host.ledger.events()).toHaveLength(before);
  });

  it('is archived and restored; its history undoes a step', async () => {
    const { user } = await show('/serials/i/N9', created);
    const more = async (item: string): Promise<void> => {
      await user.click(screen.getByRole('button', { name: 'More actions' }));
      await user.click(await screen.findByRole('menuitem', { name: item, hidden: true }));
    };
    await more('Archive…');
    await user.click(await screen.findByRole('button', { name: 'Archive installation' }));
    expect(await screen.findByText('Archived 12 Mar 2025')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo: Installation Quay archived' }));
    expect(await screen.findByText('IDIS installation')).toBeTruthy();
  });
});

describe('From anywhere', () => {
  it('ID-7: the search finds an old serial, and says when it was superseded and which one is current', async () => {
    const { user } = await show('/overview', ...aMall());
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'vai-02');
    const option = await screen.findByRole('option', { name: /VAI-02/ });
    expect(option.textContent).toContain('superseded on 6 May 2024, current: VAI-04');
    await user.click(option);
    expect(await screen.findByRole('heading', { level: 1, name: 'Westhaven Mall' })).toBeTruthy();
  });

  it('ID-10: the overview has the terms in its bands, and what waits for a confirmation', async () => {
    await show('/overview', ...aMall());
    const tasks = within(await screen.findByRole('table', { name: 'What needs doing' }));
    const term = tasks.getByRole('link', { name: 'Westhaven Mall: subscription ends' });
    expect(term.getAttribute('href')).toContain('/serials/i/N1');
    expect(tasks.getByRole('link', { name: 'PO-7 for Westhaven Mall: not confirmed yet' })).toBeTruthy();
    expect(screen.getByRole('table', { name: 'IDIS licences' }).textContent).toContain('IDIS VAI1052');
  });

  it('a customer’s page lists its installations with their current serials', async () => {
    await show('/customers/c/Mall~20Estates~20Ltd', ...aMall());
    const rows = within(section('IDIS installations').getByRole('table')).getAllByRole('row');
    expect(rows[1]?.textContent).toMatch(/^Westhaven MallISS-60417-WHVAI-046 May 20255568/);
    expect(screen.getByText('0 pools, 0 licences · 1 IDIS installation')).toBeTruthy();
    // It never had a pool, so nothing is said of pools that are gone.
    expect(screen.queryByRole('region', { name: 'Pools' })).toBeNull();
  });
});

describe('Serials and licensing of an installation', () => {
  const [, ...servers] = withServers('N1', 'Westhaven Mall', ['cameras']);

  it('lead to each other where it has both', async () => {
    const { user } = await show(mall, ...aMall(), servers);
    await user.click(screen.getByRole('link', { name: 'Licensing' }));
    expect(await screen.findByRole('region', { name: 'Licence servers' })).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Go to its serials' }));
    expect(await screen.findByRole('link', { name: 'Licensing' })).toBeTruthy();
  });

  it('do not where nothing of its licensing is known', async () => {
    await show(mall, ...aMall());
    expect(screen.queryByRole('link', { name: 'Licensing' })).toBeNull();
  });
});
