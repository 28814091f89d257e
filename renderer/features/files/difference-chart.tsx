/** The SSED before and after an import on one line: hollow to filled, with today. The table above it says the same. */
import { useTranslation } from 'react-i18next';
import type { PoolDifference } from '../../../contract/ipc';
import { isCivilDate, type CivilDate } from '../../../domain/calendar/civil-date';
import { formatDate, formatMonth } from '../../ui/format-date';
import { differenceScale, type DifferenceScale } from './difference-scale';

const at = (scale: DifferenceScale, date: CivilDate) => ({ left: `${scale.place(date)}%` });

export const DifferenceChart = ({
  difference,
  today,
}: {
  readonly difference: PoolDifference;
  readonly today: CivilDate;
}) => {
  const { t } = useTranslation('files');
  const before = difference.before?.ssed ?? null;
  const after = difference.after?.ssed ?? null;
  if (!isCivilDate(after)) return null;
  const earlier = isCivilDate(before) ? before : null;
  const scale = differenceScale([today, after, ...(earlier === null ? [] : [earlier])]);
  const label = t('preview.chart', {
    name: difference.name,
    before: earlier === null ? t('preview.none_') : formatDate(earlier),
    after: formatDate(after),
  });
  return (
    <div className="difference-chart" role="img" aria-label={label}>
      <span className="difference-chart-name">{t('preview.ssed')}</span>
      <div className="difference-chart-track">
        {scale.ticks.map(({ date, isYear }) => (
          <span key={date} className="difference-chart-tick" data-year={isYear || undefined} style={at(scale, date)}>
            {isYear ? date.slice(0, 4) : formatMonth(date)}
          </span>
        ))}
        <span className="difference-chart-today" style={at(scale, today)}>
          <span>{t('preview.today')}</span>
        </span>
        {earlier !== null && <Move scale={scale} from={earlier} to={after} />}
        {earlier !== null && earlier !== after && (
          <span className="difference-chart-mark" data-kind="before" style={at(scale, earlier)} />
        )}
        <span
          className="difference-chart-mark"
          data-kind={difference.after?.projected === true ? 'projected' : 'after'}
          style={at(scale, after)}
        />
        <Labels scale={scale} earlier={earlier} after={after} />
      </div>
    </div>
  );
};

const Move = ({
  scale,
  from,
  to,
}: {
  readonly scale: DifferenceScale;
  readonly from: CivilDate;
  readonly to: CivilDate;
}) => {
  const [one, other] = [scale.place(from), scale.place(to)];
  return (
    <span
      className="difference-chart-move"
      style={{ left: `${Math.min(one, other)}%`, width: `${Math.abs(other - one)}%` }}
    />
  );
};

/** The later date's text stands to the right of its mark, the earlier one's to the left, so that neither crosses the line. */
const Labels = ({
  scale,
  earlier,
  after,
}: {
  readonly scale: DifferenceScale;
  readonly earlier: CivilDate | null;
  readonly after: CivilDate;
}) => {
  const afterSide = earlier !== null && after < earlier ? 'left' : 'right';
  return (
    <>
      <span className="difference-chart-label strong" data-side={afterSide} style={at(scale, after)}>
        {formatDate(after)}
      </span>
      {earlier !== null && earlier !== after && (
        <span
          className="difference-chart-label"
          data-side={afterSide === 'right' ? 'left' : 'right'}
          style={at(scale, earlier)}
        >
          {formatDate(earlier)}
        </span>
      )}
    </>
  );
};
