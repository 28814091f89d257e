/** A table as pages for paper: A4 landscape, its head on each page, pages numbered, the type as small as its columns ask for. */
import type { PrintedTable } from '../../contract/table/printed-table';
import { escapeHtml, paperPage } from './page-parts';

/** Points of type for as many columns at most. */
const sizes: readonly (readonly [columns: number, points: number])[] = [
  [7, 9.5],
  [11, 8],
  [16, 7],
];
const SMALLEST_POINTS = 6;
/** Characters that a line of the sheet takes at ten points. */
const LINE_CHARACTERS = 120;
const TEN_POINTS = 10;

const pointsFor = (columns: number): number => sizes.find(([most]) => columns <= most)?.[1] ?? SMALLEST_POINTS;

const styleFor = (points: number): string => `
@page { size: A4 landscape; margin: 14mm 12mm 16mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Inter, 'Segoe UI', system-ui, 'Liberation Sans', sans-serif; color: #4a5260; } }
h1 { font-size: 15pt; margin: 0 0 4pt; }
.lead { color: #4a5260; font-size: 9pt; }
table { font-size: ${points}pt; line-height: 1.35; margin: 10pt 0 0; }
thead { display: table-header-group; }
th { box-sizing: content-box; vertical-align: bottom; overflow-wrap: break-word; padding: 3pt 6pt 3pt 0; }
td { padding: 3pt 6pt 3pt 0; white-space: pre-line; }
.end { white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; }
th.end { white-space: normal; }
th:last-child, td:last-child { padding-right: 0; }
`;

const longestWord = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => Math.max(0, ...text.split(/\s+/u).map((word) => word.length))));

/** As wide as its longest word or its number, unless that is more than its share of the line: words break only then. */
const leastWidths = ({ columns, rows }: PrintedTable, points: number): readonly number[] => {
  const share = Math.floor((LINE_CHARACTERS * TEN_POINTS) / points / columns.length);
  return columns.map((_, place) => Math.min(share, longestInColumn(rows, place)));
};

const longestInColumn = (rows: PrintedTable['rows'], place: number): number =>
  rows.reduce((longest, row) => Math.max(longest, longestWord([row[place] ?? ''])), 1);

const typed = (text: string): string => (text === '' ? '' : `<bdi>${escapeHtml(text)}</bdi>`);

const classOf = (end: boolean): string => (end ? ' class="end"' : '');

const rowHtml = (row: readonly string[], columns: PrintedTable['columns']): string =>
  `<tr>${columns.map(({ end }, place) => `<td${classOf(end)}>${typed(row[place] ?? '')}</td>`).join('')}</tr>`;

export const tablePage = (table: PrintedTable): string => {
  const { title, lead, columns, rows } = table;
  const points = pointsFor(columns.length);
  const widths = leastWidths(table, points);
  const heads = columns.map(
    ({ title: head, end }, place) =>
      `<th scope="col"${classOf(end)} style="min-width:${widths[place] ?? 1}ch">${typed(head)}</th>`,
  );
  return paperPage(
    title,
    styleFor(points),
    `${lead.map((line) => `<p class="lead">${typed(line)}</p>`).join('')}
<table>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>${rows.map((row) => rowHtml(row, columns)).join('')}</tbody>
</table>`,
  );
};
