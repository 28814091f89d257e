/** Value by month: bars of what is open, won, renewed and lost, with the same as a table. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { amountNumber } from '../../../../contract/table/currency-digits';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { Forecast, ForecastMonth } from '../../../../domain/pipeline/forecast';
import { DataTable } from '../../../ui/data-table';
import { ExportMenu } from '../../../ui/export-menu';
import { formatMonth } from '../../../ui/format-date';
import { Section } from '../../../ui/section';
import type { TableColumn } from '../../../ui/table-column';
import { formatAmount, formatValue } from '../pipeline/format-value';

const parts = ['open', 'won', 'renewed', 'lost'] as const;

const monthText = ({ from }: ForecastMonth): string => `${formatMonth(from)} ${from.slice(0, 4)}`;

const useMonthColumns = ({ currency, total }: Forecast): readonly TableColumn<ForecastMonth>[] => {
  const { t } = useTranslation('renewals');
  const sumColumn = (id: (typeof parts)[number] | 'all'): TableColumn<ForecastMonth> => ({
    id,
    title: t(`forecast.column.${id}`),
    align: 'end',
    cell: (month) => formatAmount(month[id], currency),
    sortBy: (month) => month[id],
    total: formatValue(total[id], currency),
    exported: (month) => amountNumber(month[id], currency),
  });
  return [
    {
      id: 'month',
      title: t('forecast.column.month'),
      cell: monthText,
      sortBy: ({ from }) => from,
      total: t('forecast.total'),
      exported: ({ from }) => from.slice(0, 7),
    },
    ...parts.map(sumColumn),
    sumColumn('all'),
  ];
};

interface ForecastMonthsProps {
  readonly forecast: Forecast;
  readonly asOf: CivilDate;
}

export const ForecastMonths = ({ forecast, asOf }: ForecastMonthsProps) => {
  const { t } = useTranslation('renewals');
  const [isTable, setTable] = useState(false);
  const columns = useMonthColumns(forecast);
  const exported = [...columns, { title: t('forecast.column.currency'), exported: () => forecast.currency }];
  const name = t('forecast.tableLabel', { currency: forecast.currency });
  return (
    <Section
      title={t('forecast.months')}
      flush
      aside={
        <>
          <Button size="xs" variant="subtle" onClick={() => setTable((now) => !now)}>
            {t(isTable ? 'forecast.asChart' : 'forecast.asTable')}
          </Button>
          <ExportMenu name={name} asOf={asOf} columns={exported} rows={() => forecast.months} small />
        </>
      }
    >
      {isTable ? (
        <DataTable label={name} rows={forecast.months} columns={columns} rowKey={({ from }) => from} compact />
      ) : (
        <Bars forecast={forecast} />
      )}
      <p className="lead forecast-note">{t('forecast.prices')}</p>
    </Section>
  );
};

const Bars = ({ forecast: { months, currency } }: { readonly forecast: Forecast }) => {
  const { t } = useTranslation('renewals');
  const most = Math.max(1, ...months.map(({ all }) => all));
  return (
    <>
      <ul className="forecast-legend">
        {parts.map((part) => (
          <li key={part}>
            <i className="forecast-part" data-part={part} aria-hidden />
            {t(`forecast.column.${part}`)}
          </li>
        ))}
      </ul>
      <ol className="forecast-bars">
        {months.map((month) => (
          <Bar key={month.from} month={month} most={most} currency={currency} />
        ))}
      </ol>
    </>
  );
};

interface BarProps {
  readonly month: ForecastMonth;
  readonly most: number;
  readonly currency: string;
}

const Bar = ({ month, most, currency }: BarProps) => {
  const { t } = useTranslation('renewals');
  const value = (minorUnits: number): string => formatValue(minorUnits, currency);
  const said = t('forecast.bar', {
    month: monthText(month),
    open: value(month.open),
    won: value(month.won),
    renewed: value(month.renewed),
    lost: value(month.lost),
  });
  return (
    <li aria-label={said} title={said}>
      <span className="forecast-month">{monthText(month)}</span>
      <span className="forecast-track" aria-hidden>
        {parts.map((part) => (
          <span
            key={part}
            className="forecast-part"
            data-part={part}
            style={{ width: `${(month[part] / most) * 100}%` }}
          />
        ))}
      </span>
      <span className="forecast-value">{value(month.all)}</span>
    </li>
  );
};
