/** Draws build/icons/icon.svg into the PNG that electron-builder makes every platform's icon from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { projectRoot } from './ensure-built.mjs';
import { headlessFlags, obtainBrowser } from './find-browser.mjs';

const SIZE = 1024;

const svg = readFileSync(join(projectRoot, 'build/icons/icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: obtainBrowser(), args: headlessFlags });
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
await page.screenshot({ path: join(projectRoot, 'build/icons/icon.png'), omitBackground: true });
await browser.close();
