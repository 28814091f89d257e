import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PrintedTable } from '../../../contract/table/printed-table';
import { findInstalledBrowser, thisComputer } from '../../../main/browser/installed-browser';
import { printByInstalledBrowser } from '../../../main/print/installed-print';
import { tablePage } from '../../../main/print/table-page';
import { hasProgram } from '../../builders/has-program';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { naughtyStrings } from '../../vectors/naughty-strings';

const longName = 'Lower Marrow Valley Water and Sewerage Undertaking, Western Division, Pumping Stations';

const aTable = (over: Partial<PrintedTable> = {}): PrintedTable => ({
  title: 'Renewals',
  lead: ['As of 12 Mar 2025. 2 rows.', 'Within 12 months. Customer: Port.'],
  columns: [
    { title: 'Pool', end: false },
    { title: 'Customer', end: false },
    { title: 'Licences', end: true },
  ],
  rows: [
    ['Harbour', 'Port', '1,062'],
    [longName, '=HYPERLINK("http://x")', '7'],
  ],
  ...over,
});

/** Every tag that the page may have, whatever it is filled with. */
const tags =
  /<\/?(?:!doctype|html|head|meta|title|style|body|h1|table|thead|tbody|tr|th|td|p|bdi)(?: [a-z-]+="[^"<>]*"| charset="utf-8"| html)*>/g;

describe('The page of a table', () => {
  it('lies across A4, lets nothing run or load, says what it is filtered by, and has numbers at the right', () => {
    const page = tablePage(aTable());
    expect(page).toContain('size: A4 landscape');
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(page).toContain('<p class="lead"><bdi>Within 12 months. Customer: Port.</bdi></p>');
    expect(page).toContain('<td class="end"><bdi>1,062</bdi></td>');
    expect(page).not.toMatch(/<script|https?:\/\/(?!x)|url\(|@import| on[a-z]+=/);
  });

  it('has of what was typed nothing but the text', () => {
    const style = /<style>[^<]*<\/style>/;
    for (const text of ['</title><script>alert(1)</script>', '" onload="x', '</style>', ...naughtyStrings]) {
      const columns = [{ title: text, end: true }];
      const page = tablePage(aTable({ title: text, lead: [text], columns, rows: [[text]] }));
      expect(page.replace(style, '').replace(tags, '')).not.toMatch(/[<>]/);
    }
  });
});

const browser = await findInstalledBrowser(thisComputer());
const canReadBack = browser !== null && hasProgram('pdftotext', 'poppler-utils');

/** The text of each page. */
const pagesOf = async (table: PrintedTable): Promise<readonly string[]> => {
  const file = join(await aTemporaryFolder(), 'table.pdf');
  await writeFile(file, valueOf(await printByInstalledBrowser(tablePage(table))));
  const { stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return stdout.split('\f').filter((page) => page.trim() !== '');
};

describe('A table as a PDF', () => {
  it.skipIf(!canReadBack)(
    `reads back whole, its head on every page, each page numbered${canReadBack ? '' : ' (skipped: no browser or no pdftotext here)'}`,
    async () => {
      const rows = Array.from({ length: 90 }, (_, place) => [`Pool ${place} end`, 'Port', `${place + 1000}`]);
      const pages = await pagesOf(aTable({ rows: [...aTable().rows, ...rows] }));
      expect(pages.length).toBeGreaterThan(2);
      for (const [place, page] of pages.entries()) {
        expect(page).toMatch(/Pool +Customer +Licences/);
        expect(page).toContain(`Page ${place + 1} of ${pages.length}`);
      }
      const whole = pages.join('\n');
      expect(pages[0]).toMatch(/Renewals\s+As of 12 Mar 2025. 2 rows.\s+Within 12 months. Customer: Port./);
      expect(whole).toMatch(/Harbour +Port +1,062/);
      expect(whole).toContain('=HYPERLINK("http://x")');
      for (const [name] of rows) expect(whole).toContain(name);
      expect(whole).not.toMatch(/file:|\.html/);
    },
  );

  it.skipIf(!canReadBack)(
    `of many columns with long words and names without a blank stays on its sheets${canReadBack ? '' : ' (skipped: no browser or no pdftotext here)'}`,
    async () => {
      const heads = Array.from({ length: 16 }, (_, place) => ({ title: `Column ${place}`, end: place === 15 }));
      const row = heads.map((_, place) => (place === 15 ? '123,456' : `${'x'.repeat(60)} ${longName}`));
      const [page] = await pagesOf(aTable({ columns: heads, rows: [row] }));
      expect(page).toContain('123,456');
    },
  );
});
