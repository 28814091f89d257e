/** A licence file on its way into the register, as the person at the screen sees it. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { licenceFileSchema, type LicenceFile } from '../../../../domain/ledger/licence-file';
import { limits } from '../../../../contract/limits';
import { showPreview } from '../../../../renderer/app/choose-files';
import { receiveFiles } from '../../../../renderer/stores/incoming-files-store';
import { registerState } from '../../../../renderer/db/register-state';
import { createDesktopDouble } from '../../../doubles/desktop';
import { signedFileBytes } from '../../../doubles/desktop/files';
import { publicJwkText } from '../../../doubles/desktop/keys';
import { openWindow } from '../../open-window';

const issuerKid = 'K'.repeat(43);

const aLicence = (): LicenceFile =>
  licenceFileSchema.parse({
    v: 1,
    id: 'ILF-1',
    revision: 1,
    org: 'iSentry',
    issuer: { name: 'iSentry licence desk' },
    partner: { name: 'Northgate' },
    iat: '2025-03-11T10:00:00Z',
    issuedOn: '2025-03-11',
    purchaseOrder: { number: 'PO-88214', receivedOn: '2025-02-20' },
    pool: { id: 'P-0388', name: 'Stadium Ring', createdOn: '2025-03-11', new: true },
    lots: [
      {
        lot: 'L1',
        product: 'iSentry Core',
        variant: '',
        term: 'perpetual',
        quantity: 40,
        supMonths: 12,
        warrantyMonths: 12,
      },
    ],
    eulaRequired: true,
  });

const aFile = (name = 'stadium.ilf', kid = issuerKid): File => new File([signedFileBytes(kid, aLicence())], name);

const trustingHost = () => {
  const host = createDesktopDouble({ today: '2025-03-12' as CivilDate });
  host.keys.trustAdd({ text: publicJwkText(issuerKid), fingerprint: issuerKid, name: 'iSentry' });
  return host;
};

const previewOf = async (host = trustingHost(), file = aFile()) => {
  const opened = await openWindow('/pools', host);
  showPreview([file]);
  await screen.findByRole('heading', { name: 'Check before importing' });
  return opened;
};

describe('importing a licence file', () => {
  it('shows what it is and what it changes, and has changed nothing', async () => {
    const { host } = await previewOf();
    expect(await screen.findByText('Signed by a key you trust, unchanged since it was signed.')).toBeTruthy();
    expect(screen.getByText('met on day 19 of 30')).toBeTruthy();
    const ssed = screen.getByRole('row', { name: /^SSED/ });
    expect(within(ssed).getByText('≤ 11 Sep 2026')).toBeTruthy();
    expect(host.ledger.head().count).toBe(0);
  });

  it('shows of the lots the columns that the file fills, and always the quantities', async () => {
    await previewOf();
    const lots = await screen.findByRole('table', { name: 'Lots' });
    const heads = within(lots).getAllByRole('columnheader');
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      'Lot',
      'Product',
      'Term',
      'SUP months',
      'Warranty months',
      'Quantity',
    ]);
  });

  it('is one step: the pool stands there, and undo takes the whole import back', async () => {
    const { host, user } = await previewOf();
    await user.click(await screen.findByRole('button', { name: 'Import 1 lot' }));
    expect(await screen.findByText('The register shows it now.')).toBeTruthy();
    expect(host.ledger.head().count).toBe(1);
    expect(registerState.getState().register?.pools[0]?.quantity).toBe(40);
    await user.click(within(screen.getByRole('banner', { name: 'Tools' })).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(registerState.getState().register?.pools).toEqual([]));
    await user.click(within(screen.getByRole('banner', { name: 'Tools' })).getByRole('button', { name: 'Redo' }));
    await waitFor(() => expect(registerState.getState().register?.pools).toHaveLength(1));
  });

  it('says that there is nothing to do when it was imported before', async () => {
    const { user } = await previewOf();
    await user.click(await screen.findByRole('button', { name: 'Import 1 lot' }));
    await screen.findByText('The register shows it now.');
    showPreview([aFile('again.ilf')]);
    expect(await screen.findByText('Nothing to do')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Open pool P-0388' })).toBeTruthy();
  });

  it('leaves no trace when it is cancelled', async () => {
    const { host, user } = await previewOf();
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('No files yet')).toBeTruthy();
    await waitFor(() => expect(host.files.waiting()).toBe(0));
    expect(host.ledger.head().count).toBe(0);
  });

  it('refuses a file of an unknown issuer with its fingerprint and the way to trust it', async () => {
    const { host } = await previewOf(createDesktopDouble());
    const card = (await screen.findByText('ilf/unknown-issuer')).closest('section');
    if (card === null) throw new Error('the code stands on no card');
    expect(within(card).getByText('Unknown issuer')).toBeTruthy();
    expect(within(card).getByText(/Nothing was changed\./)).toBeTruthy();
    expect(within(card).getAllByText('KKKK')).toHaveLength(10);
    expect(within(card).getByRole('button', { name: 'Trust a key…' })).toBeTruthy();
    expect(card.getAttribute('role')).toBe('alert');
    expect(host.ledger.head().count).toBe(0);
  });

  it('refuses what is no licence file, with its code', async () => {
    await previewOf(trustingHost(), new File(['hello'], 'notes.txt'));
    expect(await screen.findByText('file/not-coterm')).toBeTruthy();
  });

  it('refuses a file over the limit by its size, before it is read', async () => {
    const { host } = await openWindow('/files/import', trustingHost());
    const huge = new File(['x'], 'huge.ilf');
    Object.defineProperty(huge, 'size', { value: limits.licenceFileBytes + 1 });
    Object.defineProperty(huge, 'arrayBuffer', { value: () => Promise.reject(new Error('it was read')) });
    receiveFiles([huge]);
    expect(await screen.findByText(/33,554,433 bytes/)).toBeTruthy();
    expect(host.asked).not.toContain('files.preview');
  });

  it('goes to the filter of the files by “/”, and Escape shows everything again', async () => {
    const { user } = await previewOf();
    await user.click(await screen.findByRole('button', { name: 'Import 1 lot' }));
    await user.click(within(screen.getByRole('navigation', { name: 'Main' })).getByRole('link', { name: 'Files' }));
    const filter = await screen.findByRole('searchbox', { name: /Filter/ });
    await user.keyboard('/nothing');
    expect(document.activeElement).toBe(filter);
    expect(screen.queryByText('stadium.ilf')).toBeNull();
    await user.keyboard('{Escape}');
    expect(screen.getByText('stadium.ilf')).toBeTruthy();
  });
});
