/** The composer of IDIS orders as the person at the screen uses it. */
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeSchema } from '../../../../domain/ledger/change';
import { installationCreated, serialRecorded } from '../../../builders/installation-steps';
import { useComposerDrafts } from '../../../../renderer/features/idis-orders/composer/composer-drafts';
import { createDesktopDouble } from '../../../doubles/desktop';
import { agreementRecorded, siteAdded } from '../../../domain/site/places';
import { westhavenMall } from '../../../domain/installation/westhaven';
import type { PlainChange } from '../../../builders/simulate-scenario';
import { openWindow } from '../../open-window';

beforeEach(() => useComposerDrafts.setState({ drafts: {} }));

/** Today is 12 March 2025. */
const windowAt = async (path: string, ...changes: readonly PlainChange[]) => {
  const host = createDesktopDouble();
  for (const change of changes) host.ledger.record([changeSchema.parse(change)]);
  const opened = await openWindow(path, host);
  await screen.findByRole('button', { name: 'Release order' });
  return opened;
};

const fill = (label: RegExp | string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), { target: { value } });
};

const valueOf = (label: string): string => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' }).value;

type User = Awaited<ReturnType<typeof windowAt>>['user'];

const choose = async (user: User, label: string | RegExp, typed: string, option: RegExp): Promise<void> => {
  const field = screen.getByRole('combobox', { name: label });
  await user.click(field);
  fireEvent.change(field, { target: { value: typed } });
  // Those of the fields before it are still in the document, closed.
  const options = await screen.findAllByRole('option', { name: option, hidden: true });
  await user.click(options.at(-1) ?? document.body);
};

const state = async (user: User, words: string): Promise<void> => {
  await user.click(screen.getByRole('radio', { name: words }));
};

const checkCalled = (words: string): HTMLElement => {
  const found = within(screen.getByRole('region', { name: 'Checks' }))
    .getAllByRole('listitem')
    .find((line) => line.textContent.includes(words));
  if (found === undefined) throw new Error(`there is no check “${words}”`);
  return found;
};

const isOpen = (words: string): boolean => within(checkCalled(words)).queryByRole('img', { name: 'Open' }) !== null;

const releaseButton = (): HTMLButtonElement => screen.getByRole('button', { name: 'Release order' });

const addLine = async (user: User, part: string, quantity: string, number = 1): Promise<void> => {
  await choose(user, `Part number ${number}`, part, new RegExp(`^${part}`));
  fill(`Quantity of part ${number}`, quantity);
};

