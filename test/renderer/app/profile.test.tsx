/** Profiles as the person at the screen sees them. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openWindow } from '../open-window';

const railWords = (): readonly string[] =>
  within(screen.getByRole('navigation', { name: 'Main' }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

describe('Profiles', () => {
  it('are offered beside the first steps of an empty register; the choice shows and hides screens of the rail', async () => {
    const { user } = await openWindow('/overview');
    await user.click(await screen.findByRole('button', { name: /^Site/ }));
    await screen.findByText('Site profile chosen.');
    expect(railWords()).not.toContain('Orders');
    expect(railWords()).toContain('Activations');
    expect(railWords().at(-1)).toBe('Site profile');
    expect(screen.queryByText('How do you work with licences?')).toBeNull();
  });

  it('can be changed in Settings at any time', async () => {
    const { user, host } = await openWindow('/settings');
    await user.click(await screen.findByRole('radio', { name: 'Partner' }));
    await screen.findByText('Partner profile chosen.');
    expect(host.asked).toContain('profile.choose');
    expect(railWords()).not.toContain('Licence desk');
    await user.click(screen.getByRole('radio', { name: 'Issuer' }));
    expect(await screen.findByRole('link', { name: 'Licence desk' })).toBeTruthy();
  });

  it('Sales finds what changes the register switched off, and why', async () => {
    const { user } = await openWindow('/settings');
    await user.click(await screen.findByRole('radio', { name: 'Sales' }));
    await screen.findByText('Sales profile chosen.');
    await user.keyboard('{Control>}k{/Control}');
    const list = await screen.findByRole('listbox', { name: 'Search and commands' });
    expect(within(list).queryByText('Create pool…')).toBeNull();
  });
});
