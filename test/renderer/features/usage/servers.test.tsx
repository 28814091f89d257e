import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { done, refuse } from '../../../../domain/result';
import { compareHex } from '../../../../renderer/features/usage/dialogs/compare-hex';
import { applyChange } from '../../../../renderer/app/apply-change';
import { useUsage } from '../../../../renderer/app/usage-state';
import { day } from '../../../builders/a-lot';
import { readingOf, statusOf, withServers } from '../../../builders/licence-usage';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

beforeEach(() => useUsage.setState({ state: null, error: null }));

const FINGERPRINT = 'ab'.repeat(32);
const certificate = {
  fingerprint: FINGERPRINT,
  subject: 'CN=licences.example',
  issuer: 'CN=licences.example',
  validFrom: null,
  validUntil: '2027-01-01T00:00:00Z',
  selfSigned: true,
};
const unknownCertificate = done({
  kind: 'certificate' as const,
  certificate,
  error: { code: 'server/certificate-unknown', host: 'licences.example', reason: 'self-signed' },
});
const answers = done({ kind: 'answered' as const, snapshot: readingOf('city', 'cameras').snapshot });

/** The page of an installation whose one server is checked. */
const openCity = async () => {
  const host = createDesktopDouble();
  host.ledger.record(withServers('city', 'Westhaven City', ['cameras']));
  host.usage.set({ statuses: [statusOf('city', 'cameras', 'active')] });
  host.usage.addReadings(readingOf('city', 'cameras'));
  const opened = await openWindow('/usage/i/city', host);
  const section = await screen.findByRole('region', { name: 'Licence servers' });
  return { ...opened, section };
};
const serversOf = ({ ledger }: ReturnType<typeof createDesktopDouble>) => ledger.register().licenceServers;

