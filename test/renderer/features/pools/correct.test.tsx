import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { correctedChanges } from '../../../../domain/ledger/correction';
import { applyChange, redoLast, undoLast } from '../../../../renderer/app/apply-change';
import { registerState } from '../../../../renderer/db/register-state';
import { useUndo } from '../../../../renderer/stores/undo-store';
import { harbour } from '../../../builders/pool-steps';
import { showPools } from './show-pools';

const pool = () => registerState.getState().register?.pools.find(({ pool: id }) => id === 'P-0417');

const openCorrection = async (what: string) => {
  const shown = await showPools('/pools/p/P-0417', harbour);
  useUndo.setState({ undoable: [], redoable: [] });
  await shown.user.click(screen.getByRole('button', { name: `Correct: ${what}` }));
  const dialog = await screen.findByRole('dialog', { name: 'Correct a change' });
  return { ...shown, dialog };
};

/** The third lot corrected from 12 to 21, as the dialog would; answers the event. */
const correctedInPlace = async () => {
  const { double, user } = await showPools('/pools/p/P-0417', harbour);
  useUndo.setState({ undoable: [], redoable: [] });
  const event = double.ledger.events().at(-1);
  const [change] = event?.changes ?? [];
  if (event === undefined || change?.kind !== 'lot-added') throw new Error('no third lot');
  const changes = correctedChanges(event, double.today, () => ({ ...change, quantity: 21 }));
  const recorded = await applyChange(changes);
  if (!recorded.ok) throw new Error(recorded.error.code);
  return [recorded.value.event.id, user] as const;
};

describe('correcting a change', () => {
  it('shows its fields as they were typed and the SSED before and after, and is one step', async () => {
    const { user, dialog, double } = await openCorrection('12 licences added as L3, iSentry Core');
    const before = double.ledger.head().count;
    const quantity = within(dialog).getByLabelText<HTMLInputElement>('Licences');
    expect(quantity.value).toBe('12');
    expect(within(dialog).getByLabelText<HTMLInputElement>('Added on').value).toBe('12 Nov 2024');
    await user.clear(quantity);
    await user.type(quantity, '21');
    expect(await within(dialog).findByText('62 → 71')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Correct' }));
    await waitFor(() => expect(pool()?.quantity).toBe(71));
    expect(double.ledger.head().count).toBe(before + 1);
  });

  it('of a name that the pool was created with keeps everything that came after it', async () => {
    const { user, dialog } = await openCorrection('Pool created');
    const name = within(dialog).getByLabelText('Name of the project');
    await user.clear(name);
    await user.type(name, 'Harbour North');
    await user.click(within(dialog).getByRole('button', { name: 'Correct' }));
    await waitFor(() => expect(pool()).toMatchObject({ name: 'Harbour North', quantity: 62, ssed: '2025-08-06' }));
    expect(within(dialog).queryByText(/other change/)).toBeTruthy();
  });

  it('that changes nothing is not recorded', async () => {
    const { user, dialog, double } = await openCorrection('Pool created');
    const before = double.ledger.head().count;
    await user.click(within(dialog).getByRole('button', { name: 'Correct' }));
    expect(await within(dialog).findByText('Nothing is different yet.')).toBeTruthy();
    expect(double.ledger.head().count).toBe(before);
  });

  it('that a later step cannot stand with is refused, and names it with its pool', async () => {
    const { user, dialog } = await openCorrection('40 licences added as L1, iSentry Core');
    const quantity = within(dialog).getByLabelText('Licences');
    await user.clear(quantity);
    await user.type(quantity, '30');
    const alert = await within(dialog).findByRole('alert');
    expect(alert.textContent).toContain('40 activated in Harbour Terminal North (P-0417) on 22 Apr 2024');
  });

  it('is undone and done again as one step, to the last detail', async () => {
    const [last] = await correctedInPlace();
    expect(pool()?.quantity).toBe(71);
    const corrected = pool();
    await undoLast();
    expect(pool()?.quantity).toBe(62);
    await redoLast();
    expect(pool()).toEqual(corrected);
    expect(useUndo.getState().undoable.at(-1)?.event).toBe(last);
  });

  it('leaves what it replaced in the history, struck through, to be brought back', async () => {
    const [, user] = await correctedInPlace();
    await user.click(await screen.findByRole('button', { name: 'Show what was undone (1)' }));
    const gone = screen.getByText('12 licences added as L3, iSentry Core');
    expect(gone.tagName).toBe('DEL');
    expect(gone.closest('li')?.textContent).toContain('Corrected 14 Nov 2023');
    await user.click(screen.getByRole('button', { name: 'Bring back: 12 licences added as L3, iSentry Core' }));
    await user.click(await screen.findByRole('button', { name: 'Bring it back' }));
    await waitFor(() => expect(pool()?.quantity).toBe(62));
  });
});
