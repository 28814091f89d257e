/** A signed transfer that is dropped into the window: accepted, confirmed, or imported with its new signature (LP-13). */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { transferFileSchema, type TransferRole } from '../../../../domain/transfer/transfer-file';
import { showPreview } from '../../../../renderer/app/choose-files';
import { registerState } from '../../../../renderer/db/register-state';
import { aTransferFile } from '../../../builders/a-transfer';
import { day } from '../../../builders/a-lot';
import { eventually } from '../../../builders/eventually';
import { createDesktopDouble, type DesktopDouble } from '../../../doubles/desktop';
import { publicJwkText } from '../../../doubles/desktop/keys';
import { documentOf } from '../../../doubles/desktop/transfer-documents';
import { keptDownloads } from '../../kept-downloads';
import { openWindow } from '../../open-window';

const NORTHWIND = 'n'.repeat(43);
const BRIGHT = 'b'.repeat(43);

const quay = [
  { kind: 'pool-created', on: day('2024-01-02'), pool: 'A', name: 'Quay' },
  {
    kind: 'lot-added',
    on: day('2024-01-02'),
    pool: 'A',
    lot: 'A1',
    product: 'Core',
    quantity: 10,
    supExpiresOn: day('2025-12-31'),
  },
] as const;

/** The receiving partner's workspace, which trusts Northwind. */
const receiver = (): { readonly host: DesktopDouble; readonly own: string } => {
  const host = createDesktopDouble();
  host.ledger.record(quay);
  host.keys.trustAdd({ text: publicJwkText(NORTHWIND), fingerprint: NORTHWIND, name: 'Northwind', use: 'partner' });
  const own = host.keys.create({ name: 'bright' });
  if (!own.ok) throw new Error('the test’s own key was refused');
  return { host, own: own.value.kid };
};

/** 10 licences of Northwind; `signed` names who has signed it beside the releasing partner. */
const drop = async (accept: string, ...signed: readonly (readonly [TransferRole, string])[]): Promise<void> => {
  const payload = transferFileSchema.parse(aTransferFile(NORTHWIND, accept));
  const signatures = [['release', NORTHWIND] as const, ...signed].map(([role, kid]) => ({ role, kid }));
  const { bytes, fileName } = await documentOf('T-1.iltr', payload, signatures);
  showPreview([new File([bytes], fileName)]);
  await screen.findByRole('heading', { name: 'Check before importing' });
};

const register = () => registerState.getState().register;

