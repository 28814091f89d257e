import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { everyUsage, useUsageView } from '../../../../renderer/features/usage/usage-view';
import { useUsage } from '../../../../renderer/app/usage-state';
import { day } from '../../../builders/a-lot';
import { CHECKED_AT, readingOf, statusOf, withServers } from '../../../builders/licence-usage';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

beforeEach(() => {
  useUsage.setState({ state: null, error: null });
  useUsageView.setState({ ...everyUsage, order: 'attention', chosen: null });
});

/** Westhaven City answers; Eastport Terminal has not for three days. */
const twoInstallations = () => {
  const host = createDesktopDouble();
  host.ledger.record([
    ...withServers('city', 'Westhaven City'),
    ...withServers('east', 'Eastport Terminal', ['cameras']),
  ]);
  host.usage.set({
    statuses: [
      statusOf('city', 'cameras', 'active'),
      statusOf('city', 'analytics', 'active'),
      statusOf('east', 'cameras', 'unavailable', { goodAt: '2025-03-09T14:00:00.000Z' }),
    ],
  });
  const licences = [{ licence: 'cameras', used: 312, total: 400 }];
  const eastport = { licences, analyticsModule: false, system: { name: 'Eastport' } };
  host.usage.addReadings(
    readingOf('city', 'cameras'),
    readingOf('city', 'analytics'),
    readingOf('east', 'cameras', eastport, '2025-03-09T14:00:00.000Z'),
  );
  return host;
};

