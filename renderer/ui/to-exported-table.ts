/** What a table's file holds: the columns that have something for it, for every row that is given. */
import type { ExportedTable } from '../../contract/table/exported-table';
import type { ExportedColumn } from './table-column';

export const toExportedTable = <Row>(columns: readonly ExportedColumn<Row>[], rows: readonly Row[]): ExportedTable => {
  const held = columns.flatMap(({ title, exported }) => (exported === undefined ? [] : [{ title, exported }]));
  return {
    titles: held.map(({ title }) => title),
    rows: rows.map((row) => held.map(({ exported }) => exported(row))),
  };
};
