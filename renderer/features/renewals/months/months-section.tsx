/** Renewals by month: stacked bars of open, won and lost, from months to weeks to days; each filters the rest of the screen. */
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { Button, Select } from '@mantine/core';
import { IconArrowLeft, IconZoomIn } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toCivilDate, type DayNumber } from '../../../../domain/calendar/civil-date';
import { currenciesOf } from '../../../../domain/pipeline/forecast';
import type { BucketUnit } from '../../../../domain/pipeline/months-of';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { Section } from '../../../ui/section';
import type { ChosenDays } from '../renewals-filter';
import { currencySymbol } from '../pipeline/format-value';
import { setRenewalsFilter, useRenewalsView } from '../renewals-view';
import { useDaysWords } from '../use-days-words';
import { amountScale, type AmountScale } from './amount-scale';
import { measureOf, monthBars, type Bar, type MonthBars } from './month-bars';
import { MonthButtons } from './month-buttons';
import { CHART_HEIGHT } from './months-layout';
import { MonthsTable } from './months-table';
import { goBack, goInto, pathUnder, setMeasure, useMonthsView, type MeasureName, type Within } from './months-view';
import { useAmountWords } from './use-amount-words';
import { useElementWidth } from './use-element-width';
import './months.css';

const MonthsChart = lazy(async () => ({ default: (await import('./months-chart')).MonthsChart }));

const isSame = (one: ChosenDays | null, other: ChosenDays): boolean => one?.from === other.from && one.to === other.to;

/** Chosen again, it gives way to what it is a part of. */
const choose = (bar: Bar, days: ChosenDays | null, path: readonly Within[]): void =>
  setRenewalsFilter({ days: isSame(days, bar.days) ? (path.at(-1)?.days ?? null) : bar.days });

const into = (bar: Bar, unit: BucketUnit, path: readonly Within[]): void => {
  if (unit === 'day') return;
  setRenewalsFilter({ days: bar.days });
  goInto(path, { unit, days: bar.days });
};

const MeasureChoice = ({
  measure,
  currencies,
}: {
  readonly measure: MeasureName;
  readonly currencies: readonly string[];
}) => {
  const { t } = useTranslation('renewals');
  const data = [
    ...currencies.map((currency) => ({ value: `value ${currency}`, label: t('months.valueIn', { currency }) })),
    ...(['pools', 'licences', 'licence-days'] as const).map((value) => ({
      value,
      label: t(`months.measure.${value}`),
    })),
  ];
  const take = (value: string | null): void => {
    if (value === 'pools' || value === 'licences' || value === 'licence-days') setMeasure(value);
    else if (value !== null) setMeasure(`value ${value.slice('value '.length)}`);
  };
  return (
    <Select
      size="xs"
      w={132}
      aria-label={t('months.measured')}
      allowDeselect={false}
      data={data}
      value={measure}
      onChange={take}
    />
  );
};

/** "thousand € a year". */
const useUnitWords = (measure: MeasureName, { unit }: AmountScale): string => {
  const { t } = useTranslation('renewals');
  const asked = measureOf(measure);
  const what =
    asked.of === 'value'
      ? t('months.aYear', { currency: currencySymbol(asked.currency) })
      : t(`months.unitOf.${asked.of}`);
  return unit === 'one' ? what : t(`months.${unit}`, { what });
};

interface MonthsSectionProps {
  /** As the rest of the screen is filtered, whichever days were chosen here. */
  readonly rows: readonly RenewalRow[];
  readonly today: DayNumber;
}

