/** The life cycles drawn: a line a release, its stages one after the other, years behind them, today across all. */
import { useTranslation } from 'react-i18next';
import { toCivilDate, toDayNumber, type CivilDate, type DayNumber } from '../../../domain/calendar/civil-date';
import type { StageSpan } from '../../../domain/release/life-cycle';
import { formatDate } from '../../ui/format-date';
import { timeTicks, type TimeSpan } from '../pools';
import { HoldersButton } from './holders-button';
import { spanOf, type ReleaseRow } from './release-row';
import { StageWord } from './stage-word';
import { useSpanWords } from './use-span-words';

export interface ReleaseViewProps {
  readonly rows: readonly ReleaseRow[];
  readonly asOf: CivilDate;
  readonly onHolders: (row: ReleaseRow) => void;
}

const MOST_YEARS = 12;

const part = (span: TimeSpan, days: number): string => `${((days / (span.to - span.from)) * 100).toFixed(3)}%`;
const leftOf = (span: TimeSpan, day: DayNumber): string => part(span, day - span.from);

export const ReleaseChart = ({ rows, asOf, onHolders }: ReleaseViewProps) => {
  const { t } = useTranslation('catalogue');
  const today = toDayNumber(asOf);
  const span = spanOf(rows, today);
  return (
    <>
      <Legend asOf={asOf} />
      <div className="release-chart" role="group" aria-label={t('release.chart')}>
        <Axis span={span} today={today} />
        <ul>
          {rows.map((row) => (
            <Line key={row.release} row={row} span={span} onHolders={onHolders} />
          ))}
        </ul>
      </div>
    </>
  );
};

const Axis = ({ span, today }: { readonly span: TimeSpan; readonly today: DayNumber }) => (
  <div className="release-axis" aria-hidden>
    {timeTicks(span, MOST_YEARS).map(({ day, startsYear }) => (
      <span key={day} className="release-tick" style={{ left: leftOf(span, day) }}>
        {startsYear ? toCivilDate(day).slice(0, -6) : ''}
      </span>
    ))}
    <span className="release-today" style={{ left: leftOf(span, today) }} />
  </div>
);

interface LineProps {
  readonly row: ReleaseRow;
  readonly span: TimeSpan;
  readonly onHolders: (row: ReleaseRow) => void;
}

const Line = ({ row, span, onHolders }: LineProps) => {
  const { t } = useTranslation('catalogue');
  const wordsOf = useSpanWords();
  const { release, product, stage, spans } = row;
  const words = t('release.line', { release, spans: spans.map(wordsOf).join('; ') });
  return (
    <li>
      <div className="release-name">
        <span className="medium catalogue-clip" title={release}>
          {release}
        </span>
        <span className="small muted catalogue-clip">{product ?? t('release.noProduct')}</span>
      </div>
      <div className="release-plot" role="img" aria-label={words}>
        {spans.map((each) => (
          <Bar key={each.from} each={each} span={span} title={wordsOf(each)} />
        ))}
      </div>
      <div className="release-end">
        <StageWord stage={stage} />
        <HoldersButton row={row} onHolders={onHolders} />
      </div>
    </li>
  );
};

interface BarProps {
  readonly each: StageSpan;
  readonly span: TimeSpan;
  readonly title: string;
}

const Bar = ({ each, span, title }: BarProps) => (
  <span
    className="release-bar"
    data-stage={each.stage}
    data-reading={each.isReading || undefined}
    data-open={each.until === null || undefined}
    style={{ left: leftOf(span, each.from), width: part(span, (each.until ?? span.to) - each.from) }}
    title={title}
  />
);

const stages = ['general-availability', 'limited-availability', 'discontinued', 'reading', 'terminated'] as const;

const Legend = ({ asOf }: { readonly asOf: CivilDate }) => {
  const { t } = useTranslation('catalogue');
  return (
    <div className="release-legend small muted" aria-hidden>
      {stages.map((stage) => (
        <span key={stage}>
          <span
            className="release-swatch"
            data-stage={stage === 'reading' ? 'discontinued' : stage}
            data-reading={stage === 'reading' || undefined}
          />
          {stage === 'reading' ? t('release.legend.reading') : t(`release.stage.${stage}`)}
        </span>
      ))}
      <span>
        <span className="release-swatch" data-today />
        {t('release.legend.today', { date: formatDate(asOf) })}
      </span>
    </div>
  );
};
