import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { changeSchema } from '../../../../domain/ledger/change';
import { createDesktopDouble } from '../../../doubles/desktop';
import type { PlainChange } from '../../../builders/simulate-scenario';
import { openWindow } from '../../open-window';

const ending = (pool: string, endsOn: string): readonly PlainChange[] => [
  { kind: 'pool-created', on: '2022-01-03', pool, name: `Site ${pool}`, customer: 'Westhaven' },
  { kind: 'lot-added', on: '2022-01-03', pool, lot: 'L1', product: 'Core', quantity: 20, supExpiresOn: endsOn },
  { kind: 'licences-activated', on: '2022-01-03', pool, quantity: 15 },
];

/** Two pools on 12 March 2025, one of them due in 8 days and one in 18. */
const showTwo = async (path = '/') => {
  const host = createDesktopDouble();
  for (const step of [ending('P-1', '2025-03-20'), ending('P-2', '2025-03-30')])
    host.ledger.record(step.map((change) => changeSchema.parse(change)));
  const window = await openWindow(path, host);
  await screen.findByRole('heading', { level: 1 });
  return window;
};

const title = (): string => screen.getByRole('heading', { level: 1 }).textContent;
const menuOf = (name: string) => screen.getByRole('button', { name: `Snooze or set lead times: ${name}` });
const item = (name: RegExp | string) => screen.findByRole('menuitem', { name, hidden: true });

describe('A task of the overview', () => {
  it('is snoozed for a week: folded away, counted nowhere, listed under its day, and woken or brought back by undo', async () => {
    const { user } = await showTwo();
    expect(title()).toBe('2 things need you in the next 30 days');
    expect(document.title).toBe('(2) 2 things need you in the next 30 days · Coterm');
    await user.click(menuOf('Site P-1: SUP ends'));
    await user.click(await item('For 1 week, until 19 Mar 2025'));
    await waitFor(() => expect(title()).toBe('1 thing needs you in the next 30 days'));
    expect(document.title).toMatch(/^\(1\) /);
    const fold = screen.getByRole('button', { name: '1 snoozed' });
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    await user.click(fold);
    const table = screen.getByRole('table', { name: 'Snoozed' });
    expect(within(table).getByText('until 19 Mar 2025')).toBeTruthy();
    await user.click(within(table).getByRole('button', { name: 'Wake: Site P-1: SUP ends' }));
    await waitFor(() => expect(title()).toBe('2 things need you in the next 30 days'));
    expect(screen.queryByRole('button', { name: '1 snoozed' })).toBeNull();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(title()).toBe('1 thing needs you in the next 30 days'));
  });

  it('is snoozed until a date by the keyboard alone', async () => {
    const { user, host } = await showTwo();
    menuOf('Site P-2: SUP ends').focus();
    await user.keyboard('{Enter}');
    await user.click(await item('Until a date…'));
    const dialog = await screen.findByRole('dialog', { name: 'Snooze until a date' });
    const field = within(dialog).getByRole('textbox', { name: 'Until' });
    await user.clear(field);
    await user.type(field, '25 Mar 2025');
    await user.keyboard('{Enter}');
    await user.click(within(dialog).getByRole('button', { name: 'Snooze it' }));
    await screen.findByRole('button', { name: '1 snoozed' });
    expect(host.ledger.register().snoozes).toMatchObject([{ alert: 'sup P-2', until: '2025-03-25' }]);
  });

  it('has the lead times of its pool one step away, with whose rule holds', async () => {
    const { user, host } = await showTwo();
    await user.click(menuOf('Site P-2: SUP ends'));
    await user.click(await item('Lead times…'));
    const dialog = await screen.findByRole('dialog', { name: 'Lead times of Site P-2 (P-2)' });
    expect(within(dialog).getAllByText(/180, 90, 60, 30, 14, 7 days before.*came with Coterm/).length).toBeGreaterThan(
      0,
    );
    await user.click(within(dialog).getByRole('button', { name: 'Set lead times' }));
    expect(within(dialog).getByRole('alert').textContent).toBe('Nothing is different yet.');
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'When: SUP ends' }), 'Own');
    const days = within(dialog).getByRole('textbox', { name: 'Days before: SUP ends' });
    await user.clear(days);
    await user.type(days, 'soon');
    await user.click(within(dialog).getByRole('button', { name: 'Set lead times' }));
    expect(within(dialog).getByText('“soon” is not a list of days.')).toBeTruthy();
    await user.clear(days);
    await user.type(days, '10, 5');
    await user.click(within(dialog).getByRole('button', { name: 'Set lead times' }));
    await waitFor(() => expect(title()).toBe('1 thing needs you in the next 30 days'));
    expect(host.ledger.register().alertRules).toMatchObject([{ alert: 'sup', leadDays: [10, 5] }]);
  });
});

