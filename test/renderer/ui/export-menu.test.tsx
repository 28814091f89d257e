/** What a person gets who exports a table of the window. */
import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { dayCell } from '../../../contract/table/exported-table';
import { loadRefusals, setUpTexts } from '../../../renderer/app/set-up-texts';
import { refuse } from '../../../domain/result';
import { attachBridge } from '../../../renderer/desktop';
import { DataTable } from '../../../renderer/ui/data-table';
import { ExportMenu } from '../../../renderer/ui/export-menu';
import { sortRows } from '../../../renderer/ui/sort-rows';
import type { TableColumn } from '../../../renderer/ui/table-column';
import { day } from '../../builders/a-lot';
import { createDesktopDouble } from '../../doubles/desktop';
import { keptDownloads } from '../kept-downloads';
import { eventually } from '../../builders/eventually';

interface Part {
  readonly id: string;
  readonly count: number | null;
}

const columns: readonly TableColumn<Part>[] = [
  { id: 'id', title: 'Id', cell: ({ id }) => id, sortBy: ({ id }) => id, exported: ({ id }) => id },
  {
    id: 'count',
    title: 'Count',
    cell: ({ count }) => count,
    sortBy: ({ count }) => count,
    exported: (row) => row.count,
  },
  { id: 'due', title: 'Due', cell: () => '6 Aug 2025', exported: () => dayCell(day('2025-08-06')) },
  { id: 'actions', title: 'Actions', cell: () => <button type="button">Do</button> },
];

const parts: readonly Part[] = [
  { id: '=P-10', count: null },
  { id: 'P-9', count: 30 },
];

describe('the export of a table', () => {
  beforeAll(setUpTexts);
  afterEach(() => vi.unstubAllGlobals());

  const choose = async (format: string) => {
    const downloads = keptDownloads();
    const user = userEvent.setup();
    render(
      <MantineProvider env="test">
        <ExportMenu name="Parts / all" asOf={day('2025-01-05')} columns={columns} rows={() => parts} />
      </MantineProvider>,
    );
    await user.click(screen.getByRole('button', { name: 'Export Parts / all' }));
    await user.click(await screen.findByRole('menuitem', { name: format }));
    await eventually(() => expect(downloads).toHaveLength(1));
    return downloads[0];
  };

  it('as CSV is named after the table and its day, leaves buttons out, and holds no formula', async () => {
    const saved = await choose('CSV file');
    expect(saved?.fileName).toBe('coterm-parts-all-2025-01-05.csv');
    expect(await saved?.blob.text()).toBe("\uFEFFId,Count,Due\r\n'=P-10,,2025-08-06\r\nP-9,30,2025-08-06\r\n");
  });

  it('as a workbook has dates as dates and numbers as numbers', async () => {
    const saved = await choose('Excel workbook (XLSX)');
    expect(saved?.fileName).toBe('coterm-parts-all-2025-01-05.xlsx');
    const due = new Date('2025-08-06T00:00:00Z');
    expect(await readSheet(Buffer.from((await saved?.blob.arrayBuffer()) ?? new ArrayBuffer()))).toEqual([
      ['Id', 'Count', 'Due'],
      ['=P-10', null, due],
      ['P-9', 30, due],
    ]);
  });
});

describe('a table on paper', () => {
  beforeAll(async () => {
    await setUpTexts();
    await loadRefusals();
  });
  afterEach(() => vi.unstubAllGlobals());

  const openMenu = (rows: readonly Part[]) => {
    const double = createDesktopDouble();
    attachBridge(double.bridge);
    render(
      <MantineProvider env="test">
        <ExportMenu name="Parts" asOf={day('2025-01-05')} columns={columns} rows={() => rows} filter="Named: P" />
      </MantineProvider>,
    );
    return { double, downloads: keptDownloads() };
  };
  const choosePdf = async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Export Parts' }));
    await user.click(await screen.findByRole('menuitem', { name: 'PDF', hidden: true }));
    return user;
  };

  it('says its day and its filter, writes days and numbers for people, and is saved as a PDF', async () => {
    const { double, downloads } = openMenu([...parts, { id: 'P-8', count: -1250 }]);
    await choosePdf();
    await eventually(() => expect(downloads.map(({ fileName }) => fileName)).toEqual(['coterm-parts-2025-01-05.pdf']));
    expect(double.installationOrders.printedTables).toEqual([
      {
        title: 'Parts',
        lead: ['As of 5 Jan 2025. 3 rows.', 'Named: P'],
        columns: [
          { title: 'Id', end: false },
          { title: 'Count', end: true },
          { title: 'Due', end: true },
        ],
        rows: [
          ['=P-10', '', '6 Aug 2025'],
          ['P-9', '30', '6 Aug 2025'],
          ['P-8', '−1,250', '6 Aug 2025'],
        ],
      },
    ]);
  });

  it('that no browser can print is refused in a sentence with the way out, and nothing is saved', async () => {
    const { double, downloads } = openMenu(parts);
    double.installationOrders.printAs(refuse('print/no-browser'));
    const user = await choosePdf();
    const refused = await screen.findByRole('dialog', { name: 'No PDF of Parts' });
    expect(refused.textContent).toMatch(/No Chrome, Edge or Chromium was found.*from its Excel workbook/);
    await user.click(within(refused).getAllByRole('button', { name: 'Close' })[1] ?? refused);
    await eventually(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(downloads).toEqual([]);
  });

  it('with more rows than a PDF takes is refused before anything is sent', async () => {
    const { double } = openMenu(Array.from({ length: 5001 }, (_, count) => ({ id: `P-${count}`, count })));
    await choosePdf();
    const refused = await screen.findByRole('dialog', { name: 'No PDF of Parts' });
    expect(refused.textContent).toMatch(/at most.*5,001.*Filter the list first/);
    expect(double.asked).toEqual([]);
  });
});

describe('the order of an export', () => {
  const shownIds = (): (string | null | undefined)[] =>
    within(screen.getAllByRole('rowgroup')[1] ?? document.body)
      .getAllByRole('row')
      .map((row) => row.firstElementChild?.textContent);

  it('is the order that the table shows, whatever is sorted and which way', () => {
    const part = fc.record({ id: fc.string(), count: fc.option(fc.integer({ min: -3, max: 3 })) });
    const sort = fc.record({ column: fc.constantFrom('id', 'count'), descending: fc.boolean() });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), sort, (rows, order) => {
        const { unmount } = render(
          <DataTable
            label="Parts"
            rows={rows}
            columns={columns}
            rowKey={(row) => `${rows.indexOf(row)}`}
            sort={order}
            onSortChange={() => undefined}
          />,
        );
        const shown = shownIds();
        unmount();
        expect(sortRows(rows, columns, order).map(({ id }) => id)).toEqual(shown);
      }),
      { numRuns: 40 },
    );
  });
});
