/** An IDIS order on its way out, and its confirmation on its way in, as the person at the screen sees them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../domain/ledger/change';
import { refuse } from '../../../../domain/result';
import { showPreview } from '../../../../renderer/app/choose-files';
import { RecordConfirmationButton, SendOrderMenu } from '../../../../renderer/features/confirmations';
import { aMail } from '../../../builders/a-mail';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble, type DesktopDouble } from '../../../doubles/desktop';
import { keptDownloads } from '../../kept-downloads';
import { openWindow } from '../../open-window';

const on = day('2026-03-02');
const today = day('2026-03-20');

const mail = (): File =>
  new File(
    [readFileSync(join(import.meta.dirname, '../../../main/mail/mails/revised-confirmation.eml'))],
    'revised.eml',
  );

/** ISS and VAI serials there, and an order that upgrades the cameras. */
const history: readonly Change[] = [
  { kind: 'installation-created', on, installation: 'westhaven', name: 'Westhaven Mall', customer: 'Mall Estates' },
  {
    kind: 'installation-serial-recorded',
    on,
    installation: 'westhaven',
    family: 'VAI',
    serial: 'VAI-9X5F-27NJ-04',
    held: [{ part: 'VS-ES1', quantity: 40 }],
  },
  {
    kind: 'installation-serial-recorded',
    on,
    installation: 'westhaven',
    family: 'ISS',
    serial: 'ISS-60417-WH',
    held: [{ part: 'ISS-Expert', quantity: 4 }],
  },
  {
    kind: 'installation-order-placed',
    on,
    order: 'O1',
    number: 'PO-7713',
    installation: 'westhaven',
    installationIs: 'existing',
    serials: [{ family: 'VAI', serial: 'VAI-9X5F-27NJ-04' }],
    lines: [{ part: 'VS-ADV3', quantity: 40, replaces: 'VS-ES1' }],
  },
];

const aHost = (changes: readonly Change[] = history): DesktopDouble => {
  const host = createDesktopDouble({ today });
  if (changes.length > 0) expect(host.ledger.record(changes).ok).toBe(true);
  return host;
};

const westhaven = ({ ledger }: DesktopDouble) =>
  ledger.register().installations.find(({ installation }) => installation === 'westhaven');

const drop = async (file: File, host = aHost()) => {
  const opened = await openWindow('/files', host);
  showPreview([file]);
  await screen.findByRole('heading', { name: 'Check before importing' });
  return opened;
};

const serialField = () => screen.findByLabelText<HTMLInputElement>('VAI serial');

