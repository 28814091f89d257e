/** An IDIS order as one clean page for paper: A4, our own type and colours, everything escaped, nothing that runs or is loaded. */
import type { OrderDocument, OrderedLine, OrderField } from '../../domain/installation/order-text';
import { toWellFormed } from '../../domain/well-formed';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string): string => toWellFormed(text).replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

/** The light tokens of the window's look; paper has no dark side. */
const style = `
@page { size: A4; margin: 18mm 16mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #171a21; background: #fff; font: 10.5pt/1.5 Inter, 'Segoe UI', system-ui, -apple-system, 'Liberation Sans', sans-serif; }
h1 { font-size: 18pt; line-height: 1.25; font-weight: 600; margin: 0 0 14pt; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 3pt 16pt; margin: 0 0 16pt; padding: 10pt 0; border-block: .75pt solid #d3d7de; }
dt { color: #4a5260; }
dd { margin: 0; font-weight: 500; overflow-wrap: anywhere; }
.serial { font-family: 'Cascadia Mono', 'SF Mono', ui-monospace, Consolas, 'Liberation Mono', monospace; font-weight: 600; }
table { width: 100%; border-collapse: collapse; margin: 0 0 16pt; }
th { text-align: left; font-weight: 500; color: #4a5260; border-bottom: .75pt solid #858d9a; padding: 4pt 8pt 4pt 0; }
td { vertical-align: top; border-bottom: .5pt solid #e3e6eb; padding: 5pt 8pt 5pt 0; overflow-wrap: anywhere; }
td:first-child { font-weight: 600; white-space: nowrap; padding-right: 14pt; }
.quantity { text-align: right; font-variant-numeric: tabular-nums; padding-right: 0; width: 20mm; }
.replaces { color: #4a5260; }
tr, .request { break-inside: avoid; }
h2 { font-size: 10.5pt; margin: 0 0 2pt; }
p { margin: 0 0 4pt; overflow-wrap: anywhere; }
.request { margin-top: 14pt; padding: 8pt 10pt; background: #f5f6f8; border-radius: 4pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
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

/** Whole, with its style inside; the policy in its head lets a browser run and load nothing. */
export const orderPage = ({ title, fields, lines, note, request }: OrderDocument): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<dl>${fields.map(fieldHtml).join('')}</dl>
<table>
<thead><tr><th scope="col">Part number</th><th scope="col">Description</th><th scope="col" class="quantity">Quantity</th></tr></thead>
<tbody>${lines.map(lineHtml).join('')}</tbody>
</table>
${noteHtml(note)}
<p class="request">${escapeHtml(request)}</p>
</body>
</html>
`;
