/** The pools that a draft would change, before and after, side by side. */
import { useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toDayNumber, type CivilDate } from '../../../../domain/calendar/civil-date';
import type { PoolDifference, PoolSide } from '../../../../domain/ledger/pool-differences';
import { formatDate } from '../../../ui/format-date';
import { formatDifference, formatQuantity } from '../../../ui/format-quantity';
import type { DraftPreview } from '../drafts/preview-draft';
import { PoolStateWord } from '../pool-state-word';
import { SsedText } from '../ssed-text';

const SideSsed = ({ side }: { readonly side: PoolSide }) => (
  <SsedText ssed={side?.ssed ?? null} projected={side?.projected ?? false} />
);

const MovedBy = ({ before, after }: { readonly before: CivilDate | null; readonly after: CivilDate | null }) => {
  const { t } = useTranslation('pools');
  if (before === null || after === null) return <span className="muted">{t('notAvailable')}</span>;
  const days = toDayNumber(after) - toDayNumber(before);
  if (days === 0) return <span className="muted">{t('preview.noChange')}</span>;
  return (
    <span className="medium">{t('preview.days', { count: Math.abs(days), difference: formatDifference(days) })}</span>
  );
};

const Quantities = ({ before, after }: { readonly before: number | undefined; readonly after: number | undefined }) => {
  const { t } = useTranslation('pools');
  if (before === undefined || after === undefined || before === after)
    return <>{formatQuantity(after ?? before ?? 0)}</>;
  return <>{t('preview.toQuantity', { before: formatQuantity(before), after: formatQuantity(after) })}</>;
};

type Column = 'pool' | 'state' | 'licences' | 'activated' | 'before' | 'after' | 'change';

const cells: Readonly<Record<Column, (difference: PoolDifference) => ReactNode>> = {
  pool: ({ pool, name }) => (
    <span className="pools-clip medium" title={name === '' ? pool : name}>
      {name === '' ? pool : name}
    </span>
  ),
  state: ({ after }) => after !== null && <PoolStateWord state={after.state} />,
  licences: ({ before, after }) => <Quantities before={before?.quantity} after={after?.quantity} />,
  activated: ({ before, after }) => <Quantities before={before?.activated} after={after?.activated} />,
  before: ({ before }) => (
    <span className="lead">
      <SideSsed side={before} />
    </span>
  ),
  after: ({ after }) => (
    <span className="strong">
      <SideSsed side={after} />
    </span>
  ),
  change: ({ before, after }) => <MovedBy before={before?.ssed ?? null} after={after?.ssed ?? null} />,
};

const starts: readonly Column[] = ['pool', 'state'];

/** Quantities have a column where one of them changes. */
const columnsOf = (differences: readonly PoolDifference[], withState: boolean): readonly Column[] => [
  ...starts.filter((column) => withState || column !== 'state'),
  ...(differences.some(({ before, after }) => before?.quantity !== after?.quantity) ? (['licences'] as const) : []),
  ...(differences.some(({ before, after }) => before?.activated !== after?.activated) ? (['activated'] as const) : []),
  'before',
  'after',
  'change',
];

const alignOf = (column: Column): 'end' | undefined => (starts.includes(column) ? undefined : 'end');

/** Rows of a table on the page at first, and with each asking for more: a policy may change every pool there is. */
const SHOWN_AT_ONCE = 50;

const useFirst = (differences: readonly PoolDifference[]) => {
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  return { shown: differences.slice(0, most), showMore: () => setMost((now) => now + SHOWN_AT_ONCE) };
};

interface RestProps {
  readonly shown: number;
  readonly all: number;
  readonly onMore: () => void;
}

const Rest = ({ shown, all, onMore }: RestProps) => {
  const { t } = useTranslation('pools');
  if (shown === all) return null;
  const next = formatQuantity(Math.min(SHOWN_AT_ONCE, all - shown));
  return (
    <div className="row">
      <span className="small muted">
        {t('preview.some', { shown: formatQuantity(shown), all: formatQuantity(all) })}
      </span>
      <Button size="xs" onClick={onMore}>
        {t('preview.more', { next })}
      </Button>
    </div>
  );
};

interface DraftDifferencesProps {
  readonly preview: DraftPreview;
  readonly today: CivilDate;
  /** Left out where room is short. */
  readonly withState?: boolean;
}

export const DraftDifferences = ({ preview, today, withState = true }: DraftDifferencesProps) => {
  const { t } = useTranslation('pools');
  const { shown, showMore } = useFirst(preview.differences);
  if (preview.differences.length === 0) return <p className="lead">{t('dialog.nothingMoves')}</p>;
  const columns = columnsOf(preview.differences, withState);
  return (
    <>
      <div className="data-table-frame pools-differences" data-fits>
        <table className="data-table" data-rows="compact" aria-label={t('preview.title')}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={alignOf(column)}>
                  {t(`preview.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((difference) => (
              <tr key={difference.pool}>
                {columns.map((column) => (
                  <td key={column} className={alignOf(column)}>
                    {cells[column](difference)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Rest shown={shown.length} all={preview.differences.length} onMore={showMore} />
      {preview.asOf !== today && <p className="small muted">{t('dialog.asOf', { date: formatDate(preview.asOf) })}</p>}
    </>
  );
};

/** One line a pool: licences and dates, before and after. */
export const CompactDifferences = ({ preview }: { readonly preview: DraftPreview }) => {
  const { t } = useTranslation('pools');
  if (preview.differences.length === 0) return <p className="lead">{t('dialog.nothingMoves')}</p>;
  const named = preview.differences.length > 1;
  return preview.differences.map(({ pool, name, before, after }) => (
    <dl key={pool} className="pools-compact" data-named={named || undefined}>
      {named && (
        <div>
          <dt className="visually-hidden">{t('preview.pool')}</dt>
          <dd className="medium pools-clip">{name === '' ? pool : name}</dd>
        </div>
      )}
      <div>
        <dt>{t('preview.licences')}</dt>
        <dd>
          <Quantities before={before?.quantity} after={after?.quantity} />
        </dd>
      </div>
      <div>
        <dt>{t('preview.before')}</dt>
        <dd className="lead">
          <SideSsed side={before} />
        </dd>
      </div>
      <div>
        <dt>{t('preview.after')}</dt>
        <dd className="strong">
          <SideSsed side={after} />
        </dd>
      </div>
      <div>
        <dt>{t('preview.change')}</dt>
        <dd>
          <MovedBy before={before?.ssed ?? null} after={after?.ssed ?? null} />
        </dd>
      </div>
    </dl>
  ));
};
