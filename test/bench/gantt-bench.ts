/** The portfolio Gantt of thousands of pools beside the same with fifty, and beside a plain Recharts Gantt of the same rows: P8. */
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { toDayNumber, type CivilDate } from '../../domain/calendar/civil-date';
import { inWorkspace, valueOf } from '../builders/serial-file';
import { startCoterm } from '../e2e/start-coterm';
import { inRounds, sameWork, type Bench, type BenchOptions, type BenchResult } from './bench';
import { openBrowser } from './bench-browser';
import { median, percentile } from './figures';
import { ganttBenchFields, ganttBenchRows, ganttBenchTable } from './gantt-rows';
import { pressUntilGantt, zoomTimes } from './gantt-window';
import { scrollFrames } from './list-window';
import { servePages } from './serve-pages';

const FEW = 50;
/** Plain Recharts takes seconds for more. */
const MOST_PLAIN = 5000;
const FRAMES = 120;
const PIXELS_A_FRAME = 200;
const ZOOMS = ['+', '+', '+', '+', '-', '-', '-', '-'];

const today = toDayNumber(new Date().toISOString().slice(0, 10) as CivilDate);

const fill = (workspace: string, size: number): Promise<void> =>
  inWorkspace(workspace, async ({ ledger: { registers } }) => {
    const { handle, kind, columns } = valueOf(await registers.read('pools.csv', ganttBenchTable(size, today)));
    const mapping = columns.map(({ head }, index) => ({ head, field: ganttBenchFields[index] ?? head }));
    valueOf(await registers.commit(handle ?? '', { kind, mapping }, false));
  });

interface Side {
  readonly size: number;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly stop: () => Promise<void>;
}

const rowCount = async (page: Page): Promise<number> =>
  Number(await page.locator('.gantt[aria-rowcount]').getAttribute('aria-rowcount')) - 1;

/** Everything that ends is shown. */
const openSide = async ({ folder }: BenchOptions, size: number): Promise<Side> => {
  const workspace = join(folder, `pools-${size}`);
  await fill(workspace, size);
  const running = await startCoterm(workspace);
  const context = await openBrowser(folder, `gantt-${size}`);
  const page = await context.newPage();
  await page.goto(running.address);
  await page.locator('.rail-link', { hasText: 'Renewals' }).click();
  await page.getByText('All', { exact: true }).click();
  await page.locator(`.gantt[aria-rowcount="${size + 1}"]`).waitFor({ timeout: 120_000 });
  return { size, page, context, stop: () => running.stop() };
};

/** The rows are known; the chart is drawn anew. */
const draw = async ({ page }: Side): Promise<number> => {
  await page.bringToFront();
  await page.getByRole('button', { name: 'As table' }).first().click();
  await page.locator('.gantt').waitFor({ state: 'detached' });
  return await page.evaluate(pressUntilGantt, { selector: '.gantt-foot button', text: 'As chart' });
};

/** From another screen: everything that ends is worked out, filtered, sorted and drawn. */
const open = async ({ page }: Side): Promise<number> => {
  await page.bringToFront();
  await page.locator('.rail-link', { hasText: 'Settings' }).click();
  await page.locator('.gantt').waitFor({ state: 'detached' });
  return await page.evaluate(pressUntilGantt, { selector: '.rail-link', text: 'Renewals' });
};

const zoom = async ({ page }: Side): Promise<number> => {
  await page.bringToFront();
  return median(await page.evaluate(zoomTimes, { keys: ZOOMS }));
};

const scroll = async (page: Page, selector: string): Promise<number> => {
  await page.bringToFront();
  return percentile(await page.evaluate(scrollFrames, { selector, frames: FRAMES, pixels: PIXELS_A_FRAME }), 0.95);
};

const plain = async (peer: Page, size: number) => {
  await peer.bringToFront();
  return await peer.evaluate(
    (address) => window.peer.drawGantt?.(address) ?? Promise.reject(new Error('no peer')),
    `/gantt/${size}`,
  );
};