/** State, role and name of each line. */
const signatureRows = (): readonly (readonly (string | null)[])[] =>
  within(screen.getByRole('table', { name: 'Signatures' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(0, 3)
        .map(({ textContent }) => textContent),
    );

describe('a transfer that another partner released', () => {
  it('LP-13: is accepted into a pool by signing it: what its date becomes is shown before, and the file goes back', async () => {
    const downloads = keptDownloads();
    const { host, own } = receiver();
    const { user } = await openWindow('/files', host);
    await drop(own);
    expect(await screen.findByText('Choose a pool to see what its date becomes.')).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: 'Into pool' }));
    await user.click(await screen.findByRole('option', { name: 'Quay, A', hidden: true }));
    const licences = await screen.findByRole('row', { name: /^Licences/ });
    expect(licences.textContent).toMatch(/^Licences ?1020\+10$/);
    expect(host.ledger.head().count).toBe(1);

    await user.click(screen.getByRole('button', { name: 'Accept and sign' }));
    expect(await screen.findByText('Accepted and signed. Send the saved file back to Northwind.')).toBeTruthy();
    expect(downloads.map(({ fileName }) => fileName)).toEqual(['T-1.iltr']);
    await eventually(() => expect(register()?.pools[0]?.quantity).toBe(20));
    expect(register()?.signedTransfers).toMatchObject([{ side: 'received', state: 'accepted', pool: 'A' }]);
    await user.click(screen.getByRole('button', { name: 'Go to Transfers' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Transfers' })).toBeTruthy();
  });

  it('is accepted into a new pool, made in the same step', async () => {
    keptDownloads();
    const { host, own } = receiver();
    const { user } = await openWindow('/files', host);
    await drop(own);
    await user.click(await screen.findByRole('combobox', { name: 'Into pool' }));
    await user.click(await screen.findByRole('option', { name: 'A new pool', hidden: true }));
    await user.type(screen.getByRole('textbox', { name: 'Id of the new pool' }), 'B');
    await user.type(screen.getByRole('textbox', { name: 'Name of the new pool' }), 'Breakwater');
    await user.click(screen.getByRole('button', { name: 'Accept and sign' }));
    await eventually(() =>
      expect(register()?.pools.map(({ pool, quantity }) => [pool, quantity])).toContainEqual(['B', 10]),
    );
    expect(host.ledger.head().count).toBe(2);
  });

  it('is not accepted before a pool is chosen: the field says so, and nothing has changed', async () => {
    const { host, own } = receiver();
    const { user } = await openWindow('/files', host);
    await drop(own);
    await user.click(await screen.findByRole('button', { name: 'Accept and sign' }));
    await eventually(() =>
      expect(screen.getByRole('combobox', { name: 'Into pool' }).getAttribute('aria-invalid')).toBe('true'),
    );
    expect(host.ledger.head().count).toBe(1);
  });

  it('LP-13: received once: the same file again has nothing to do', async () => {
    keptDownloads();
    const { host, own } = receiver();
    const { user } = await openWindow('/files', host);
    await drop(own);
    await user.click(await screen.findByRole('combobox', { name: 'Into pool' }));
    await user.click(await screen.findByRole('option', { name: 'Quay, A', hidden: true }));
    await user.click(screen.getByRole('button', { name: 'Accept and sign' }));
    await screen.findByText(/^Accepted and signed/);
    await user.click(screen.getByRole('button', { name: 'Go to Transfers' }));
    await drop(own);
    await eventually(() => expect(screen.queryByRole('button', { name: 'Accept and sign' })).toBeNull());
    expect(host.ledger.head().count).toBe(2);
  });

  it('that is meant for somebody else is shown with its signatures, and refused with who it is for', async () => {
    const { host } = receiver();
    await openWindow('/files', host);
    await drop(BRIGHT);
    expect((await screen.findAllByText(/Bright Partners/)).length).toBeGreaterThan(0);
    expect(await screen.findByText('transfer/not-for-us')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Accept and sign' })).toBeNull();
  });

  it('whose releasing key is not trusted here is refused, with the way to trust it', async () => {
    const host = createDesktopDouble();
    await openWindow('/files', host);
    await drop(BRIGHT);
    expect(await screen.findByText('ilf/unknown-partner')).toBeTruthy();
    expect(host.ledger.head().count).toBe(0);
  });
});

describe('a transfer that both partners have signed', () => {
  const accepted = ['accept', BRIGHT] as const;

  it('LP-13: is confirmed by the issuer’s signature, and the file goes to both partners', async () => {
    const downloads = keptDownloads();
    const { host, own } = receiver();
    host.keys.trustAdd({ text: publicJwkText(BRIGHT), fingerprint: BRIGHT, name: 'Bright Partners', use: 'partner' });
    host.keys.trustAdd({ text: publicJwkText(own), fingerprint: own, name: 'Licence desk', use: 'issuer' });
    const { user } = await openWindow('/files', host);
    await drop(BRIGHT, accepted);
    await user.click(await screen.findByRole('button', { name: 'Confirm and sign' }));
    expect(await screen.findByText('Confirmed and signed. Send the saved file to both partners.')).toBeTruthy();
    expect(downloads.map(({ fileName }) => fileName)).toEqual(['T-1.iltr']);
    await eventually(() =>
      expect(register()?.signedTransfers).toMatchObject([{ side: 'witnessed', state: 'confirmed', pool: null }]),
    );
    expect(register()?.pools[0]?.quantity).toBe(10);
  });

  it('LP-13: released here, it leaves transit once the other partner’s signature is imported', async () => {
    const { host } = receiver();
    host.keys.trustAdd({ text: publicJwkText(BRIGHT), fingerprint: BRIGHT, name: 'Bright Partners', use: 'partner' });
    const order = { pool: 'A', quantity: 4, transfer: 'T-2', on: '2025-03-01', reading: 'by-lot', to: BRIGHT };
    await host.bridge.invoke('transfers.release', { ...order, from: 'Northgate', key: 'bright' }, null);
    const { user } = await openWindow('/files', host);
    await eventually(() => expect(register()?.transit).toHaveLength(1));
    const [released] = register()?.signedTransfers ?? [];
    if (released === undefined) throw new Error('nothing was released');
    const release = { role: 'release' as const, kid: host.keys.own('bright')?.kid ?? '' };
    const { bytes } = await documentOf('T-2.iltr', released.file, [release, { role: 'accept', kid: BRIGHT }]);
    showPreview([new File([bytes], 'T-2.iltr')]);
    await user.click(await screen.findByRole('button', { name: 'Import the signature' }));
    expect(await screen.findByText('Recorded. The register shows it now.')).toBeTruthy();
    await eventually(() => expect(register()?.signedTransfers).toMatchObject([{ state: 'accepted', missing: [] }]));
    expect(register()?.transit).toEqual([]);
  });
});

describe('the signatures of a transfer', () => {
  it('stand with their role and who they are here; one that is missing is named, and is no signature', async () => {
    const { host, own } = receiver();
    await openWindow('/files', host);
    await drop(own);
    await screen.findByRole('button', { name: 'Accept and sign' });
    expect(signatureRows()).toEqual([
      ['Valid', 'Releases', 'Northwind'],
      ['Missing yet', 'Accepts', 'Bright Partners'],
    ]);
  });
});
