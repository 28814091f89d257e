/** A quote's own page as the person at the screen uses it. Today is 12 March 2025. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../domain/ledger/change';
import { refuse } from '../../../../domain/result';
import { day } from '../../../builders/a-lot';
import { keptDownloads } from '../../kept-downloads';
import { aPort, made, pool, windowAt } from './port-with-quotes';

describe('A quote’s page', () => {
  it('accepts it and marks its renewals won in one step, renews its pools as quoted, and undoes both', async () => {
    const { host, user } = await windowAt('/renewals/quotes/q/id-Q-1', aPort(made('Q-1')));
    const stageOfA = () => host.ledger.register().renewals.find(({ key }) => key === 'sup A')?.stage ?? 'not-started';
    expect(await screen.findByText('Valid until 1 Apr 2025, 20 days left')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Accept…' }));
    await user.click(await screen.findByRole('button', { name: 'Accept quote' }));
    expect(await screen.findByText('Accepted on 12 Mar 2025')).toBeTruthy();
    expect(await screen.findByText('Quote Q-1 accepted')).toBeTruthy();
    expect(
      host.ledger
        .events()
        .at(-1)
        ?.changes.map(({ kind }) => kind),
    ).toEqual(['quote-answered', 'renewal-stage-set']);
    expect(stageOfA()).toBe('won');
    await user.click(screen.getByRole('button', { name: 'Renew as quoted…' }));
    await user.click(await screen.findByRole('button', { name: 'Renew 1 pool' }));
    expect(await screen.findByText(/Renewed since/)).toBeTruthy();
    expect(host.ledger.register().pools.find((each) => each.pool === 'A')?.ssed).toBe('2026-06-30');
    expect(screen.getByRole('button', { name: 'Renew as quoted…' }).hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Undo: Accepted' }));
    expect(await screen.findByText('Valid until 1 Apr 2025, 20 days left')).toBeTruthy();
    expect(stageOfA()).toBe('not-started');
  });

  it('leaves the pipeline alone where that is not ticked; renewing as quoted marks it won in the same step', async () => {
    const { host, user } = await windowAt('/renewals/quotes/q/id-Q-1', aPort(made('Q-1')));
    await user.click(await screen.findByRole('button', { name: 'Accept…' }));
    await user.click(await screen.findByRole('checkbox', { name: /Mark its renewal “Won”/ }));
    await user.click(await screen.findByRole('button', { name: 'Accept quote' }));
    expect(await screen.findByText('Accepted on 12 Mar 2025')).toBeTruthy();
    expect(host.ledger.register().renewals).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Renew as quoted…' }));
    await user.click(await screen.findByRole('button', { name: 'Renew 1 pool' }));
    expect(await screen.findByText(/Renewed since/)).toBeTruthy();
    expect(host.ledger.register().renewals).toMatchObject([{ key: 'sup A', cycles: [{ stage: 'won' }] }]);
  });

  it('LP-4: renews no pool a second time whose renewal is recorded for a later day: it says the day, and why it is off', async () => {
    const answered: Change = { kind: 'quote-answered', on: day('2025-03-10'), quote: 'id-Q-1', answer: 'accepted' };
    const ahead: Change = { kind: 'sup-renewed', on: day('2025-06-01'), pool: 'A', months: 12 };
    await windowAt('/renewals/quotes/q/id-Q-1', aPort(made('Q-1'), answered, ahead));
    expect(await screen.findByText(/^Is to be renewed on 1 Jun 2025 already/)).toBeTruthy();
    const renew = screen.getByRole('button', { name: 'Renew as quoted…' });
    expect(renew.hasAttribute('disabled')).toBe(true);
    expect(renew.title).toBe('Quay A is to be renewed on 1 Jun 2025 already.');
  });

  it('LP-4: renews its other pools, and says which one is left out because it is to be renewed already', async () => {
    const a = { pool: 'A', name: 'Quay A', years: 1, from: day('2025-06-30'), to: day('2026-06-30') };
    const c = { pool: 'C', name: 'Quay C', years: 1, from: day('2025-06-30'), to: day('2026-06-30') };
    const answered: Change = { kind: 'quote-answered', on: day('2025-03-10'), quote: 'id-Q-1', answer: 'accepted' };
    const ahead: Change = { kind: 'sup-renewed', on: day('2025-06-01'), pool: 'A', months: 12 };
    const host = aPort(pool('C', 5, '2025-06-30'), made('Q-1', { pools: [a, c] }), answered, ahead);
    const { user } = await windowAt('/renewals/quotes/q/id-Q-1', host);
    await user.click(await screen.findByRole('button', { name: 'Renew as quoted…' }));
    expect(await screen.findByText('Quay A is to be renewed on 1 Jun 2025 already: it is left out.')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Renew 1 pool' }));
    expect(await screen.findByText(/Renewed since/)).toBeTruthy();
    expect(host.ledger.events().at(-1)?.changes).toMatchObject([
      { kind: 'renewal-stage-set', renewal: { pool: 'C' } },
      { kind: 'sup-renewed', pool: 'C' },
    ]);
  });

  it('is accepted by Sales, which does not renew its pools: that is switched off, and says why', async () => {
    const host = aPort(made('Q-1'));
    await host.bridge.invoke('profile.choose', { profile: 'sales' }, null);
    const { user } = await windowAt('/renewals/quotes/q/id-Q-1', host);
    await user.click(await screen.findByRole('button', { name: 'Accept…' }));
    await user.click(await screen.findByRole('button', { name: 'Accept quote' }));
    expect(await screen.findByText('Accepted on 12 Mar 2025')).toBeTruthy();
    const renew = screen.getByRole('button', { name: 'Renew as quoted…' });
    expect(renew.hasAttribute('disabled')).toBe(true);
    expect(renew.title).toBe('The Sales profile reads this; it changes the pipeline and its quotes.');
    expect(screen.getByRole('button', { name: 'Undo: Accepted' }).hasAttribute('disabled')).toBe(false);
  });

  it('that has expired is accepted on a day of its validity alone', async () => {
    const { host, user } = await windowAt(
      '/renewals/quotes/q/id-Q-1',
      aPort(made('Q-1', { validUntil: day('2025-03-10') })),
    );
    await user.click(await screen.findByRole('button', { name: 'Accept…' }));
    await user.click(await screen.findByRole('button', { name: 'Accept quote' }));
    expect(await screen.findByText('Accepted on 10 Mar 2025')).toBeTruthy();
    expect(host.ledger.register().quotes).toMatchObject([{ state: 'accepted', answered: { on: '2025-03-10' } }]);
  });

  it('is withdrawn with a reason', async () => {
    const { host, user } = await windowAt('/renewals/quotes/q/id-Q-1', aPort(made('Q-1')));
    await user.click(await screen.findByRole('button', { name: 'Withdraw…' }));
    await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'wrong pool');
    await user.click(screen.getByRole('button', { name: 'Withdraw quote' }));
    expect(await screen.findByText('Withdrawn: wrong pool')).toBeTruthy();
    expect(host.ledger.register().quotes).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('is mailed to a person kept with its customer: one draft for each, the one that it names first', async () => {
    const person = (name: string, email: string): Change => ({
      kind: 'contact-added',
      on: day('2025-01-01'),
      subject: { kind: 'customer', customer: 'Port' },
      contact: name,
      name,
      email,
    });
    const downloads = keptDownloads();
    const people = [person('Bo Lind', 'bo@port.example'), person('Anna Ortiz', 'anna@port.example')];
    const host = aPort(...people, made('Q-1', { contact: 'anna ortiz', note: 'As agreed' }));
    const { user } = await windowAt('/renewals/quotes/q/id-Q-1', host);
    await user.click(await screen.findByRole('button', { name: 'Send' }));
    const items = await screen.findAllByRole('menuitem', { name: /^To /, hidden: true });
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'To Anna Ortiz <anna@port.example>',
      'To Bo Lind <bo@port.example>',
    ]);
    await user.click(screen.getByRole('menuitem', { name: /^To Anna/, hidden: true }));
    await waitFor(() => expect(downloads).toHaveLength(1));
    const mail = (await downloads[0]?.blob.text()) ?? '';
    expect(mail).toContain('anna@port.example');
  });

  it('opens its print view where no PDF can be made, and says why', async () => {
    const host = aPort(made('Q-1'));
    host.installationOrders.printAs(refuse('print/no-browser'));
    const { user } = await windowAt('/renewals/quotes/q/id-Q-1', host);
    await user.click(await screen.findByRole('button', { name: 'Send' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Save as PDF', hidden: true }));
    const sheet = await screen.findByRole('dialog', { name: 'Quote Q-1' });
    expect(within(sheet).getByText('EUR 1,996.00')).toBeTruthy();
  });

  it('at an address at which none stands leads back', async () => {
    await windowAt('/renewals/quotes/q/nothing', aPort());
    expect(await screen.findByText('There is no such quote')).toBeTruthy();
  });

  it('is found by the search, stands on its customer’s page and in the history of its pool', async () => {
    const { user } = await windowAt('/customers/c/Port', aPort(made('Q-2025-0001')));
    expect((await screen.findByRole('table', { name: 'Quotes' })).textContent).toContain('Q-2025-0001');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'Q-2025');
    expect(await screen.findByRole('option', { name: /Q-2025-0001/ })).toBeTruthy();
  });
});
