import { act, screen, waitFor, within } from '@testing-library/react';
import i18next from 'i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { everything } from '../../../../renderer/features/renewals/renewals-filter';
import { useRenewalsView } from '../../../../renderer/features/renewals/renewals-view';
import { useAppInfo } from '../../../../renderer/stores/app-info-store';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble } from '../../../doubles/desktop';
import {
  aPool,
  choose,
  freshPipeline,
  prices,
  pricesInDollars,
  show,
  showIn,
  subscribed,
  table,
  texts,
} from './a-pipeline';

beforeEach(freshPipeline);

describe('The pipeline', () => {
  it('LP-4: shows what ends first with its days, stage, owner, licences and what a year is worth', async () => {
    await show('/renewals', prices, subscribed);
    expect(await texts()).toEqual([
      '26 Mar 202514Logistics HubNot startedName an owner1202,460',
      '1 May 202550Solar Park · Subscription S1Not startedName an owner4No price',
      '8 Jun 202588Solar ParkNot startedName an owner18369',
    ]);
  });

  it('LP-2: what has no price says which list lacks what, and leads to that list', async () => {
    await show('/renewals', prices, subscribed);
    const link = await screen.findByRole('link', { name: /^Solar Park has no price/ });
    expect(link.title).toBe('The price list Partners (EUR) has no month of subscription for ub. Add it to its row.');
    expect(link.getAttribute('href')).toContain('/catalogue/prices/p/PL1');
  });

  it('what another currency prices has a price: said beside the first currency, and never added to it', async () => {
    await show('/renewals', prices, pricesInDollars, aPool('P-3', 'Old Quay', 2, '2025-04-01', 'trex'));
    await waitFor(async () => expect((await texts())[1]).toContain('Name an owner2US$20'));
    expect(document.body.textContent).toContain('worth €2,829 and US$20 a year');
    expect(document.body.textContent).not.toContain('no price.');
  });

  it('a stage is chosen in place, and undone as any step', async () => {
    const { user, kinds } = await show('/renewals');
    await choose(user, 'Logistics Hub', 'Quoted');
    await waitFor(async () => expect((await texts())[0]).toContain('Quoted'));
    expect(kinds()).toEqual(['renewal-stage-set']);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await texts())[0]).toContain('Not started'));
  });

  it('an owner is named in place by keyboard; Esc leaves no trace', async () => {
    const { user, kinds } = await show('/renewals');
    const button = await screen.findByRole('button', { name: 'Nobody looks after Logistics Hub. Name an owner' });
    button.focus();
    await user.keyboard('{Enter}');
    await user.keyboard('S. Ruiz{Escape}');
    expect(kinds()).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Nobody looks after Logistics Hub. Name an owner' }));
    await user.keyboard('M. Okafor{Enter}');
    await waitFor(async () => expect((await texts())[0]).toContain('M. Okafor'));
    expect(kinds()).toEqual(['renewal-owner-set']);
  });

  it('an owner among the suggestions is taken by the arrow keys and Enter', async () => {
    const { user, host } = await show('/renewals', [
      { kind: 'renewal-owner-set', on: day('2025-03-01'), renewal: { kind: 'sup', pool: 'P-2' }, owner: 'M. Okafor' },
    ]);
    await user.click(await screen.findByRole('button', { name: 'Nobody looks after Logistics Hub. Name an owner' }));
    await user.keyboard('M{ArrowDown}{Enter}');
    await waitFor(() => expect(host.ledger.events().at(-1)?.changes).toMatchObject([{ owner: 'M. Okafor' }]));
    await waitFor(async () => expect((await texts())[0]).toContain('M. Okafor'));
  });

  it('LP-4: won proposes the renewal with its date, and records both as one step', async () => {
    const { user, kinds, host } = await show('/renewals', prices);
    await choose(user, 'Logistics Hub', 'Won');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findAllByText(/26 Mar 2026/)).not.toHaveLength(0);
    await user.click(within(dialog).getByRole('button', { name: 'Renew and mark won' }));
    await waitFor(() => expect(kinds()).toEqual(['renewal-stage-set + sup-renewed']));
    expect(host.ledger.events().at(-1)?.changes[1]).toMatchObject({ pool: 'P-1', months: 12 });
  });

  it('LP-4: a renewal of an earlier day ends the cycle that was won: the next one is not started', async () => {
    const { user, kinds } = await show('/renewals/pipeline', prices);
    await choose(user, 'Logistics Hub', 'Won');
    const dialog = await screen.findByRole('dialog');
    const renewedOn = within(dialog).getByRole('textbox', { name: /^Renewed on/ });
    await user.clear(renewedOn);
    await user.type(renewedOn, '3 Mar 2025');
    await user.click(within(dialog).getByRole('button', { name: 'Renew and mark won' }));
    await waitFor(() => expect(kinds()).toEqual(['renewal-stage-set + sup-renewed']));
    useRenewalsView.setState({ filter: { ...everything, period: 'all' } });
    await waitFor(async () => expect((await texts()).at(-1)).toContain('26 Mar 2026'));
    expect((await texts()).at(-1)).toContain('Not started');
  });

  it('LP-4: won with an accepted quote proposes to renew as quoted, and names the quote', async () => {
    const pools = [{ pool: 'P-1', years: 2, from: day('2025-03-26'), to: day('2027-03-26') }];
    const line = { pool: 'P-1', product: 'core', quantity: 120, years: 2, unitMinorUnits: 10, minorUnits: 2_400 };
    const facts = { quote: 'Q', number: 'Q-2025-0001', currency: 'EUR', totalMinorUnits: 2_400 };
    const { user, kinds, host } = await show('/renewals', prices, [
      {
        kind: 'quote-made',
        on: day('2025-03-10'),
        validUntil: day('2025-04-10'),
        ...facts,
        pools,
        lines: [{ kind: 'sup', ...line }],
      },
      { kind: 'quote-answered', on: day('2025-03-11'), quote: 'Q', answer: 'accepted' },
    ]);
    await choose(user, 'Logistics Hub', 'Won');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Proposed as quoted: 2 years, by the accepted quote Q-2025-0001');
    expect(within(dialog).getByRole('link', { name: 'Q-2025-0001' }).getAttribute('href')).toContain('/quotes/q/Q');
    await user.click(within(dialog).getByRole('button', { name: 'Renew and mark won' }));
    await waitFor(() => expect(kinds()).toEqual(['renewal-stage-set + sup-renewed']));
    expect(host.ledger.events().at(-1)?.changes[1]).toMatchObject({ pool: 'P-1', months: 24 });
  });

  it('what was said after the day of a renewal that is recorded later leaves it won', async () => {
    const { user, kinds, host } = await show('/renewals', prices, [
      { kind: 'renewal-stage-set', on: day('2025-03-05'), renewal: { kind: 'sup', pool: 'P-1' }, stage: 'quoted' },
    ]);
    await choose(user, 'Logistics Hub', 'Won');
    const dialog = await screen.findByRole('dialog');
    const renewedOn = within(dialog).getByRole('textbox', { name: /^Renewed on/ });
    await user.clear(renewedOn);
    await user.type(renewedOn, '3 Mar 2025');
    await user.click(within(dialog).getByRole('button', { name: 'Renew and mark won' }));
    await waitFor(() => expect(kinds()).toEqual(['renewal-stage-set + sup-renewed']));
    expect(host.ledger.register().renewals).toMatchObject([{ stage: 'not-started', cycles: [{ stage: 'won' }] }]);
  });

  it('is changed by Sales, which marks what is won; the renewal itself is switched off, and says why', async () => {
    const host = createDesktopDouble();
    await host.bridge.invoke('profile.choose', { profile: 'sales' }, null);
    const { user, kinds } = await showIn(host, '/renewals/pipeline', prices);
    await choose(user, 'Logistics Hub', 'Won');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('radio', { name: 'Renew in the same step' }).hasAttribute('disabled')).toBe(true);
    expect(dialog.textContent).toContain('A renewal is recorded under a Partner profile; Sales marks it won.');
    await user.click(within(dialog).getByRole('button', { name: 'Mark won' }));
    await waitFor(() => expect(kinds()).toEqual(['renewal-stage-set']));
    await user.click(screen.getByRole('checkbox', { name: 'Choose Logistics Hub' }));
    expect(screen.getByRole('button', { name: 'Set stage' }).hasAttribute('disabled')).toBe(false);
    expect(screen.getByRole('link', { name: 'New quote…' })).toBeTruthy();
  });

  it('won may be marked alone, and the renewal recorded later', async () => {
    const { user, kinds } = await show('/renewals');
    await choose(user, 'Logistics Hub', 'Won');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: /later/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Mark won' }));
    await waitFor(async () => expect((await texts())[0]).toContain('Won'));
    expect(kinds()).toEqual(['renewal-stage-set']);
  });

  it('LP-15: what is suspended for more than a year asks for its evaluation first', async () => {
    const { user, kinds } = await show('/renewals', aPool('P-9', 'Old Town', 5, '2023-12-01'));
    await choose(user, 'Old Town', 'Won');
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('button', { name: 'Record evaluation…' }));
    expect(await screen.findByRole('heading', { name: /evaluation/i })).toBeTruthy();
    expect(kinds()).toEqual([]);
  });

  it('lost asks for the reason, and keeps it with the stage', async () => {
    const { user, host } = await show('/renewals');
    await choose(user, 'Logistics Hub', 'Lost');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Mark lost' }));
    expect(host.ledger.events()).toHaveLength(2);
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Went elsewhere');
    await user.click(within(dialog).getByRole('button', { name: 'Mark lost' }));
    await waitFor(() =>
      expect(host.ledger.events().at(-1)?.changes).toMatchObject([{ stage: 'lost', reason: 'Went elsewhere' }]),
    );
  });

  it('LP-4: won proposes the renewal of one that is chosen as well; several are marked at once', async () => {
    const { user, kinds } = await show('/renewals/pipeline', prices);
    await table();
    const markWon = async (name: string): Promise<void> => {
      await user.click(screen.getByRole('checkbox', { name }));
      await user.click(screen.getByRole('button', { name: 'Set stage' }));
      await user.click(await screen.findByRole('menuitem', { name: 'Won', hidden: true }));
    };
    await markWon('Choose Logistics Hub');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Renew and mark won' })).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null));
    await markWon('Choose Solar Park');
    await waitFor(() => expect(kinds()).toEqual(['renewal-stage-set + renewal-stage-set']));
  });

  it('a stage at which all of the chosen stand already is not offered again', async () => {
    const { user } = await show('/renewals/pipeline', [
      { kind: 'renewal-stage-set', on: day('2025-03-01'), renewal: { kind: 'sup', pool: 'P-1' }, stage: 'quoted' },
    ]);
    await table();
    await user.click(screen.getByRole('checkbox', { name: 'Choose Logistics Hub' }));
    await user.click(screen.getByRole('button', { name: 'Set stage' }));
    const offered = async (name: string) =>
      (await screen.findByRole('menuitem', { name, hidden: true })).hasAttribute('disabled');
    expect(await offered('Quoted')).toBe(true);
    expect(await offered('Lost')).toBe(false);
  });

  it('the whole pipeline has notes, a search, and sums of what is chosen', async () => {
    const { user, kinds } = await show('/renewals/pipeline', prices, subscribed);
    await user.click(await screen.findByRole('button', { name: 'Write a note on Logistics Hub' }));
    await user.keyboard('Calls back in May{Enter}');
    await waitFor(() => expect(kinds()).toEqual(['renewal-noted']));
    await user.click(screen.getByRole('checkbox', { name: 'Choose all' }));
    const bar = screen.getByRole('toolbar', { name: 'What to do with the chosen renewals' });
    expect(bar.textContent).toContain('3 chosen142 licences€2,829 a year, 1 without a price');
    await user.type(screen.getByRole('searchbox', { name: 'Filter the pipeline' }), 'back in may');
    expect(await texts()).toHaveLength(1);
    await user.clear(screen.getByRole('searchbox', { name: 'Filter the pipeline' }));
    await user.type(screen.getByRole('searchbox', { name: 'Filter the pipeline' }), 'nowhere');
    expect(await screen.findByText('No renewal is called “nowhere” within 180 days.')).toBeTruthy();
  });

  it('while another Coterm writes to the register nothing is changed, and every control says why', async () => {
    const { user } = await show('/renewals/pipeline', prices);
    await table();
    await user.click(screen.getByRole('checkbox', { name: 'Choose Logistics Hub' }));
    act(() => useAppInfo.setState(({ info }) => ({ info: info === null ? null : { ...info, readOnly: true } })));
    for (const name of ['Set stage', 'Name an owner…']) {
      const button = screen.getByRole('button', { name });
      expect(button.hasAttribute('disabled')).toBe(true);
      expect(button.title).toBe(i18next.t('app:keptFrom.in-use'));
    }
  });

  it('one owner is named for several renewals in one step', async () => {
    const { user, kinds } = await show('/renewals/pipeline');
    await table();
    await user.click(screen.getByRole('checkbox', { name: 'Choose all' }));
    await user.click(screen.getByRole('button', { name: 'Name an owner…' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Owner', { selector: 'input' }), 'S. Ruiz');
    await user.click(within(dialog).getByRole('button', { name: 'Name the owner' }));
    await waitFor(() => expect(kinds()).toEqual(['renewal-owner-set + renewal-owner-set']));
  });
});
