/** The columns that every list of transfers begins with: which one, from where to where, how many, and where it stands. */
import type { TFunction } from 'i18next';
import { Link } from 'wouter';
import { documentPath } from '../../app/paths';
import { formatQuantity } from '../../ui/format-quantity';
import type { TableColumn } from '../../ui/table-column';
import { endText, TransferEndText } from './transfer-end-text';
import type { TransferRow } from './transfer-rows';
import { TransferStateWord } from './transfer-state-word';

/** The number of a signed transfer leads to its document. */
const TransferNumber = ({ row: { transfer, docId } }: { readonly row: TransferRow }) =>
  docId === null ? (
    <span className="medium transfers-number" title={transfer}>
      {transfer}
    </span>
  ) : (
    <Link href={documentPath(docId)} className="medium transfers-number" title={transfer}>
      {transfer}
    </Link>
  );

const endColumn = <Row extends TransferRow>(t: TFunction<'transfers'>, id: 'from' | 'to'): TableColumn<Row> => ({
  id,
  title: t(`column.${id}`),
  cell: (row) => <TransferEndText end={row[id]} />,
  sortBy: (row) => endText(row[id]),
  exported: (row) => endText(row[id]),
});

export const transferColumns = <Row extends TransferRow>(t: TFunction<'transfers'>): readonly TableColumn<Row>[] => [
  {
    id: 'transfer',
    title: t('column.transfer'),
    cell: (row) => <TransferNumber row={row} />,
    sortBy: (row) => row.transfer,
    exported: (row) => row.transfer,
  },
  endColumn(t, 'from'),
  endColumn(t, 'to'),
  {
    id: 'quantity',
    title: t('column.quantity'),
    align: 'end',
    cell: (row) => formatQuantity(row.quantity),
    sortBy: (row) => row.quantity,
    exported: (row) => row.quantity,
  },
  {
    id: 'state',
    title: t('column.state'),
    cell: (row) => <TransferStateWord state={row.state} />,
    sortBy: (row) => t(`state.${row.state}`),
    exported: (row) => t(`state.${row.state}`),
  },
];