export const MonthsSection = ({ rows, today }: MonthsSectionProps) => {
  const { t } = useTranslation('renewals');
  const view = useMonthsView();
  const days = useRenewalsView((view) => view.filter.days);
  const path = pathUnder(view, days);
  const [asTable, setAsTable] = useState(false);
  const currencies = useMemo(() => currenciesOf(rows), [rows]);
  const [first] = currencies;
  const measure = view.measure ?? (first === undefined ? 'licences' : (`value ${first}` as const));
  const bars = useMemo(() => monthBars(rows, measureOf(measure), path, today), [rows, measure, path, today]);
  const scale = amountScale(Math.max(0, ...bars.bars.map(({ total }) => total)), measureOf(measure));
  const title = t(`months.title.${bars.unit}`, { what: t(`months.measure.${measureOf(measure).of}`) });
  const unit = useUnitWords(measure, scale);
  const aside = (
    <>
      {!asTable && <span className="no-wrap">{unit}</span>}
      <Button variant="subtle" size="xs" onClick={() => setAsTable((now) => !now)}>
        {t(asTable ? 'gantt.asChart' : 'gantt.asTable')}
      </Button>
    </>
  );
  return (
    <Section title={title} aside={aside} flush>
      <Path bars={bars} path={path} />
      {asTable ? (
        <MonthsTable
          bars={bars}
          measure={measure}
          asOf={toCivilDate(today)}
          title={title}
          onChoose={(bar) => choose(bar, days, path)}
        />
      ) : (
        <Drawing bars={bars} path={path} measure={measure} currencies={currencies} scale={scale} />
      )}
    </Section>
  );
};

interface PathProps {
  readonly bars: MonthBars;
  readonly path: readonly Within[];
}

const back = ({ days }: Within): void => {
  goBack();
  setRenewalsFilter({ days });
};

/** Where the bars are, the way back, and the way into what is chosen. */
const Path = ({ bars, path }: PathProps) => {
  const { t } = useTranslation('renewals');
  const daysOf = useDaysWords();
  const days = useRenewalsView((view) => view.filter.days);
  const chosen = bars.bars.find((bar) => isSame(days, bar.days));
  const last = path.at(-1);
  if (last === undefined && chosen === undefined) return null;
  return (
    <div className="months-path">
      {last !== undefined && (
        <>
          <Button
            size="xs"
            leftSection={<IconArrowLeft size={14} stroke={1.5} aria-hidden />}
            onClick={() => back(last)}
          >
            {t(`months.back.${last.unit}`)}
          </Button>
          <span className="medium">{daysOf(last.days)}</span>
        </>
      )}
      {chosen !== undefined && bars.unit !== 'day' && (
        <Button
          size="xs"
          leftSection={<IconZoomIn size={14} stroke={1.5} aria-hidden />}
          onClick={() => into(chosen, bars.unit, path)}
        >
          {t(`months.into.${bars.unit}`, { days: daysOf(chosen.days) })}
        </Button>
      )}
    </div>
  );
};

interface LegendProps extends PathProps {
  readonly measure: MeasureName;
  readonly currencies: readonly string[];
}

interface DrawingProps extends LegendProps {
  readonly scale: AmountScale;
}

const Drawing = ({ bars, path, measure, currencies, scale }: DrawingProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const days = useRenewalsView((view) => view.filter.days);
  return (
    <div className="months-body">
      <div ref={frame} className="months-frame">
        <div aria-hidden style={{ height: CHART_HEIGHT }}>
          <Suspense fallback={null}>
            <MonthsChart bars={bars.bars} scale={scale} width={width} />
          </Suspense>
        </div>
        <MonthButtons
          bars={bars.bars}
          unit={bars.unit}
          measure={measure}
          scale={scale}
          chosen={days}
          onChoose={(bar) => choose(bar, days, path)}
          onInto={(bar) => into(bar, bars.unit, path)}
        />
      </div>
      <Legend bars={bars} path={path} measure={measure} currencies={currencies} />
    </div>
  );
};

const Legend = ({ bars, path, measure, currencies }: LegendProps) => {
  const { t } = useTranslation('renewals');
  const amountOf = useAmountWords(measure);
  const days = useRenewalsView((view) => view.filter.days);
  return (
    <div className="months-legend">
      <ul className="chart-legend">
        {(['open', 'won', 'lost'] as const).map((stack) => (
          <li key={stack}>
            <svg width={12} height={8} aria-hidden>
              <rect className={`months-${stack}`} width={12} height={8} rx={2} />
            </svg>
            {t(`months.column.${stack}`)}
          </li>
        ))}
      </ul>
      {(['before', 'after'] as const).map((side) => {
        const bar = bars[side];
        return bar === null ? null : (
          <Button key={side} variant="subtle" size="xs" onClick={() => choose(bar, days, path)}>
            {t(`months.${side}`, { amount: amountOf(bar.total) })}
          </Button>
        );
      })}
      <span className="spacer" />
      <MeasureChoice measure={measure} currencies={currencies} />
    </div>
  );
};
