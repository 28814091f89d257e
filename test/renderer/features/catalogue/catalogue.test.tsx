import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../domain/ledger/change';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

const launched = (on: string, release: string, more: { product?: string; supersedes?: string } = {}): Change => ({
  kind: 'release-launched',
  on: day(on),
  release,
  ...more,
});

const product = 'iSentry Core';
const releases: readonly Change[] = [
  launched('2019-01-01', 'core-4', { product }),
  launched('2021-02-01', 'core-5', { product, supersedes: 'core-4' }),
  launched('2023-02-01', 'core-6', { product, supersedes: 'core-5' }),
  launched('2024-02-01', 'core-7', { product, supersedes: 'core-6' }),
];
const pool: readonly Change[] = [
  { kind: 'pool-created', on: day('2024-06-01'), pool: 'P-1', name: 'Harbour', customer: 'Port' },
  { kind: 'lot-added', on: day('2024-06-01'), pool: 'P-1', lot: 'L1', product, quantity: 12, release: 'core-6' },
  { kind: 'lot-added', on: day('2024-06-01'), pool: 'P-1', lot: 'L2', product: 'Core', quantity: 2, release: 'core-x' },
];
const priceList: Change = {
  kind: 'price-list-set',
  on: day('2025-01-01'),
  priceList: 'P25',
  name: 'Partners 2025',
  currency: 'EUR',
  validFrom: day('2025-01-01'),
  prices: [
    { product, licenceMinorUnits: 24_900, supYearMinorUnits: 4_990, subscriptionMonthMinorUnits: 1_900 },
    { product, variant: 'Stand-alone', licenceMinorUnits: 26_900, supYearMinorUnits: 5_390 },
  ],
  supDiscountBasisPoints: 1_500,
  servicesDayMinorUnits: 120_000,
};

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

const choose = async (user: UserEvent, what: string, item: string): Promise<void> => {
  await user.click(screen.getByRole('button', { name: `Actions for ${what}` }));
  // Without a layout every button counts as scrolled out of sight, and its menu as hidden.
  await user.click(await screen.findByRole('menuitem', { name: item, hidden: true }));
};

const fill = async (user: UserEvent, name: string, text: string): Promise<void> => {
  const field = screen.getByRole('textbox', { name });
  await user.clear(field);
  await user.type(field, text);
};

