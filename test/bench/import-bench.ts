/** Imports a licence file with many serials beside the floor and beside Dexie's own `bulkPut`, and opens it: P1 to P4, P11. */
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { readEnvelope } from '../../main/files/envelope';
import { limits } from '../../contract/limits';
import { startCoterm, type RunningCoterm } from '../e2e/start-coterm';
import { inRounds, sameWork, type Bench, type BenchOptions, type BenchResult } from './bench';
import { openBrowser } from './bench-browser';
import { aSerialFile, inWorkspace, serialsDigest, serialsOf, trustedSigner, valueOf } from '../builders/serial-file';
import { importDropped, readSerialPages, SERIALS_STORED, type TimedImport } from './coterm-window';
import { median } from './figures';
import { timeOpenings } from './opening-times';
import { servePages, type ServedPages } from './serve-pages';

interface Files {
  readonly files: readonly Uint8Array[];
  readonly kid: string;
  readonly publicJwk: string;
}

/** One for each run, and one to warm up with. */
const makeFiles = (workspace: string, { size, runs }: BenchOptions): Promise<Files> =>
  inWorkspace(workspace, async (opened) => {
    const signer = await trustedSigner(opened);
    const files: Uint8Array[] = [];
    for (let file = 0; file <= runs; file += 1) files.push(await aSerialFile(signer, file, size));
    return { files, kid: signer.kid, publicJwk: JSON.stringify(signer.publicJwk) };
  });

const servedFile =
  ({ files, publicJwk }: Files) =>
  (path: string): Uint8Array | string | undefined =>
    path === '/key' ? publicJwk : files[Number(/^\/files\/(\d+)$/.exec(path)?.[1] ?? -1)];

const docIdOf = (file: Uint8Array): string =>
  valueOf(readEnvelope(file, { typs: ['ilf-licence.v1+jws'], limitBytes: limits.licenceFileBytes })).docId;

const ownPage = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(address);
  return page;
};

interface Sides {
  readonly files: Files;
  readonly coterm: Page;
  readonly floor: Page;
  readonly dexie: Page;
}

const importInWindow = async ({ coterm, files }: Sides, file: number): Promise<TimedImport> => {
  const base64 = Buffer.from(files.files[file] ?? []).toString('base64');
  return await coterm.evaluate(importDropped, { base64, mark: SERIALS_STORED });
};

const storeInPeer = (page: Page, file: number): Promise<number> =>
  page.evaluate((number) => window.peer.store?.(number) ?? Promise.reject(new Error('no peer')), file);

const readInPeer = (page: Page, file: number) =>
  page.evaluate((number) => window.peer.readBack?.(number) ?? Promise.reject(new Error('no peer')), file);

const proofs = async (sides: Sides, { size, runs }: BenchOptions): Promise<readonly string[]> => {
  const ours = await sides.coterm.evaluate(readSerialPages, docIdOf(sides.files.files[runs] ?? new Uint8Array()));
  const expected = { count: size, digest: serialsDigest(serialsOf(runs, size)) };
  return [
    sameWork('serials read back, window and file', ours, expected),
    sameWork('serials read back, window and floor', ours, await readInPeer(sides.floor, runs)),
    sameWork('serials read back, window and Dexie', ours, await readInPeer(sides.dexie, runs)),
  ];
};

interface Times {
  readonly ours: TimedImport[];
  readonly floor: number[];
  readonly dexie: number[];
}

const timeAll = async (sides: Sides, { runs, say }: BenchOptions): Promise<Times> => {
  const times: Times = { ours: [], floor: [], dexie: [] };
  await importInWindow(sides, 0);
  await storeInPeer(sides.floor, 0);
  await inRounds(runs, [
    async (round) => void times.ours.push(await importInWindow(sides, round + 1)),
    async (round) => void times.floor.push(await storeInPeer(sides.floor, round + 1)),
    async (round) => {
      times.dexie.push(await storeInPeer(sides.dexie, round + 1));
      say(`round ${round + 1} of ${runs}`);
    },
  ]);
  return times;
};

const stepsOf = (imports: readonly TimedImport[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.keys(imports[0]?.steps ?? {}).map((step) => [
      `ms until ${step}`,
      median(imports.map(({ steps }) => steps[step] ?? Number.NaN)),
    ]),
  );

const resultOf = (times: Times, proved: readonly string[], files: Files): BenchResult => {
  const ours = median(times.ours.map(({ ms }) => ms));
  const [floor, dexie] = [median(times.floor), median(times.dexie)];
  return {
    goals: [
      {
        id: 'P1',
        says: 'import beside decode, parse, verify and paged put',
        ours,
        beside: floor,
        most: 1.5,
        unit: 'ms',
      },
      {
        id: 'P2',
        says: 'import beside Dexie bulkPut, one record a serial',
        ours,
        beside: dexie,
        most: 0.1,
        unit: 'ms',
      },
      {
        id: 'P3',
        says: 'longest task on the window’s thread',
        ours: Math.max(...times.ours.map(({ longestTaskMs }) => longestTaskMs)),
        beside: 50,
        most: 1,
        unit: 'ms',
      },
    ],
    figures: { 'bytes of a file': files.files[0]?.byteLength ?? 0, ...stepsOf(times.ours) },
    proofs: proved,
  };
};

const measure = async (
  options: BenchOptions,
  files: Files,
  running: RunningCoterm,
  pages: ServedPages,
): Promise<BenchResult> => {
  const context = await openBrowser(options.folder, 'import');
  try {
    const sides: Sides = {
      files,
      coterm: await ownPage(context, running.address),
      floor: await ownPage(context, `${pages.origin}/floor.html`),
      dexie: await ownPage(context, `${pages.origin}/dexie.html`),
    };
    await sides.coterm.getByRole('navigation', { name: 'Main' }).waitFor();
    const times = await timeAll(sides, options);
    return resultOf(times, await proofs(sides, options), files);
  } finally {
    await context.close();
  }
};

const timeImports = async (
  options: BenchOptions,
  workspace: string,
  files: Files,
  pages: ServedPages,
): Promise<BenchResult> => {
  const running = await startCoterm(workspace);
  try {
    return await measure(options, files, running, pages);
  } finally {
    await running.stop();
  }
};

const run = async (options: BenchOptions): Promise<BenchResult> => {
  const workspace = join(options.folder, 'workspace');
  const files = await makeFiles(workspace, options);
  const pages = await servePages(servedFile(files));
  try {
    const imported = await timeImports(options, workspace, files, pages);
    const opened = await timeOpenings(
      options,
      { ...files, bytes: files.files[0] ?? new Uint8Array() },
      `${pages.origin}/dexie.html`,
    );
    return {
      goals: [...imported.goals, ...opened.goals],
      figures: imported.figures,
      proofs: [...imported.proofs, ...opened.proofs],
    };
  } finally {
    await pages.stop();
  }
};

export const importBench: Bench = {
  does: 'imports a signed licence file with so many serials, and opens it: P1 to P4, P11',
  size: 100_000,
  run,
};