describe('The composer', () => {
  it('ID-1: states nothing by itself, and cannot be released before everything is said', async () => {
    await windowAt('/orders/idis/new');
    expect(isOpen('Installation is stated as new or existing')).toBe(true);
    expect(releaseButton().disabled).toBe(true);
    expect(screen.getByText('4 checks open')).toBeTruthy();
    for (const radio of screen.getAllByRole<HTMLInputElement>('radio')) expect(radio.checked).toBe(false);
  });

  it('ID-2: creates a new installation with its order in one step, which one undo takes back', async () => {
    const { host, user } = await windowAt('/orders/idis/new', siteAdded('S1', 'Port', { territory: 'Norway' }));
    await state(user, 'New installation');
    fill(/^Name of the installation/, 'Quay 3');
    fill('Customer', 'Port');
    await choose(user, 'Site', '', /Name of S1/);
    expect(valueOf('Territory')).toBe('Norway');
    await addLine(user, 'ISS-ExpertStarterPack', '2');
    expect(screen.getByText(/Counted as 8 × ISS-Expert/)).toBeTruthy();
    expect(screen.getByText(/The vendor generates the ISS serial/)).toBeTruthy();
    fill(/^PO number/, 'PO-88');
    expect(screen.queryByText(/checks? open/)).toBeNull();
    await user.click(releaseButton());
    expect(await screen.findByRole('heading', { name: 'IDIS order PO-88' })).toBeTruthy();
    expect(host.ledger.register()).toMatchObject({
      installations: [{ name: 'Quay 3', customer: 'Port', site: 'S1', awaiting: [{ family: 'ISS' }] }],
      installationOrders: [{ number: 'PO-88', installationIs: 'new', territory: 'Norway', state: 'open' }],
    });
    await user.click(screen.getAllByRole('button', { name: /^Undo/ })[0] ?? document.body);
    expect(await screen.findByText('There is no such IDIS order')).toBeTruthy();
    expect(host.ledger.register()).toMatchObject({ installations: [], installationOrders: [] });
  });

  it('ID-3, ID-5: fills in the current serial, refuses a superseded one, and offers the current', async () => {
    const { host, user } = await windowAt('/orders/idis/new', ...westhavenMall);
    await state(user, 'Existing installation');
    await choose(user, /^Installation/, 'VAI-1', /Westhaven Mall/);
    await addLine(user, 'VS-ADV3', '6');
    expect(valueOf('Serial to quote, VAI')).toBe('VAI-2');
    expect(isOpen('Serial is the current one')).toBe(false);
    expect(isOpen('Maintenance is part of the subscription')).toBe(false);
    expect(screen.getByText(/After this order the vendor issues a new VAI serial, number 3/)).toBeTruthy();
    fill('Serial to quote, VAI', 'VAI-1');
    expect(screen.getByText(/^The current one is/).parentElement?.textContent).toContain('VAI-2');
    expect(isOpen('Serial is the current one')).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Use the current serial' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Serial to quote, VAI'));
    expect(valueOf('Serial to quote, VAI')).toBe('VAI-2');
    fill(/^PO number/, 'PO-89');
    await user.click(releaseButton());
    expect(await screen.findByRole('heading', { name: 'IDIS order PO-89' })).toBeTruthy();
    expect(host.ledger.register().installationOrders).toMatchObject([
      { serials: [{ family: 'VAI', serial: 'VAI-2' }], lines: [{ part: 'VS-ADV3', quantity: 6 }] },
    ]);
  });

  it('ID-7: an upgrade says what leaves', async () => {
    const { host, user } = await windowAt('/orders/idis/new/i-1', ...westhavenMall);
    await addLine(user, 'VS-ADV1', '41');
    await choose(user, 'Instead of', '', /^VS-ES1/);
    expect(isOpen('What is replaced is there')).toBe(true);
    fill('Quantity of part 1', '40');
    expect(isOpen('What is replaced is there')).toBe(false);
    fill(/^PO number/, 'PO-90');
    await user.click(releaseButton());
    expect(await screen.findByRole('heading', { name: 'IDIS order PO-90' })).toBeTruthy();
    expect(host.ledger.register().installationOrders[0]?.lines).toEqual([
      { part: 'VS-ADV1', quantity: 40, replaces: 'VS-ES1' },
    ]);
  });

  it('ID-8: says what a part needs, and how many are there', async () => {
    const { user } = await windowAt('/orders/idis/new/i-1', ...westhavenMall);
    await addLine(user, 'ISS-Backup', '9');
    expect(checkCalled('Every part has what it needs').textContent).toContain(
      '9 are required, and 8 are held or ordered',
    );
    await user.click(screen.getByRole('button', { name: 'Add part' }));
    await addLine(user, 'ISS-ExpertPlus', '1', 2);
    expect(isOpen('Every part has what it needs')).toBe(false);
  });

  it('LP-17: outside the agreement it is placed only with a reason', async () => {
    const { host, user } = await windowAt(
      '/orders/idis/new/i-1',
      ...westhavenMall,
      agreementRecorded('g1', ['Norway']),
    );
    await addLine(user, 'ISS-IDLA', '1');
    fill(/^PO number/, 'PO-91');
    fill('Partner', 'Northgate');
    fill('Territory', 'Sweden');
    expect(isOpen('Territory covered by the partner agreement')).toBe(true);
    expect(releaseButton().disabled).toBe(true);
    fill('Why without an agreement', 'Being signed');
    expect(isOpen('Territory: placed with a reason')).toBe(false);
    await user.click(releaseButton());
    expect(await screen.findByText(/Being signed/)).toBeTruthy();
    expect(host.ledger.register().installationOrders[0]).toMatchObject({ override: 'Being signed' });
  });

  it('keeps what is typed while other screens are open, to be continued or discarded', async () => {
    const { user } = await windowAt('/orders/idis/new', ...westhavenMall);
    fill(/^PO number/, 'PO-92');
    await user.click(screen.getByRole('button', { name: 'Keep draft' }));
    expect(await screen.findByText(/An order is begun and not placed: PO-92; no part yet/)).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Continue' }));
    await screen.findByRole('button', { name: 'Release order' });
    expect(screen.getByLabelText<HTMLInputElement>(/^PO number/).value).toBe('PO-92');
    await user.click(screen.getByRole('button', { name: 'Keep draft' }));
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    expect(screen.queryByText(/An order is begun/)).toBeNull();
  });

  it('ID-3: an installation without a serial is told what to do first', async () => {
    const waiting = [
      installationCreated('i-2', { name: 'Harbour' }),
      serialRecorded('ISS-7', [], { installation: 'i-2' }),
    ];
    const { user } = await windowAt('/orders/idis/new/i-2', ...waiting);
    await addLine(user, 'VS-ES1', '3');
    expect(screen.getByText(/The installation has no VAI serial yet/)).toBeTruthy();
    expect(isOpen('Serial is the current one')).toBe(false);
  });
});
