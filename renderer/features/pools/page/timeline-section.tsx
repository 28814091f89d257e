/** The card with a pool's timeline: as a drawing, loaded when it is first shown, or as a table with the same dates. */
import { lazy, Suspense, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toDayNumber, type CivilDate } from '../../../../domain/calendar/civil-date';
import type { RegisteredPool } from '../../../../domain/ledger/register';
import { Section } from '../../../ui/section';
import { poolTimeline } from '../pool-timeline';
import { AXIS_HEIGHT, FOOT_HEIGHT, heightOfRows, placeRows } from './timeline-layout';
import { TimelineTable } from './timeline-table';
import { useRowLabel } from './use-row-label';
import './timeline.css';

const TimelineChart = lazy(async () => ({ default: (await import('./timeline-chart')).TimelineChart }));

interface TimelineSectionProps {
  readonly pool: RegisteredPool;
  readonly asOf: CivilDate;
}

export const TimelineSection = ({ pool, asOf }: TimelineSectionProps) => {
  const { t } = useTranslation('pools');
  const [asTable, setAsTable] = useState(false);
  const toggle = (
    <Button variant="subtle" size="xs" onClick={() => setAsTable((now) => !now)}>
      {t(asTable ? 'timeline.asChart' : 'timeline.asTable')}
    </Button>
  );
  const label = t('timeline.label', { pool: pool.pool });
  const today = toDayNumber(asOf);
  return (
    <Section
      title={t('timeline.title')}
      aside={
        <>
          <StepsKey />
          {toggle}
        </>
      }
      flush
    >
      {asTable ? (
        <WholeTable pool={pool} today={today} label={label} />
      ) : (
        <Drawing pool={pool} today={today} label={label} />
      )}
    </Section>
  );
};

const StepsKey = () => {
  const { t } = useTranslation('pools');
  return (
    <span className="row small">
      <svg width={12} height={12} aria-hidden>
        <path className="chart-mark" data-mark="step" d="M6 1 11 6 6 11 1 6z" />
      </svg>
      {t('legend.steps')}
    </span>
  );
};

interface ViewProps {
  readonly pool: RegisteredPool;
  readonly today: number;
  readonly label: string;
}

const WholeTable = ({ pool, today, label }: ViewProps) => {
  const { rows, backstop } = poolTimeline(pool, today, Infinity);
  const until = pool.renewal?.until ?? null;
  const limit = until === null ? null : toDayNumber(until);
  return <TimelineTable rows={rows} backstop={backstop} limit={limit} label={label} />;
};

const Drawing = ({ pool, today, label }: ViewProps) => {
  const { t } = useTranslation('pools');
  const labelOf = useRowLabel();
  const timeline = poolTimeline(pool, today);
  const rows = placeRows(timeline);
  const style = { minHeight: AXIS_HEIGHT + heightOfRows(rows) + FOOT_HEIGHT };
  return (
    <>
      <div className="pool-timeline" style={style}>
        <div className="pool-timeline-names" style={{ paddingTop: AXIS_HEIGHT }} aria-hidden>
          {rows.map(({ row, height }) => (
            <div key={row.key} style={{ height }} data-pool={row.cause === 'pool' || undefined}>
              <span className="medium">{labelOf(row).title}</span>
              <span className="muted">{labelOf(row).note}</span>
            </div>
          ))}
        </div>
        <div className="pool-timeline-plot" role="img" aria-label={label}>
          <Suspense fallback={<p className="muted pool-timeline-wait">{t('timeline.drawing')}</p>}>
            <TimelineChart timeline={timeline} today={today} />
          </Suspense>
        </div>
      </div>
      {timeline.earlier > 0 && (
        <p className="small muted pool-timeline-note">{t('timeline.earlier', { count: timeline.earlier })}</p>
      )}
    </>
  );
};
