/** The register's pools as a table for a file: a row a pool, with what `coterm pools` prints of it. */
import { dayCell, type ExportedTable, type TableCell } from '../../contract/table/exported-table';
import type { RegisteredPool, Register } from '../../domain/ledger/register';

const textCell = (text: string): TableCell => (text === '' ? null : text);

type Column = readonly [title: string, cell: (pool: RegisteredPool) => TableCell];

const columns: readonly Column[] = [
  ['Pool', ({ pool }) => pool],
  ['Name', ({ name }) => textCell(name)],
  ['Customer', ({ customer }) => textCell(customer)],
  ['Purchase order', ({ purchaseOrder }) => textCell(purchaseOrder)],
  ['State', ({ state }) => state],
  ['Licences', ({ quantity }) => quantity],
  ['Activated', ({ activated }) => activated],
  ['SSED', ({ ssed }) => dayCell(ssed)],
  ['SSED is projected', ({ ssed, projected }) => (ssed === null ? null : projected ? 'yes' : 'no')],
  ['Exact days', ({ ssedExact }) => ssedExact],
  ['Created', ({ createdOn }) => dayCell(createdOn)],
  ['Commenced', ({ commencedOn }) => dayCell(commencedOn)],
  ['Activate by', ({ activateBy }) => dayCell(activateBy)],
  ['Backstop', ({ backstop }) => dayCell(backstop)],
  ['Renewable as usual until', ({ renewal }) => dayCell(renewal?.usualUntil ?? null)],
  ['Renewable until', ({ renewal }) => dayCell(renewal?.until ?? null)],
  ['Archived', ({ archivedOn }) => dayCell(archivedOn)],
];

export const exportedPools = ({ pools }: Register, withArchived: boolean): ExportedTable => ({
  titles: columns.map(([title]) => title),
  rows: pools
    .filter(({ archivedOn }) => withArchived || archivedOn === null)
    .map((pool) => columns.map(([, cell]) => cell(pool))),
});