describe('Licence servers of an installation', () => {
  it('are set with their address and token; the token goes to the host alone and the server is asked at once', async () => {
    const { host, user, section } = await openCity();
    await user.click(within(section).getByRole('button', { name: 'Set the licence server for analytics…' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/^Address/), 'licences.example:8443/analytics');
    await user.type(within(dialog).getByLabelText('Access token'), 'secret-token');
    await user.click(within(dialog).getByRole('button', { name: 'Save licence server' }));
    await waitFor(() => expect(serversOf(host)).toHaveLength(2));
    const address = 'https://licences.example:8443/analytics';
    expect(serversOf(host)[1]).toMatchObject({ purpose: 'analytics', address, pin: null });
    const given = { installation: 'city', purpose: 'analytics', address, token: 'secret-token' };
    await waitFor(() => expect(host.usage.given).toEqual([given]));
    expect(JSON.stringify(host.ledger.ledger())).not.toContain('secret-token');
    await waitFor(() => expect(host.usage.checks).toEqual(['city']));
  });

  it('are tested before anything is saved, and a refusal says what to do next and that nothing changed', async () => {
    const { host, user, section } = await openCity();
    host.usage.setTried(refuse('server/refused', { host: 'city.example' }));
    await user.click(
      within(section).getByRole('button', { name: 'Change the licence server for cameras and intercoms…' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Test connection' }));
    const said = await within(dialog).findByText(/Nothing answers at city.example/);
    expect(said.textContent).toMatch(/Check that the licence server runs.*Nothing was changed\./);
    host.usage.setTried(answers);
    await user.click(within(dialog).getByRole('button', { name: 'Test connection' }));
    await within(dialog).findByText(/Westhaven City, version 25.03 answers: 1,842 of 2,000 cameras/);
    expect(serversOf(host)).toHaveLength(1);
  });

  it('show a certificate that nobody vouches for, and pin it once its fingerprint was compared', async () => {
    const { host, user, section } = await openCity();
    host.usage.setTried(unknownCertificate);
    await user.click(
      within(section).getByRole('button', { name: 'Change the licence server for cameras and intercoms…' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Test connection' }));
    const field = await within(dialog).findByLabelText('Fingerprint as the site gives it');
    const pin = within(dialog).getByRole('button', { name: 'Pin this certificate' });
    expect(pin.hasAttribute('disabled')).toBe(true);
    await user.type(field, 'cd');
    expect(within(dialog).getByText(/Do not pin it/)).toBeTruthy();
    await user.clear(field);
    await user.type(field, FINGERPRINT.toUpperCase());
    host.usage.setTried(answers);
    await user.click(pin);
    await within(dialog).findByText(/answers: 1,842 of 2,000 cameras/);
    expect(host.usage.tries.at(-1)).toMatchObject({ pin: FINGERPRINT });
    await user.click(within(dialog).getByRole('button', { name: 'Save licence server' }));
    await waitFor(() => expect(serversOf(host)[0]?.pin).toBe(FINGERPRINT));
  });

  it('refuse an address that is no server’s, and one that would carry a token in the clear', async () => {
    const { host, user, section } = await openCity();
    await user.click(
      within(section).getByRole('button', { name: 'Change the licence server for cameras and intercoms…' }),
    );
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByLabelText(/^Address/);
    await user.clear(field);
    await user.type(field, 'http://licences.example');
    await user.click(within(dialog).getByRole('button', { name: 'Test connection' }));
    expect(await within(within(dialog).getByRole('status')).findByText(/Type an address such as/)).toBeTruthy();
    expect(host.usage.tries).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Save licence server' }));
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(serversOf(host)[0]?.address).toBe('https://city.example/cameras');
  });

  it('keep a new token that is no step: undo says so and takes back nothing else, until it is asked once more', async () => {
    const { host, user, section } = await openCity();
    await applyChange([
      { kind: 'pool-created', on: day('2025-03-01'), pool: 'P-1', name: 'Harbour', customer: 'Port' },
    ]);
    const pools = () => host.ledger.register().pools.length;
    await user.click(
      within(section).getByRole('button', { name: 'Change the licence server for cameras and intercoms…' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('It is no step of the history: Undo does not take it back.');
    await user.type(within(dialog).getByLabelText('Access token'), 'new-token');
    await user.click(within(dialog).getByRole('button', { name: 'Save licence server' }));
    const kept = 'Access token for cameras and intercoms of Westhaven City kept';
    await screen.findByText(`${kept}. That is no step of the history and cannot be undone.`);
    const undo = within(screen.getByRole('banner', { name: 'Tools' })).getByRole('button', { name: 'Undo' });
    await user.click(undo);
    await screen.findByText(new RegExp(`^${kept}.*Undo once more takes back the step before it: Pool Harbour`));
    expect(pools()).toBe(1);
    await user.click(undo);
    await waitFor(() => expect(pools()).toBe(0));
  });

  it('are removed, and an undo brings them back', async () => {
    const { host, user, section } = await openCity();
    await user.click(
      within(section).getByRole('button', { name: 'Remove the licence server for cameras and intercoms…' }),
    );
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove licence server' }));
    await waitFor(() => expect(serversOf(host)).toHaveLength(0));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(serversOf(host)).toHaveLength(1));
  });
});

describe('Adding an installation to the licensing page', () => {
  it('records it with both servers as one step, and leads to its page', async () => {
    const { host, user } = await openWindow('/usage/new');
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/^Name/), 'Quay 3');
    await user.type(within(dialog).getByLabelText(/^Address/), 'https://quay.example');
    await user.click(within(dialog).getByLabelText('Analytics are licensed by a server of their own'));
    await user.type(within(dialog).getAllByLabelText(/^Address/)[1] as HTMLElement, 'https://quay.example/analytics');
    await user.click(within(dialog).getByRole('button', { name: 'Add installation' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Quay 3' })).toBeTruthy();
    expect(host.ledger.head().count).toBe(1);
    expect(serversOf(host).map(({ purpose }) => purpose)).toEqual(['cameras', 'analytics']);
  });

  it('takes one that is known as it is', async () => {
    const host = createDesktopDouble();
    host.ledger.record(withServers('mall', 'Mall', []));
    const { user } = await openWindow('/usage/new', host);
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: 'Known installation' }));
    await user.click(within(dialog).getByRole('combobox', { name: /^Installation/ }));
    await user.click(await screen.findByRole('option', { name: 'Mall, Port of Westhaven', hidden: true }));
    await user.type(within(dialog).getByLabelText(/^Address/), 'https://mall.example');
    await user.click(within(dialog).getByRole('button', { name: 'Add installation' }));
    await waitFor(() => expect(serversOf(host)).toMatchObject([{ installation: 'mall' }]));
    expect(host.ledger.register().installations).toHaveLength(1);
  });
});

describe('A certificate’s fingerprint', () => {
  it.each([
    ['', 'nothing'],
    ['AB:AB', 'short'],
    [`SHA256 Fingerprint=${'AB:'.repeat(31)}AB`, 'matches'],
    [` ${'abab '.repeat(16)}`, 'matches'],
    ['ab:ac', 'differs'],
    [`${FINGERPRINT}a`, 'differs'],
  ])('is compared without regard to colons, blanks and capitals: “%s”', (typed, comparison) => {
    expect(compareHex(FINGERPRINT, typed)).toBe(comparison);
  });
});
