/** The frame: reached by keyboard, undone and done again, safe from a screen that fails. */
import { screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { applyChange, undoStep } from '../../../renderer/app/apply-change';
import { paletteEntries } from '../../../renderer/app/frame/palette-entries';
import { fromSegment, toSegment } from '../../../renderer/app/paths';
import { matchesShortcut, shortcutKeys } from '../../../renderer/app/shortcut';
import { msToNextDay } from '../../../renderer/app/follow-today';
import { registerState } from '../../../renderer/db/register-state';
import { aHistory } from '../../builders/ledger-history';
import { openWindow } from '../open-window';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

const created = (pool: string) => ({
  kind: 'pool-created' as const,
  on: '2025-03-12' as CivilDate,
  pool,
  name: 'Stadium Ring',
});

describe('writing from a screen', () => {
  it('shows the change at once; Ctrl+Z takes it back and Ctrl+Shift+Z does it again', async () => {
    const { user } = await openWindow('/files');
    await screen.findByRole('heading', { name: 'Files' });
    expect((await applyChange([created('P-1')])).ok).toBe(true);
    expect(registerState.getState().register?.pools.map(({ pool }) => pool)).toEqual(['P-1']);
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(registerState.getState().register?.pools).toEqual([]));
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(() => expect(registerState.getState().register?.pools).toHaveLength(1));
  });

  it('Ctrl+Y does it again too, as other programs have taught', async () => {
    const { user } = await openWindow('/files');
    await screen.findByRole('heading', { name: 'Files' });
    await applyChange([created('P-1')]);
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(registerState.getState().register?.pools).toEqual([]));
    await user.keyboard('{Control>}y{/Control}');
    await waitFor(() => expect(registerState.getState().register?.pools).toHaveLength(1));
  });

  it('offers one undo at a time: a newer message takes the place of the one before', async () => {
    await openWindow('/files');
    await screen.findByRole('heading', { name: 'Files' });
    await applyChange([created('P-1')]);
    await screen.findByText('Pool Stadium Ring (P-1) created');
    await applyChange([created('P-2')]);
    await screen.findByText('Pool Stadium Ring (P-2) created');
    await waitFor(() => expect(screen.queryByText('Pool Stadium Ring (P-1) created')).toBeNull());
  });

  it('a refusal changes nothing and comes back to who asked', async () => {
    const { host } = await openWindow('/files');
    await applyChange([created('P-1')]);
    const again = await applyChange([created('P-1')]);
    expect(again.ok ? null : again.error.code).toBe('pool/exists');
    expect(host.ledger.head().count).toBe(1);
  });

  it('an undo that later steps build on is refused, and says what stands in the way', async () => {
    await openWindow('/files');
    const first = await applyChange([created('P-1')]);
    if (!first.ok) throw new Error(first.error.code);
    await applyChange([
      { kind: 'lot-added', on: '2025-03-12' as CivilDate, pool: 'P-1', lot: 'L1', product: 'core', quantity: 3 },
    ]);
    const undone = await undoStep({ event: first.value.event.id, changes: first.value.event.changes });
    expect(undone?.ok === false && undone.error.code).toBe('event/stands-in-the-way');
    expect(
      await screen.findByText(/Later steps build on this: Lot L1 added to Stadium Ring \(P-1\) on 12 Mar 2025\./),
    ).toBeTruthy();
    expect(registerState.getState().register?.pools[0]?.quantity).toBe(3);
  });
});

describe('the frame', () => {
  it('an address that leads nowhere says so', async () => {
    await openWindow('/nowhere');
    expect(await screen.findByRole('heading', { name: 'There is no such screen' })).toBeTruthy();
  });

  it('the command palette finds a pool by what it is called', async () => {
    const { user } = await openWindow('/files');
    await applyChange([created('P-1')]);
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'ring stadium');
    expect(await screen.findByRole('option', { name: /Stadium Ring/ })).toBeTruthy();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(window.location.hash).toBe('#/pools/p/P-1'));
  });

  it('names the window after the screen', async () => {
    await openWindow('/files');
    await screen.findByRole('heading', { name: 'Files' });
    expect(document.title).toBe('Files · Coterm');
  });

  it('says that a notice of the host has changed the ledger by showing the change', async () => {
    const { host } = await openWindow('/files');
    host.ledger.record([created('P-7')]);
    await waitFor(() => expect(registerState.getState().register?.pools).toHaveLength(1));
  });
});

describe('addresses', () => {
  it('take any text, and give it back however often they are decoded on their way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const segment = toSegment(text);
        return fromSegment(segment) === text && fromSegment(decodeURI(segment)) === text && !segment.includes('/');
      }),
    );
  });
});

describe('shortcuts', () => {
  it('mod is Ctrl, and on a Mac the command key', () => {
    expect(matchesShortcut(press('k', { ctrlKey: true }), 'mod+k', false)).toBe(true);
    expect(matchesShortcut(press('k', { ctrlKey: true }), 'mod+k', true)).toBe(false);
    expect(matchesShortcut(press('k', { metaKey: true }), 'mod+k', true)).toBe(true);
  });

  it('Shift tells undo from redo, and does not matter for a mark', () => {
    expect(matchesShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'mod+z', false)).toBe(false);
    expect(matchesShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'mod+shift+z', false)).toBe(true);
    expect(matchesShortcut(press('?', { shiftKey: true }), '?', false)).toBe(true);
  });

  it('are written as they stand on the keys', () => {
    expect(shortcutKeys('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(shortcutKeys('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z']);
  });
});

describe('the day', () => {
  it('is asked for again shortly after midnight', () => {
    expect(msToNextDay(new Date(2025, 2, 12, 23, 59, 59))).toBe(3000);
  });
});

describe('the palette', () => {
  it('offers actions alone while nothing is typed', () => {
    const action = { id: 'a', group: 'actions', title: 'Undo', note: '', target: { action: 'undo' } } as const;
    expect(paletteEntries('', [action], null)).toEqual([action]);
    expect(paletteEntries('redo', [action], null)).toEqual([]);
  });

  it('LP-19: finds products, releases and price lists by name, and leads to the catalogue and to the list', () => {
    const history = aHistory();
    const on = '2025-01-01';
    const list = { priceList: 'PL1', name: 'Core prices', currency: 'EUR', validFrom: on, supDiscountBasisPoints: 0 };
    history.record({ kind: 'release-launched', on, release: 'core-7', product: 'iSentry Core' });
    history.record({ kind: 'price-list-set', on, ...list, prices: [] });
    const found = paletteEntries('core', [], history.register('2025-06-01'));
    expect(found.map(({ title, target }) => [title, target])).toEqual([
      ['iSentry Core', { path: '/catalogue' }],
      ['core-7', { path: '/catalogue' }],
      ['Core prices', { path: '/catalogue/prices/p/PL1' }],
    ]);
  });

  it('LP-17: finds an agreement by its partner or a territory, and leads to the agreements', () => {
    const history = aHistory();
    const on = '2025-01-01';
    const agreement = { agreement: 'A1', partner: 'Sentinel', territories: ['Norway'], signedOn: on, from: on };
    history.record({ kind: 'agreement-recorded', on, ...agreement });
    for (const query of ['sentinel', 'norw'])
      expect(
        paletteEntries(query, [], history.register('2025-06-01')).map(({ title, target }) => [title, target]),
      ).toEqual([['Sentinel', { path: '/customers/agreements' }]]);
  });
});
