/** A licence status that is dropped into the window: its figures beside those known before, and for which installation. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { licenceStatusFileSchema, type LicenceStatusFile } from '../../../../domain/usage/licence-status-file';
import { showPreview } from '../../../../renderer/app/choose-files';
import { registerState } from '../../../../renderer/db/register-state';
import { analyticsStatus, camerasStatus } from '../../../builders/licence-snapshots';
import { day } from '../../../builders/a-lot';
import { eventually } from '../../../builders/eventually';
import { createDesktopDouble, type DesktopDouble } from '../../../doubles/desktop';
import { publicJwkText } from '../../../doubles/desktop/keys';
import { statusBytes } from '../../../doubles/desktop/statuses';
import { openWindow } from '../../open-window';

const SITE = 's'.repeat(43);

const status = (over: Partial<LicenceStatusFile> = {}): LicenceStatusFile =>
  licenceStatusFileSchema.parse({
    v: 1,
    id: 'S-1',
    installation: { name: 'Harbour Mall' },
    snapshots: [camerasStatus(), analyticsStatus()],
    iat: '2025-01-05T10:00:00Z',
    ...over,
  });

/** A register with Harbour Mall, whose figures are known from before, and the site's key. */
const aPartner = (): DesktopDouble => {
  const host = createDesktopDouble();
  const facts = { installation: 'N1', name: 'Harbour Mall', customer: 'Port' };
  host.ledger.record([{ kind: 'installation-created', on: day('2024-01-01'), ...facts }]);
  host.keys.trustAdd({ text: publicJwkText(SITE), fingerprint: SITE, name: 'Harbour site', use: 'site' });
  const snapshot = camerasStatus({ licences: [{ licence: 'cameras', used: 41, total: 60 }] });
  const taken = { at: '2025-01-01T09:00:00Z', on: day('2025-01-01'), receivedAt: '2025-01-01T09:00:00Z' };
  const source = { kind: 'server' } as const;
  host.usage.addReadings({ installation: 'N1', purpose: 'cameras', ...taken, source, snapshot, used: null });
  return host;
};

const drop = async (said = status(), kid = SITE): Promise<void> => {
  showPreview([new File([statusBytes(said, kid)], 'harbour.ilstat')]);
  await screen.findByRole('heading', { name: 'Check before importing' });
};

const rowsOf = (name: string): readonly (readonly (string | null)[])[] =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(0, 5)
        .map(({ textContent }) => textContent),
    );

const imports = () => registerState.getState().register?.usageImports ?? [];

describe('a licence status file', () => {
  it('AC-1, AC-7: shows its figures beside those known before; what was not known reads No data', async () => {
    await openWindow('/files', aPartner());
    await drop();
    await eventually(() =>
      expect(rowsOf('Licences, cameras and intercoms')).toEqual([
        ['Cameras', '3', '41', '57', '60'],
        ['Intercoms', '13', 'No data', 'over by 1', '12'],
      ]),
    );
    expect(rowsOf('Licences, analytics')).toEqual([['Analytics level 1', '18', 'No data', '6', '24']]);
    expect(imports()).toEqual([]);
  });

  it('is imported for the installation that it names, as one step that can be undone', async () => {
    const host = aPartner();
    const { user } = await openWindow('/files', host);
    await drop();
    expect(await screen.findByRole('combobox', { name: 'For the installation' })).toHaveProperty(
      'value',
      'Harbour Mall, Port',
    );
    await user.click(screen.getByRole('button', { name: 'Import the figures' }));
    expect(await screen.findByText(/The figures stand with the installation/)).toBeTruthy();
    expect(imports()).toMatchObject([{ installation: 'N1', fileName: 'harbour.ilstat' }]);
    await user.keyboard('{Control>}z{/Control}');
    await eventually(() => expect(imports()).toEqual([]));
  });

  it('makes an installation that is not known in the same step, and asks for its name', async () => {
    const { user } = await openWindow('/files', aPartner());
    await drop(status({ installation: { name: 'Pier 4' } }));
    const name = await screen.findByRole('textbox', { name: 'Name of the new installation' });
    expect(name).toHaveProperty('value', 'Pier 4');
    await user.clear(name);
    await user.click(screen.getByRole('button', { name: 'Import the figures' }));
    expect(screen.getByText('Type a name.')).toBeTruthy();
    expect(imports()).toEqual([]);
    await user.type(name, 'Pier Four');
    await user.click(screen.getByRole('button', { name: 'Import the figures' }));
    await screen.findByText(/The figures stand with the installation/);
    expect(registerState.getState().register?.installations.map((each) => each.name)).toEqual([
      'Harbour Mall',
      'Pier Four',
    ]);
    expect(imports()).toHaveLength(1);
  });

  it('says that there is nothing to do the second time, and leads to the licensing page', async () => {
    const { user } = await openWindow('/files', aPartner());
    await drop();
    await user.click(await screen.findByRole('button', { name: 'Import the figures' }));
    await screen.findByText(/The figures stand with the installation/);
    await user.click(screen.getByRole('button', { name: 'Show the licensing page' }));
    await drop();
    expect(await screen.findByText('Nothing to do')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show the licensing page' }));
    await eventually(() => expect(window.location.hash).toBe('#/usage/i/N1'));
  });

  it('of a site that nobody trusts here is refused, with what to do next', async () => {
    await openWindow('/files', aPartner());
    await drop(status(), 'x'.repeat(43));
    expect(await screen.findByText(/The file is signed, but by no site or partner that is trusted here/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Import the figures' })).toBeNull();
  });
});
