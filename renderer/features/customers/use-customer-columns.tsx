/** The columns of the list of customers. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../contract/table/exported-table';
import { formatDate } from '../../ui/format-date';
import { formatDaysLeft, urgencyOf } from '../../ui/format-days-left';
import { formatQuantity } from '../../ui/format-quantity';
import type { TableColumn } from '../../ui/table-column';
import { EulaStateWord, eulaStateText } from '../sites';
import type { CustomerRow } from './customer-row';

/** Zero is quiet: most rows have none of most things. */
const Count = ({ count }: { readonly count: number }) =>
  count === 0 ? <span className="muted">{formatQuantity(count)}</span> : formatQuantity(count);

const DaysLeft = ({ days }: { readonly days: number | null }) => {
  const { t } = useTranslation('ui');
  if (days === null) return <span className="muted">{t('notApplicable')}</span>;
  const urgency = urgencyOf(days);
  return <span className={urgency === 'plain' ? undefined : `tone-${urgency} medium`}>{formatDaysLeft(days)}</span>;
};

const countColumn = (
  id: 'quantity' | 'contacts' | 'notes' | 'attachments',
  title: string,
): TableColumn<CustomerRow> => ({
  id,
  title,
  align: 'end',
  cell: (row) => <Count count={row[id]} />,
  sortBy: (row) => row[id],
  exported: (row) => row[id],
});

/** What needs somebody first, first. */
const eulaRank = (eula: CustomerRow['eula']): number => {
  const needsNone = 3;
  return eula === null ? needsNone : ['missing', 'expiring', 'signed'].indexOf(eula.state);
};

export const useCustomerColumns = (): readonly TableColumn<CustomerRow>[] => {
  const { t } = useTranslation('customers');
  const { t: ofSites } = useTranslation('sites');
  return useMemo(
    (): readonly TableColumn<CustomerRow>[] => [
      {
        id: 'customer',
        title: t('column.customer'),
        width: '20%',
        cell: ({ customer }) => (
          <span className={customer === '' ? 'muted' : 'medium customers-clip'} title={customer}>
            {customer === '' ? t('none') : customer}
          </span>
        ),
        exported: ({ customer }) => (customer === '' ? null : customer),
        sortBy: ({ customer }) => (customer === '' ? null : customer.toLocaleLowerCase('en-GB')),
      },
      {
        id: 'pools',
        title: t('column.pools'),
        align: 'end',
        cell: ({ pools }) => <Count count={pools.length} />,
        sortBy: ({ pools }) => pools.length,
        exported: ({ pools }) => pools.length,
      },
      {
        id: 'sites',
        title: t('column.sites'),
        align: 'end',
        cell: ({ sites }) => <Count count={sites.length} />,
        sortBy: ({ sites }) => sites.length,
        exported: ({ sites }) => sites.length,
      },
      countColumn('quantity', t('column.quantity')),
      {
        id: 'eula',
        title: t('column.eula'),
        cell: ({ customer, eula }) => (customer === '' ? <DaysLeft days={null} /> : <EulaStateWord standing={eula} />),
        sortBy: ({ eula }) => eulaRank(eula),
        exported: ({ customer, eula }) => (customer === '' ? null : eulaStateText(eula, ofSites)),
      },
      {
        id: 'nextSsed',
        title: t('column.nextSsed'),
        align: 'end',
        cell: ({ nextSsed }) => (nextSsed === null ? <DaysLeft days={null} /> : formatDate(nextSsed)),
        sortBy: ({ nextSsed }) => nextSsed,
        exported: ({ nextSsed }) => dayCell(nextSsed),
      },
      {
        id: 'daysLeft',
        title: t('column.daysLeft'),
        align: 'end',
        cell: (row) => <DaysLeft days={row.daysLeft} />,
        sortBy: (row) => row.daysLeft,
        exported: (row) => row.daysLeft,
      },
      countColumn('contacts', t('column.contacts')),
      countColumn('notes', t('column.notes')),
      countColumn('attachments', t('column.documents')),
    ],
    [t, ofSites],
  );
};
