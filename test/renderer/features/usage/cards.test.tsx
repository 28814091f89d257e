import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../domain/ledger/change';
import type { Outage } from '../../../../domain/usage/outage';
import type { Reading, ServerStatus } from '../../../../domain/usage/reading';
import { useRegister } from '../../../../renderer/db/use-register';
import { UsageCards } from '../../../../renderer/features/usage/cards/usage-cards';
import { day } from '../../../builders/a-lot';
import { aReading, aStatus, installation, type FiguresTuple } from '../../../builders/a-reading';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

const on = day('2024-02-01');
const ground: readonly Change[] = [
  { kind: 'installation-created', on, installation, name: 'Westhaven City' },
  { kind: 'licence-server-set', on, installation, purpose: 'cameras', address: 'https://a.example' },
  { kind: 'licence-server-set', on, installation, purpose: 'analytics', address: 'https://b.example' },
  { kind: 'pool-created', on, pool: 'P-1', name: 'Harbour' },
  { kind: 'lot-added', on, pool: 'P-1', lot: 'L1', product: 'core', quantity: 40, supExpiresOn: day('2026-01-01') },
];
const bought = (licence: string, quantity: number): Change => ({
  kind: 'allotment-set',
  on,
  allotment: `A-${licence}`,
  installation,
  licence,
  source: { kind: 'stated', quantity, reference: 'PO-7' },
});

const cameras = (of: string, used: number, total = 2000): Reading =>
  aReading(of, [
    ['cameras', used, total],
    ['intercoms', 96, 90],
  ]);
const levels = (of: string, ...licences: readonly FiguresTuple[]): Reading =>
  aReading(of, licences, { purpose: 'analytics' });

interface Given {
  readonly licence?: string;
  readonly changes?: readonly Change[];
  readonly readings?: readonly Reading[];
  readonly statuses?: readonly ServerStatus[];
  readonly outages?: readonly Outage[];
}

const newestOf = (readings: readonly Reading[]): readonly Reading[] =>
  ['cameras', 'analytics'].flatMap((purpose) => readings.findLast((each) => each.purpose === purpose) ?? []);

const active = [
  aStatus('cameras', 'active', { goodAt: '2025-03-12T10:00:00Z' }),
  aStatus('analytics', 'active', { goodAt: '2025-03-12T10:00:00Z' }),
];

/** 12 March 2025. */
const show = async ({ licence = 'cameras', changes = [], readings = [], statuses = active, outages = [] }: Given) => {
  const host = createDesktopDouble();
  for (const step of [ground, ...changes.map((change) => [change])]) {
    const recorded = host.ledger.record(step);
    if (!recorded.ok) throw new Error(`the test's own step was refused: ${recorded.error.code}`);
  }
  host.usage.addReadings(...readings);
  host.usage.setOutages(outages);
  const Cards = () => {
    const { register } = useRegister();
    const of = register?.installations[0];
    if (register === null || of === undefined) return null;
    return <UsageCards {...{ register, installation: of, licence }} known={{ latest: newestOf(readings), statuses }} />;
  };
  const { user } = await openWindow('/catalogue', host);
  render(
    <MantineProvider env="test">
      <Cards />
    </MantineProvider>,
  );
  return { host, user };
};

const card = async (name: string) => within(await screen.findByRole('region', { name }));
const growth = ['2024-12-12', '2025-01-12', '2025-02-12', '2025-03-12'].map((of, index) =>
  cameras(of, 1779 + index * 21),
);

