/** What the drawing of use over time says of the point under the pointer. */
import { useTranslation } from 'react-i18next';
import type { SeriesPoint } from '../../../../domain/usage/series';
import { formatMoment } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';

export interface DrawnPoint extends SeriesPoint {
  /** Where the line goes on, from the last known point. */
  readonly forecast: number | null;
}

interface TooltipProps {
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: DrawnPoint }[];
}

export const OverTimeTooltip = ({ active = false, payload = [] }: TooltipProps) => {
  const { t } = useTranslation('usage');
  const point = payload[0]?.payload;
  if (!active || point === undefined) return null;
  const { at, used, total, forecast } = point;
  return (
    <div className="over-time-tip">
      <b>{formatMoment(at)}</b>
      <span>
        {used !== null && total !== null
          ? t('cards.overTime.at', { used: formatQuantity(used), total: formatQuantity(total) })
          : forecast === null
            ? t('cards.overTime.gap')
            : `${t('cards.overTime.forecast')}: ${formatQuantity(forecast)}`}
      </span>
    </div>
  );
};
