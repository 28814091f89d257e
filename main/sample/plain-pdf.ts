/** Writes plain lines as a PDF of one page: the sample's papers. The same lines are the same bytes. */

/** A4 in points; lines are 16 points apart, from the top left. */
const textOf = (lines: readonly string[]): string =>
  [
    'BT',
    '/F1 11 Tf',
    '16 TL',
    '72 770 Td',
    ...lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`),
    'ET',
  ].join('\n');

const objectsOf = (text: string): readonly string[] => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
];

/** The lines are Latin-1, a byte a character. */
export const plainPdf = (lines: readonly string[]): Uint8Array => {
  let file = '%PDF-1.4\n';
  const places = objectsOf(textOf(lines)).map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const count = places.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, 'latin1');
};