describe('The card of use over time', () => {
  it('draws what was used with its run-out forecast, says what that assumes, and has the same as a table', async () => {
    const { user } = await show({ readings: growth });
    const over = await card('Cameras over time');
    expect(
      await over.findByText(/At \d+ a month the 158 left last about \d+ months, to \d+ \w+ 202[56]\./),
    ).toBeTruthy();
    expect(over.getByText(/Assumes that use goes on in a straight line as in the last 90 days/)).toBeTruthy();
    expect(over.getByRole('img', { name: /1,842 of 2,000 used/ })).toBeTruthy();
    await user.click(over.getByRole('button', { name: 'As table' }));
    expect(within(over.getByRole('table')).getAllByRole('row')).toHaveLength(6 - 1);
    await user.click(over.getByRole('button', { name: 'As chart' }));
    expect(over.getByRole('img')).toBeTruthy();
  });

  it('AC-7: a server that gives no good answer leaves a gap, not a zero', async () => {
    const statuses = [aStatus('cameras', 'unavailable', { since: '2025-03-12T20:00:00Z' })];
    const { user } = await show({ readings: growth, statuses });
    const over = await card('Cameras over time');
    await user.click(await over.findByRole('button', { name: 'As table' }));
    const [, newest] = within(over.getByRole('table')).getAllByRole('row');
    expect(newest?.textContent).toContain('No data');
    expect(newest?.textContent).not.toMatch(/\b0\b/);
  });

  it('AC-6, AC-7: outages that are over stay gaps, and lines of the table that say what and how long', async () => {
    const of = { installation, purpose: 'cameras', goodAt: '2025-01-20T10:00:00Z' } as const;
    const outages = [
      { ...of, state: 'inactive', from: '2025-01-20T11:00:00Z', to: '2025-01-21T09:00:00Z' },
      { ...of, state: 'unavailable', from: '2025-01-21T09:00:00Z', to: '2025-01-22T08:00:00Z' },
    ] as const;
    const { user } = await show({ readings: growth, outages });
    const over = await card('Cameras over time');
    await user.click(await over.findByRole('button', { name: 'As table' }));
    const rows = () =>
      within(over.getByRole('table'))
        .getAllByRole('row')
        .map(({ textContent }) => textContent);
    await waitFor(() =>
      expect(rows().some((text) => /20 Jan 2025.* to 21 Jan 2025.*No data: Inactive/.test(text))).toBe(true),
    );
    expect(rows().filter((text) => /21 Jan 2025.* to 22 Jan 2025.*No data: Unavailable/.test(text))).toHaveLength(1);
    expect(rows().filter((text) => text.includes('No data'))).toHaveLength(2);
  });

  it('AC-7: of a silent server, a run-out day that is past is said to be past, and that nothing is known since', async () => {
    const readings = ['2024-11-12', '2024-12-12', '2025-01-12', '2025-02-12'].map((of, index) =>
      cameras(of, 1930 + index * 21),
    );
    const goodAt = '2025-02-12T13:00:00Z';
    await show({ readings, statuses: [aStatus('cameras', 'unavailable', { goodAt, since: goodAt })] });
    const over = await card('Cameras over time');
    expect(
      await over.findByText(/the 7 left on 12 Feb 2025 lasted to \d+ Feb 2025\. Nothing is known since/),
    ).toBeTruthy();
    expect(over.getByText(/as in the \d+ days to 12 Feb 2025/)).toBeTruthy();
  });

  it('says so where too little is known, and where nothing is', async () => {
    await show({ readings: [cameras('2025-03-11', 1)] });
    expect(
      await (await card('Cameras over time')).findByText(/Too little is known to say when it runs out/),
    ).toBeTruthy();
  });

  it('begins with the first answer', async () => {
    await show({});
    expect(await (await card('Cameras over time')).findByText(/Nothing has been said of it yet/)).toBeTruthy();
  });
});

