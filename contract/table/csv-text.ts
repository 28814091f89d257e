/** A table as CSV (RFC 4180): UTF-8 with a byte order mark, CRLF, dates as `YYYY-MM-DD`, numbers without separators. */
import type { ExportedTable, TableCell } from './exported-table';
import { toInertText } from './inert-text';

/** Without it Excel reads the file in the computer's old code page; with it nothing takes a first `ID` for SYLK. */
const BYTE_ORDER_MARK = '\uFEFF';
const NEEDS_QUOTES = /[",;\t\r\n\uFEFF]|^\s|\s$/u;

const field = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const fieldOf = (cell: TableCell): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return field(toInertText(cell));
  return typeof cell === 'number' ? String(cell) : cell.on;
};

export const csvText = ({ titles, rows }: ExportedTable): string => {
  const lines = [titles, ...rows].map((row) => row.map(fieldOf).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
};