const reachLast = async ({ page, size }: Side): Promise<string> => {
  await page.bringToFront();
  await page.locator('.gantt').focus();
  await page.keyboard.press('End');
  const last = page.locator(`.gantt [role=row][aria-rowindex="${size + 1}"]`);
  await last.waitFor();
  await page.keyboard.press('Home');
  return `aria-rowindex ${size + 1} is ${(await last.count()) === 0 ? 'reached and left' : 'reached'}`;
};

interface Sides {
  readonly many: Side;
  readonly few: Side;
  readonly peer: Page;
}

const measure = async ({ many, few, peer }: Sides, { runs, say }: BenchOptions): Promise<BenchResult> => {
  const times: Record<string, number[]> = {};
  const note = (what: string, time: () => Promise<number>) => async (): Promise<void> =>
    void (times[what] ??= []).push(await time());
  const of = (what: string): number => median(times[what] ?? []);
  // Nothing is timed the first time.
  for (const side of [many, few]) await draw(side);
  const plainMany = Math.min(many.size, MOST_PLAIN);
  await inRounds(runs, [
    note('draw', () => draw(many)),
    note('draw few', () => draw(few)),
    note('open', () => open(many)),
    note('open few', () => open(few)),
    note('zoom', () => zoom(many)),
    note('zoom few', () => zoom(few)),
    note('scroll', () => scroll(many.page, '.gantt-frame')),
    note('scroll empty', () => scroll(peer, '#scroller')),
    note('plain', async () => (await plain(peer, plainMany)).ms),
    note('plain few', async () => (await plain(peer, few.size)).ms),
  ]);
  say('drawn, opened, zoomed and scrolled');
  const goal = { id: 'P8', most: 1.5, unit: 'ms' };
  const says = (what: string): string => `${what} ${many.size} pools, beside ${few.size}`;
  return {
    goals: [
      { ...goal, says: says('the Gantt drawn with'), ours: of('draw'), beside: of('draw few') },
      { ...goal, says: says('the screen opened with'), ours: of('open'), beside: of('open few') },
      { ...goal, says: says('a step of the zoom over'), ours: of('zoom'), beside: of('zoom few') },
      {
        ...goal,
        says: `a frame of scrolling ${many.size} pools, p95, beside an empty scroller`,
        ours: of('scroll'),
        beside: of('scroll empty'),
      },
    ],
    figures: {
      [`plain Recharts Gantt of the same ${plainMany} rows, ms`]: of('plain'),
      [`plain Recharts Gantt of ${few.size} rows, ms`]: of('plain few'),
      'plain Recharts, many beside few': of('plain') / of('plain few'),
      'Coterm beside plain Recharts, same rows': of('draw') / of('plain'),
    },
    proofs: [
      sameWork('rows of many', await rowCount(many.page), (await plain(peer, many.size)).count),
      sameWork('rows of few', await rowCount(few.page), (await plain(peer, few.size)).count),
      await reachLast(many),
    ],
  };
};

const servedRows = (path: string): string | undefined => {
  const [, size] = /^\/gantt\/(\d+)$/.exec(path) ?? [];
  return size === undefined ? undefined : JSON.stringify(ganttBenchRows(Number(size), today));
};

const run = async (options: BenchOptions): Promise<BenchResult> => {
  const pages = await servePages(servedRows);
  const few = await openSide(options, FEW);
  const many = await openSide(options, options.size);
  options.say(`workspaces with ${FEW} and ${options.size} pools are open`);
  try {
    const peer = await many.context.newPage();
    await peer.goto(`${pages.origin}/gantt.html`);
    return await measure({ many, few, peer }, options);
  } finally {
    for (const side of [many, few]) {
      await side.context.close();
      await side.stop();
    }
    await pages.stop();
  }
};

export const ganttBench: Bench = {
  does: 'draws, opens, zooms and scrolls the Gantt of so many pools beside fifty, and beside plain Recharts: P8',
  size: 5000,
  run,
};
