/** Pools as people's text: a table a person can read in a terminal. */
import type { PoolsReport } from '../../domain/pool/fold-changes';
import type { PoolReport } from '../../domain/pool/report';

const alignRow = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join('  ')
    .trimEnd();

/** Columns padded to their widest cell, the head underlined. */
export const textTable = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, index) => Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const line = widths.map((width) => '-'.repeat(width));
  return [head, line, ...rows].map((row) => alignRow(row, widths)).join('\n');
};

/** `≤` marks a projected SSED; `–` is "does not apply". */
export const ssedText = ({ ssed, projected }: Pick<PoolReport, 'ssed' | 'projected'>): string =>
  ssed === null ? '–' : projected ? `≤ ${ssed}` : ssed;

const poolRow = (pool: PoolReport): string[] => [
  pool.pool,
  pool.state,
  String(pool.quantity),
  String(pool.activated),
  ssedText(pool),
  pool.ssedExact ?? '–',
  pool.commencedOn ?? '–',
  pool.activateBy,
  pool.backstop,
];

const poolHead = [
  'Pool',
  'State',
  'Licences',
  'Activated',
  'SSED',
  'Exact days',
  'Commenced',
  'Activate by',
  'Backstop',
];

const lotRows = (pools: readonly PoolReport[]): string[][] =>
  pools.flatMap(({ pool, lots }) =>
    lots.map((lot) => [
      pool,
      lot.lot,
      String(lot.quantity),
      lot.supExpiresOn ?? 'subscription',
      lot.supExpiresExact ?? '–',
    ]),
  );

const historyRows = (pools: readonly PoolReport[]): string[][] =>
  pools.flatMap(({ pool, history }) => history.map(({ on, ssed, cause }) => [pool, on, ssed ?? '–', cause]));

const section = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0 ? [] : [`\n${title}\n${textTable(head, rows)}`];

export const poolsText = ({ asOf, pools, transit, releases }: PoolsReport): string =>
  [
    `As of ${asOf}`,
    ...section('Pools', poolHead, pools.map(poolRow)),
    ...section('Lots', ['Pool', 'Lot', 'Licences', 'SUP until', 'Exact days'], lotRows(pools)),
    ...section('SSED history', ['Pool', 'On', 'SSED', 'Cause'], historyRows(pools)),
    ...section(
      'In transit',
      ['Transfer', 'Licences', 'Since'],
      transit.map(({ transfer, quantity, since }) => [transfer, String(quantity), since]),
    ),
    ...section(
      'Releases',
      ['Release', 'Stage'],
      releases.map(({ release, stage }) => [release, stage]),
    ),
  ].join('\n');
