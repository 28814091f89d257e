import { toCivilDate, toDayNumber } from '../../domain/calendar/civil-date';
import { changeSchema } from '../../domain/ledger/change';
import { localDate } from '../../main/local-date';
import { recordInWorkspace } from '../builders/record-in-workspace';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './journey';

const on = '2026-01-31';
const DAYS_LEFT = 20;
const endsOn = toCivilDate(toDayNumber(localDate(new Date())) + DAYS_LEFT);
const changes = [
  { kind: 'pool-created', on, pool: 'P-90', name: 'Airfield fence', customer: 'Karst Regional Airport' },
  { kind: 'lot-added', on, pool: 'P-90', lot: 'L1', product: 'Core', quantity: 50, supExpiresOn: endsOn },
  { kind: 'licences-activated', on, pool: 'P-90', quantity: 50 },
].map((change) => changeSchema.parse(change));

test('What is due is told once, snoozed and woken, and a pool has a lead time of its own', async ({ journey }) => {
  await recordInWorkspace(journey.workspace, changes);
  const page = await journey.open();
  const title = page.getByRole('heading', { level: 1 });
  const dialog = page.getByRole('dialog').last();
  const menu = page.getByRole('button', { name: 'Snooze or set lead times: Airfield fence: SUP ends' });

  await test.step('what is new is said soon after the start, and the foot says when the alerts ran', async () => {
    await expect(page.getByText('1 new thing needs you: 1 SUP ends · Most urgent: Airfield fence')).toBeVisible();
    await expect(page.getByRole('contentinfo').getByText(/^Alerts ran \d\d:\d\d$/)).toBeVisible();
    await expect(page).toHaveTitle(/^\(1\) /);
  });

  await test.step('it is snoozed for a week by the keyboard, listed under its day, and woken', async () => {
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: /^For 1 week/ }).press('Enter');
    await expect(title).toHaveText('Nothing needs you now');
    await page.getByRole('button', { name: '1 snoozed' }).press('Enter');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Wake: Airfield fence: SUP ends' }).press('Enter');
    await expect(title).toHaveText('1 thing needs you in the next 30 days');
  });

  await test.step('undo puts it to sleep again, redo wakes it', async () => {
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: '1 snoozed' })).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(title).toHaveText('1 thing needs you in the next 30 days');
  });

  await test.step('with a lead time of 10 days of its own it has time, and the pool says whose rule that is', async () => {
    await menu.click();
    await page.getByRole('menuitem', { name: 'Lead times…' }).click();
    await dialog.getByRole('combobox', { name: 'When: SUP ends' }).selectOption('Own');
    await dialog.getByRole('textbox', { name: 'Days before: SUP ends' }).fill('10');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Set lead times' }).click();
    await expect(title).toHaveText('Nothing needs you now');
    await page.getByRole('link', { name: 'Airfield fence: SUP ends', exact: true }).click();
    const alerts = page.getByRole('region', { name: 'Alerts' });
    await expect(alerts.getByRole('row', { name: /SUP ends.*10 days before it ends.*this pool/ })).toBeVisible();
  });
});