describe('a confirmation mail that is dropped', () => {
  it('ID-7: opens a card that proposes the new serial and records nothing by itself', async () => {
    const { host } = await drop(mail());
    expect((await serialField()).value).toBe('VAI-4K2D-88QX-05');
    expect(screen.getByText('IDIS Licensing <licensing@idis.example>')).toBeTruthy();
    expect(screen.getByText(/Takes the place of VAI-9X5F-27NJ-04/)).toBeTruthy();
    const proposals = screen.getByRole('list', { name: 'In the mail' });
    expect(within(proposals).getByText('current serial here')).toBeTruthy();
    expect(within(proposals).getByText('new')).toBeTruthy();
    expect(screen.getByText(/3 years: to 12 Mar 2029, maintenance included/)).toBeTruthy();
    expect(host.ledger.head().count).toBe(1);
  });

  it('ID-4, ID-7: is recorded with its mail in one step; the old serial is superseded and findable', async () => {
    const { host, user } = await drop(mail());
    await serialField();
    await user.click(screen.getByRole('button', { name: 'Record confirmation' }));
    await screen.findByText(/The confirmation stands in the history of Westhaven Mall/);
    const { serials = [], confirmations = [] } = westhaven(host) ?? {};
    expect(serials.find(({ serial }) => serial === 'VAI-9X5F-27NJ-04')).toMatchObject({
      supersededBy: 'VAI-4K2D-88QX-05',
    });
    expect(confirmations).toMatchObject([{ order: 'O1', revised: true, on: '2026-03-12' }]);
    const [attachment] = host.ledger.register().attachments;
    expect(attachment).toMatchObject({ fileName: 'revised.eml', attachment: confirmations[0]?.mail });
    expect(host.ledger.head().count).toBe(2);
    expect(await screen.findByText('Confirmation for Westhaven Mall recorded')).toBeTruthy();
  });

  it('ID-7: with the serial that was there is refused by the ledger, and nothing has changed', async () => {
    const { host, user } = await drop(mail());
    await serialField();
    await user.click(screen.getByRole('button', { name: 'Take VAI-9X5F-27NJ-04' }));
    await user.click(screen.getByRole('button', { name: 'Record confirmation' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('serial/not-new');
    expect(alert.textContent).toContain('Nothing was changed');
    expect(host.ledger.head().count).toBe(1);
  });

  it('without any serial asks for it, and takes what is typed', async () => {
    const { host, user } = await drop(new File([aMail({ body: 'Your order PO-7713 is confirmed.' })], 'c.eml'));
    expect((await serialField()).value).toBe('');
    expect(screen.getByText(/No serial was found in the mail/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Record confirmation' }));
    expect((await serialField()).getAttribute('aria-invalid')).toBe('true');
    await user.type(await serialField(), 'VAI-7777-77AA-01');
    await user.click(screen.getByRole('button', { name: 'Record confirmation' }));
    await screen.findByText(/The confirmation stands in the history/);
    expect(westhaven(host)?.serials.at(-1)?.serial).toBe('VAI-7777-77AA-01');
  });

  it('with several new serials chooses none, and says so', async () => {
    const body = 'PO-7713: VAI serial VAI-1111-11AA-01 or VAI serial VAI-2222-22BB-02';
    await drop(new File([aMail({ body })], 'c.eml'));
    expect((await serialField()).value).toBe('');
    expect(screen.getByText(/names several serials/)).toBeTruthy();
  });

  it('that names a serial of another family says that no field takes it', async () => {
    const body = 'PO-7713. New VAI serial VAI-1111-11AA-01\nISS serial ISS-60417-WH';
    await drop(new File([aMail({ body })], 'c.eml'));
    expect((await serialField()).value).toBe('VAI-1111-11AA-01');
    expect(screen.getByText(/names ISS-60417-WH, which no field here takes/)).toBeTruthy();
  });

  it('that was recorded before says so', async () => {
    const { user } = await drop(mail());
    await serialField();
    await user.click(screen.getByRole('button', { name: 'Record confirmation' }));
    await screen.findByText(/The confirmation stands in the history/);
    showPreview([mail()]);
    expect(await screen.findByText(/This mail was recorded before/)).toBeTruthy();
  });

  it('of Outlook’s own format is refused with what to do instead', async () => {
    await drop(new File([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)], 'confirmation.msg'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Outlook’s own format');
    expect(alert.textContent).toContain('mail/outlook');
  });

  it('says where no installation is there yet', async () => {
    await drop(mail(), aHost([]));
    expect(await screen.findByText('There is no IDIS installation yet that it could belong to.')).toBeTruthy();
  });
});

/** The components by themselves, as pages place them. */
const place = async (host: DesktopDouble) => {
  const { unmount } = await openWindow('/files', host);
  unmount();
  const register = host.ledger.register();
  const order = register.installationOrders.find((each) => each.order === 'O1');
  if (order === undefined) throw new Error('no order');
  render(
    <MantineProvider env="test">
      <SendOrderMenu register={register} order={order} />
      <RecordConfirmationButton register={register} installation="westhaven" />
    </MantineProvider>,
  );
  return userEvent.setup();
};

const choose = async (user: ReturnType<typeof userEvent.setup>, name: string): Promise<void> => {
  await user.click(screen.getByRole('button', { name: 'Send order' }));
  await user.click(await screen.findByRole('menuitem', { name, hidden: true }));
};

describe('an IDIS order that goes out', () => {
  it('ID-3: shows as a print view with the serial that it quotes', async () => {
    const user = await place(aHost());
    await choose(user, 'Print view…');
    const sheet = await screen.findByRole('article');
    expect(within(sheet).getByText('Existing installation')).toBeTruthy();
    expect(within(sheet).getByText('VAI-9X5F-27NJ-04')).toBeTruthy();
    expect(within(sheet).getByRole('row', { name: /VS-ADV3.*in place of as many VS-ES1.*40/ })).toBeTruthy();
  });

  it('is saved as a PDF, and as a mail draft', async () => {
    const downloads = keptDownloads();
    const user = await place(aHost());
    await choose(user, 'Save PDF');
    await waitFor(() => expect(downloads).toHaveLength(1));
    await choose(user, 'Save mail draft');
    await waitFor(() => expect(downloads).toHaveLength(2));
    expect(downloads.map(({ fileName }) => fileName)).toEqual(['IDIS order PO-7713.pdf', 'IDIS order PO-7713.eml']);
  });

  it('of which no PDF can be made opens its print view, the way out', async () => {
    const host = aHost();
    host.installationOrders.printAs(refuse('print/no-browser'));
    const user = await place(host);
    await choose(user, 'Save PDF');
    expect(await screen.findByRole('article')).toBeTruthy();
  });
});

describe('a confirmation by form', () => {
  it('ID-6: keeps the ISS serial as it is; ID-7: asks for a new VAI serial', async () => {
    const user = await place(aHost());
    await user.click(screen.getByRole('button', { name: 'Record confirmation' }));
    const dialog = await screen.findByRole('dialog');
    // The only open order of the installation is taken.
    expect(within(dialog).getByLabelText<HTMLInputElement>('VAI serial').value).toBe('');
    expect(within(dialog).getByText(/Takes the place of VAI-9X5F-27NJ-04/)).toBeTruthy();
  });
});
