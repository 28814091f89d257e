import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../domain/ledger/change';
import { TRANSFER_TYP, transferFileSchema } from '../../../../domain/transfer/transfer-file';
import { aTransferFile } from '../../../builders/a-transfer';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble, type DesktopDouble } from '../../../doubles/desktop';
import { publicJwkText } from '../../../doubles/desktop/keys';
import { eventually } from '../../../builders/eventually';
import { keptDownloads } from '../../kept-downloads';
import { openWindow } from '../../open-window';

const BRIGHT = 'b'.repeat(43);
const ISSUER = 'i'.repeat(43);

const quay: readonly Change[] = [
  { kind: 'pool-created', on: day('2023-06-30'), pool: 'A', name: 'Quay' },
  {
    kind: 'lot-added',
    on: day('2024-01-02'),
    pool: 'A',
    lot: 'A1',
    product: 'Core',
    quantity: 40,
    supExpiresOn: day('2025-06-30'),
  },
];

const record = ({ ledger }: DesktopDouble, changes: readonly Change[]): void => {
  const recorded = ledger.record(changes);
  if (!recorded.ok) throw new Error(`the test's own step was refused: ${recorded.error.code}`);
};

/** 10 of Quay released to Bright Partners. Gives the document's id. */
const release = async (host: DesktopDouble): Promise<string> => {
  record(host, quay);
  host.keys.create({ name: 'northwind' });
  host.keys.trustAdd({ text: publicJwkText(BRIGHT), fingerprint: BRIGHT, name: 'Bright Partners', use: 'partner' });
  const order = {
    pool: 'A',
    quantity: 10,
    lot: 'A1',
    transfer: 'T-1',
    on: '2025-03-01',
    reading: 'by-lot',
    to: BRIGHT,
    from: 'Northwind',
    key: 'northwind',
  };
  await host.bridge.invoke('transfers.release', order, null);
  const issued = host.ledger
    .events()
    .at(-1)
    ?.changes.find(({ kind }) => kind === 'file-issued');
  if (issued?.kind !== 'file-issued') throw new Error('nothing was released');
  return issued.docId;
};

const sign = (docId: string, role: 'accept' | 'issuer', kid: string, name: string): Change => ({
  kind: 'transfer-signed',
  on: day('2025-03-05'),
  docId,
  transfer: 'T-1',
  fileName: 'T-1.iltr',
  role,
  kid,
  name,
});

const showTransfers = async (host: DesktopDouble) => {
  const opened = await openWindow('/transfers', host);
  await screen.findByRole('heading', { level: 1, name: 'Transfers' });
  return opened;
};

const rowsOf = (table: string): readonly string[] =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .map((row) => row.textContent)
    .slice(1);

describe('signed transfers in the list (LP-13)', () => {
  it('LP-13: one that is released waits in transit for the other partner’s signature, and no pool here receives it', async () => {
    const host = createDesktopDouble();
    await release(host);
    await showTransfers(host);
    expect(rowsOf('In transit')).toEqual([
      'T-1QuayBright Partners10Released, to be signedA1: 10 to 30 Jun 20251 Mar 202511',
    ]);
    expect(screen.queryByRole('button', { name: 'Receive T-1…' })).toBeNull();
  });

  it('LP-13: its state follows from the signatures: accepted, it is in transit no longer; then it is confirmed', async () => {
    const host = createDesktopDouble();
    const docId = await release(host);
    record(host, [sign(docId, 'accept', BRIGHT, 'Bright Partners')]);
    await showTransfers(host);
    expect(screen.getByText('Nothing is in transit.')).toBeTruthy();
    expect(rowsOf('Completed')).toEqual(['T-1QuayBright Partners10AcceptedBy lot1 Mar 20255 Mar 2025']);
    record(host, [sign(docId, 'issuer', ISSUER, 'iSentry')]);
    await eventually(() =>
      expect(rowsOf('Completed')).toEqual(['T-1QuayBright Partners10ConfirmedBy lot1 Mar 20255 Mar 2025']),
    );
  });

  it('its number and its menu lead to the signed document, and its file is saved again as it is', async () => {
    const downloads = keptDownloads();
    const host = createDesktopDouble();
    await release(host);
    const { user } = await showTransfers(host);
    await user.click(screen.getByRole('button', { name: 'Actions for transfer T-1' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Save the file again', hidden: true }));
    await eventually(() => expect(downloads.map(({ fileName }) => fileName)).toEqual(['T-1.iltr']));
    await user.click(screen.getByRole('link', { name: 'T-1' }));
    expect(await screen.findByRole('heading', { level: 1, name: /T-1\.iltr/ })).toBeTruthy();
  });

  it('LP-13: what another partner released stands with its partner and pool, and with the pool where it arrived', async () => {
    const host = createDesktopDouble();
    record(host, quay);
    const payload = transferFileSchema.parse(aTransferFile('r'.repeat(43), 'a'.repeat(43)));
    const fileName = 'T-1.iltr';
    const bytes = new TextEncoder().encode(JSON.stringify(payload));
    const shelved = { docId: 'doc', typ: TRANSFER_TYP, sizeBytes: bytes.byteLength, licence: null, changes: null };
    const arrived = host.ledger.takeWith({ ...shelved, signed: { typ: TRANSFER_TYP, payload }, fileName, bytes }, [
      { kind: 'transfer-accepted', on: day('2025-03-03'), pool: 'A', docId: 'doc', transfer: 'T-1', fileName },
    ]);
    expect(arrived.ok).toBe(true);
    await showTransfers(host);
    expect(rowsOf('Completed')).toEqual(['T-1Northwind, P-1Quay10AcceptedBy lot2 Jan 20253 Mar 2025']);
  });

  it('unsigned into transit stands with the destination that was said', async () => {
    const host = createDesktopDouble();
    record(host, quay);
    const removed = { kind: 'licences-removed', on: day('2025-03-12'), pool: 'A', quantity: 1, lot: 'A1' } as const;
    record(host, [{ ...removed, transfer: 'T-2', destination: 'Port of Westhaven' }]);
    await showTransfers(host);
    expect(rowsOf('In transit')[0]).toContain('QuayPort of Westhaven1In transit');
  });
});
