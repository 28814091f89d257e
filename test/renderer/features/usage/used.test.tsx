import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { UsedLicence } from '../../../../domain/usage/snapshot';
import { useUsage } from '../../../../renderer/app/usage-state';
import { readingOf, statusOf, withServers } from '../../../builders/licence-usage';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

beforeEach(() => useUsage.setState({ state: null, error: null }));

const since = '2024-02-01T08:00:00Z';
const faces: readonly UsedLicence[] = [
  { id: 'u-1', name: 'Anna Berg', kind: 'user', type: 'face-recognition', since },
  { id: 'd-1', name: 'Gate north', kind: 'device', type: 'face-recognition', since },
  { id: 'p-1', name: 'Barrier', kind: 'channel', type: 'licence-plates', since },
];

const city = () => {
  const host = createDesktopDouble();
  host.ledger.record(withServers('city', 'Westhaven City'));
  host.usage.set({ statuses: [statusOf('city', 'cameras', 'active'), statusOf('city', 'analytics', 'active')] });
  host.usage.addReadings(readingOf('city', 'cameras'), readingOf('city', 'analytics'));
  return host;
};

describe('The list behind a Used figure', () => {
  it('AC-9: opens from every Used figure and says what uses each licence, and since when', async () => {
    const host = city();
    host.usage.setUsed('level-3', faces);
    const { user } = await openWindow('/usage', host);
    await user.click(await screen.findByRole('link', { name: '28 used by Level 3: open the list' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Level 3, what is used' })).toBeTruthy();
    const rows = await screen.findAllByRole('row');
    expect(rows[1]?.textContent).toMatch(/^Anna BergUserFace recognitionu-11 Feb 2024, \d\d:00$/);
  });

  it('AC-8: of face recognition, users and devices are told apart, and other types are left out', async () => {
    const host = city();
    host.usage.setUsed('level-3', faces);
    const { user } = await openWindow('/usage/i/city/used/level-3/face-recognition', host);
    await user.click(await screen.findByRole('button', { name: /^Devices/ }));
    const table = screen.getByRole('table');
    expect(within(table).queryByText('Anna Berg')).toBeNull();
    expect(within(table).getByText('Gate north')).toBeTruthy();
    expect(within(table).queryByText('Barrier')).toBeNull();
  });

  it('AC-9: a list of any length is found in and sorted, and says so where nothing is left', async () => {
    const host = city();
    const cameras = Array.from({ length: 2000 }, (_, index) => ({
      id: `c-${index}`,
      name: `Camera ${index}`,
      kind: 'camera' as const,
      since,
    }));
    host.usage.setUsed('cameras', cameras);
    const { user } = await openWindow('/usage/i/city/used/cameras', host);
    const table = await screen.findByRole('table');
    expect(table.getAttribute('aria-rowcount')).toBe('2001');
    expect(within(table).getAllByRole('row').length).toBeLessThan(100);
    await user.type(screen.getByRole('searchbox'), '1999');
    expect(table.getAttribute('aria-rowcount')).toBe('2');
    await user.type(screen.getByRole('searchbox'), 'x');
    expect(await screen.findByText('No used licence for: “1999x”.')).toBeTruthy();
  });

  it('AC-9: a list that is not known says why, and is no empty list', async () => {
    await openWindow('/usage/i/city/used/cameras', city());
    expect(await screen.findByText('What is used is not known')).toBeTruthy();
    expect(screen.getByText(/not kept any more/)).toBeTruthy();
  });

  it('an installation that nobody knows is said to be unknown', async () => {
    await openWindow('/usage/i/nowhere/used/cameras', city());
    expect(await screen.findByText('There is no installation nowhere')).toBeTruthy();
  });
});
