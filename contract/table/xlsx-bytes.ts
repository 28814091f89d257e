/** A table as an XLSX workbook: dates are dates, numbers are numbers, and every text is a text. */
import type { ExportedTable } from './exported-table';
import { sheetXml } from './sheet-xml';
import { workbookParts } from './workbook-parts';
import { zipArchive, type Deflate } from './zip-archive';

/** `name` is what the sheet is called. */
export const xlsxBytes = (table: ExportedTable, name: string, deflate: Deflate): Promise<Uint8Array<ArrayBuffer>> =>
  zipArchive(workbookParts(name, sheetXml(table)), deflate);
