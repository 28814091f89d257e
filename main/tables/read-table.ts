/** Reads a table from a file by what its bytes are, whatever its name says: an Excel workbook, or text with separators. */
import { limits } from '../../contract/limits';
import { done, refuse, type Result } from '../../domain/result';
import { isBlank, type Table } from '../../domain/register-import/table';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import { refuseWidth } from './table-limits';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
/** Excel before 2007, and every workbook with a password. */
const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const refuseCompound = (bytes: Uint8Array): Result<never> =>
  Buffer.from(bytes).includes(ENCRYPTED) ? refuse('register/encrypted') : refuse('register/old-excel');

const withRows = (table: Table): Result<Table> => {
  const filled = table.rows.filter((row) => !row.every(isBlank)).length;
  if (filled === 0) return refuse('register/empty');
  const [heads = []] = table.rows;
  if (heads.every(isBlank)) return refuse('register/no-heads');
  if (filled === 1) return refuse('register/heads-only');
  const columns = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return refuseWidth(columns) ?? done(table);
};

/**
 * Errors: `register/too-large`, `register/old-excel`, `register/encrypted`, `register/empty`, `register/no-heads`,
 * `register/heads-only`, `register/too-many-columns`, and those of `readCsv` and `readXlsx`.
 */
export const readTable = async (bytes: Uint8Array): Promise<Result<Table>> => {
  if (bytes.length > limits.tableBytes)
    return refuse('register/too-large', { sizeBytes: bytes.length, limitBytes: limits.tableBytes });
  if (isCompound(bytes)) return refuseCompound(bytes);
  const table = isZip(bytes) ? await readXlsx(bytes) : readCsv(bytes);
  return table.ok ? withRows(table.value) : table;
};
