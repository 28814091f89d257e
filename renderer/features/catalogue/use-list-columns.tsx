/** The columns of the price lists. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../ui/format-date';
import { formatMoney, formatQuantity } from '../../ui/format-quantity';
import type { TableColumn } from '../../ui/table-column';
import { formatPercent } from './format-percent';
import type { PriceListRow } from './price-list-row';
import { StandingWord } from './standing-word';

export const useListColumns = (): readonly TableColumn<PriceListRow>[] => {
  const { t } = useTranslation('catalogue');
  return useMemo(
    (): readonly TableColumn<PriceListRow>[] => [
      {
        id: 'name',
        title: t('price.column.name'),
        cell: ({ name }) => (
          <span className="medium catalogue-clip" title={name}>
            {name}
          </span>
        ),
        sortBy: ({ name }) => name,
      },
      {
        id: 'standing',
        title: t('price.column.standing'),
        cell: ({ standing }) => <StandingWord standing={standing} />,
        sortBy: ({ standing }) => standing,
      },
      {
        id: 'currency',
        title: t('price.column.currency'),
        cell: ({ currency }) => currency,
        sortBy: ({ currency }) => currency,
      },
      {
        id: 'from',
        title: t('price.column.from'),
        align: 'end',
        cell: ({ validFrom }) => formatDate(validFrom),
        sortBy: ({ validFrom }) => validFrom,
      },
      {
        id: 'until',
        title: t('price.column.until'),
        align: 'end',
        cell: ({ validUntil }) => (validUntil === null ? t('price.open') : formatDate(validUntil)),
        sortBy: ({ validUntil }) => validUntil,
      },
      {
        id: 'prices',
        title: t('price.column.prices'),
        align: 'end',
        cell: ({ prices }) => formatQuantity(prices.length),
        sortBy: ({ prices }) => prices.length,
      },
      {
        id: 'discount',
        title: t('price.column.discount'),
        align: 'end',
        cell: ({ supDiscountBasisPoints: points }) => (points === 0 ? t('none') : formatPercent(points)),
        sortBy: ({ supDiscountBasisPoints }) => supDiscountBasisPoints,
      },
      {
        id: 'day',
        title: t('price.column.day'),
        align: 'end',
        cell: ({ servicesDayMinorUnits: minorUnits, currency }) =>
          minorUnits === null ? t('price.noRate') : formatMoney({ minorUnits, currency }),
        sortBy: ({ servicesDayMinorUnits }) => servicesDayMinorUnits,
      },
    ],
    [t],
  );
};
