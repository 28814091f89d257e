/** Lists of a hundred thousand and of a million serials: opened, scrolled to the last row, and searched: P4, P5, P6. */
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { startCoterm } from '../e2e/start-coterm';
import { serialsOf } from '../builders/serial-file';
import { inRounds, sameWork, type Bench, type BenchOptions, type BenchResult } from './bench';
import { openBrowser } from './bench-browser';
import { firstScreenMs, watchFirstScreen } from './coterm-window';
import { median, percentile, type Goal } from './figures';
import { scrollFrames, typeUntilShown } from './list-window';
import { serialSubjects, type SerialSubject } from './serial-subjects';
import { servePages } from './serve-pages';

const MILLION = 1_000_000;
/** One record a serial takes Dexie minutes for a million. */
const MOST_RECORDS = 250_000;
const FIRST_ROW = '.long-table-shown [role=row]';
const FRAME = '.long-table-frame';
/** What takes the keys: the table where its rows open, else its frame. */
const KEYS = '.long-table[tabindex], .long-table-frame[tabindex]';
const FILTER = 'Filter serials';
const FRAMES = 120;
/** 12,000 pixels a second: as fast as a list is flung. */
const PIXELS_A_FRAME = 200;
/** As a person types the end of a serial: each leaves fewer than the one before. */
const TYPED = ['4', '42', '421', '4217'];

interface Sides {
  readonly subject: SerialSubject;
  readonly coterm: Page;
  readonly peer: Page;
  readonly list: string;
  readonly size: number;
  readonly runs: number;
}

const readPeer = async (peer: Page, what: 'readAll' | 'readPages') => {
  await peer.bringToFront();
  return await peer.evaluate((name) => window.peer[name]?.() ?? Promise.reject(new Error('no peer')), what);
};

const openList = async ({ coterm, list }: Sides): Promise<number> => {
  await coterm.bringToFront();
  await coterm.goto('about:blank');
  await coterm.goto(list);
  return await coterm.evaluate(firstScreenMs);
};

const rowsOf = async (page: Page): Promise<number> =>
  Number(await page.locator('.long-table[aria-rowcount]').first().getAttribute('aria-rowcount')) - 1;

/** The first opening fetches and stores every serial; those after it are what a person waits for. */
const storeOnce = async (sides: Sides): Promise<void> => {
  await openList(sides);
  await sides.coterm
    .locator(`.long-table[aria-rowcount="${sides.size + 1}"]`)
    .waitFor({ state: 'attached', timeout: 600_000 });
};

const timeOpening = async (sides: Sides): Promise<BenchResult> => {
  const { peer, runs, size, subject } = sides;
  const [ours, records, pages]: [number[], number[], number[]] = [[], [], []];
  const hasRecords = size <= MOST_RECORDS;
  await inRounds(runs, [
    async () => void ours.push(await openList(sides)),
    async () => void pages.push((await readPeer(peer, 'readPages')).ms),
    async () => void (hasRecords && records.push((await readPeer(peer, 'readAll')).ms)),
  ]);
  const says = `list of ${size} ${subject.name}, from its address to its first row`;
  const goal = { id: 'P4', ours: median(ours), most: 0.35, unit: 'ms' };
  return {
    goals: hasRecords ? [{ ...goal, says: `${says}, beside Dexie toArray`, beside: median(records) }] : [],
    figures: {
      [`${says}, ms`]: median(ours),
      [`reading ${size} serials in pages of 512, ms`]: median(pages),
    },
    proofs: [sameWork('serials opened', await rowsOf(sides.coterm), (await readPeer(peer, 'readPages')).count)],
  };
};

const reachLast = async ({ coterm, size }: Sides): Promise<string> => {
  await coterm.bringToFront();
  await coterm.locator(KEYS).focus();
  await coterm.keyboard.press('End');
  const last = coterm.locator(`[role=row][aria-rowindex="${size + 1}"]`);
  await last.waitFor();
  const text = (await last.textContent()) ?? '';
  const serial = serialsOf(0, size).at(-1) ?? '';
  if (!text.includes(serial)) throw new Error(`The last row is ${text}, and not ${serial}.`);
  return `aria-rowindex ${size + 1} is ${serial}`;
};

const scroll = async (page: Page, selector: string): Promise<number> => {
  await page.bringToFront();
  return percentile(await page.evaluate(scrollFrames, { selector, frames: FRAMES, pixels: PIXELS_A_FRAME }), 0.95);
};

