/** Rebuilds the window's database from a long journal beside reading, parsing and one paged put of the same events: P13. */
import { hostname } from 'node:os';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { Change } from '../../domain/ledger/change';
import { sealEnvelope } from '../../main/files/seal-envelope';
import { EVENT_TYP } from '../../main/journal/check-line';
import { nodeDisk } from '../../main/journal/disk';
import { openDevice } from '../../main/journal/device-key';
import { lineDigest } from '../../main/journal/lines';
import { segmentName } from '../../main/journal/segments';
import { day } from '../builders/a-lot';
import { startCoterm } from '../e2e/start-coterm';
import { inRounds, sameWork, type Bench, type BenchOptions, type BenchResult } from './bench';
import { openBrowser } from './bench-browser';
import { inWorkspace } from '../builders/serial-file';
import { deleteDatabases, firstScreenMs, storedCount, watchFirstScreen } from './coterm-window';
import { median } from './figures';
import { servePages } from './serve-pages';

const EVENTS_PER_PAGE = 256;
const CHANGES_PER_POOL = 100;
const LINES_PER_WRITE = 1000;

const on = day('2026-01-05');

/** A hundred changes a pool: it is created, and from then on it is renamed. */
const changeNumber = (index: number): Change => {
  const pool = `P-${Math.floor(index / CHANGES_PER_POOL)}`;
  return index % CHANGES_PER_POOL === 0
    ? { kind: 'pool-created', on, pool, name: `Site ${pool}` }
    : { kind: 'pool-described', on, pool, name: `Site ${pool}, named ${index} times` };
};

/** Signed and chained as Coterm writes it, but flushed by nobody: a flush a line would take minutes. */
const writeJournal = async (workspace: string, size: number): Promise<string> => {
  const folder = join(workspace, 'journal');
  // The device that the workspace knows since it was opened.
  const { signer } = await openDevice(nodeDisk, join(workspace, 'device'), hostname());
  const path = join(folder, segmentName(1));
  let [prev, lines]: [string | null, string[]] = [null, []];
  for (let index = 0; index < size; index += 1) {
    const event = {
      v: 1,
      id: crypto.randomUUID(),
      device: signer.kid,
      seq: index + 1,
      prev,
      clock: { wallMs: 1_767_600_000_000 + index, counter: 0 },
      changes: [changeNumber(index)],
    };
    const line = await sealEnvelope(Buffer.from(JSON.stringify(event)), EVENT_TYP, [signer]);
    prev = lineDigest(Buffer.from(line));
    lines.push(line);
    if (lines.length < LINES_PER_WRITE && index + 1 < size) continue;
    await appendFile(path, `${lines.join('\n')}\n`);
    lines = [];
  }
  return path;
};

const rebuild = async (page: Page, origin: string): Promise<number> => {
  await page.bringToFront();
  await page.goto(`${origin}/instance`);
  await page.evaluate(deleteDatabases);
  await page.goto(`${origin}/#/pools`);
  return await page.evaluate(firstScreenMs);
};

const putInFloor = async (page: Page) => {
  await page.bringToFront();
  return await page.evaluate(
    (perPage) => window.peer.putRows?.('/journal', perPage) ?? Promise.reject(new Error('no peer')),
    EVENTS_PER_PAGE,
  );
};

const measure = async (
  { runs, size, say }: BenchOptions,
  context: BrowserContext,
  address: string,
  floorAddress: string,
): Promise<BenchResult> => {
  const [coterm, floor] = [await context.newPage(), await context.newPage()];
  await coterm.addInitScript(watchFirstScreen, 'nav[aria-label="Main"]');
  await coterm.goto(address);
  await floor.goto(floorAddress);
  const { origin } = new URL(address);
  const [ours, floors]: [number[], number[]] = [[], []];
  await rebuild(coterm, origin);
  await putInFloor(floor);
  await inRounds(runs, [
    async () => void ours.push(await rebuild(coterm, origin)),
    async (round) => {
      floors.push((await putInFloor(floor)).ms);
      say(`round ${round + 1} of ${runs}`);
    },
  ]);
  const proofs = [
    sameWork('events stored, window and floor', await coterm.evaluate(storedCount), (await putInFloor(floor)).count),
    sameWork('events stored and written', await coterm.evaluate(storedCount), size),
  ];
  const goal = {
    id: 'P13',
    says: 'rebuild beside read, parse and one paged put',
    ours: median(ours),
    beside: median(floors),
    most: 2,
    unit: 'ms',
  };
  return { goals: [goal], figures: {}, proofs };
};

const run = async (options: BenchOptions): Promise<BenchResult> => {
  const workspace = join(options.folder, 'workspace');
  await inWorkspace(workspace, () => Promise.resolve());
  const journal = await writeJournal(workspace, options.size);
  // Opened once before it is timed: lines are verified when they come in, and that is remembered.
  await inWorkspace(workspace, () => Promise.resolve());
  const bytes = await readFile(journal);
  const pages = await servePages((path) => (path === '/journal' ? bytes : undefined));
  const running = await startCoterm(workspace);
  const context = await openBrowser(options.folder, 'rebuild');
  try {
    return await measure(options, context, running.address, `${pages.origin}/floor.html`);
  } finally {
    await context.close();
    await running.stop();
    await pages.stop();
  }
};

export const rebuildBench: Bench = {
  does: 'rebuilds the window’s database from so many events: P13',
  size: 100_000,
  run,
};
