import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useSample } from '../../../renderer/app/sample';
import { useAppInfo } from '../../../renderer/stores/app-info-store';
import { openWindow } from '../open-window';

const openSample = async () => {
  useSample.setState({ busy: false, ownSteps: 0 });
  const opened = await openWindow('/pools');
  useAppInfo.setState(({ info }) => ({ info: info && { ...info, workspaceKind: 'sample' } }));
  return opened;
};

describe('the sample portfolio in a window', () => {
  it('is offered where there are no pools, and asked of the host by one click', async () => {
    useSample.setState({ busy: false, ownSteps: 0 });
    const { host, user } = await openWindow('/pools');
    await user.click(await screen.findByRole('button', { name: 'Load the sample portfolio' }));
    expect(host.asked).toContain('sample.open');
  });

  it('is named by a banner and in the status bar while it is shown, and offered no second time', async () => {
    await openSample();
    expect(await screen.findByRole('region', { name: 'Sample portfolio' })).toBeTruthy();
    expect(within(screen.getByRole('contentinfo')).getByText('Sample portfolio')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Load the sample portfolio' })).toBeNull();
  });

  it('is not removed with steps of the user’s before they have answered', async () => {
    const { user } = await openSample();
    await user.click(await screen.findByRole('button', { name: 'Remove the sample portfolio' }));
    const dialog = await screen.findByRole('dialog', { name: 'Remove the sample with your steps?' });
    expect(dialog.textContent).toContain('You made 2 steps of your own');
    await user.click(within(dialog).getByRole('button', { name: 'Keep the sample' }));
    expect(screen.getByRole('region', { name: 'Sample portfolio' })).toBeTruthy();
  });
});
