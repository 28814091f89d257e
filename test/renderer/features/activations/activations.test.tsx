/** Offline activation at the screen: what a site asks for and gives back, and how the licence desk answers (LP-10). */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  ACTIVATION_REQUEST_TYP,
  ACTIVATION_RESPONSE_TYP,
  type ActivationRequest,
} from '../../../../domain/activation/activation-files';
import { draftResponse } from '../../../../domain/activation/draft-response';
import { showPreview } from '../../../../renderer/app/choose-files';
import { registerState } from '../../../../renderer/db/register-state';
import { day } from '../../../builders/a-lot';
import { eventually } from '../../../builders/eventually';
import { createDesktopDouble, type DesktopDouble } from '../../../doubles/desktop';
import { exchangeFileBytes } from '../../../doubles/desktop/activations';
import { publicJwkText } from '../../../doubles/desktop/keys';
import { keptDownloads } from '../../kept-downloads';
import { openWindow } from '../../open-window';

const DESK = 'd'.repeat(43);
const SITE = 's'.repeat(43);

const quay = [
  { kind: 'pool-created', on: day('2025-01-02'), pool: 'A', name: 'Quay' },
  { kind: 'lot-added', on: day('2025-01-02'), pool: 'A', lot: 'A1', product: 'Core', quantity: 10, supMonths: 12 },
] as const;

const aHost = (): DesktopDouble => {
  const host = createDesktopDouble();
  host.ledger.record(quay);
  host.keys.create({ name: 'office' });
  host.keys.trustAdd({ text: publicJwkText(DESK), fingerprint: DESK, name: 'Licence desk', use: 'issuer' });
  host.keys.trustAdd({ text: publicJwkText(SITE), fingerprint: SITE, name: 'Site server', use: 'site' });
  return host;
};

const pool = () => registerState.getState().register?.pools[0];
const exchanges = () => registerState.getState().register?.activations ?? [];

const openDialog = async (host: DesktopDouble, action: string) => {
  const window = await openWindow('/pools/p/A', host);
  await window.user.click(await screen.findByRole('button', { name: 'More actions' }));
  await window.user.click(await screen.findByRole('menuitem', { name: action, hidden: true }));
  return { ...window, dialog: await screen.findByRole('dialog') };
};

const request = (host: DesktopDouble, quantity: number) =>
  host.bridge.invoke(
    'activations.request',
    { pool: 'A', product: 'Core', quantity, site: 'Gate 1', key: 'office' },
    null,
  );

/** The licence desk's answer to the first request, as a file. */
const answerFile = (reason?: string): File => {
  const [asked] = exchanges();
  if (asked === undefined) throw new Error('nothing was asked');
  const stamp = {
    id: 'AA-1',
    inReplyTo: asked.docId,
    sequence: 1,
    iat: '2025-03-12T10:00:00Z',
    decidedOn: day('2025-03-12'),
  };
  const decision =
    reason === undefined ? { result: 'granted' as const, lot: 'A1' } : { result: 'refused' as const, reason };
  const payload = draftResponse(asked.request, decision, stamp);
  return new File([exchangeFileBytes(DESK, { typ: ACTIVATION_RESPONSE_TYP, payload })], 'answer.ilresp');
};

const siteRequest = (over: Partial<ActivationRequest> = {}): File => {
  const payload: ActivationRequest = {
    v: 1,
    id: 'AR-1',
    nonce: 'n'.repeat(22),
    org: 'Port of Westhaven',
    siteKid: SITE,
    siteSequence: 1,
    pool: 'A',
    product: 'Core',
    quantity: 4,
    fingerprint: 'SRV-1',
    site: { name: 'Pilot tower' },
    kind: 'activate',
    iat: '2025-03-12T08:00:00Z',
    requestedOn: day('2025-03-12'),
    ...over,
  };
  return new File([exchangeFileBytes(SITE, { typ: ACTIVATION_REQUEST_TYP, payload })], 'tower.ilreq');
};

