/** What the pages for paper share: A4, our own type and colours, everything escaped, nothing that runs or is loaded. */
import { toWellFormed } from '../../domain/well-formed';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string =>
  toWellFormed(text).replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

/** The light tokens of the window's look; paper has no dark side. */
const paper = `
@page { size: A4; margin: 18mm 16mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #171a21; background: #fff; font: 10.5pt/1.5 Inter, 'Segoe UI', system-ui, -apple-system, 'Liberation Sans', sans-serif; }
h1 { font-size: 18pt; line-height: 1.25; font-weight: 600; margin: 0 0 14pt; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 3pt 16pt; margin: 0 0 16pt; padding: 10pt 0; border-block: .75pt solid #d3d7de; }
dt { color: #4a5260; }
dd { margin: 0; font-weight: 500; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; margin: 0 0 16pt; }
th { text-align: left; font-weight: 500; color: #4a5260; border-bottom: .75pt solid #858d9a; padding: 4pt 8pt 4pt 0; }
td { vertical-align: top; border-bottom: .5pt solid #e3e6eb; padding: 5pt 8pt 5pt 0; overflow-wrap: anywhere; }
h2 { font-size: 10.5pt; margin: 0 0 2pt; }
p { margin: 0 0 4pt; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
`;

/** Whole, with its style inside; the policy in its head lets a browser run and load nothing. `body` is escaped already. */
export const paperPage = (title: string, style: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${paper}${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