describe('LP-9: the life cycles in the catalogue', () => {
  it('are drawn on a line each, with the Reading of years 4 to 5 in words', async () => {
    await show('/catalogue', releases);
    const lines = within(screen.getByRole('group', { name: 'Life cycles of the releases' }));
    expect(lines.getAllByRole('img').map((line) => line.getAttribute('aria-label'))).toEqual([
      'core-7: General Availability from 1 Feb 2024.',
      'core-6: General Availability from 1 Feb 2023 to 31 Jan 2024; Limited Availability from 1 Feb 2024 to 31 Jan 2026; Discontinued from 1 Feb 2026 to 31 Jan 2027; Discontinued by the Reading from 1 Feb 2027 to 31 Jan 2028; Terminated from 1 Feb 2028.',
      'core-5: General Availability from 1 Feb 2021 to 31 Jan 2023; Limited Availability from 1 Feb 2023 to 31 Jan 2024; Discontinued from 1 Feb 2024 to 31 Jan 2025; Discontinued by the Reading from 1 Feb 2025 to 31 Jan 2026; Terminated from 1 Feb 2026.',
      'core-4: General Availability from 1 Jan 2019 to 31 Jan 2021; Limited Availability from 1 Feb 2021 to 31 Dec 2021; Discontinued from 1 Jan 2022 to 31 Dec 2022; Discontinued by the Reading from 1 Jan 2023 to 31 Dec 2023; Terminated from 1 Jan 2024.',
    ]);
    expect(screen.getByText(/Years 4 to 5, which it leaves out, count as Discontinued/)).toBeTruthy();
  });

  it('stand behind the picture as a table with the same dates', async () => {
    const { user } = await show('/catalogue', releases, pool);
    await user.click(screen.getByRole('button', { name: 'As table' }));
    const rows = within(screen.getByRole('table', { name: 'Releases' }))
      .getAllByRole('row')
      .map(({ textContent }) => textContent);
    expect(rows[2]).toBe(
      'core-6iSentry CoreLimited Availability1 Feb 20231 Feb 2024core-71 Feb 20261 Feb 20281 pool12',
    );
  });

  it('lead to the pools that hold a release, and name releases that nobody has launched', async () => {
    const { user } = await show('/catalogue', releases, pool);
    expect(screen.getByText('Releases that licences name and nobody has launched: core-x.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '1 pool' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Pools with core-6' }));
    expect(dialog.getByText('12 licences of this release.')).toBeTruthy();
    expect(dialog.getByRole('link', { name: 'Harbour' }).getAttribute('href')).toContain('/pools/p/P-1');
  });

  it('a launch says what it replaces, and is refused for a name that was launched before', async () => {
    const { user } = await show('/catalogue/launch', releases);
    await fill(user, 'Release', 'core-7');
    await user.click(screen.getByRole('button', { name: 'Launch core-7' }));
    expect(screen.getByText('Release core-7 was launched already.')).toBeTruthy();
    await fill(user, 'Release', 'core-8');
    await user.click(screen.getByRole('combobox', { name: 'Replaces (optional)' }));
    await user.click(await screen.findByRole('option', { name: 'core-7', hidden: true }));
    expect(screen.getByText('core-7 leaves General Availability on that day.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Launch core-8' }));
    expect(await screen.findByRole('img', { name: 'core-8: General Availability from 12 Mar 2025.' })).toBeTruthy();
    expect(
      screen.getByRole('img', { name: /^core-7: General Availability from 1 Feb 2024 to 11 Mar 2025;/ }),
    ).toBeTruthy();
  });
});

