/** The table behind the drawing of use over time: every point, the latest first; a gap says so, with what it was and how long. */
import { useTranslation } from 'react-i18next';
import { gapsOf, type Outage } from '../../../../domain/usage/outage';
import type { SeriesPoint } from '../../../../domain/usage/series';
import { formatInstant, formatMoment } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';

interface OverTimeTableProps {
  readonly series: readonly SeriesPoint[];
  readonly outages: readonly Outage[];
  readonly name: string;
}

interface Line {
  readonly at: number;
  readonly point: SeriesPoint | null;
  readonly outage: Outage | null;
}

/** The latest first, and one that lasts before all. What an outage hides is said by its own line, and not by that of an empty point. */
const linesOf = (series: readonly SeriesPoint[], outages: readonly Outage[]): readonly Line[] => {
  const gaps = gapsOf(outages);
  const isHidden = ({ at, used }: SeriesPoint): boolean =>
    used === null && gaps.some(({ from, to }) => from <= at && at <= (to ?? Infinity));
  const points = series.filter((point) => !isHidden(point)).map((point) => ({ at: point.at, point, outage: null }));
  const spans = outages.map((outage) => ({
    at: outage.to === null ? Infinity : Date.parse(outage.from),
    point: null,
    outage,
  }));
  return [...points, ...spans].sort((left, right) => right.at - left.at);
};

export const OverTimeTable = ({ series, outages, name }: OverTimeTableProps) => {
  const { t } = useTranslation('usage');
  return (
    <div className="over-time-table">
      <table className="cards-table" aria-label={t('cards.overTime.table', { licence: name })}>
        <thead>
          <tr>
            <th scope="col">{t('cards.overTime.when')}</th>
            <th scope="col" className="end">
              {t('cards.overTime.used')}
            </th>
            <th scope="col" className="end">
              {t('cards.overTime.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {linesOf(series, outages).map(({ at, point, outage }) =>
            outage === null ? (
              <PointRow key={at} point={point} at={at} />
            ) : (
              <OutageRow key={`${outage.state} ${outage.from}`} outage={outage} />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
};

const PointRow = ({ at, point }: Pick<Line, 'at' | 'point'>) => {
  const { t } = useTranslation('usage');
  const figure = (value: number | null | undefined): string =>
    value === null || value === undefined ? t('cards.overTime.gap') : formatQuantity(value);
  return (
    <tr>
      <td>{formatMoment(at)}</td>
      <td className="end num">{figure(point?.used)}</td>
      <td className="end num">{figure(point?.total)}</td>
    </tr>
  );
};

const OutageRow = ({ outage: { state, from, to } }: { readonly outage: Outage }) => {
  const { t } = useTranslation('usage');
  const span =
    to === null
      ? t('cards.overTime.since', { from: formatInstant(from) })
      : t('cards.overTime.span', { from: formatInstant(from), to: formatInstant(to) });
  return (
    <tr>
      <td>{span}</td>
      <td className="end" colSpan={2}>
        {t('cards.overTime.outage', { state: t(`state.${state}`) })}
      </td>
    </tr>
  );
};
