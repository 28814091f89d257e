/** One line of the Gantt: a row with its drawing, or the head of a group. */
import { memo } from 'react';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toCivilDate, type DayNumber } from '../../../../domain/calendar/civil-date';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { isInPlot, xIn, type Plot } from './gantt-layout';
import type { GanttLine, GroupLine } from './gantt-lines';
import type { GanttRow } from './gantt-row';
import { RowDrawing } from './row-drawing';
import { rowTimeline, type GanttMark } from './row-timeline';
import type { GanttWords } from './use-gantt-words';
import { spoken, useMarkWords } from './use-mark-words';

/** What every line is drawn with. */
export interface DrawnWith {
  readonly plot: Plot;
  readonly today: DayNumber;
  readonly words: GanttWords;
}

interface LineProps extends DrawnWith {
  readonly id: string;
  readonly index: number;
  readonly line: GanttLine;
  /** In groups, heads stand on level 1 and rows on level 2; `null` without groups. */
  readonly level: number | null;
  readonly isActive: boolean;
  /** The mark that the keys stand on. */
  readonly mark: number | null;
}

export const markId = (rowId: string): string => `${rowId}-mark`;

const GroupHead = ({ line }: { readonly line: GroupLine }) => {
  const { t } = useTranslation('renewals');
  const Arrow = line.folded ? IconChevronRight : IconChevronDown;
  return (
    <span role="rowheader" className="gantt-group">
      <Arrow size={14} stroke={1.5} aria-hidden />
      <span className="medium">{line.name === '' ? t('gantt.nobody') : line.name}</span>
      <span className="muted">
        {t('gantt.groupCount', {
          count: line.rows,
          rows: formatQuantity(line.rows),
          licences: t('licences', { count: line.quantity, quantity: formatQuantity(line.quantity) }),
        })}
      </span>
    </span>
  );
};

const EndText = ({ row, words }: { readonly row: GanttRow; readonly words: GanttWords }) => {
  if (row.end === null) return <span className="muted">{words.none}</span>;
  const date = formatDate(toCivilDate(row.end));
  if (row.projected) return <span className="muted">{words.atMost(date)}</span>;
  const ended = row.state === 'lapsed' || row.state === 'suspended';
  return <span className={ended ? `gantt-ended ${row.state}` : undefined}>{date}</span>;
};

/** What a screen reader says of the mark that the keys stand on; also its ring. */
const ActiveMark = ({ id, row, mark, plot, today }: ActiveMarkProps) => {
  const words = useMarkWords()(row, mark, today);
  return (
    <span
      role="gridcell"
      id={id}
      className={isInPlot(plot, mark.day) ? 'gantt-mark-ring' : 'visually-hidden'}
      style={{ left: xIn(plot, mark.day) }}
      aria-label={spoken(words)}
    />
  );
};

interface ActiveMarkProps {
  readonly id: string;
  readonly row: GanttRow;
  readonly mark: GanttMark;
  readonly plot: Plot;
  readonly today: DayNumber;
}

interface CellsProps extends Omit<LineProps, 'line' | 'index' | 'level' | 'isActive'> {
  readonly row: GanttRow;
}

const RowCells = ({ id, row, plot, today, mark, words }: CellsProps) => {
  const timeline = rowTimeline(row, today);
  const marked = mark === null ? undefined : timeline.marks[mark];
  return (
    <>
      <span role="rowheader" className="gantt-name" title={row.name}>
        {row.name}
      </span>
      <span role="gridcell" className="gantt-plot" aria-label={words.row(row, today)}>
        <RowDrawing row={row} timeline={timeline} plot={plot} words={words} />
      </span>
      {marked !== undefined && <ActiveMark id={markId(id)} row={row} mark={marked} plot={plot} today={today} />}
      <span role="gridcell" className="end">
        {row.quantity === 0 ? '–' : formatQuantity(row.quantity)}
      </span>
      <span role="gridcell" className="end">
        <EndText row={row} words={words} />
      </span>
    </>
  );
};

export const GanttLineView = memo(({ id, index, line, plot, today, level, isActive, mark, words }: LineProps) => (
  <div
    role="row"
    id={id}
    tabIndex={-1}
    aria-rowindex={index + 2}
    aria-level={level ?? undefined}
    aria-expanded={line.kind === 'group' ? !line.folded : undefined}
    className="gantt-line"
    data-kind={line.kind}
    data-index={index}
    data-active={isActive || undefined}
  >
    {line.kind === 'group' ? (
      <GroupHead line={line} />
    ) : (
      <RowCells id={id} row={line.row} plot={plot} today={today} mark={mark} words={words} />
    )}
  </div>
));
GanttLineView.displayName = 'GanttLineView';
