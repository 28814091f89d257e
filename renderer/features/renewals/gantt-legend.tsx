/** What the marks of the Gantt mean. */
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisteredPool } from '../../../domain/ledger/register';
import type { GanttRow } from './gantt/gantt-row';
import { hasLimit } from './gantt/row-timeline';

interface KeyProps {
  readonly word: string;
  readonly width: number;
  readonly children: ReactNode;
}

const Key = ({ word, width, children }: KeyProps) => (
  <li>
    <svg width={width} height={12} aria-hidden>
      {children}
    </svg>
    {word}
  </li>
);

/** Marks that most portfolios do not have are explained where one of the rows has them. */
const furtherMarks = (rows: readonly GanttRow[]) => ({
  hasEnds: rows.some(({ subject }) => subject.kind === 'installation' || subject.pool.lots.some(isSubscription)),
  hasLimits: rows.some(({ subject, state }) => subject.kind === 'pool' && hasLimit(subject.pool, state)),
});

const isSubscription = ({ expiresOn }: RegisteredPool['lots'][number]): boolean => expiresOn !== null;

const Further = ({ rows }: { readonly rows: readonly GanttRow[] }) => {
  const { t } = useTranslation('renewals');
  const { hasEnds, hasLimits } = useMemo(() => furtherMarks(rows), [rows]);
  return (
    <>
      {hasEnds && (
        <Key word={t('legend.ends')} width={11}>
          <circle className="chart-mark" data-mark="active" cx={5.5} cy={6} r={4.5} />
        </Key>
      )}
      {hasLimits && (
        <Key word={t('legend.limit')} width={3}>
          <line className="chart-limit" x1={1.5} x2={1.5} y1={0} y2={12} />
        </Key>
      )}
    </>
  );
};

export const GanttLegend = ({ rows }: { readonly rows: readonly GanttRow[] }) => {
  const { t } = useTranslation('renewals');
  return (
    <ul className="chart-legend renewals-legend" aria-label={t('legend.label')}>
      <Key word={t('legend.window')} width={15}>
        <rect className="chart-window" x={0.5} y={2} width={14} height={8} rx={1.5} />
      </Key>
      <Key word={t('legend.sup')} width={28}>
        <rect className="chart-past" y={2} width={14} height={8} rx={1.5} />
        <rect className="chart-to-come" x={14} y={2} width={14} height={8} rx={1.5} />
      </Key>
      <Key word={t('legend.backstop')} width={3}>
        <line className="chart-backstop" x1={1.5} x2={1.5} y1={0} y2={12} />
      </Key>
      <Key word={t('legend.earlier')} width={10}>
        <path className="chart-mark" data-mark="step" d="M5 2 9 6 5 10 1 6z" />
      </Key>
      <Key word={t('legend.ssed')} width={12}>
        <path className="chart-mark" data-mark="active" d="M6 .5 11.5 6 6 11.5.5 6z" />
      </Key>
      <Further rows={rows} />
    </ul>
  );
};