describe('The alerts of the host', () => {
  it('are shown as last run, and what is new is said once with the way to it', async () => {
    const { host, user } = await showTwo('/settings');
    host.alerts.set({ ranAt: '2025-03-12T09:40:00Z', digest: { digest: 'd1', title: '2 new things', text: 'a\nb' } });
    await act(async () => {
      host.tell('alerts.changed', { count: 2 });
      await Promise.resolve();
    });
    expect(await screen.findByText('2 new things: a · b')).toBeTruthy();
    expect(await screen.findByText(/^Alerts ran \d\d:40$/)).toBeTruthy();
    await waitFor(() => expect(host.alerts.told).toEqual(['d1']));
    await user.click(await screen.findByRole('button', { name: 'Open Overview' }));
    await waitFor(() => expect(window.location.hash).toBe('#/overview'));
  });

  it('AC-1, AC-7: bring the tasks of licence servers, with where they are looked at', async () => {
    const { host } = await showTwo();
    host.ledger.record([
      changeSchema.parse({ kind: 'installation-created', on: '2025-01-01', installation: 'N', name: 'Westhaven City' }),
    ]);
    const on = host.today;
    host.alerts.set({
      usage: {
        usedUp: [{ installation: 'N', licence: 'intercoms', level: null, used: 96, total: 90, on }],
        failing: [{ installation: 'N', purpose: 'analytics', state: 'unavailable', since: '2025-03-09T14:00:00Z', on }],
        support: [{ installation: 'N', purpose: null, on }],
        deletions: [{ installation: 'N', licence: 'level-2', level: 'Level 2', on }],
      },
    });
    act(() => host.tell('alerts.changed', { count: 5 }));
    expect(await screen.findByText('Westhaven City: intercoms over-used by 6')).toBeTruthy();
    expect(screen.getByText('Westhaven City: licence server unavailable')).toBeTruthy();
    expect(screen.getByText('Westhaven City: technical support ends')).toBeTruthy();
    expect(screen.getByText('Westhaven City: analytics of Level 2 are deleted')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: /^Open usage/ })).toHaveLength(4);
  });

  it('are notified by the browser where the user allowed it, and a click leads to the overview', async () => {
    const shown: { title: string; click: () => void }[] = [];
    class Allowed {
      static readonly permission = 'granted';
      constructor(readonly title: string) {}
      readonly addEventListener = (_name: string, click: () => void): void =>
        void shown.push({ title: this.title, click });
    }
    vi.stubGlobal('Notification', Allowed);
    const { host } = await showTwo('/settings');
    host.alerts.set({ digest: { digest: 'd2', title: '1 new thing', text: 'a' } });
    act(() => host.tell('alerts.changed', { count: 2 }));
    await waitFor(() => expect(shown.map((each) => each.title)).toEqual(['1 new thing']));
    act(() => shown[0]?.click());
    await waitFor(() => expect(window.location.hash).toBe('#/overview'));
    vi.unstubAllGlobals();
  });
});

describe('Settings', () => {
  it('name the rule of every alert, who has lead times of its own, and ask for notifications by a click alone', async () => {
    const asked = vi.fn(() => Promise.resolve('granted'));
    vi.stubGlobal('Notification', Object.assign(vi.fn(), { permission: 'default', requestPermission: asked }));
    const { host, user } = await showTwo('/settings');
    host.ledger.record([
      changeSchema.parse({
        kind: 'alert-rule-set',
        on: '2025-03-01',
        alert: 'sup',
        scope: { kind: 'pool', pool: 'P-1' },
        leadDays: [200],
      }),
    ]);
    expect(await screen.findByText('SUP ends: 200 days before it ends, and once it has ended')).toBeTruthy();
    expect(within(screen.getByRole('table', { name: 'Alerts' })).getAllByRole('row').length).toBeGreaterThan(15);
    expect(asked).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Allow notifications…' }));
    expect(asked).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });
});
