/** Who gets in at the browser host, and what happens when it is started twice, or stopped under an open window. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectRoot } from '../architecture/project-root';
import { startCoterm, type RunningCoterm } from './start-coterm';

let folder = '';
let coterm: RunningCoterm | null = null;

const start = async (port = 0): Promise<RunningCoterm> => {
  coterm = await startCoterm(join(folder, 'workspace'), port);
  return coterm;
};

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterm-host-'));
});
test.afterEach(async () => {
  await coterm?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('the address lets a browser in, and the token leaves the address line', async ({ page }) => {
  const { address } = await start();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(address);
  await expect(page.getByText('No pools yet')).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  await page.reload();
  await expect(page.getByText('No pools yet')).toBeVisible();
  // A style or script that the policy stops would be complained of here.
  expect(complaints).toEqual([]);
});

test('a browser without the token sees how to get in, and nothing of the app', async ({ page }) => {
  const { address } = await start();
  const answer = await page.goto(new URL(address).origin);
  expect(answer?.status()).toBe(403);
  await expect(page.getByRole('heading')).toHaveText('Open Coterm from its own address');
});

test('the page runs no script and sends nothing that is not its own', async ({ page }) => {
  const { address } = await start();
  await page.goto(address);
  await expect(page.getByText('No pools yet')).toBeVisible();
  const attempts = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "injected"';
    document.head.append(script);
    const sent = await fetch('https://example.org/').then(
      () => 'sent',
      () => 'stopped',
    );
    return { title: document.title, sent };
  });
  expect(attempts.title).not.toBe('injected');
  expect(attempts.sent).toBe('stopped');
});

test('a window that stays open over a new start is told where Coterm is now', async ({ page }) => {
  const { address } = await start();
  await page.goto(address);
  await expect(page.getByText('No pools yet')).toBeVisible();
  await coterm?.stop();
  await expect(page.getByText('Connection lost. Trying again…')).toBeVisible();
  await start(Number(new URL(address).port));
  await expect(page.getByText('Coterm was started again. Open it from the address that it printed.')).toBeVisible();
});

test('a second start shows the one that is running', async () => {
  const { address } = await start();
  const line = ['build/scripts/start.mjs', '--browser', '--no-open', '--workspace', join(folder, 'workspace')];
  const second = spawnSync(process.execPath, line, { cwd: projectRoot, encoding: 'utf8' });
  expect(second.status).toBe(0);
  expect(second.stdout).toContain(`Coterm is already running at ${address}`);
});

test('a port that something else has is named, with the way out', async () => {
  const { address } = await start();
  const { port } = new URL(address);
  const line = [
    'build/scripts/start.mjs',
    '--browser',
    '--no-open',
    '--port',
    port,
    '--workspace',
    join(folder, 'other'),
  ];
  const second = spawnSync(process.execPath, line, { cwd: projectRoot, encoding: 'utf8' });
  expect(second.status).toBe(1);
  expect(second.stderr).toContain(`Port ${port} of this computer is taken`);
  expect(second.stderr).toContain('--port');
});
