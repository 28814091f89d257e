/** The prices of a list, a row a product or platform, with what a SUP year costs together with the licence. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPrice } from '../../../domain/catalogue/catalogue-change';
import type { PriceList } from '../../../domain/catalogue/price-list';
import { discountedSupYear } from '../../../domain/catalogue/price-on';
import type { Register } from '../../../domain/ledger/register';
import { DataTable } from '../../ui/data-table';
import { ExportMenu } from '../../ui/export-menu';
import { formatMoney } from '../../ui/format-quantity';
import { priceText } from '../../ui/parse-price';
import { Section } from '../../ui/section';
import type { TableColumn } from '../../ui/table-column';

interface PriceTableProps {
  readonly register: Register;
  readonly list: PriceList;
}

const keyOf = ({ product, variant }: ListedPrice): string => JSON.stringify([product, variant]);

export const PriceTable = ({ register, list }: PriceTableProps) => {
  const { t } = useTranslation('catalogue');
  const columns = usePriceColumns(list);
  const { prices, name } = list;
  const exporting = <ExportMenu small name={name} asOf={register.asOf} columns={columns} rows={() => prices} />;
  return (
    <Section title={t('price.page.prices')} aside={prices.length === 0 ? undefined : exporting} flush>
      {prices.length === 0 ? (
        <p className="muted catalogue-words">{t('price.page.noPrices')}</p>
      ) : (
        <DataTable label={t('price.page.prices')} rows={prices} columns={columns} rowKey={keyOf} />
      )}
    </Section>
  );
};

type AmountColumn = 'licence' | 'supYear' | 'supYearWith' | 'month';

const usePriceColumns = (list: PriceList): readonly TableColumn<ListedPrice>[] => {
  const { t } = useTranslation('catalogue');
  return useMemo(() => {
    const { currency } = list;
    const amount = (id: AmountColumn, of: (row: ListedPrice) => number | undefined): TableColumn<ListedPrice> => ({
      id,
      title: t(`price.row.${id}`),
      align: 'end',
      cell: (row) => {
        const minorUnits = of(row);
        return minorUnits === undefined ? t('price.notSold') : formatMoney({ minorUnits, currency });
      },
      sortBy: (row) => of(row) ?? null,
      exported: (row) => {
        const minorUnits = of(row);
        return minorUnits === undefined ? null : Number(priceText({ minorUnits, currency }));
      },
    });
    return [
      {
        id: 'product',
        title: t('price.row.product'),
        cell: ({ product }) => <span className="medium catalogue-clip">{product}</span>,
        sortBy: ({ product }) => product,
        exported: ({ product }) => product,
      },
      {
        id: 'variant',
        title: t('price.row.variant'),
        cell: ({ variant }) => (
          <span className={variant === undefined ? 'muted' : 'catalogue-clip'}>
            {variant ?? t('price.everyVariant')}
          </span>
        ),
        sortBy: ({ variant }) => variant ?? null,
        exported: ({ variant }) => variant ?? null,
      },
      amount('licence', ({ licenceMinorUnits }) => licenceMinorUnits),
      amount('supYear', ({ supYearMinorUnits }) => supYearMinorUnits),
      amount('supYearWith', (row) => discountedSupYear(list, row)),
      amount('month', ({ subscriptionMonthMinorUnits }) => subscriptionMonthMinorUnits),
    ];
  }, [t, list]);
};
