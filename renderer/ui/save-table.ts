/** Saves a table as a CSV file or an XLSX workbook. Loaded when somebody exports, not with the window. */
import { csvText } from '../../contract/table/csv-text';
import type { ExportedTable } from '../../contract/table/exported-table';
import { xlsxBytes } from '../../contract/table/xlsx-bytes';
import { exportedFileName } from './exported-file-name';
import { saveBytes } from './save-bytes';

export type TableFormat = 'csv' | 'xlsx';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** By the browser itself, beside the window's own work. */
const deflate = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> => {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/** `name` is what the table is called, `asOf` the day that its figures stand on. */
export const saveTable = async (
  table: ExportedTable,
  { name, asOf, format }: { readonly name: string; readonly asOf: string; readonly format: TableFormat },
): Promise<void> => {
  const fileName = exportedFileName(name, asOf, format);
  if (format === 'csv') saveBytes(fileName, csvText(table), 'text/csv;charset=utf-8');
  else saveBytes(fileName, await xlsxBytes(table, name, deflate), XLSX_TYPE);
};