const timeScrolling = async (sides: Sides): Promise<BenchResult> => {
  const [ours, empty]: [number[], number[]] = [[], []];
  const proof = await reachLast(sides);
  await inRounds(sides.runs, [
    async () => void ours.push(await scroll(sides.coterm, FRAME)),
    async () => void empty.push(await scroll(sides.peer, '#scroller')),
  ]);
  const says = `a frame of scrolling ${sides.size} ${sides.subject.name}, p95, beside an empty scroller`;
  return {
    goals: [{ id: 'P5', says, ours: median(ours), beside: median(empty), most: 1.25, unit: 'ms' }],
    figures: {},
    proofs: [proof],
  };
};

const typeAll = async ({ coterm }: Sides) => {
  await coterm.bringToFront();
  const typed: { readonly ms: number; readonly count: number }[] = [];
  for (const text of TYPED) typed.push(await coterm.evaluate(typeUntilShown, { filter: FILTER, text }));
  await coterm.evaluate(typeUntilShown, { filter: FILTER, text: '' });
  return typed;
};

const scanAll = async ({ peer }: Sides) => {
  await peer.bringToFront();
  return await peer.evaluate((texts) => texts.map((text) => window.peer.scan?.(text) ?? { ms: 0, count: -1 }), TYPED);
};

const timeSearch = async (sides: Sides): Promise<BenchResult> => {
  const [first] = await typeAll(sides);
  const [ours, scans]: [number[], number[]] = [[], []];
  const msOf = (all: readonly { readonly ms: number }[]): readonly number[] => all.map(({ ms }) => ms);
  await inRounds(sides.runs, [
    async () => void ours.push(...msOf(await typeAll(sides))),
    async () => void scans.push(...msOf(await scanAll(sides))),
  ]);
  const countsOf = (all: readonly { readonly count: number }[]) => all.map(({ count }) => count);
  const says = `a keystroke over ${sides.size} ${sides.subject.name} until the list says what is left, beside a plain includes scan`;
  return {
    goals: [{ id: 'P6', says, ours: median(ours), beside: median(scans), most: 3, unit: 'ms' }],
    figures: { [`first keystroke over ${sides.size} ${sides.subject.name}, ms`]: first?.ms ?? Number.NaN },
    proofs: [sameWork(`found for ${TYPED.join(', ')}`, countsOf(await typeAll(sides)), countsOf(await scanAll(sides)))],
  };
};

const preparePeer = async (context: BrowserContext, origin: string, size: number): Promise<Page> => {
  const peer = await context.newPage();
  await peer.goto(`${origin}/serials.html`);
  await peer.evaluate(
    ([address, withRecords]) => window.peer.keepSerials?.(address, withRecords) ?? Promise.reject(new Error('no peer')),
    [`/serials/${size}`, size <= MOST_RECORDS] as const,
  );
  return peer;
};

const measure = async (
  options: BenchOptions,
  subject: SerialSubject,
  size: number,
  origin: string,
): Promise<BenchResult> => {
  const name = `${size}-${subject.name.replaceAll(' ', '-')}`;
  const workspace = join(options.folder, name);
  await subject.fill(workspace, size);
  options.say(`a workspace with ${size} ${subject.name} is there`);
  const running = await startCoterm(workspace);
  const context = await openBrowser(options.folder, name);
  try {
    const peer = await preparePeer(context, origin, size);
    const coterm = await context.newPage();
    await coterm.goto(running.address);
    await coterm.addInitScript(watchFirstScreen, FIRST_ROW);
    const list = `${new URL(running.address).origin}/#${subject.path}`;
    const sides: Sides = { subject, coterm, peer, list, size, runs: options.runs };
    await storeOnce(sides);
    const results: BenchResult[] = [];
    for (const time of [timeOpening, timeScrolling, timeSearch]) {
      results.push(await time(sides));
      options.say(`${size} ${subject.name}: ${results.length} of 3`);
    }
    return together(results);
  } finally {
    await context.close();
    await running.stop();
  }
};

const together = (results: readonly BenchResult[]): BenchResult => ({
  goals: results.flatMap(({ goals }): readonly Goal[] => goals),
  figures: Object.assign({}, ...results.map(({ figures }) => figures)) as BenchResult['figures'],
  proofs: results.flatMap(({ proofs }) => proofs),
});

const servedSerials = (path: string): string | undefined => {
  const [, size] = /^\/serials\/(\d+)$/.exec(path) ?? [];
  return size === undefined ? undefined : serialsOf(0, Number(size)).join('\n');
};

const run = async (options: BenchOptions): Promise<BenchResult> => {
  const pages = await servePages(servedSerials);
  try {
    const results: BenchResult[] = [];
    for (const subject of serialSubjects)
      for (const size of new Set([options.size, MILLION]))
        if (size <= subject.most) results.push(await measure(options, subject, size, pages.origin));
    return together(results);
  } finally {
    await pages.stop();
  }
};

export const serialsBench: Bench = {
  does: 'opens, scrolls and searches a list of so many serials, and one of a million: P4, P5, P6',
  size: 100_000,
  run,
};
