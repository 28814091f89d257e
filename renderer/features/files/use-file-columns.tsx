/** The columns of the list of files. */
import { useMemo } from 'react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../contract/table/exported-table';
import type { RegisteredDocument } from '../../../domain/ledger/register';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import { NoData } from '../../ui/no-data';
import type { TableColumn } from '../../ui/table-column';
import { DocumentId } from './document-id';
import { DocumentMenu } from './document-menu';
import { poolOfSigned, type DocumentRow } from './document-row';
import { DocumentStateWord } from './document-state-word';
import { fileTypeText } from './file-type-text';

const PoolText = ({ text }: { readonly text: string }) => (
  <span className="lead files-clip" title={text}>
    {text}
  </span>
);

/** The pool of a licence file; how many there are in a register. */
const poolText = ({ licence, signed, pools }: DocumentRow): string => {
  if (pools !== null)
    return i18next.t('files:register.document.pools', { count: pools, formatted: formatQuantity(pools) });
  if (signed !== null) return poolOfSigned(signed);
  return licence === null ? '' : `${licence.pool.name}, ${licence.pool.id}`;
};

/** `onUndo` must be stable. */
export const useFileColumns = (onUndo: (document: RegisteredDocument) => void): readonly TableColumn<DocumentRow>[] => {
  const { t } = useTranslation(['files', 'ui']);
  return useMemo(
    (): readonly TableColumn<DocumentRow>[] => [
      {
        id: 'state',
        title: t('column.state'),
        cell: (row) => <DocumentStateWord state={row.state} />,
        sortBy: (row) => row.state,
        exported: (row) => t(`direction.${row.state}`),
      },
      {
        id: 'file',
        title: t('column.file'),
        cell: ({ document }) => (
          <span className="medium files-clip" title={document.fileName}>
            {document.fileName}
          </span>
        ),
        sortBy: (row) => row.document.fileName,
        exported: (row) => row.document.fileName,
      },
      {
        id: 'type',
        title: t('column.type'),
        cell: (row) => <span className="lead">{fileTypeText(row.document.typ)}</span>,
        sortBy: (row) => row.document.typ,
        exported: (row) => fileTypeText(row.document.typ),
      },
      {
        id: 'pool',
        title: t('column.pool'),
        cell: (row) => (row.isMissing ? <NoData /> : <PoolText text={poolText(row)} />),
        sortBy: poolText,
        exported: (row) => (row.isMissing ? t('ui:noData') : poolText(row)),
      },
      {
        id: 'order',
        title: t('column.order'),
        cell: (row) => <span className="lead">{row.licence?.purchaseOrder.number}</span>,
        sortBy: (row) => row.licence?.purchaseOrder.number ?? null,
        exported: (row) => row.licence?.purchaseOrder.number ?? null,
      },
      {
        id: 'on',
        title: t('column.on'),
        align: 'end',
        cell: (row) => formatDate(row.document.on),
        sortBy: (row) => row.document.on,
        exported: (row) => dayCell(row.document.on),
      },
      {
        id: 'document',
        title: t('column.document'),
        cell: (row) => <DocumentId docId={row.document.docId} />,
        exported: (row) => row.document.docId,
      },
      {
        id: 'actions',
        title: t('column.actions'),
        width: 52,
        head: <span className="visually-hidden">{t('column.actions')}</span>,
        cell: (row) => <DocumentMenu row={row} onUndo={() => onUndo(row.document)} />,
      },
    ],
    [t, onUndo],
  );
};
