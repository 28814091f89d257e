/** What was used of a licence over time, as a drawing or as a table, and when it runs out if it goes on so. */
import { lazy, Suspense, useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { purposeOfLicence } from '../../../../domain/usage/licence-id';
import type { Outage } from '../../../../domain/usage/outage';
import { runOut } from '../../../../domain/usage/run-out';
import { serverStanding } from '../../../../domain/usage/server-standing';
import { seriesOf, spanOfStatus, type SeriesPoint } from '../../../../domain/usage/series';
import { formatMoment } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { localDay } from '../../../ui/local-day';
import { refusalText } from '../../../ui/refusal-text';
import { Section } from '../../../ui/section';
import type { LicenceCardProps } from './card-props';
import { OverTimeTable } from './over-time-table';
import { RunOutText } from './run-out-text';
import type { Readings } from './use-readings';
import { useCardWords } from './use-card-words';
import './cards.css';

const OverTimeChart = lazy(async () => ({ default: (await import('./over-time-chart')).OverTimeChart }));

interface OverTimeProps extends LicenceCardProps {
  readonly read: Readings;
}

export const OverTimeCard = ({ register, installation, known, licence, read }: OverTimeProps) => {
  const { t } = useTranslation('usage');
  const { licenceName } = useCardWords();
  const [asTable, setAsTable] = useState(false);
  const id = installation.installation;
  const standing = serverStanding(register, { installation: id, purpose: purposeOfLicence(licence) }, known);
  const { readings } = read;
  const past = read.outages.filter(({ purpose, to }) => purpose === standing.purpose && to !== null);
  const span = spanOfStatus(standing.status, past);
  const series = useMemo(
    () => (readings === null ? null : seriesOf(readings, licence, span)),
    // The span is a new object each time; what it says is one text.
    [readings, licence, JSON.stringify(span)],
  );
  const hasPoints = series !== null && series.some(({ used }) => used !== null);
  const toggle = hasPoints && (
    <Button variant="subtle" size="xs" onClick={() => setAsTable((now) => !now)}>
      {t(asTable ? 'cards.overTime.asChart' : 'cards.overTime.asTable')}
    </Button>
  );
  return (
    <Section title={t('cards.overTime.title', { licence: licenceName(licence) })} aside={toggle}>
      {series === null || !hasPoints ? (
        <NoSeries read={read} />
      ) : (
        <Known
          series={series}
          outages={span.outages ?? []}
          name={licenceName(licence)}
          asTable={asTable}
          asOf={register.asOf}
        />
      )}
    </Section>
  );
};

const NoSeries = ({ read: { readings, error } }: { readonly read: Readings }) => {
  const { t } = useTranslation('usage');
  if (error !== null) return <p>{t('cards.overTime.failed', { what: refusalText(error).what })}</p>;
  return <p className="muted">{t(readings === null ? 'cards.overTime.loading' : 'cards.overTime.none')}</p>;
};

interface KnownProps {
  readonly series: readonly SeriesPoint[];
  readonly outages: readonly Outage[];
  readonly name: string;
  readonly asTable: boolean;
  readonly asOf: CivilDate;
}

const Known = ({ series, outages, name, asTable, asOf }: KnownProps) => {
  const { t } = useTranslation('usage');
  const forecast = useMemo(() => runOut(series, { asOf, dayOf: localDay }), [series, asOf]);
  const last = series.findLast(({ used }) => used !== null);
  const label = t('cards.overTime.label', {
    licence: name,
    first: formatMoment(series[0]?.at ?? 0),
    last: formatMoment(series.at(-1)?.at ?? 0),
    used: formatQuantity(last?.used ?? 0),
    total: formatQuantity(last?.total ?? 0),
  });
  return (
    <>
      {asTable ? (
        <OverTimeTable series={series} outages={outages} name={name} />
      ) : (
        <div className="over-time" role="img" aria-label={label}>
          <Suspense fallback={<p className="muted">{t('cards.overTime.drawing')}</p>}>
            <OverTimeChart series={series} forecast={forecast} />
          </Suspense>
        </div>
      )}
      <RunOutText forecast={forecast} />
    </>
  );
};
