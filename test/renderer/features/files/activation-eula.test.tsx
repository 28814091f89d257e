/** Offline activation at a registered site in the window (LP-8): the request, the desk's card and the site's card. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ACTIVATION_REQUEST_TYP, activationRequestSchema } from '../../../../domain/activation/activation-files';
import type { Change } from '../../../../domain/ledger/change';
import { poolPath } from '../../../../renderer/app/paths';
import { showPreview } from '../../../../renderer/app/choose-files';
import { day } from '../../../builders/a-lot';
import { eventually } from '../../../builders/eventually';
import { createDesktopDouble, type DesktopDouble } from '../../../doubles/desktop';
import { exchangeFileBytes } from '../../../doubles/desktop/activations';
import { publicJwkText } from '../../../doubles/desktop/keys';
import { keptDownloads } from '../../kept-downloads';
import { openWindow } from '../../open-window';

const SITE = 's'.repeat(43);
const on = day('2025-01-02');

const harbour: readonly Change[] = [
  { kind: 'pool-created', on, pool: 'P-1', name: 'Harbour', customer: 'Port' },
  { kind: 'lot-added', on, pool: 'P-1', lot: 'L1', product: 'Core', quantity: 12, supMonths: 12 },
  { kind: 'site-added', on, site: 'gate-1', customer: 'Port', name: 'North gate' },
];

const aHost = (): DesktopDouble => {
  const host = createDesktopDouble();
  const recorded = host.ledger.record(harbour);
  if (!recorded.ok) throw new Error(recorded.error.code);
  host.keys.create({ name: 'own' });
  return host;
};

const request = () => {
  const payload = activationRequestSchema.parse({
    ...{ v: 1, id: 'AR-1', nonce: 'n'.repeat(22), org: 'Port', siteKid: SITE, siteSequence: 1, pool: 'P-1' },
    ...{ product: 'Core', quantity: 5, fingerprint: 'server-7', site: { name: 'North gate' }, kind: 'activate' },
    ...{ iat: '2025-03-12T09:00:00Z', requestedOn: '2025-03-12' },
  });
  return new File([exchangeFileBytes(SITE, { typ: ACTIVATION_REQUEST_TYP, payload })], 'a.ilreq');
};

const lastActivation = ({ ledger }: DesktopDouble) =>
  ledger.register().pools[0]?.changes.find(({ change }) => change.kind === 'licences-activated')?.change;

const eulaReason = () => screen.getByLabelText('Reason for activating without a EULA');

describe('LP-8 in the window', () => {
  it('a EULA that is recorded from the card is enough, and the card is looked at anew', async () => {
    const host = aHost();
    host.keys.trustAdd({ text: publicJwkText(SITE), fingerprint: SITE, name: 'Gate', use: 'site' });
    const { user } = await openWindow('/pools', host);
    showPreview([request()]);
    await user.click(await screen.findByRole('button', { name: 'Record the EULA…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: /^Record/ }));
    await waitFor(() => expect(screen.queryByText(/No signed EULA covers/)).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Grant 5 licences' }));
    await eventually(() => expect(lastActivation(host)).toMatchObject({ quantity: 5, site: 'gate-1' }));
    expect(lastActivation(host)).not.toHaveProperty('override');
  });

  it('the dialog of a request names the site that has no EULA, and asks for one or for a reason', async () => {
    keptDownloads();
    const host = aHost();
    const { user } = await openWindow(poolPath('P-1'), host);
    await user.click(await screen.findByRole('button', { name: 'More actions' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Request activation…', hidden: true }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Licences'), '5');
    await user.type(dialog.getByLabelText('Site'), 'north gate');
    expect((await dialog.findAllByText(/No signed EULA covers North gate/)).length).toBe(2);
    expect(dialog.getByRole('button', { name: 'Record the EULA…' })).toBeTruthy();
    await user.type(eulaReason(), 'signed on paper');
    await user.click(dialog.getByRole('button', { name: /^Write/ }));
    await eventually(() => expect(host.ledger.register().activations).toHaveLength(1));
    const issued = host.ledger.events().at(-1)?.changes[0];
    expect(issued).toMatchObject({ kind: 'file-issued', site: 'gate-1', override: 'signed on paper' });
    expect(host.ledger.register().activations[0]?.request.site).toEqual({ name: 'North gate', id: 'gate-1' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('the desk grants nothing at a site without a EULA before a reason is given, which the history keeps', async () => {
    keptDownloads();
    const host = aHost();
    host.keys.trustAdd({ text: publicJwkText(SITE), fingerprint: SITE, name: 'Gate', use: 'site' });
    const { user } = await openWindow('/pools', host);
    showPreview([request()]);
    expect(await screen.findByText(/No signed EULA covers North gate of Port/)).toBeTruthy();
    const grant = screen.getByRole('button', { name: 'Grant 5 licences' });
    await user.click(grant);
    expect(await screen.findByText('Say why, or record the EULA first.')).toBeTruthy();
    expect(lastActivation(host)).toBeUndefined();
    await user.type(eulaReason(), 'signed on paper');
    await user.click(grant);
    await eventually(() =>
      expect(lastActivation(host)).toMatchObject({ quantity: 5, site: 'gate-1', override: 'signed on paper' }),
    );
    expect(await screen.findByRole('button', { name: 'Save the answer again' })).toBeTruthy();
  });
});
