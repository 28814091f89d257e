/** The register's customers as a table for a file: a row each, with what `coterm customers` prints of it. */
import { dayCell, type ExportedTable, type TableCell } from '../../contract/table/exported-table';
import type { RegisteredCustomer } from '../../domain/ledger/customers';

type Column = readonly [title: string, cell: (customer: RegisteredCustomer) => TableCell];

const columns: readonly Column[] = [
  ['Customer', ({ customer }) => (customer === '' ? null : customer)],
  ['Pools', ({ pools }) => pools.length],
  ['Sites', ({ sites }) => sites.length],
  ['Licences', ({ quantity }) => quantity],
  ['EULA', ({ eula }) => eula?.state ?? null],
  ['EULA to', ({ eula }) => dayCell(eula?.until ?? null)],
  ['Next SSED', ({ nextSsed }) => dayCell(nextSsed)],
  ['Contacts', ({ contacts }) => contacts],
  ['Notes', ({ notes }) => notes],
  ['Documents', ({ attachments }) => attachments],
];

export const exportedCustomers = (customers: readonly RegisteredCustomer[]): ExportedTable => ({
  titles: columns.map(([title]) => title),
  rows: customers.map((customer) => columns.map(([, cell]) => cell(customer))),
});
