/** A plain Recharts Gantt: one chart with range bars for the window and the SUP of every row, as its documentation draws them. */
import { createRoot, type Root } from 'react-dom/client';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import type { GanttBenchRow } from '../gantt-rows';
import './peer';

const ROW_HEIGHT = 28;
const WIDTH = 1024;

const Plain = ({ rows }: { readonly rows: readonly GanttBenchRow[] }) => (
  <BarChart
    layout="vertical"
    width={WIDTH}
    height={rows.length * ROW_HEIGHT}
    data={[...rows]}
    accessibilityLayer={false}
  >
    <XAxis type="number" domain={['dataMin', 'dataMax']} orientation="top" />
    <YAxis type="category" dataKey="name" width={212} interval={0} />
    <Bar dataKey="window" fill="#1a8fab" isAnimationActive={false} />
    <Bar dataKey="past" fill="#bfcbef" isAnimationActive={false} />
    <Bar dataKey="toCome" fill="#7a91e0" isAnimationActive={false} />
  </BarChart>
);

/** The frame after the next one has painted what was drawn. */
const painted = (): Promise<number> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))));

let root: Root | null = null;

const drawGantt = async (address: string): Promise<{ readonly count: number; readonly ms: number }> => {
  const rows = (await (await fetch(address)).json()) as readonly GanttBenchRow[];
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no root.');
  root?.unmount();
  await painted();
  const fresh = createRoot(place);
  root = fresh;
  const start = performance.now();
  fresh.render(<Plain rows={rows} />);
  // Recharts draws its bars once it has measured its axes.
  while (place.querySelectorAll('.recharts-bar').length < 3) await painted();
  const ms = (await painted()) - start;
  const [, past] = place.querySelectorAll('.recharts-bar');
  return { count: past?.querySelectorAll('.recharts-bar-rectangle').length ?? 0, ms };
};

window.peer = { drawGantt };
