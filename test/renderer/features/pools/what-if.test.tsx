import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { discardDraft } from '../../../../renderer/features/pools/what-if/what-if-store';
import { day } from '../../../builders/a-lot';
import { harbour, oldTown, riverside } from '../../../builders/pool-steps';
import { showPools, type Step } from './show-pools';

/** Twenty to 2 April 2025; today is 12 Mar 2025. */
const depot: readonly Step[] = [
  [
    { kind: 'pool-created', on: day('2023-06-01'), pool: 'P-0398', name: 'Line 4 Depot' },
    {
      kind: 'lot-added',
      on: day('2023-06-01'),
      pool: 'P-0398',
      lot: 'L1',
      product: 'iSentry Core',
      quantity: 20,
      supExpiresOn: day('2025-04-02'),
    },
    { kind: 'licences-activated', on: day('2023-06-02'), pool: 'P-0398', quantity: 20 },
  ],
];

const every = [...harbour, ...depot, ...oldTown, ...riverside];

const addStep = async (user: UserEvent, kind: string): Promise<HTMLElement> => {
  await user.click(screen.getByRole('button', { name: 'Add step' }));
  await user.click(await screen.findByRole('menuitem', { name: kind }));
  return waitFor(lastStep);
};

const lastStep = (): HTMLElement => {
  const steps = within(screen.getByRole('list', { name: 'Steps of the draft' })).getAllByRole('listitem');
  const last = steps.at(-1);
  if (last === undefined) throw new Error('no step');
  return last;
};

/** Opened from the pages of both pools, so that licences go from the first to the second. */
const openDraft = async () => {
  const shown = await showPools('/pools', every);
  const { user } = shown;
  await user.click(screen.getByRole('checkbox', { name: 'Choose Harbour Terminal North' }));
  await user.click(screen.getByRole('checkbox', { name: 'Choose Line 4 Depot' }));
  await user.click(screen.getByRole('button', { name: 'What if…' }));
  await screen.findByRole('heading', { level: 1, name: 'What if' });
  return shown;
};

/** By name. */
const changed = async (): Promise<readonly string[]> => {
  const table = await screen.findByRole('table', { name: 'What changes' });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)
    .toSorted();
};

const transferOf = async (user: UserEvent, quantity: string): Promise<HTMLElement> => {
  const step = await addStep(user, 'Transfer licences');
  await user.type(within(step).getByLabelText('Licences, of 62'), quantity);
  return step;
};