describe('a request for licences', () => {
  it('LP-10: is written from the pool’s page, with what it would change; its file is saved and it waits for its answer', async () => {
    const downloads = keptDownloads();
    const { user, dialog, host } = await openDialog(aHost(), 'Request activation…');
    await user.type(within(dialog).getByRole('textbox', { name: 'Licences' }), '3');
    await user.type(within(dialog).getByRole('combobox', { name: 'Site' }), 'Gate 1');
    expect((await within(dialog).findByRole('row', { name: /^Quay/ })).textContent).toContain('0 → 3');
    await user.click(within(dialog).getByRole('button', { name: 'Write the request for 3 licences' }));
    await eventually(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(downloads.map(({ fileName }) => fileName)).toEqual(['request-1.ilreq']);
    await eventually(() => expect(exchanges()).toMatchObject([{ direction: 'issued', answer: null }]));
    // Nothing counts before it is answered.
    expect(pool()?.activated).toBe(0);
    expect(host.asked).toContain('activations.request');
  });

  it('for more than the pool has left is refused in the dialog, and no file is written', async () => {
    const downloads = keptDownloads();
    const { user, dialog, host } = await openDialog(aHost(), 'Request activation…');
    await user.type(within(dialog).getByRole('textbox', { name: 'Licences' }), '11');
    await user.type(within(dialog).getByRole('combobox', { name: 'Site' }), 'Gate 1');
    const alert = await within(dialog).findByRole('alert');
    expect(alert.textContent).toContain('Of Core in pool Quay (A), 10 can still be activated; 11 asked for.');
    await user.click(within(dialog).getByRole('button', { name: 'Write the request for 11 licences' }));
    expect(screen.getByRole('dialog')).toBe(dialog);
    expect(host.asked).not.toContain('activations.request');
    expect(downloads).toEqual([]);
  });

  it('LP-10: counts on the day of the answer once its grant is accepted, and stands in the list as granted', async () => {
    const host = aHost();
    await request(host, 3);
    const { user } = await openWindow('/activations', host);
    expect((await screen.findByRole('row', { name: /Gate 1/ })).textContent).toContain('Waiting');
    showPreview([answerFile()]);
    await user.click(await screen.findByRole('button', { name: 'Accept the answer' }));
    await user.click(await screen.findByRole('button', { name: 'Go to Activations' }));
    expect((await screen.findByRole('row', { name: /Gate 1/ })).textContent).toMatch(/^GrantedGate 1QuayCore\+33/);
    expect(pool()).toMatchObject({ activated: 3, commencedOn: '2025-03-12' });
  });

  it('that is refused changes no pool, and its reason stands with it', async () => {
    const host = aHost();
    await request(host, 3);
    const { user } = await openWindow('/activations', host);
    await screen.findByRole('row', { name: /Gate 1/ });
    showPreview([answerFile('Your agreement has ended.')]);
    await user.click(await screen.findByRole('button', { name: 'Close the request' }));
    await user.click(await screen.findByRole('button', { name: 'Go to Activations' }));
    const row = await screen.findByRole('row', { name: /Gate 1/ });
    expect(within(row).getByTitle('Your agreement has ended.').textContent).toBe('Refused');
    expect(pool()?.activated).toBe(0);
  });
});

describe('a request that comes to the licence desk', () => {
  it('is granted from its card: the answer is saved for the site, and undone as one step', async () => {
    const downloads = keptDownloads();
    const { user, host } = await openWindow('/files', aHost());
    showPreview([siteRequest()]);
    expect(await screen.findByText(/^Signed by Site server\./)).toBeTruthy();
    expect(screen.getByText('Quay, A')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Grant 4 licences' }));
    expect(
      await screen.findByText('Send tower.ilresp to the site. The same request gets the same answer.'),
    ).toBeTruthy();
    expect(downloads.map(({ fileName }) => fileName)).toEqual(['tower.ilresp']);
    await eventually(() => expect(pool()?.activated).toBe(4));
    expect(host.ledger.head().count).toBe(2);
  });

  it('is refused with a reason, and not without one', async () => {
    keptDownloads();
    const { user, host } = await openWindow('/files', aHost());
    showPreview([siteRequest()]);
    await user.click(await screen.findByRole('button', { name: 'Refuse…' }));
    await user.click(screen.getByRole('button', { name: 'Refuse the request' }));
    expect(await screen.findByText('Say why, so that the site knows what to do.')).toBeTruthy();
    expect(host.ledger.head().count).toBe(1);
    await user.type(screen.getByRole('textbox', { name: 'Reason for the site' }), 'Not for this tower.');
    await user.click(screen.getByRole('button', { name: 'Refuse the request' }));
    await eventually(() => expect(exchanges()).toMatchObject([{ answer: { response: { result: 'refused' } } }]));
    expect(pool()?.activated).toBe(0);
  });

  it('is kept to be answered later, and is answered from the list', async () => {
    keptDownloads();
    const { user } = await openWindow('/files', aHost());
    showPreview([siteRequest()]);
    await user.click(await screen.findByRole('button', { name: 'Answer later' }));
    await user.click(await screen.findByRole('button', { name: 'Go to Activations' }));
    expect((await screen.findByRole('row', { name: /Pilot tower/ })).textContent).toContain('To answer');
    await user.click(screen.getByRole('button', { name: 'Actions for the request of Pilot tower' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Answer…', hidden: true }));
    await user.click(await screen.findByRole('button', { name: 'Grant 4 licences' }));
    await eventually(() => expect(pool()?.activated).toBe(4));
  });

  it('for more than is left cannot be granted: the card says why, and refusing stays possible', async () => {
    await openWindow('/files', aHost());
    showPreview([siteRequest({ quantity: 11 })]);
    expect(await screen.findByText('It cannot be granted')).toBeTruthy();
    expect(screen.getByText(/Of Core in pool Quay \(A\), 10 can still be activated; 11 asked for\./)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Grant 11 licences' }).hasAttribute('disabled')).toBe(true);
    expect(screen.getByRole('button', { name: 'Refuse…' }).hasAttribute('disabled')).toBe(false);
  });
});

describe('an activation that was granted', () => {
  const granted = async () => {
    const host = aHost();
    await request(host, 3);
    const window = await openWindow('/activations', host);
    await screen.findByRole('row', { name: /Gate 1/ });
    showPreview([answerFile()]);
    await window.user.click(await screen.findByRole('button', { name: 'Accept the answer' }));
    await window.user.click(await screen.findByRole('button', { name: 'Go to Activations' }));
    await screen.findByRole('row', { name: /Granted.*Gate 1/ });
    return window;
  };

  it('is returned from the list, in part: the return’s file is saved, and the licences stay until it is answered', async () => {
    const downloads = keptDownloads();
    const { user } = await granted();
    await user.click(screen.getByRole('button', { name: 'Actions for the request of Gate 1' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Return…', hidden: true }));
    const dialog = await screen.findByRole('dialog', { name: 'Return an activation' });
    const field = within(dialog).getByRole('textbox', { name: 'Licences' });
    await user.clear(field);
    await user.type(field, '2');
    await user.click(within(dialog).getByRole('button', { name: 'Write the return of 2 licences' }));
    await eventually(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(downloads.map(({ fileName }) => fileName)).toEqual(['return-2.ilreq']);
    await eventually(() => expect(exchanges()).toHaveLength(2));
    expect(exchanges()[1]).toMatchObject({ request: { kind: 'return', quantity: 2 }, answer: null });
    expect(pool()?.activated).toBe(3);
  });

  it('is not returned beyond what is left of it', async () => {
    const { user } = await granted();
    await user.click(screen.getByRole('button', { name: 'Actions for the request of Gate 1' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Return…', hidden: true }));
    const dialog = await screen.findByRole('dialog', { name: 'Return an activation' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Licences' }), '0');
    await user.click(within(dialog).getByRole('button', { name: /^Write the return/ }));
    expect(screen.getByRole('dialog')).toBe(dialog);
    expect(exchanges()).toHaveLength(1);
  });
});

describe('activations that run on a dead server', () => {
  it('are recorded as lost with a reason, and can be undone', async () => {
    const host = aHost();
    host.ledger.record([{ kind: 'licences-activated', on: day('2025-02-01'), pool: 'A', quantity: 5, site: 'Gate 1' }]);
    const { user, dialog } = await openDialog(host, 'Record a lost activation…');
    await user.type(within(dialog).getByRole('textbox', { name: 'Licences' }), '2');
    await user.click(within(dialog).getByRole('button', { name: /^Record the loss/ }));
    expect(host.ledger.head().count).toBe(2);
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Its server burned out.');
    await user.click(within(dialog).getByRole('button', { name: 'Record the loss of 2 licences' }));
    await eventually(() => expect(pool()?.activated).toBe(3));
    await user.click(within(screen.getByRole('banner', { name: 'Tools' })).getByRole('button', { name: 'Undo' }));
    await eventually(() => expect(pool()?.activated).toBe(5));
  });
});
