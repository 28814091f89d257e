import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { orderDocument } from '../../../domain/installation/order-text';
import { findInstalledBrowser, thisComputer } from '../../../main/browser/installed-browser';
import { createBrowserPrint } from '../../../main/print/browser-print';
import { printByInstalledBrowser } from '../../../main/print/installed-print';
import { orderPage } from '../../../main/print/order-page';
import { someOrderFacts } from '../../builders/an-order-document';
import { hasProgram } from '../../builders/has-program';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const page = orderPage(orderDocument(someOrderFacts()));

const foldersLeft = async (): Promise<readonly string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('coterm-print-'));

/** A program that does what it is told instead of printing. */
const aProgram = async (script: string): Promise<string> => {
  const file = join(await aTemporaryFolder(), 'browser');
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
};

const printWith = async (script: string, withinMs = 30_000) => {
  const browser = await aProgram(script);
  return createBrowserPrint({ find: () => Promise.resolve(browser), isRoot: false, withinMs })(page);
};

const browser = await findInstalledBrowser(thisComputer());
const canReadBack = browser !== null && hasProgram('pdftotext', 'poppler-utils');

describe('A PDF by an installed browser', () => {
  it.skipIf(!canReadBack)(
    `reads back as the order${canReadBack ? '' : ' (skipped: no browser or no pdftotext here)'}`,
    async () => {
      const bytes = valueOf(await printByInstalledBrowser(page));
      const file = join(await aTemporaryFolder(), 'order.pdf');
      await writeFile(file, bytes);
      const { stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
      expect(stdout).toMatch(/IDIS licence order PO-7713/);
      expect(stdout).toMatch(/Licences are for +Existing installation/);
      expect(stdout).toMatch(/Licence serial number \(IDIS VAI\) +VAI-9X5F-27NJ-04/);
      expect(stdout).toMatch(/VS-ADV3 +Pro Advanced, 3 years, per camera +40/);
      expect(stdout).toMatch(/The fair opens on Monday/);
      expect(stdout).not.toMatch(/file:|order\.html/);
    },
  );

  it('without any browser is refused, with the print view as the way out', async () => {
    const print = createBrowserPrint({ find: () => Promise.resolve(null), isRoot: false, withinMs: 1000 });
    expect(await print(page)).toMatchObject({ ok: false, error: { code: 'print/no-browser' } });
  });

  it.skipIf(process.platform === 'win32')(
    'that never comes is given up in time, and what was started is ended',
    async () => {
      const pidFile = join(await aTemporaryFolder(), 'pid');
      expect(await printWith(`sleep 600 & echo $! > '${pidFile}'; wait`, 500)).toMatchObject({
        ok: false,
        error: { code: 'print/too-slow' },
      });
    },
  );

  it.skipIf(process.platform === 'win32')(
    'sweeps the folder of one that was ended midway long ago, and leaves that of one under way',
    async () => {
      const [old, young] = [
        await mkdtemp(join(tmpdir(), 'coterm-print-')),
        await mkdtemp(join(tmpdir(), 'coterm-print-')),
      ];
      const twoHoursAgo = new Date(Date.now() - 7_200_000);
      await utimes(old, twoHoursAgo, twoHoursAgo);
      await printWith('exit 0');
      const left = (await foldersLeft()).map((name) => join(tmpdir(), name));
      expect([left.includes(old), left.includes(young)]).toEqual([false, true]);
      await rm(young, { recursive: true });
    },
  );

  it.skipIf(process.platform === 'win32').each([
    ['nothing', 'exit 0'],
    ['an error', 'exit 9'],
    [
      'something else than a PDF',
      'for each in "$@"; do case $each in --print-to-pdf=*) echo text > "${each#*=}";; esac; done',
    ],
  ])('of a browser that leaves %s is refused, and leaves no folder behind', async (_what, script) => {
    const before = await foldersLeft();
    expect(await printWith(script)).toMatchObject({ ok: false, error: { code: 'print/failed' } });
    expect((await foldersLeft()).filter((name) => !before.includes(name))).toEqual([]);
  });

  it('of a program that does not start is refused', async () => {
    const print = createBrowserPrint({
      find: () => Promise.resolve('/nowhere/browser'),
      isRoot: false,
      withinMs: 1000,
    });
    expect(await print(page)).toMatchObject({ ok: false, error: { code: 'print/failed' } });
  });
});
