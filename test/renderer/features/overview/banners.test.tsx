/** What the overview says before anything else: changes that were left out, and backups that need somebody. */
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeSchema } from '../../../../domain/ledger/change';
import { useAppInfo } from '../../../../renderer/stores/app-info-store';
import { anEvent, imported } from '../../../builders/ledger-history';
import { harbour } from '../../../builders/pool-steps';
import { createDesktopDouble, type DesktopDouble } from '../../../doubles/desktop';
import { keptDownloads } from '../../kept-downloads';
import { openWindow } from '../../open-window';

const tooMany = changeSchema.parse({ kind: 'licences-activated', on: '2025-03-02', pool: 'P-0417', quantity: 999 });

const aHost = (): DesktopDouble => {
  const host = createDesktopDouble();
  for (const step of harbour) host.ledger.record(step.map((change) => changeSchema.parse(change)));
  return host;
};

/** Harbour Terminal North, and a change of it from another computer that the rules forbid. */
const aConflict = (): DesktopDouble => {
  const host = aHost();
  host.ledger.replaceBy([...host.ledger.events(), anEvent(900, [tooMany])]);
  return host;
};

const openConflicts = async () => {
  const window = await openWindow('/overview', aConflict());
  await window.user.click(await screen.findByRole('link', { name: 'See what was left out' }));
  await screen.findByRole('heading', { level: 1, name: 'Changes left out' });
  return window;
};

