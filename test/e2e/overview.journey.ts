import { seedWorkspace } from '../builders/seed-workspace';
import { expect, test } from './journey';
import { goTo } from './steps';

test('the overview is the first screen; what it names is done from there, and then it is gone', async ({ journey }) => {
  await seedWorkspace(journey.workspace, new Date());
  const page = await journey.open();
  const dialog = page.getByRole('dialog');
  const head = page.getByRole('heading', { level: 1, name: /^\d+ things need you in the next 30 days$/ });
  let due = 0;
  const lapsed = page.getByRole('link', { name: 'Substations, ring north: SUP lapsed', exact: true });

  await test.step('it counts what needs doing, lists the overdue first, and the rail says how much there is', async () => {
    // What licence servers say is counted once the alerts have run.
    await expect(page.getByRole('contentinfo').getByText(/^Alerts ran/)).toBeVisible();
    await expect(head).toBeVisible();
    due = Number.parseInt((await head.textContent()) ?? '', 10);
    expect(due).toBeGreaterThan(10);
    await expect(page.getByRole('listitem').filter({ hasText: 'Overdue' })).toContainText(/\d+/);
    await expect(page.getByRole('rowheader').first()).toContainText('Overdue');
    await expect(page.getByRole('link', { name: `Overview ${due} things within 30 days` })).toBeVisible();
    await expect(lapsed).toBeVisible();
  });

  await test.step('a lapsed SUP is renewed by the keyboard alone, and is no longer due', async () => {
    await page.getByRole('link', { name: 'Renew… Substations, ring north: SUP lapsed' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Renew for 12 months' }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await goTo(page, 'Overview');
    await expect(head).toHaveText(`${due - 1} things need you in the next 30 days`);
    await expect(lapsed).toHaveCount(0);
  });

  await test.step('undo brings it back', async () => {
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await expect(lapsed).toBeVisible();
  });

  await test.step('the action of a window that closes opens the activation of its pool', async () => {
    await page.getByRole('link', { name: 'Activate… Lindholm tunnel portals: activation window closes' }).click();
    await expect(page.getByRole('dialog', { name: 'Record an activation' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: 'Lindholm tunnel portals' })).toBeVisible();
  });
});
