/** Finds an installed Chrome, Edge or Chromium, or gets one by itself, or says what to install. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

const FETCH_WITHIN_MS = 300_000;

const linuxNames = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const macApps = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/** @param {Environment} env @returns {string[]} */
const onWindows = (env) =>
  [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => windowsPrograms.map((parts) => join(folder, ...parts)));

/** @param {Environment} env @returns {string[]} */
const onMac = (env) =>
  ['', env['HOME'] ?? ''].flatMap((home) =>
    macApps.map((app) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`),
  );

/** @param {Environment} env @returns {string[]} */
const onLinux = (env) =>
  (env['PATH'] ?? '').split(delimiter).flatMap((folder) => linuxNames.map((name) => join(folder, name)));

/**
 * Where a browser may be, best first.
 * @param {string} platform `process.platform`
 * @param {Environment} env
 * @returns {string[]} absolute paths, whether or not they exist
 */
export const browserPlaces = (platform, env) => {
  const usual = platform === 'win32' ? onWindows(env) : platform === 'darwin' ? onMac(env) : onLinux(env);
  return env['CHROME_PATH'] ? [env['CHROME_PATH'], ...usual] : usual;
};

const ANSWER_WITHIN_MS = 20_000;

/**
 * Playwright brings a browser without the system libraries that it needs; on a bare Linux it is there and does not start.
 * @param {string} path
 */
const startsHere = (path) =>
  process.platform !== 'linux' ||
  spawnSync(path, ['--version'], { stdio: 'ignore', timeout: ANSWER_WITHIN_MS }).status === 0;

/** @returns {string | null} the browser that Playwright fetched, if it starts here */
const playwrightsBrowser = () => {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) && startsHere(path) ? path : null;
};

/** @returns {string | null} an installed browser's executable */
export const findBrowser = () =>
  browserPlaces(process.platform, process.env).find((path) => existsSync(path)) ?? playwrightsBrowser();

/** @param {string} program @param {readonly string[]} args */
const attempt = (program, args) =>
  spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: FETCH_WITHIN_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

const fetchPlaywrights = () => {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  attempt(process.execPath, [cli, 'install', 'chromium']);
};

const fetchDebians = () => {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  attempt('apt-get', ['update', '-qq']);
  attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
};

/**
 * @returns {string} a browser's executable
 * @throws {Error} with what to install, where none is there and none can be had
 */
export const obtainBrowser = () => {
  for (const fetch of [() => undefined, fetchPlaywrights, fetchDebians]) {
    fetch();
    const found = findBrowser();
    if (found !== null) return found;
  }
  throw new Error(
    'No browser is installed and none could be fetched. Install Chrome, Edge or Chromium, or set CHROME_PATH to one.',
  );
};

/** What Chromium needs to run without a screen, as root, in a container. */
export const headlessFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
