/** The timeline as a table: every part of it with its dates, for those who cannot or would rather not look at the drawing. */
import { useTranslation } from 'react-i18next';
import { toCivilDate, type DayNumber } from '../../../../domain/calendar/civil-date';
import { formatDate } from '../../../ui/format-date';
import { RuleChip } from '../../../ui/rule-chip';
import type { DayBar } from '../mini-timeline';
import type { TimelineRow } from '../timeline-rows';
import { ruleOfCause } from '../rule-of-cause';
import { SsedText } from '../ssed-text';
import { useRowLabel } from './use-row-label';

const columns = [['what'], ['on', 'end'], ['part'], ['from', 'end'], ['to', 'end'], ['ssed', 'end']] as const;

type PartName = 'window' | 'sup' | 'projected' | 'without';

const partsOf = (row: TimelineRow): readonly (readonly [PartName, DayBar])[] => {
  const from = row.past?.from ?? row.toCome?.from;
  const to = row.toCome?.to ?? row.past?.to;
  const sup = from === undefined || to === undefined ? null : { from, to };
  const parts: readonly (readonly [PartName, DayBar | null])[] = [
    ['window', row.window],
    ['sup', sup],
    ['projected', row.projected],
    ['without', row.without],
  ];
  return parts.flatMap(([name, bar]) => (bar === null ? [] : [[name, bar] as const]));
};

const day = (at: DayNumber): string => formatDate(toCivilDate(at));

interface PartCellsProps {
  readonly bar: DayBar | undefined;
}

const PartCells = ({ bar }: PartCellsProps) => {
  const { t } = useTranslation('pools');
  return (
    <>
      <td className="end">{bar === undefined ? t('notAvailable') : day(bar.from)}</td>
      <td className="end">{bar === undefined ? t('notAvailable') : day(bar.to)}</td>
    </>
  );
};

const TableRows = ({ row }: { readonly row: TimelineRow }) => {
  const { t } = useTranslation('pools');
  const label = useRowLabel()(row);
  const rule = ruleOfCause(row.cause);
  const [first, ...others] = partsOf(row);
  return (
    <>
      <tr>
        <th scope="row">
          <span className="medium">{label.title}</span>{' '}
          {row.product !== null && <span className="muted">{label.note}</span>}{' '}
          {rule !== null && <RuleChip id={rule} />}
        </th>
        <td className="end">{row.cause === 'pool' ? t('notAvailable') : formatDate(row.on)}</td>
        <td>{first === undefined ? t('notAvailable') : t(`timeline.part.${first[0]}`)}</td>
        <PartCells bar={first?.[1]} />
        <td className="end strong">
          <SsedText ssed={row.step?.ssed ?? null} projected={row.step?.projected ?? false} />
        </td>
      </tr>
      {others.map(([name, bar]) => (
        <tr key={name}>
          <th scope="row" className="lead">
            {label.title}
          </th>
          <td />
          <td>{t(`timeline.part.${name}`)}</td>
          <PartCells bar={bar} />
          <td />
        </tr>
      ))}
    </>
  );
};

/** A day of the pool that is no change. */
const DayRow = ({ title, on }: { readonly title: string; readonly on: DayNumber }) => (
  <tr>
    <th scope="row">
      <span className="medium">{title}</span>
    </th>
    <td className="end">{day(on)}</td>
    <td />
    <td />
    <td />
    <td />
  </tr>
);

interface TimelineTableProps {
  readonly rows: readonly TimelineRow[];
  readonly backstop: DayNumber;
  /** Last day of any renewal; `null` where none is known. */
  readonly limit: DayNumber | null;
  readonly label: string;
}

export const TimelineTable = ({ rows, backstop, limit, label }: TimelineTableProps) => {
  const { t } = useTranslation('pools');
  return (
    <div className="data-table-frame" tabIndex={0} role="group" aria-label={label}>
      <table className="data-table pool-timeline-table" data-rows="compact" aria-label={label}>
        <thead>
          <tr>
            {columns.map(([column, align]) => (
              <th key={column} scope="col" className={align}>
                {t(`timeline.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRows key={row.key} row={row} />
          ))}
          <DayRow title={t('timeline.part.backstop')} on={backstop} />
          {limit !== null && <DayRow title={t('limit.tick')} on={limit} />}
        </tbody>
      </table>
    </div>
  );
};
