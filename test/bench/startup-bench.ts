/** Opens the window beside an empty React page, cold and warm, and weighs the first screen's JavaScript: P7. */
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page, Response } from '@playwright/test';
import { join } from 'node:path';
import { seedWorkspace } from '../builders/seed-workspace';
import { startCoterm } from '../e2e/start-coterm';
import { inRounds, type Bench, type BenchOptions, type BenchResult } from './bench';
import { openBrowser } from './bench-browser';
import { firstScreenMs, scriptsOfFirstScreen, watchFirstScreen } from './coterm-window';
import { median } from './figures';
import { servePages } from './serve-pages';

/** The most that the first screen may bring, gzipped. */
const MOST_SCRIPT_BYTES = 250_000;

/** Of the window: what needs doing, counted, on its first screen. Of the empty page: its button. */
const COTERM_SHOWS = 'main .overview-bands';
const REACT_SHOWS = '#root button';

interface Side {
  readonly name: string;
  /** Lets a browser in that knows no cookie yet. */
  readonly address: string;
  readonly shows: string;
  readonly cold: number[];
  readonly warm: number[];
}

const timed = async (page: Page, address: string): Promise<number> => {
  await page.goto(address);
  return await page.evaluate(firstScreenMs);
};

/** Cold: a profile that has seen nothing. Warm: the third visit, when the browser has kept its compiled code. */
const visit = async (options: BenchOptions, side: Side, round: number): Promise<void> => {
  const context = await openBrowser(options.folder, `startup-${side.name}-${round}`);
  try {
    const page = await context.newPage();
    await page.addInitScript(watchFirstScreen, side.shows);
    side.cold.push(await timed(page, side.address));
    for (let visits = 0; visits < 2; visits += 1) {
      await page.goto('about:blank');
      await timed(page, side.address);
    }
    await page.goto('about:blank');
    side.warm.push(await timed(page, side.address));
  } finally {
    await context.close();
  }
};

const isScript = (response: Response): boolean => new URL(response.url()).pathname.endsWith('.js');

/** Every script that was asked for before the first screen stood there. */
const firstScreenScripts = async (context: BrowserContext, { address, shows }: Side): Promise<readonly Buffer[]> => {
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => {
    if (isScript(response)) responses.push(response);
  });
  await page.addInitScript(watchFirstScreen, shows);
  await timed(page, address);
  const asked = new Set(await page.evaluate(scriptsOfFirstScreen));
  return await Promise.all(
    responses.filter((response) => asked.has(response.url())).map((response) => response.body()),
  );
};

const weighScripts = async (options: BenchOptions, side: Side) => {
  const context = await openBrowser(options.folder, 'startup-weight');
  try {
    const scripts = await firstScreenScripts(context, side);
    return { files: scripts.length, bytes: scripts.reduce((sum, script) => sum + gzipSync(script).length, 0) };
  } finally {
    await context.close();
  }
};

const resultOf = (
  ours: Side,
  react: Side,
  scripts: { readonly files: number; readonly bytes: number },
): BenchResult => ({
  goals: [
    {
      id: 'P7',
      says: 'first screen, warm, beside an empty React page',
      ours: median(ours.warm),
      beside: median(react.warm),
      most: 2,
      unit: 'ms',
    },
    {
      id: 'P7',
      says: 'first screen, cold, beside an empty React page',
      ours: median(ours.cold),
      beside: median(react.cold),
      most: 2.5,
      unit: 'ms',
    },
    {
      id: 'JS',
      says: 'the first screen’s JavaScript, gzipped',
      ours: scripts.bytes,
      beside: MOST_SCRIPT_BYTES,
      most: 1,
      unit: 'bytes',
    },
  ],
  figures: { 'script files of the first screen': scripts.files },
  proofs: [],
});

const run = async (options: BenchOptions): Promise<BenchResult> => {
  const workspace = join(options.folder, 'workspace');
  await seedWorkspace(workspace, new Date());
  const running = await startCoterm(workspace);
  const pages = await servePages();
  const ours: Side = { name: 'coterm', address: running.address, shows: COTERM_SHOWS, cold: [], warm: [] };
  const address = `${pages.origin}/react.html`;
  const react: Side = { name: 'react', address, shows: REACT_SHOWS, cold: [], warm: [] };
  try {
    await inRounds(options.runs, [(round) => visit(options, ours, round), (round) => visit(options, react, round)]);
    return resultOf(ours, react, await weighScripts(options, ours));
  } finally {
    await running.stop();
    await pages.stop();
  }
};

export const startupBench: Bench = { does: 'opens the window, cold and warm: P7', size: 1, run };
