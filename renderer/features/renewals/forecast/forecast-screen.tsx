/** The forecast: what renewals bring by month, open against won, and the SSEDs if everything open were renewed. */
import { useMemo, useState, type ReactNode } from 'react';
import { Button, SegmentedControl } from '@mantine/core';
import { IconReportMoney } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { addMonths, toCivilDate, toDayNumber, type CivilDate } from '../../../../domain/calendar/civil-date';
import type { Register } from '../../../../domain/ledger/register';
import { currenciesOf, forecastOf, renewedCycles } from '../../../../domain/pipeline/forecast';
import { bucketStart, type DayRange } from '../../../../domain/pipeline/months-of';
import { renewalRows, type RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { paths } from '../../../app/paths';
import { useCrumb } from '../../../stores/crumbs-store';
import { EmptyState } from '../../../ui/empty-state';
import { formatQuantity } from '../../../ui/format-quantity';
import { PageHeader } from '../../../ui/page-header';
import { formatValue } from '../pipeline/format-value';
import { ForecastMonths } from './forecast-months';
import { IfRenewedSection } from './if-renewed-section';
import '../pipeline/pipeline.css';
import './forecast.css';

const MONTHS_AHEAD = 12;

/** This month and the eleven after it, whole. */
const yearFrom = (asOf: CivilDate): DayRange => {
  const first = bucketStart(toDayNumber(asOf), 'month');
  return { from: toCivilDate(first), to: toCivilDate(addMonths(first, MONTHS_AHEAD) - 1) };
};

export const ForecastScreen = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('renewals');
  useCrumb(t('forecast.crumb'));
  const rows = useMemo(() => renewalRows(register), [register]);
  const currencies = useMemo(() => currenciesOf(rows), [rows]);
  const [chosen, setChosen] = useState<string | null>(null);
  const currency = currencies.find((each) => each === chosen) ?? currencies[0];
  return (
    <div className="page pipeline-page">
      {currency === undefined ? (
        <NoPrices />
      ) : (
        <Priced
          register={register}
          rows={rows}
          currency={currency}
          choice={
            currencies.length > 1 && (
              <SegmentedControl
                aria-label={t('forecast.currency')}
                data={[...currencies]}
                value={currency}
                onChange={setChosen}
              />
            )
          }
        />
      )}
      <IfRenewedSection register={register} rows={rows} />
    </div>
  );
};

const BackButton = () => {
  const { t } = useTranslation('renewals');
  return (
    <Button component={Link} href={paths.renewals}>
      {t('pipeline.back')}
    </Button>
  );
};

const NoPrices = () => {
  const { t } = useTranslation('renewals');
  return (
    <>
      <PageHeader title={t('forecast.title')} actions={<BackButton />} />
      <section className="card">
        <EmptyState
          icon={IconReportMoney}
          title={t('forecast.noPrices.title')}
          text={t('forecast.noPrices.text')}
          actions={
            <Button variant="filled" component={Link} href={paths.priceLists}>
              {t('forecast.noPrices.action')}
            </Button>
          }
        />
      </section>
    </>
  );
};

interface PricedProps {
  readonly register: Register;
  readonly rows: readonly RenewalRow[];
  readonly currency: string;
  /** Of the currency, where there are several: side by side, never added. */
  readonly choice: ReactNode;
}

const Priced = ({ register, rows, currency, choice }: PricedProps) => {
  const { t } = useTranslation('renewals');
  const forecast = useMemo(() => {
    const range = yearFrom(register.asOf);
    return forecastOf(rows, renewedCycles(register, currency, range), currency, range);
  }, [register, rows, currency]);
  const { total } = forecast;
  const value = (minorUnits: number): string => formatValue(minorUnits, currency);
  const lead = t('forecast.lead', {
    open: value(total.open),
    won: value(total.won),
    renewed: value(total.renewed),
    lost: value(total.lost),
  });
  const unpriced =
    total.unpriced === 0
      ? ''
      : ` ${t('forecast.unpriced', { count: total.unpriced, formatted: formatQuantity(total.unpriced), currency })}`;
  return (
    <>
      <PageHeader
        title={t('forecast.title')}
        lead={`${lead}${unpriced}`}
        actions={
          <>
            {choice}
            <BackButton />
          </>
        }
      />
      <ForecastMonths forecast={forecast} asOf={register.asOf} />
    </>
  );
};
