/** Builds a bundle when its sources changed since the last time; costs some ten milliseconds when they did not. */
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundles } from './bundles.mjs';
import { publishFolder } from './publish-folder.mjs';
import { sourceStamp } from './source-stamp.mjs';
import { withLock } from './with-lock.mjs';

/** @typedef {keyof typeof bundles} BundleName */

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const out = join(projectRoot, 'out');

/** @param {BundleName} name the built entry, absolute */
export const builtEntry = (name) => join(out, bundles[name].folder, bundles[name].entry);

/** @param {BundleName} name */
const stampFile = (name) => join(out, 'stamps', name);

/** @param {BundleName} name @param {string} stamp */
const isFresh = (name, stamp) =>
  existsSync(stampFile(name)) && existsSync(builtEntry(name)) && readFileSync(stampFile(name), 'utf8') === stamp;

/**
 * Silent, because standard output belongs to the program that is about to run.
 * @param {BundleName} name
 * @param {string} folder
 */
const bundleInto = async (name, folder) => {
  const { build, createLogger } = await import('vite');
  const { config, mode } = bundles[name];
  const quiet = { ...createLogger('warn'), warn: () => undefined, warnOnce: () => undefined, info: () => undefined };
  await build({
    configFile: join(projectRoot, config),
    mode,
    customLogger: quiet,
    build: { outDir: folder, emptyOutDir: true },
  });
};

/**
 * A test runner names its own environment, and React would then be bundled as its slow self.
 * @param {() => Promise<void>} work
 */
const inProduction = async (work) => {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
};

/** @param {BundleName} name @param {string} stamp */
const buildAndPublish = async (name, stamp) => {
  mkdirSync(join(out, 'stamps'), { recursive: true });
  const temporary = mkdtempSync(join(out, `.${name}-`));
  try {
    await inProduction(() => bundleInto(name, temporary));
    publishFolder(temporary, join(out, bundles[name].folder), bundles[name].entry, Date.now());
    writeFileSync(stampFile(name), stamp);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
};

/**
 * The bundle's entry, built from the sources as they are now.
 * @param {BundleName} name
 * @returns {Promise<string>} absolute path of the entry
 */
export const ensureBuilt = async (name) => {
  const stamp = sourceStamp(projectRoot, bundles[name].sources);
  if (!isFresh(name, stamp)) {
    await withLock(join(out, `.${name}.lock`), async () => {
      if (!isFresh(name, stamp)) await buildAndPublish(name, stamp);
    });
  }
  return builtEntry(name);
};
