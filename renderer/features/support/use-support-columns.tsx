/** The columns of the list of support. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../contract/table/exported-table';
import type { PoolSupport } from '../../../domain/support/entitlement';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import type { TableColumn } from '../../ui/table-column';
import { Level3Word } from './level3-word';
import { levelFacts } from '../../../domain/support/support-levels';
import { dayOfLevel3 } from './use-support-words';

const nameOf = ({ name, pool }: PoolSupport): string => (name === '' ? pool : name);

export const useSupportColumns = (): readonly TableColumn<PoolSupport>[] => {
  const { t } = useTranslation('support');
  return useMemo((): readonly TableColumn<PoolSupport>[] => {
    const text = (id: 'pool' | 'id' | 'customer' | 'serviceLevel', of: (row: PoolSupport) => string) => ({
      id,
      title: t(`column.${id}`),
      cell: (row: PoolSupport) => (
        <span className="support-clip" title={of(row)}>
          {of(row) === '' ? t('none') : of(row)}
        </span>
      ),
      sortBy: of,
      exported: of,
    });
    return [
      {
        id: 'level3',
        title: t('column.level3'),
        cell: ({ level3 }) => <Level3Word kind={level3.kind} />,
        sortBy: ({ level3 }) => level3.kind,
        exported: ({ level3 }) => t(`kind.${level3.kind}`),
      },
      text('pool', nameOf),
      text('id', ({ pool }) => pool),
      text('customer', ({ customer }) => customer),
      {
        id: 'licences',
        title: t('column.licences'),
        align: 'end',
        cell: ({ quantity }) => formatQuantity(quantity),
        sortBy: ({ quantity }) => quantity,
        exported: ({ quantity }) => quantity,
      },
      {
        id: 'date',
        title: t('column.date'),
        align: 'end',
        cell: ({ level3 }) => {
          const day = dayOfLevel3(level3);
          return day === null ? t('none') : formatDate(day);
        },
        sortBy: ({ level3 }) => dayOfLevel3(level3),
        exported: ({ level3 }) => dayCell(dayOfLevel3(level3)),
      },
      text('serviceLevel', ({ serviceLevel }) => (serviceLevel === null ? '' : levelFacts(serviceLevel))),
    ];
  }, [t]);
};
