/** The words of a mark beside it: of the one under the pointer, else of the one that the keys stand on. */
import type { DayNumber } from '../../../../domain/calendar/civil-date';
import { RuleChip } from '../../../ui/rule-chip';
import { NAMES_WIDTH, xIn, type Plot } from './gantt-layout';
import type { GanttRow } from './gantt-row';
import type { GanttMark } from './row-timeline';
import { useMarkWords } from './use-mark-words';

/** The widest that a tip gets, in pixels; the style sheet says the same. */
const TIP_WIDTH = 280;

export interface TipPlace {
  readonly row: GanttRow;
  readonly mark: GanttMark;
  /** Of the row's lower border, from the top of axis and rows. */
  readonly below: number;
}

interface GanttTipProps {
  readonly place: TipPlace;
  readonly plot: Plot;
  readonly today: DayNumber;
}

export const GanttTip = ({ place: { row, mark, below }, plot, today }: GanttTipProps) => {
  const { title, lines, rule } = useMarkWords()(row, mark, today);
  const left = Math.min(NAMES_WIDTH + xIn(plot, mark.day) - 16, NAMES_WIDTH + Math.max(0, plot.width - TIP_WIDTH / 2));
  return (
    // What it says is the name of the mark's own cell.
    <div className="gantt-tip" style={{ left, top: below + 4 }} aria-hidden>
      <div className="row">
        <span className="medium">{title}</span>
        {rule !== null && <RuleChip id={rule} />}
      </div>
      {lines.map((line) => (
        <div key={line} className="muted">
          {line}
        </div>
      ))}
    </div>
  );
};
