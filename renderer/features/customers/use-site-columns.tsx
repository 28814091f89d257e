/** The columns of the list of sites. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../contract/table/exported-table';
import { formatQuantity } from '../../ui/format-quantity';
import type { TableColumn } from '../../ui/table-column';
import { EulaStateWord, eulaStateText, TerritoryWord } from '../sites';
import type { SiteRow } from './site-row';

const stateRank = { missing: 0, expiring: 1, signed: 2 } as const;

const lower = (text: string): string | null => (text === '' ? null : text.toLocaleLowerCase('en-GB'));

const poolsOf = ({ assignments }: SiteRow): readonly string[] => [...new Set(assignments.map(({ pool }) => pool))];

export const useSiteColumns = (): readonly TableColumn<SiteRow>[] => {
  const { t } = useTranslation('sites');
  return useMemo(
    (): readonly TableColumn<SiteRow>[] => [
      {
        id: 'name',
        title: t('site.column.name'),
        cell: ({ name }) => (
          <span className="medium customers-clip" title={name}>
            {name}
          </span>
        ),
        sortBy: ({ name }) => lower(name),
        exported: ({ name }) => name,
      },
      {
        id: 'customer',
        title: t('site.column.customer'),
        cell: ({ customer }) => (
          <span className="customers-clip" title={customer}>
            {customer}
          </span>
        ),
        sortBy: ({ customer }) => lower(customer),
        exported: ({ customer }) => customer,
      },
      {
        id: 'territory',
        title: t('site.column.territory'),
        cell: (row) => <TerritoryWord site={row} />,
        sortBy: ({ territory }) => lower(territory),
        exported: ({ territory }) => (territory === '' ? null : territory),
      },
      {
        id: 'pools',
        title: t('site.column.pools'),
        align: 'end',
        cell: (row) => formatQuantity(poolsOf(row).length),
        sortBy: (row) => poolsOf(row).length,
        exported: (row) => (row.assignments.length === 0 ? null : poolsOf(row).join(', ')),
      },
      {
        id: 'quantity',
        title: t('site.column.quantity'),
        align: 'end',
        cell: ({ quantity }) => formatQuantity(quantity),
        sortBy: ({ quantity }) => quantity,
        exported: ({ quantity }) => quantity,
      },
      {
        id: 'eula',
        title: t('site.column.eula'),
        cell: ({ eula }) => <EulaStateWord standing={eula} />,
        sortBy: ({ eula }) => stateRank[eula.state],
        exported: ({ eula }) => eulaStateText(eula, t),
      },
    ],
    [t],
  );
};

/** What an exported list says besides. */
export const useExportedSiteColumns = () => {
  const { t } = useTranslation('sites');
  const columns = useSiteColumns();
  return [
    ...columns,
    { title: t('site.column.until'), exported: ({ eula }: SiteRow) => dayCell(eula.until) },
    { title: t('site.column.address'), exported: ({ address }: SiteRow) => (address === '' ? null : address) },
  ];
};
