/** Opens a workspace that a file has filled, beside Dexie reading as many records, and weighs the window: P4, P11. */
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { serialsPath } from '../../renderer/app/paths';
import { startCoterm } from '../e2e/start-coterm';
import { inRounds, sameWork, type BenchOptions, type BenchResult } from './bench';
import { openBrowser, privateMegabytes } from './bench-browser';
import { importInto, inWorkspace, poolNamed, valueOf } from '../builders/serial-file';
import { firstScreenMs, watchFirstScreen } from './coterm-window';
import { median } from './figures';

/** The list can be used when its first serial stands there. */
const FIRST_SERIAL = '.long-table-shown [role=row]';

const MOST_MEGABYTES = 150;

/** A file whose issuer is trusted by its public key, as a JWK's text. */
export interface TrustedFile {
  readonly bytes: Uint8Array;
  readonly kid: string;
  readonly publicJwk: string;
}

const fillWorkspace = (workspace: string, { bytes, kid, publicJwk }: TrustedFile): Promise<void> =>
  inWorkspace(workspace, async (opened) => {
    valueOf(await opened.trust.add(publicJwk, kid, 'Bench desk'));
    await importInto(opened, bytes);
  });

const openList = async (page: Page, list: string): Promise<number> => {
  await page.bringToFront();
  await page.goto('about:blank');
  await page.goto(list);
  return await page.evaluate(firstScreenMs);
};

const readAll = async (page: Page) => {
  await page.bringToFront();
  await page.reload();
  return await page.evaluate(() => window.peer.readAll?.() ?? Promise.reject(new Error('no peer')));
};

const rowsOf = async (page: Page): Promise<number> =>
  Number(await page.getByRole('table').first().getAttribute('aria-rowcount')) - 1;

interface Opening {
  readonly ours: readonly number[];
  readonly dexie: readonly number[];
  readonly proof: string;
}

const timeOpening = async (
  context: BrowserContext,
  list: string,
  peer: string,
  { runs }: BenchOptions,
): Promise<Opening> => {
  const [coterm, dexie] = [await context.newPage(), await context.newPage()];
  await coterm.addInitScript(watchFirstScreen, FIRST_SERIAL);
  await dexie.goto(peer);
  await dexie.evaluate(() => window.peer.store?.(0) ?? Promise.reject(new Error('no peer')));
  await openList(coterm, list);
  const times: { readonly ours: number[]; readonly dexie: number[] } = { ours: [], dexie: [] };
  await inRounds(runs, [
    async () => void times.ours.push(await openList(coterm, list)),
    async () => void times.dexie.push((await readAll(dexie)).ms),
  ]);
  return { ...times, proof: sameWork('serials opened', await rowsOf(coterm), (await readAll(dexie)).count) };
};

/** In a browser with this one page; `null` where the system does not say. */
const addedMegabytes = async ({ folder }: BenchOptions, letIn: string, list: string): Promise<number | null> => {
  const context = await openBrowser(folder, 'weigh');
  try {
    const [page] = context.pages();
    if (page === undefined) return null;
    const blank = await privateMegabytes(page);
    await page.goto(letIn);
    await page.goto(list);
    await page.locator(FIRST_SERIAL).first().waitFor();
    const full = await privateMegabytes(page);
    return blank === null || full === null ? null : full - blank;
  } finally {
    await context.close();
  }
};

const goalsOf = ({ ours, dexie }: Opening, megabytes: number | null): BenchResult['goals'] => [
  {
    id: 'P4',
    says: 'workspace to a usable list, beside Dexie toArray',
    ours: median(ours),
    beside: median(dexie),
    most: 0.35,
    unit: 'ms',
  },
  ...(megabytes === null
    ? []
    : [
        {
          id: 'P11',
          says: 'memory above a blank window',
          ours: megabytes,
          beside: MOST_MEGABYTES,
          most: 1,
          unit: 'MB',
        },
      ]),
];

/** `peer` is the address of the page that has Dexie; it imports file 0 as Coterm does. */
export const timeOpenings = async (options: BenchOptions, file: TrustedFile, peer: string): Promise<BenchResult> => {
  const workspace = join(options.folder, 'opened');
  await fillWorkspace(workspace, file);
  const running = await startCoterm(workspace);
  const context = await openBrowser(options.folder, 'open');
  try {
    await (await context.newPage()).goto(running.address);
    const list = `${new URL(running.address).origin}/#${serialsPath(poolNamed(0))}`;
    const opening = await timeOpening(context, list, peer, options);
    const megabytes = await addedMegabytes(options, running.address, list);
    return { goals: goalsOf(opening, megabytes), figures: {}, proofs: [opening.proof] };
  } finally {
    await context.close();
    await running.stop();
  }
};
