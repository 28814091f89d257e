/** Says why a mapping cannot be used yet: a column that is needed is missing, one is named twice, a date leaves a doubt. */
import { refuse, type Result } from '../result';
import type { ColumnReading } from '../ledger/register-document';
import { isFieldOf, neededFields, type TableKind } from './field';
import { lookAtColumns } from './read-columns';
import type { Table } from './table';

/** `null` when it can be used. Errors: `register/columns-differ`, `register/column-missing`, `register/column-twice`, `register/dates-ambiguous`. */
export const checkMapping = (
  kind: TableKind,
  table: Table,
  mapping: readonly ColumnReading[],
): Result<never> | null => {
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (mapping.length !== width) return refuse('register/columns-differ', { found: width, given: mapping.length });
  const named = mapping.map(({ field }) => field).filter((field) => isFieldOf(kind, field));
  const missing = neededFields[kind].find((field) => !named.includes(field));
  if (missing !== undefined) return refuse('register/column-missing', { field: missing });
  const twice = named.find((field, index) => named.indexOf(field) !== index);
  if (twice !== undefined) return refuse('register/column-twice', { field: twice });
  const ambiguous = lookAtColumns(kind, table, mapping).find((column) => column.ambiguous);
  return ambiguous === undefined
    ? null
    : refuse('register/dates-ambiguous', { head: ambiguous.head, example: ambiguous.example?.text ?? '' });
};