describe('The card of what is used', () => {
  const byType = [
    { type: 'face-recognition', used: 26, users: 17, devices: 9 },
    { type: 'licence-plates', used: 2 },
  ];
  const faces = aReading('2025-03-12', [], {
    purpose: 'analytics',
    figures: [{ licence: 'level-3', used: 28, total: 30, byType }],
  });

  it('AC-8: tells users in the web client from devices through intercoms', async () => {
    await show({ licence: 'level-3', readings: [faces] });
    const what = await card('Level 3, what is used');
    const facts = what
      .getAllByRole('term')
      .map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent}`);
    expect(facts).toEqual([
      'Face recognition: users, in the web client: 17',
      'Face recognition: devices, through intercoms: 9',
      'Licence plate recognition: 2',
      'Container number recognition: not said',
      'Used: 28',
    ]);
  });

  it('AC-7: says "No data" for each while its server is unavailable', async () => {
    await show({ licence: 'level-3', readings: [faces], statuses: [aStatus('analytics', 'unavailable')] });
    const what = await card('Level 3, what is used');
    expect(what.getAllByText('No data')).toHaveLength(4);
  });
});

describe('The card of what was bought', () => {
  it('AC-1: names each difference, and what it is reckoned from', async () => {
    const changes = [bought('intercoms', 90), bought('cameras', 2000)];
    await show({ changes, readings: [cameras('2025-03-12', 1842)] });
    const drift = await card('Bought and used');
    expect(drift.getByText('Intercoms: 6 more used than bought')).toBeTruthy();
    const list = drift.getByRole('link', { name: 'List the 96 used' });
    expect(list.getAttribute('href')).toContain('/usage/i/N1/used/intercoms');
    expect(drift.getByText('Intercoms: 90, PO-7')).toBeTruthy();
    const table = within(drift.getByRole('table', { name: 'Bought and used by licence' }));
    expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'LicenceBoughtOn the serverUsed',
      'Cameras2,0002,0001,842',
      'Intercoms909096',
    ]);
  });

  it('AC-7: compares nothing while a server is unavailable, and says so', async () => {
    const statuses = [aStatus('cameras', 'unavailable')];
    await show({ changes: [bought('cameras', 2000)], readings: [cameras('2025-03-12', 1842)], statuses });
    const drift = await card('Bought and used');
    expect(drift.getByText(/Cameras: 2,000 bought; what is used is not known/)).toBeTruthy();
    expect(drift.queryByText(/agree/)).toBeNull();
  });

  it('says that all agree, and that nothing is entered', async () => {
    await show({ changes: [bought('cameras', 2000)], readings: [aReading('2025-03-12', [['cameras', 5, 2000]])] });
    expect((await card('Bought and used')).getByText(/agree\.$/)).toBeTruthy();
  });

  it('what was bought is entered as a share of a pool, changed, removed, and each step can be undone', async () => {
    const { host, user } = await show({ readings: [cameras('2025-03-12', 1842)] });
    const drift = await card('Bought and used');
    expect(drift.getByText(/Nothing is entered as bought/)).toBeTruthy();
    await user.click(drift.getByRole('button', { name: 'Enter what was bought…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Enter what was bought' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByText('Fill this in.')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: 'Quantity' }), '1,900');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(drift.getByText('Cameras: 1,900 stated')).toBeTruthy());
    await user.click(drift.getByRole('button', { name: 'Actions for Cameras: 1,900 stated' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change…', hidden: true }));
    const change = within(await screen.findByRole('dialog', { name: 'Change what was bought' }));
    await user.click(change.getByRole('combobox', { name: 'Where it comes from' }));
    await user.click(await screen.findByRole('option', { name: 'From a pool', hidden: true }));
    await user.click(change.getByRole('combobox', { name: 'Pool' }));
    await user.click(await screen.findByRole('option', { name: 'P-1 · Harbour', hidden: true }));
    await user.click(change.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(drift.getByText('Cameras: 1,900 of pool P-1')).toBeTruthy());
    expect(drift.getByText(/Of pool P-1, 1,900 licences are handed out to installations and it has 40/)).toBeTruthy();
    await user.click(drift.getByRole('button', { name: 'Actions for Cameras: 1,900 of pool P-1' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove', hidden: true }));
    await waitFor(() => expect(drift.getByText(/Nothing is entered as bought/)).toBeTruthy());
    expect(host.ledger.events().at(-1)?.changes[0]?.kind).toBe('allotment-removed');
  });
});

describe('The card of removed analytics licences', () => {
  it('AC-5: says what will be deleted, when, and in how many days', async () => {
    const readings = [levels('2025-02-01', ['level-2', 24, 40]), levels('2025-03-09', ['level-1', 1, 2])];
    await show({ licence: 'level-1', readings });
    const removed = await card('Removed analytics licences');
    expect(
      removed.getByText(
        /Level 2 was removed on 9 Mar 2025\. What is kept of it is deleted on 16 Mar 2025, in 4 days\./,
      ),
    ).toBeTruthy();
    expect(removed.getByText(/events and resources of: Counting objects in an area, Visitor counting\./)).toBeTruthy();
  });

  it('AC-5: says what came back in time, and what is gone; without any it is absent', async () => {
    const readings = [
      levels('2025-01-01', ['level-1', 1, 2], ['level-2', 24, 40]),
      levels('2025-01-10'),
      levels('2025-01-12', ['level-1', 1, 2]),
    ];
    await show({ licence: 'level-1', readings });
    const removed = await card('Removed analytics licences');
    expect(removed.getByText(/came back on 12 Jan 2025, in time/)).toBeTruthy();
    expect(removed.getByText(/What was kept of it was deleted on 17 Jan 2025/)).toBeTruthy();
  });
});