const cardOf = (name: string) => screen.findByRole('region', { name });
const rowOf = async (card: string, licence: RegExp) => within(await cardOf(card)).getByRole('row', { name: licence });
const textOf = (element: HTMLElement): string => element.textContent ?? '';
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('The licensing page', () => {
  it('AC-1: cameras and intercoms have Used, Available and Total; over-use is shown as such, not hidden', async () => {
    await openWindow('/usage', twoInstallations());
    expect(cells(await rowOf('Westhaven City', /^Cameras/))).toEqual(['', '1,842', '158', '2,000', '–']);
    expect(cells(await rowOf('Westhaven City', /^Intercoms/))).toEqual(['', '96', 'over by 6', '90', '–']);
    const bar = within(await rowOf('Westhaven City', /^Intercoms/)).getByRole('img');
    expect(bar.getAttribute('aria-label')).toBe('96 of 90 used');
  });

  it('AC-2, AC-3: analytics by level has name, level, types, Used, Available, Total and Shared', async () => {
    await openWindow('/usage', twoInstallations());
    const row = await rowOf('Westhaven City', /^Level 1/);
    expect(cells(row)).toEqual(['', '88', '12', '100', '94']);
    expect(textOf(row)).toContain('Sounds, fire, line crossing, damage, zone');
    expect(within(row).getByRole('img', { name: '88 of 100 used, 94 shared' })).toBeTruthy();
    expect(textOf(await rowOf('Westhaven City', /^Level 4/))).toContain('All types of levels 1 to 3, faces');
  });

  it('AC-4: without an analytics module the analytics part is absent, not empty', async () => {
    await openWindow('/usage', twoInstallations());
    const card = await cardOf('Eastport Terminal');
    expect(within(card).queryByText(/analytics/i)).toBeNull();
    expect(within(card).getAllByRole('row')).toHaveLength(2);
  });

  it('AC-6: both licensing servers have a status of their own, with the time of the last check', async () => {
    await openWindow('/usage', twoInstallations());
    const card = await cardOf('Westhaven City');
    expect(textOf(card)).toContain('Cameras and intercoms: Active');
    expect(textOf(card)).toContain('Analytics: Active');
    expect(textOf(card)).toMatch(/Active\d\d:00/);
  });

  it('AC-6: a server that answers with an error is Inactive, and says since when and why', async () => {
    const host = twoInstallations();
    const error = { code: 'server/refused', host: 'city.example' };
    host.usage.set({ statuses: [statusOf('city', 'cameras', 'inactive', { error, goodAt: CHECKED_AT })] });
    await openWindow('/usage', host);
    const card = await cardOf('Westhaven City');
    expect(textOf(card)).toContain('Cameras and intercoms: Inactive');
    expect(textOf(card)).toContain('has answered with an error since');
    expect(textOf(card)).toContain('The last known figures are of');
  });

  it('AC-7: unavailable reads "No data", with the last known figures and their time in a sentence; never 0', async () => {
    await openWindow('/usage', twoInstallations());
    expect(cells(await rowOf('Eastport Terminal', /^Cameras/))).toEqual(['', ...Array(4).fill('No data')]);
    const card = await cardOf('Eastport Terminal');
    expect(textOf(card)).toMatch(/has not answered since 9 Mar 2025, \d\d:00\. Cameras keep running\./);
    expect(textOf(card)).toMatch(/The last known figures are of 9 Mar 2025, \d\d:00: 312 of 400 cameras\./);
    expect(within(card).queryByText('0')).toBeNull();
  });

  it('AC-7: figures that good answers went on to confirm are of the last of these', async () => {
    const host = twoInstallations();
    const error = { code: 'server/refused', host: 'h' };
    const goodAt = '2025-03-11T10:00:00Z';
    host.usage.set({ statuses: [statusOf('east', 'cameras', 'unavailable', { error, goodAt })] });
    await openWindow('/usage', host);
    const said = textOf(await cardOf('Eastport Terminal'));
    expect(said).toMatch(/has not answered since 11 Mar 2025, \d\d:00\./);
    expect(said).toMatch(/The last known figures are of 11 Mar 2025, \d\d:00: 312 of 400 cameras\./);
  });

  it.each([
    [
      'unavailable',
      { code: 'server/refused', host: 'h' },
      /has not answered since 11 Mar 2025, \d\d:00\. Its last good answer came 9 Mar 2025, \d\d:00\./,
    ],
    [
      'inactive',
      { code: 'server/answered-error', host: 'h', status: 500, said: 'x' },
      /has answered with an error since 11 Mar 2025, \d\d:00\. Its last good answer came 9 Mar 2025, \d\d:00\./,
    ],
    ['unavailable', { code: 'server-token/damaged' }, /cannot be asked\. Its last good answer came 9 Mar 2025/],
    [
      'unavailable',
      { code: 'server/certificate-other', host: 'h', expected: 'a', got: 'b' },
      /gives no answer that can be trusted\. Its last good answer came 9 Mar 2025/,
    ],
  ] as const)('AC-6, AC-7: says of a server that is %s by %j what is true of it', async (state, error, words) => {
    const host = twoInstallations();
    const times = {
      goodAt: '2025-03-09T14:00:00.000Z',
      failingSince: '2025-03-09T15:00:00.000Z',
      since: '2025-03-11T14:00:00.000Z',
    };
    host.usage.set({ statuses: [statusOf('east', 'cameras', state, { ...times, error })] });
    await openWindow('/usage', host);
    expect(textOf(await cardOf('Eastport Terminal'))).toMatch(words);
    host.usage.set({ statuses: [statusOf('east', 'cameras', state, { ...times, error, goodAt: null })] });
    await waitFor(async () =>
      expect(textOf(await cardOf('Eastport Terminal'))).toContain('It has given no good answer yet.'),
    );
  });

  it('AC-8: face recognition opens users, used in the web client, and devices, used by intercoms', async () => {
    const { user } = await openWindow('/usage', twoInstallations());
    const row = await rowOf('Westhaven City', /^Level 3/);
    await user.click(within(row).getByRole('button', { name: /faces/i }));
    const title = await screen.findByText('Face recognition, Level 3');
    const faces = title.parentElement ?? title;
    await waitFor(() => expect(textOf(faces)).toContain('Users used in the web client17'));
    expect(textOf(faces)).toContain('Devices used by intercoms through the administrator’s account9');
  });

  it('AC-10: the end of technical support and whether the software may be updated stand beside it', async () => {
    await openWindow('/usage/support', twoInstallations());
    const row = await screen.findByRole('row', { name: /^Westhaven City/ });
    expect(cells(row).slice(2, 4)).toEqual(['31 Dec 2025', 'Yes']);
    expect(cells(await screen.findByRole('row', { name: /^Eastport/ })).slice(2, 4)).toEqual(['No data', 'No data']);
  });

  it('AC-10: that technical support ends soon is said in words, not by colour alone', async () => {
    const ends = { in13: '2025-03-25', in1: '2025-03-13', today: '2025-03-12', past: '2025-03-11', far: '2025-12-31' };
    const host = createDesktopDouble();
    for (const [id, until] of Object.entries(ends)) {
      host.ledger.record(withServers(id, `Site ${id}`, ['cameras']));
      const support = { technicalSupportUntil: day(until), updates: { allowed: true } };
      host.usage.addReadings(readingOf(id, 'cameras', { support, analyticsModule: false }));
    }
    host.usage.set({ statuses: Object.keys(ends).map((id) => statusOf(id, 'cameras', 'active')) });
    const { user } = await openWindow('/usage/support', host);
    const untilOf = async (id: string) =>
      cells(await screen.findByRole('row', { name: new RegExp(`^Site ${id} `) }))[2];
    expect(await untilOf('in13')).toBe('25 Mar 2025, 13 days left');
    expect(await untilOf('in1')).toBe('13 Mar 2025, 1 day left');
    expect(await untilOf('today')).toBe('12 Mar 2025, ends today');
    expect(await untilOf('past')).toBe('ended 11 Mar 2025');
    expect(await untilOf('far')).toBe('31 Dec 2025');
    await user.click(screen.getByRole('row', { name: /^Site in13/ }));
    const card = await screen.findByRole('region', { name: 'Support and updates' });
    expect(textOf(card)).toContain('Core, support to25 Mar 2025, 13 days left');
  });

  it('follows the host: what a check has found stands there without a reload', async () => {
    const host = twoInstallations();
    await openWindow('/usage', host);
    await rowOf('Eastport Terminal', /^Cameras/);
    host.usage.set({ statuses: [statusOf('east', 'cameras', 'active')] });
    await waitFor(async () =>
      expect(cells(await rowOf('Eastport Terminal', /^Cameras/))).toEqual(['', '312', '88', '400', '–']),
    );
  });

  it('checks every server at once, or those of one installation', async () => {
    const host = twoInstallations();
    const { user } = await openWindow('/usage', host);
    await user.click(await screen.findByRole('button', { name: 'Check now' }));
    await user.click(within(await cardOf('Eastport Terminal')).getByRole('button', { name: 'Test connection' }));
    await waitFor(() => expect(host.usage.checks).toEqual([null, 'east']));
  });

  it.each([
    ['sample', /made up/],
    ['read-only', /only reads/],
  ] as const)('checks nothing in a workspace that is %s, and says why', async (paused, why) => {
    const host = twoInstallations();
    host.usage.set({ paused });
    await openWindow('/usage', host);
    const button = await screen.findByRole('button', { name: 'Check now' });
    expect(button.hasAttribute('disabled')).toBe(true);
    expect(button.title).toMatch(why);
  });

  it('finds installations, filters what needs somebody, and says so where nothing is left', async () => {
    const { user } = await openWindow('/usage', twoInstallations());
    await user.click(await screen.findByRole('button', { name: /^Inactive or unavailable/ }));
    expect(screen.queryByRole('region', { name: 'Westhaven City' })).toBeNull();
    await user.type(screen.getByRole('searchbox', { name: 'Filter installations' }), 'city');
    expect(await screen.findByText('No installation for: Inactive or unavailable, “city”.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await cardOf('Westhaven City')).toBeTruthy();
  });

  it('says what belongs here while no installation is followed', async () => {
    await openWindow('/usage');
    expect(await screen.findByText('No installation is followed yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Add installation…' })).toBeTruthy();
  });
});