describe('a change that the rules forbid', () => {
  it('is counted on the overview, which leads to it', async () => {
    await openWindow('/overview', aConflict());
    expect(await screen.findByText(/^1 change contradicts the rules\. It is left out of every figure/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See what was left out' }).getAttribute('href')).toBe(
      '#/overview/conflicts',
    );
  });

  it('says what it was, when and by whom it was recorded, why it is refused and what it needs', async () => {
    await openConflicts();
    const card = await screen.findByRole('region', { name: '999 activated in Harbour Terminal North (P-0417)' });
    await waitFor(() => expect(card.textContent).toContain('on another computer, device dddddddd'));
    await waitFor(() => expect(card.textContent).toMatch(/Over-allocated.*999 asked for/));
    expect(card.textContent).toMatch(/Dated2 Mar 2025Recorded14 Nov 2023/);
    expect(card.textContent).toContain('What next');
    expect(card.textContent).toContain('pool/too-few-licences');
    expect(within(card).getByRole('link', { name: 'Harbour Terminal North' }).getAttribute('href')).toBe(
      '#/pools/p/P-0417',
    );
  });

  it('counts in part: as many as there are, after what that does was shown, and can be undone', async () => {
    const { user } = await openConflicts();
    await user.click(
      await screen.findByRole('button', { name: 'Count 22… of 999 activated in Harbour Terminal North (P-0417)' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Let fewer count?' });
    await user.click(within(dialog).getByRole('button', { name: 'Correct the number' }));
    await screen.findByText('Nothing is left out');
  });

  it('counts instead of what stands in its place', async () => {
    const host = aHost();
    const activated = (on: string, quantity: number) =>
      changeSchema.parse({ kind: 'licences-activated', on, pool: 'P-0417', quantity });
    host.ledger.record([activated('2025-03-01', 20)]);
    host.ledger.replaceBy([...host.ledger.events(), anEvent(900, [activated('2025-03-02', 15)])]);
    const { user } = await openWindow('/overview/conflicts', host);
    const instead =
      'Count this instead… 15 activated in Harbour Terminal North (P-0417) instead of 20 activated in Harbour Terminal North (P-0417)';
    await user.click(await screen.findByRole('button', { name: instead }));
    const dialog = await screen.findByRole('dialog', { name: 'Let this count instead?' });
    await user.click(within(dialog).getByRole('button', { name: 'Count it instead' }));
    await screen.findByText('Nothing is left out');
  });

  it('is undone after a question, and is then gone from here and from the overview', async () => {
    const { user } = await openConflicts();
    await user.click(
      screen.getByRole('button', { name: 'Undo this change… 999 activated in Harbour Terminal North (P-0417)' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Undo a change that was left out?' });
    await user.click(within(dialog).getByRole('button', { name: 'Undo the change' }));
    expect(await screen.findByText('Nothing is left out')).toBeTruthy();
    expect(await screen.findByText('Undone: 999 activated in Harbour Terminal North (P-0417)')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Back to the overview' }));
    await screen.findByRole('table', { name: 'What needs doing' });
    expect(screen.queryByRole('link', { name: 'See what was left out' })).toBeNull();
  });

  it('stays where the question is answered with no, and cannot be undone in a workspace that is read only', async () => {
    const { user } = await openConflicts();
    await user.click(screen.getByRole('button', { name: /^Undo this change/ }));
    await user.click(
      within(await screen.findByRole('dialog')).getAllByRole('button', { name: 'Keep it' })[0] as HTMLElement,
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const { info } = useAppInfo.getState();
    useAppInfo.setState({ info: info && { ...info, readOnly: true } });
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /^Undo this change/ }).hasAttribute('disabled')).toBe(true),
    );
  });

  it('is exported with its reason', async () => {
    const { user } = await openConflicts();
    const downloads = keptDownloads();
    await user.click(screen.getByRole('button', { name: 'Export Changes left out' }));
    await user.click(await screen.findByText('CSV file'));
    await waitFor(() => expect(downloads).toHaveLength(1));
    expect(await downloads[0]?.blob.text()).toMatch(
      /999 activated in Harbour Terminal North \(P-0417\),2025-03-02,.*pool\/too-few-licences\r\n$/,
    );
  });

  it('is not what a missing file is: that one has a line of its own among what needs doing', async () => {
    const host = aHost();
    host.ledger.replaceBy([...host.ledger.events(), anEvent(901, [imported('doc-7', '2025-03-03')])]);
    await openWindow('/overview', host);
    expect(await screen.findByText('doc-7.ilf is missing from this workspace')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'See what was left out' })).toBeNull();
    window.location.hash = '#/overview/conflicts';
    expect(await screen.findByText('Nothing is left out')).toBeTruthy();
  });
});

describe('the automatic backups on the overview', () => {
  afterEach(() => vi.useRealTimers());

  const madeDaysAgo = (days: number) => ({
    name: 'coterm.age',
    madeAt: new Date(Date.now() - days * 86_400_000).toISOString(),
    sizeBytes: 1,
    keptAs: [],
    holds: { workspace: 'w', events: 1, pools: 1, documents: 0, newestAt: null },
  });

  /** A minute after the window was opened. */
  const aMinuteLater = async (host: DesktopDouble): Promise<void> => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    await openWindow('/overview', host);
    await screen.findByRole('table', { name: 'What needs doing' });
    await vi.advanceTimersByTimeAsync(61_000);
  };

  it('that are stale say since when, once the host has had a minute to make one', async () => {
    const host = aHost();
    host.backups.set({ backups: [madeDaysAgo(9)] });
    await aMinuteLater(host);
    expect(
      await screen.findByText(/is in no backup, and the newest one is 9 days old\. The newest backup is of/),
    ).toBeTruthy();
  });

  it('of which there is none say that, and are quiet as soon as the host has made one', async () => {
    const host = aHost();
    await aMinuteLater(host);
    expect(await screen.findByText(/^No backup of this workspace has been made yet/)).toBeTruthy();
    host.backups.set({ backups: [madeDaysAgo(0)] });
    host.tell('backups.changed', {});
    await waitFor(() => expect(screen.queryByText(/^No backup of this workspace/)).toBeNull());
  });

  it('that failed say why at once, and what is to be done', async () => {
    const host = aHost();
    const error = { code: 'backup/write-failed', fileName: 'coterm.age', reason: 'the disk is full' };
    host.backups.set({ lastFailure: { at: '2025-03-12T08:00:00Z', error } });
    await openWindow('/overview', host);
    expect(
      await screen.findByText(/could not be made\. .*the disk is full\. Make room.*There is no backup yet\.$/),
    ).toBeTruthy();
  });
});