describe('The products of the catalogue', () => {
  const itemOf = (name: string) =>
    within(screen.getByRole('list', { name: 'Products' }))
      .getAllByRole('listitem')
      .find(({ textContent }) => textContent.startsWith(name))?.textContent;

  it('LP-18, LP-19: say their platforms, how far they detect, and how many licences are in use', async () => {
    await show('/catalogue', pool);
    expect(screen.getByText('Version 1 · 5 products, 16 parts, 0 releases, 0 price lists')).toBeTruthy();
    expect(itemOf('iSentry Core')).toContain('12 licences in use');
    expect(itemOf('iSentry Core')).toContain('API or gateway (priced specially)');
    expect(itemOf('TREX Elite')).toContain('Detection with thermal camerasup to 2.5 km');
    expect(screen.getByText('Licences name products that are not in the catalogue: Core.')).toBeTruthy();
  });

  it('are withdrawn and offered again, each undone in one step', async () => {
    const { user } = await show('/catalogue');
    await choose(user, 'TREX Elite', 'Withdraw');
    await waitFor(() => expect(itemOf('TREX Elite')).toContain('Withdrawn on 12 Mar 2025'));
    expect(screen.getByText('Version 2 · 4 products, 16 parts, 0 releases, 0 price lists')).toBeTruthy();
    await choose(user, 'TREX Elite', 'Offer again');
    await waitFor(() => expect(itemOf('TREX Elite')).toContain('Entered or changed here'));
    const history = within(screen.getByRole('list', { name: 'Changes of the catalogue' }));
    expect(history.getAllByRole('listitem')).toHaveLength(2);
  });

  it('a product is added with its platforms and facts, and its missing name is asked for', async () => {
    const { user } = await show('/catalogue/product');
    await user.click(screen.getByRole('button', { name: 'Add the product' }));
    expect(screen.getAllByText('Fill this in.')).toHaveLength(2);
    await fill(user, 'Name in licence files', 'Gate');
    await fill(user, 'Name', 'Gate Counter');
    await user.click(screen.getByRole('button', { name: 'Remove platform 2' }));
    await user.click(screen.getByRole('button', { name: 'Add a fact' }));
    await fill(user, 'Fact 1', 'Lanes');
    await fill(user, 'Value of fact 1', '4');
    await user.click(screen.getByRole('button', { name: 'Add the product' }));
    await waitFor(() => expect(itemOf('Gate Counter')).toContain('In files: Gate'));
    expect(itemOf('Gate Counter')).toContain('Native Milestone integrationAPI or gateway (priced specially)Lanes4');
  });

  it('are shown as of a past day, where nothing can be changed', async () => {
    await show('/catalogue/on/2024-01-31', releases, pool);
    expect(await screen.findByText('As it stood on 31 Jan 2024')).toBeTruthy();
    expect(screen.getByText('Version 4 · 5 products, 16 parts, 3 releases, 0 price lists')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Launch a release…' }).disabled).toBe(true);
  });
});

describe('Price lists', () => {
  it('say where they come from while there are none', async () => {
    await show('/catalogue');
    expect(screen.getByText('No price list yet')).toBeTruthy();
  });

  it('show which of them holds, and what follows for SUP (LP-4) and services (LP-20)', async () => {
    const older = { ...priceList, priceList: 'P24', name: 'Partners 2024', validFrom: day('2024-01-01') } as Change;
    const { user } = await show('/catalogue', [older], [priceList]);
    const table = within(screen.getByRole('table', { name: 'Price lists' }));
    const rows = table.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows.slice(1)).toEqual([
      'Partners 2025In forceEUR1 Jan 2025no last day215%€1,200.00',
      'Partners 2024Replaced by a newer oneEUR1 Jan 2024no last day215%€1,200.00',
    ]);
    await user.click(table.getByRole('row', { name: /Partners 2025/ }));
    const prices = await screen.findByRole('table', { name: 'Prices' });
    expect(within(prices).getAllByRole('row')[1]?.textContent).toBe(
      'iSentry Coreevery platform without a row of its own€249.00€49.90€42.42€19.00',
    );
    expect(screen.getByText(/15% off each year after the first/).textContent).toContain('LP-4');
  });

  it('are edited as a table; what cannot be read is said in its cell, and nothing is saved', async () => {
    const { user, host } = await show('/catalogue/prices/p/P25/edit', [priceList]);
    await fill(user, 'Licence, row 1', '259.999');
    await fill(user, 'SUP discount in % (years after the first, bought with the licence)', '101');
    await user.click(screen.getByRole('button', { name: 'Save the list' }));
    expect(screen.getByText('“259.999” is not an amount in EUR.')).toBeTruthy();
    expect(screen.getByText('“101” is not a percentage from 0 to 100.')).toBeTruthy();
    expect(host.ledger.events()).toHaveLength(1);
    await fill(user, 'Licence, row 1', '259.50');
    await fill(user, 'SUP discount in % (years after the first, bought with the licence)', '12.5');
    await user.click(screen.getByRole('button', { name: 'Save the list' }));
    const prices = await screen.findByRole('table', { name: 'Prices' });
    expect(within(prices).getAllByRole('row')[1]?.textContent).toContain('€259.50€49.90€43.66€19.00');
  });

  it('a new list that begins on the day of another is refused with that list’s name', async () => {
    const { user } = await show('/catalogue/prices/new/P25', [priceList]);
    await fill(user, 'Valid from', '1 Jan 2025');
    await user.click(screen.getByRole('button', { name: 'Save the list' }));
    expect(await screen.findByText(/The price list Partners 2025 in EUR begins on/)).toBeTruthy();
  });

  it('a withdrawn list is gone, and comes back by its undo', async () => {
    const { user } = await show('/catalogue/prices/p/P25', [priceList]);
    await user.click(screen.getByRole('button', { name: 'Withdraw the list' }));
    expect(await screen.findByText('No price list yet')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo: Price list withdrawn: Partners 2025' }));
    await user.click(await screen.findByRole('button', { name: 'Undo this change' }));
    expect(await screen.findByRole('table', { name: 'Price lists' })).toBeTruthy();
  });

  it('an address that leads to no list says so', async () => {
    await openWindow('/catalogue/prices/p/nothing');
    expect(await screen.findByText('There is no such price list')).toBeTruthy();
  });
});
