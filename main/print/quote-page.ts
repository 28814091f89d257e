/** A quote as a page for paper. What was typed keeps its own direction, and turns nothing around it. */
import type { DocumentField, DocumentLine, DocumentPool, QuoteDocument } from '../../contract/quote/quote-document';
import { escapeHtml, paperPage } from './page-parts';

const style = `
.end { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th:last-child, td:last-child { padding-right: 0; }
.detail { color: #4a5260; font-size: 9pt; }
tfoot th, tfoot td { font-weight: 600; color: #171a21; border-top: .75pt solid #858d9a; border-bottom: 0; }
.rounding { color: #4a5260; font-size: 9pt; margin-bottom: 14pt; }
h2 { margin-top: 14pt; break-after: avoid; }
`;

const typed = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`;

const fieldHtml = ({ label, value }: DocumentField): string => `<dt>${escapeHtml(label)}</dt><dd>${typed(value)}</dd>`;

const detailHtml = (detail: string): string => (detail === '' ? '' : `<div class="detail">${typed(detail)}</div>`);

const lineHtml = ({ what, detail, pool, quantity, unit, amount }: DocumentLine): string =>
  `<tr><td>${typed(what)}${detailHtml(pool)}${detailHtml(detail)}</td><td class="end">${escapeHtml(quantity)}</td>` +
  `<td class="end">${escapeHtml(unit)}</td><td class="end">${escapeHtml(amount)}</td></tr>`;

const poolHtml = ({ pool, years, from, to }: DocumentPool): string =>
  `<tr><td>${typed(pool)}</td><td>${escapeHtml(years)}</td><td class="end">${escapeHtml(from)}</td><td class="end">${escapeHtml(to)}</td></tr>`;

const paragraphs = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<h2>${title}</h2>${lines.map((line) => `<p>${typed(line)}</p>`).join('')}`;

const head = (...titles: readonly string[]): string =>
  `<thead><tr>${titles.map((title, place) => `<th scope="col"${place === 0 ? '' : ' class="end"'}>${title}</th>`).join('')}</tr></thead>`;

export const quotePage = (document: QuoteDocument): string => {
  const { title, fields, lines, total, rounding, pools, note, terms } = document;
  return paperPage(
    title,
    style,
    `<dl>${fields.map(fieldHtml).join('')}</dl>
<table>
${head('What', 'Quantity', 'Unit price', 'Amount')}
<tbody>${lines.map(lineHtml).join('')}</tbody>
<tfoot><tr><th scope="row" colspan="3">Total</th><td class="end">${escapeHtml(total)}</td></tr></tfoot>
</table>
${rounding === '' ? '' : `<p class="rounding">${escapeHtml(rounding)}</p>`}
<h2>SUP end dates</h2>
<table>
<thead><tr><th scope="col">Pool</th><th scope="col">Years</th><th scope="col" class="end">Before</th><th scope="col" class="end">After</th></tr></thead>
<tbody>${pools.map(poolHtml).join('')}</tbody>
</table>
${paragraphs('Note', note)}
${paragraphs('Terms', terms)}`,
  );
};