describe('what if', () => {
  beforeEach(discardDraft);

  it('LP-13: a transfer shows both pools before and after, both readings, and equal licence-days', async () => {
    const { user, double } = await openDraft();
    const before = double.ledger.head().count;
    const step = await transferOf(user, '15');
    expect(await changed()).toEqual([
      'Harbour Terminal North62 → 476 Aug 20259 Sep 2025+34 days',
      'Line 4 Depot20 → 352 Apr 202511 Apr 2025+9 days',
    ]);
    const average = within(step).getByRole('radio', { name: 'At average' }).closest('.what-if-reading');
    await waitFor(() => expect(average?.textContent).toContain('26 May 2025'));
    expect(screen.getByText('9,550 before and after')).toBeTruthy();
    await user.click(within(step).getByRole('radio', { name: 'At average' }));
    await waitFor(async () => expect((await changed()).join()).toContain('26 May 2025'));
    expect(double.ledger.head().count).toBe(before);
  });

  it('several steps are committed as one, and leave the draft empty', async () => {
    const { user, double } = await openDraft();
    await transferOf(user, '15');
    const renewal = await addStep(user, 'Renew the SUP');
    expect(within(renewal).getByLabelText('Months')).toHaveProperty('value', '12');
    await waitFor(async () => expect((await changed())[0]).toContain('9 Sep 2026'));
    expect(screen.getByText('A renewal adds its days to every licence of the pool.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Commit 2 steps' }));
    expect(await screen.findByRole('button', { name: 'Explain 9 Sep 2026' })).toBeTruthy();
    expect(
      double.ledger
        .events()
        .at(-1)
        ?.changes.map(({ kind }) => kind),
    ).toEqual(['licences-removed', 'licences-received', 'sup-renewed']);
    await user.click(screen.getByRole('button', { name: 'What if…' }));
    expect(await screen.findByText('No step in the draft yet')).toBeTruthy();
  });

  it('a refusal stands at the step that causes it, and nothing is recorded', async () => {
    const { user, double } = await openDraft();
    await transferOf(user, '15');
    const bad = await addStep(user, 'Retire licences');
    await user.type(within(bad).getByLabelText('Licences, of 62'), '60');
    expect((await within(bad).findByRole('alert')).textContent).toContain('lot/too-few-licences');
    expect(screen.getByText(/^Shown with the first step of 2/)).toBeTruthy();
    const before = double.ledger.head().count;
    await user.click(screen.getByRole('button', { name: 'Commit 2 steps' }));
    expect(double.ledger.head().count).toBe(before);
    await user.click(within(bad).getByRole('button', { name: 'Take out: 2. Retire licences' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('what is missing is asked for when a commit is tried', async () => {
    const { user } = await openDraft();
    const step = await addStep(user, 'Transfer licences');
    await user.click(screen.getByRole('button', { name: 'Commit 1 step' }));
    expect(await within(step).findByText('Fill this in.')).toBeTruthy();
  });

  it('steps change places, and the draft survives a visit elsewhere', async () => {
    const { user } = await openDraft();
    await transferOf(user, '15');
    await addStep(user, 'Renew the SUP');
    await user.click(screen.getByRole('button', { name: 'Move up: 2. Renew the SUP' }));
    const titles = () => screen.getAllByRole('heading', { level: 2, name: /^\d\./ }).map((title) => title.textContent);
    expect(titles()).toEqual(['1. Renew the SUP', '2. Transfer licences']);
    window.location.hash = '#/pools';
    await screen.findByRole('heading', { level: 1, name: 'Pools' });
    window.location.hash = '#/pools/what-if';
    await screen.findByRole('heading', { level: 1, name: 'What if' });
    expect(titles()).toEqual(['1. Renew the SUP', '2. Transfer licences']);
    await user.click(screen.getByRole('button', { name: 'Discard draft' }));
    expect(screen.getByText('No step in the draft yet')).toBeTruthy();
  });

  it('LP-10: the first activation is moved to another day, as a correction', async () => {
    const { user, double } = await openDraft();
    const step = await addStep(user, 'Move the first activation');
    const field = within(step).getByLabelText('Activated on');
    expect(field).toHaveProperty('value', '22 Apr 2024');
    await user.clear(field);
    await user.type(field, '22 Mar 2024');
    expect((await changed())[0]).toContain('6 Aug 2025');
    await user.click(screen.getByRole('button', { name: 'Commit 1 step' }));
    await waitFor(() =>
      expect(
        double.ledger
          .events()
          .at(-1)
          ?.changes.map(({ kind, on }) => [kind, on]),
      ).toEqual([
        ['change-withdrawn', '2025-03-12'],
        ['licences-activated', '2024-03-22'],
      ]),
    );
  });

  it('LP-4: goal seek finds the fewest whole years that reach a date, and takes them into the draft', async () => {
    const { user } = await openDraft();
    await user.type(screen.getByLabelText('Date to reach'), '1 Jan 2027');
    const ways = await screen.findByRole('group', { name: 'Whole years that come nearest' });
    expect(ways.textContent).toContain('2 years, 6 Aug 2027');
    expect(ways.textContent).toContain('217 days after the date');
    expect(ways.textContent).toContain('1 year, 6 Aug 2026');
    expect(ways.textContent).toContain('148 days before the date');
    await user.click(within(ways).getByRole('button', { name: 'Take 2 years into the draft' }));
    expect(within(lastStep()).getByLabelText('Months')).toHaveProperty('value', '24');
    await waitFor(async () => expect((await changed())[0]).toContain('6 Aug 2027'));
  });

  it('says so where a goal cannot be reached', async () => {
    const { user } = await showPools('/pools/p/P-0441', every);
    await user.click(screen.getByRole('button', { name: 'What if…' }));
    await user.type(await screen.findByLabelText('Date to reach'), '1 Jan 2027');
    expect((await screen.findByRole('alert')).textContent).toContain('pool/not-commenced');
  });
});
