/** The table behind the drawing of use over time: every point, the latest first; a gap says so. */
import { useTranslation } from 'react-i18next';
import type { SeriesPoint } from '../../../../domain/usage/series';
import { formatMoment } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';

interface OverTimeTableProps {
  readonly series: readonly SeriesPoint[];
  readonly name: string;
}

export const OverTimeTable = ({ series, name }: OverTimeTableProps) => {
  const { t } = useTranslation('usage');
  const figure = (value: number | null): string => (value === null ? t('cards.overTime.gap') : formatQuantity(value));
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
          {series.toReversed().map((point) => (
            <tr key={point.at}>
              <td>{formatMoment(point.at)}</td>
              <td className="end num">{figure(point.used)}</td>
              <td className="end num">{figure(point.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
