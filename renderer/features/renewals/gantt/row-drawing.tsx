/** The drawing of a row: bars and marks that stand in the time shown, and an arrow where the row's end lies beyond it. */
import { memo } from 'react';
import { isInPlot, placeWord, ROW_HEIGHT, xIn, type Plot } from './gantt-layout';
import type { GanttRow } from './gantt-row';
import type { GanttWords } from './use-gantt-words';
import type { GanttBar, GanttMark, RowTimeline } from './row-timeline';

const MIDDLE = ROW_HEIGHT / 2;
const BAR_HEIGHT = 8;
/** What is left and right of the plot is drawn as far as no edge of it shows. */
const BEYOND = 4;

const clipped = (x: number, width: number): number => Math.min(Math.max(x, -BEYOND), width + BEYOND);

interface BarProps {
  readonly bar: GanttBar;
  readonly plot: Plot;
  readonly state: GanttRow['state'];
}

const Bar = ({ bar, plot, state }: BarProps) => {
  const [from, to] = [clipped(xIn(plot, bar.from), plot.width), clipped(xIn(plot, bar.to), plot.width)];
  if (to - from < 0.5) return null;
  if (bar.kind === 'without')
    return <line className="chart-without" data-mark={state} x1={from} x2={to} y1={MIDDLE} y2={MIDDLE} />;
  return (
    <rect
      className={`chart-${bar.kind}`}
      x={from}
      y={MIDDLE - BAR_HEIGHT / 2}
      width={to - from}
      height={BAR_HEIGHT}
      rx={1.5}
    />
  );
};

const diamond = (x: number, radius: number): string =>
  `M${x} ${MIDDLE - radius}l${radius} ${radius}-${radius} ${radius}-${radius}-${radius}z`;

/** The look of an SSED by the row's state. */
const ssedLook = {
  running: 'active',
  projected: 'projected',
  lapsed: 'lapsed',
  suspended: 'suspended',
  none: 'active',
};

const Mark = ({ mark, x }: { readonly mark: GanttMark; readonly x: number }) => {
  switch (mark.kind) {
    case 'window':
      return null;
    case 'step':
      return <path className="chart-mark" data-mark="step" d={diamond(x, 4)} />;
    case 'ssed':
      return (
        <path
          className="chart-mark"
          data-mark={ssedLook[mark.state]}
          data-dashed={mark.state === 'projected' || undefined}
          d={diamond(x, mark.state === 'projected' ? 6.5 : 5.5)}
        />
      );
    case 'backstop':
      return <line className="chart-backstop" x1={x} x2={x} y1={MIDDLE - 7} y2={MIDDLE + 7} />;
    case 'limit':
      return <line className="chart-limit" x1={x} x2={x} y1={MIDDLE - 9} y2={MIDDLE + 9} />;
    case 'subscription':
    case 'term':
    case 'support':
      return <circle className="chart-mark" data-mark={mark.ended ? 'lapsed' : 'active'} cx={x} cy={MIDDLE} r={4.5} />;
  }
};

/** What ends stands over what only was: diamonds last. */
const rank = ({ kind }: GanttMark): number => (kind === 'ssed' ? 2 : kind === 'step' ? 1 : 0);

const Beyond = ({ row, plot }: { readonly row: GanttRow; readonly plot: Plot }) => {
  if (row.end === null || isInPlot(plot, row.end)) return null;
  const later = row.end > plot.span.to;
  const d = later ? `M${plot.width - 7} ${MIDDLE - 4}l5 4-5 4` : `M7 ${MIDDLE - 4}l-5 4 5 4`;
  return <path className="chart-beyond" data-mark={ssedLook[row.state]} d={d} />;
};

/** Pixels that a state's word takes. */
const WORD_ROOM = { lapsed: 40, suspended: 64 } as const;

/** "Lapsed" beside the dotted line: colour never says it alone. */
const StateWord = ({ row, plot, timeline, words }: DrawingProps) => {
  if (row.state !== 'lapsed' && row.state !== 'suspended') return null;
  const marks = timeline.marks.filter(({ day }) => isInPlot(plot, day)).map(({ day }) => xIn(plot, day));
  const after = Math.max(0, ...timeline.bars.map(({ to }) => clipped(xIn(plot, to), plot.width)));
  const x = placeWord(after, marks, WORD_ROOM[row.state], plot.width);
  return x === null ? null : (
    <text className="gantt-word" data-mark={row.state} x={x} y={MIDDLE + 4}>
      {words[row.state]}
    </text>
  );
};

interface DrawingProps {
  readonly row: GanttRow;
  readonly timeline: RowTimeline;
  readonly plot: Plot;
  readonly words: GanttWords;
}

export const RowDrawing = memo(({ row, timeline, plot, words }: DrawingProps) => (
  <svg className="gantt-drawing" width={plot.width} height={ROW_HEIGHT} aria-hidden>
    {timeline.bars.map((bar) => (
      <Bar key={`${bar.kind} ${bar.from}`} bar={bar} plot={plot} state={row.state} />
    ))}
    {timeline.marks
      .filter(({ day }) => isInPlot(plot, day))
      .toSorted((one, other) => rank(one) - rank(other))
      .map((mark, index) => (
        <Mark key={index} mark={mark} x={xIn(plot, mark.day)} />
      ))}
    <Beyond row={row} plot={plot} />
    <StateWord row={row} timeline={timeline} plot={plot} words={words} />
  </svg>
));
RowDrawing.displayName = 'RowDrawing';
