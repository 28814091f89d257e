/** Times one edit in the window, durable in journal and IndexedDB, beside one flushed append and one raw transaction: P10. */
import { open, readdir, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { day } from '../builders/a-lot';
import { startCoterm } from '../e2e/start-coterm';
import { inRounds, sameWork, type Bench, type BenchOptions, type BenchResult } from './bench';
import { openBrowser } from './bench-browser';
import { inWorkspace, valueOf } from '../builders/serial-file';
import { clickUntilTitled, storedCount } from './coterm-window';
import { median, percentile } from './figures';
import { servePages } from './serve-pages';

const POOL = 'P-1';

/** About as long as a journal line. */
const LINE = Buffer.from(`${'x'.repeat(900)}\n`);

const editName = async (page: Page, name: string): Promise<number> => {
  await page.bringToFront();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  const ms = await page.evaluate(clickUntilTitled, { button: 'Save name and customer', title: name });
  await dialog.waitFor({ state: 'hidden' });
  return ms;
};

const appendFlushed = async (file: FileHandle): Promise<number> => {
  const start = performance.now();
  await file.write(LINE);
  await file.datasync();
  return performance.now() - start;
};

const touch = (page: Page): Promise<number> =>
  page.evaluate((row) => window.peer.touch?.(row) ?? Promise.reject(new Error('no peer')), LINE.toString());

const linesOf = async (workspace: string): Promise<number> => {
  const folder = join(workspace, 'journal');
  const segments = (await readdir(folder)).filter((name) => /^\d+\.ndjson$/.test(name));
  const texts = await Promise.all(segments.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0);
};

interface Times {
  readonly ours: number[];
  readonly append: number[];
  readonly transaction: number[];
}

const resultOf = ({ ours, append, transaction }: Times, proofs: readonly string[]): BenchResult => {
  const floor = append.map((ms, round) => ms + (transaction[round] ?? 0));
  return {
    goals: [
      {
        id: 'P10',
        says: 'an edit, p95, beside a flushed append and a raw transaction, p95',
        ours: percentile(ours, 0.95),
        beside: percentile(floor, 0.95),
        most: 2,
        unit: 'ms',
      },
    ],
    figures: {
      'median ms of an edit': median(ours),
      'median ms of a flushed append': median(append),
      'median ms of a raw transaction': median(transaction),
    },
    proofs,
  };
};

const timeEdits = async (coterm: Page, floor: Page, file: FileHandle, edits: number): Promise<Times> => {
  const times: Times = { ours: [], append: [], transaction: [] };
  await editName(coterm, 'Warm-up');
  await touch(floor);
  await inRounds(edits, [
    async (round) => void times.ours.push(await editName(coterm, `Name ${round}`)),
    async () => {
      times.append.push(await appendFlushed(file));
      times.transaction.push(await touch(floor));
    },
  ]);
  return times;
};

const run = async ({ folder, size }: BenchOptions): Promise<BenchResult> => {
  const workspace = join(folder, 'workspace');
  const created = { kind: 'pool-created', on: day('2026-01-05'), pool: POOL, name: 'First' } as const;
  await inWorkspace(workspace, async ({ ledger }) => valueOf(await ledger.record([created])));
  const running = await startCoterm(workspace);
  const pages = await servePages();
  const context = await openBrowser(folder, 'edit');
  const file = await open(join(folder, 'floor.ndjson'), 'a');
  try {
    const [coterm, floor] = [await context.newPage(), await context.newPage()];
    await floor.goto(`${pages.origin}/floor.html`);
    await coterm.goto(running.address);
    await coterm.goto(`${new URL(running.address).origin}/#/pools/p/${POOL}`);
    await coterm.getByRole('heading', { level: 1, name: 'First' }).waitFor();
    const times = await timeEdits(coterm, floor, file, size);
    const stored = await coterm.evaluate(storedCount);
    return resultOf(times, [
      sameWork('events in IndexedDB and in the journal', stored, await linesOf(workspace)),
      sameWork('edits recorded and made', stored - 2, times.ours.length),
    ]);
  } finally {
    await context.close();
    await file.close();
    await pages.stop();
    await running.stop();
  }
};

export const editBench: Bench = { does: 'renames a pool so many times: P10', size: 60, run };
