/** Settings as the person at the screen sees them. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AutomaticBackup } from '../../../../contract/backup-messages';
import { orderErrors, emptyOrder } from '../../../../renderer/features/settings/backup-order';
import { passphraseStrength } from '../../../../renderer/features/settings/passphrase-strength';
import { createDesktopDouble } from '../../../doubles/desktop';
import { heldInTest, RIGHT_PASSPHRASE } from '../../../doubles/desktop/backups';
import { openWindow } from '../../open-window';

const backup: AutomaticBackup = {
  name: 'coterm-2025-03-11T100000.000Z.age',
  madeAt: '2025-03-11T10:00:00.000Z',
  sizeBytes: 184_000,
  keptAs: ['newest-day', 'daily'],
  holds: heldInTest,
};

describe('Backups in Settings', () => {
  it('say that there is none yet, and when there will be', async () => {
    await openWindow('/settings');
    expect(await screen.findByText(/No backup yet/)).toBeTruthy();
  });

  it('say when the last one was made, and list them with what they are kept for', async () => {
    const host = createDesktopDouble();
    host.backups.set({ backups: [backup] });
    await openWindow('/settings', host);
    expect(await screen.findByText(/Last backup .*11 Mar 2025.* tried by a restore and found whole/)).toBeTruthy();
    const row = screen.getByRole('row', { name: /11 Mar 2025/ });
    expect(within(row).getByText('3 pools, 12 events')).toBeTruthy();
    expect(within(row).getByText('newest day, daily')).toBeTruthy();
  });

  it('say why the last one failed, as soon as the host tells it', async () => {
    const { host } = await openWindow('/settings');
    await screen.findByText(/No backup yet/);
    const error = { code: 'backup/write-failed', fileName: 'coterm.age', reason: 'the disk is full' };
    host.backups.set({ lastFailure: { at: '2025-03-12T09:00:00.000Z', error } });
    host.tell('backups.changed', {});
    expect(await screen.findByText(/The backup coterm.age cannot be written: the disk is full/)).toBeTruthy();
  });

  it('a backup is not made while its two passphrases differ', async () => {
    const { host, user } = await openWindow('/settings');
    await user.click(await screen.findByRole('button', { name: 'Back up now…' }));
    await user.type(await screen.findByLabelText('Passphrase'), 'one');
    await user.type(screen.getByLabelText('Passphrase again'), 'two');
    await user.click(screen.getByRole('button', { name: 'Make the backup' }));
    expect(screen.getByText('The two passphrases differ.')).toBeTruthy();
    expect(host.backups.locks).toEqual([]);
  });

  it('one that was made shows its digest and that it was tried', async () => {
    const { host, user } = await openWindow('/settings');
    await user.click(await screen.findByRole('button', { name: 'Back up now…' }));
    await user.type(await screen.findByLabelText('Passphrase'), RIGHT_PASSPHRASE);
    await user.type(screen.getByLabelText('Passphrase again'), RIGHT_PASSPHRASE);
    await user.click(screen.getByRole('button', { name: 'Make the backup' }));
    expect(await screen.findByText('It was restored for a trial, and all of it was there.')).toBeTruthy();
    expect(screen.getByText('ab'.repeat(32))).toBeTruthy();
    expect(host.backups.locks).toEqual([{ lock: { passphrase: RIGHT_PASSPHRASE }, withKeys: false }]);
  });
});

describe('A restore in Settings', () => {
  const openRestore = async () => {
    const host = createDesktopDouble();
    host.backups.set({ backups: [backup] });
    const opened = await openWindow('/settings', host);
    await opened.user.click(await screen.findByRole('button', { name: /Restore the backup of/ }));
    return opened;
  };

  it('says what will be missing, and needs a word of its own', async () => {
    const { host, user } = await openRestore();
    await user.click(await screen.findByRole('button', { name: 'Look into it' }));
    expect(await screen.findByText(/3 events that are here are not in the backup/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Restore' })).toHaveProperty('disabled', true);
    expect(host.backups.commits).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(host.asked).toContain('restore.discard'));
  });

  it('refuses the wrong passphrase of a chosen file, and asks again', async () => {
    const { user } = await openWindow('/settings');
    await user.click(await screen.findByRole('button', { name: 'Restore from a file…' }));
    const dialog = await screen.findByRole('dialog');
    const input = dialog.querySelector('input[type=file]');
    if (!(input instanceof HTMLInputElement)) throw new Error('no file chooser');
    await user.upload(input, new File(['abc'], 'mine.age'));
    await user.type(await screen.findByLabelText('Passphrase'), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Look into it' }));
    expect(await screen.findByText(/The passphrase does not open this backup/)).toBeTruthy();
    await user.type(await screen.findByLabelText('Passphrase'), RIGHT_PASSPHRASE);
    await user.click(screen.getByRole('button', { name: 'Look into it' }));
    expect(await screen.findByText('The backup is whole')).toBeTruthy();
  });

  it('says so when the backup is of another workspace', async () => {
    const host = createDesktopDouble();
    host.backups.set({ backups: [backup] });
    host.backups.setPreview({ holds: { ...heldInTest, workspace: '00000000-0000-4000-8000-00000000000b' } });
    const { user } = await openWindow('/settings', host);
    await user.click(await screen.findByRole('button', { name: /Restore the backup of/ }));
    await user.click(await screen.findByRole('button', { name: 'Look into it' }));
    expect(await screen.findByText(/This is a backup of another workspace/)).toBeTruthy();
  });
});

describe('The workspace’s health in Settings', () => {
  it('shows each check with what was found and what to do', async () => {
    const { user } = await openWindow('/settings');
    await user.click(await screen.findByRole('button', { name: 'Check now' }));
    const checks = await screen.findByRole('list', { name: 'What was checked' });
    expect(within(checks).getByText('12 events')).toBeTruthy();
    expect(within(checks).getByText('Bad')).toBeTruthy();
    expect(within(checks).getByText(/The stored file of document x is damaged/)).toBeTruthy();
  });

  it('says what a rebuild checked', async () => {
    const { user } = await openWindow('/settings');
    await user.click(await screen.findByRole('button', { name: 'Rebuild' }));
    expect(await screen.findByText(/12 events and 2 documents checked afresh: 3 pools/)).toBeTruthy();
  });
});

describe('What locks a backup', () => {
  it('is a passphrase entered twice, or a key that can be one', () => {
    expect(orderErrors(emptyOrder)).toEqual({ passphrase: true });
    expect(orderErrors({ ...emptyOrder, passphrase: 'a', again: 'b' })).toEqual({ again: true });
    expect(orderErrors({ ...emptyOrder, by: 'recipient', recipient: 'ssh-ed25519' })).toEqual({ recipient: true });
    expect(orderErrors({ ...emptyOrder, by: 'recipient', recipient: ' age1abc ' })).toEqual({});
  });

  it('is weak when it is short or repeats itself, and strong when it is several words', () => {
    const words = ['', 'password', 'a'.repeat(40), 'Tr0ub4dor&3', 'correct horse', RIGHT_PASSPHRASE];
    expect(words.map(passphraseStrength)).toEqual(['weak', 'weak', 'weak', 'fair', 'fair', 'strong']);
  });
});
