/** How much of a table is read: counted before its cells are taken into memory. */
import { limits } from '../../contract/limits';
import { refuse, type Result } from '../../domain/result';

/** Judged without the blank columns that a spreadsheet leaves behind. Error: `register/too-many-columns`. */
export const refuseWidth = (columns: number): Result<never> | null =>
  columns > limits.tableColumns ? refuse('register/too-many-columns', { columns, limit: limits.tableColumns }) : null;

/** `null` when there is room. Errors: `register/too-many-rows`, `register/too-many-cells`. */
export const refuseSize = (rows: number, columns: number): Result<never> | null => {
  if (rows > limits.tableRows) return refuse('register/too-many-rows', { rows, limit: limits.tableRows });
  const cells = rows * columns;
  return cells > limits.tableCells ? refuse('register/too-many-cells', { cells, limit: limits.tableCells }) : null;
};
