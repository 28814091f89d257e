/** An IDIS order as one clean page for paper. */
import type { OrderDocument, OrderedLine, OrderField } from '../../domain/installation/order-text';
import { escapeHtml, paperPage } from './page-parts';

const style = `
.serial { font-family: 'Cascadia Mono', 'SF Mono', ui-monospace, Consolas, 'Liberation Mono', monospace; font-weight: 600; }
td:first-child { font-weight: 600; white-space: nowrap; padding-right: 14pt; }
.quantity { text-align: right; font-variant-numeric: tabular-nums; padding-right: 0; width: 20mm; }
.replaces { color: #4a5260; }
.request { break-inside: avoid; margin-top: 14pt; padding: 8pt 10pt; background: #f5f6f8; border-radius: 4pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
`;

const fieldHtml = ({ label, value, isSerial }: OrderField): string =>
  `<dt>${escapeHtml(label)}</dt><dd${isSerial ? ' class="serial"' : ''}>${escapeHtml(value)}</dd>`;

const lineHtml = ({ part, description, quantity, replaces }: OrderedLine): string => {
  const instead =
    replaces === null ? '' : `<br><span class="replaces">in place of as many ${escapeHtml(replaces)}</span>`;
  return `<tr><td>${escapeHtml(part)}</td><td>${escapeHtml(description)}${instead}</td><td class="quantity">${String(quantity)}</td></tr>`;
};

const noteHtml = (note: readonly string[]): string =>
  note.length === 0 ? '' : `<h2>Note</h2>${note.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}`;

export const orderPage = ({ title, fields, lines, note, request }: OrderDocument): string =>
  paperPage(
    title,
    style,
    `<dl>${fields.map(fieldHtml).join('')}</dl>
<table>
<thead><tr><th scope="col">Part number</th><th scope="col">Description</th><th scope="col" class="quantity">Quantity</th></tr></thead>
<tbody>${lines.map(lineHtml).join('')}</tbody>
</table>
${noteHtml(note)}
<p class="request">${escapeHtml(request)}</p>`,
  );
