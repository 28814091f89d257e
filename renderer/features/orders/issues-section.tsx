/** The licence files that answer a purchase order: issued here, or imported from its issuer. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import type { OrderIssue, RegisteredOrder } from '../../../domain/order/registered-order';
import { documentPath } from '../../app/paths';
import { DataTable } from '../../ui/data-table';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import { Section } from '../../ui/section';
import type { TableColumn } from '../../ui/table-column';
import { PoolName } from './order-facts';

interface IssuesSectionProps {
  readonly register: Register;
  readonly order: RegisteredOrder;
}

export const IssuesSection = ({ register, order }: IssuesSectionProps) => {
  const { t } = useTranslation('orders');
  const columns = useIssueColumns(register);
  return (
    <Section title={t('issues.title')} flush={order.issues.length > 0}>
      {order.issues.length === 0 ? (
        <p className="muted">
          {t('issues.none')} {t('issues.noneIssuer')}
        </p>
      ) : (
        <DataTable
          compact
          label={t('issues.title')}
          rows={order.issues}
          columns={columns}
          rowKey={({ docId }) => docId}
        />
      )}
    </Section>
  );
};

const useIssueColumns = (register: Register): readonly TableColumn<OrderIssue>[] => {
  const { t } = useTranslation('orders');
  return useMemo(
    (): readonly TableColumn<OrderIssue>[] => [
      {
        id: 'file',
        title: t('issues.file'),
        cell: ({ docId, fileName, direction, override }) => (
          <>
            <Link href={documentPath(docId)}>{fileName}</Link>{' '}
            <span className="small muted">{t(`issues.${direction}`)}</span>
            {override !== null && <div className="small">{t('issues.override', { reason: override })}</div>}
          </>
        ),
      },
      {
        id: 'pool',
        title: t('issues.pool'),
        cell: ({ pool }) => <PoolName register={register} pool={pool} />,
      },
      {
        id: 'revision',
        title: t('issues.revision'),
        align: 'end',
        cell: ({ revision }) => formatQuantity(revision),
      },
      { id: 'issuedOn', title: t('issues.issuedOn'), align: 'end', cell: ({ issuedOn }) => formatDate(issuedOn) },
      { id: 'quantity', title: t('issues.quantity'), align: 'end', cell: ({ quantity }) => formatQuantity(quantity) },
    ],
    [t, register],
  );
};
