/** The lines of the Gantt in their order: rows, and the heads of the groups that they stand in. */
import { groupBy } from '../../../../domain/group-by';
import type { TableSort } from '../../../ui/table-column';
import type { GanttRow } from './gantt-row';

export const ganttGroupings = ['none', 'customer', 'partner', 'vendor', 'salesperson'] as const;
export type GanttGrouping = (typeof ganttGroupings)[number];

export interface GroupLine {
  readonly kind: 'group';
  readonly key: string;
  /** The empty text where nothing is said. */
  readonly name: string;
  readonly rows: number;
  readonly quantity: number;
  readonly folded: boolean;
}

export type GanttLine = GroupLine | { readonly kind: 'row'; readonly key: string; readonly row: GanttRow };

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

type Order = (one: GanttRow, other: GanttRow) => number;

/** What never ends stands last either way. */
const byEnd =
  (direction: 1 | -1): Order =>
  (one, other) => {
    if (one.end === null || other.end === null) return one.end === other.end ? 0 : one.end === null ? 1 : -1;
    return (one.end - other.end) * direction;
  };

const orderOf = ({ column, descending }: TableSort): Order => {
  const direction = descending ? -1 : 1;
  if (column === 'name') return (one, other) => collator.compare(one.name, other.name) * direction;
  if (column === 'quantity') return (one, other) => (one.quantity - other.quantity) * direction;
  return byEnd(direction);
};

/** Rows that are equal in what they are sorted by stand by name. */
export const sortRows = (rows: readonly GanttRow[], sort: TableSort): readonly GanttRow[] => {
  const order = orderOf(sort);
  return rows.toSorted((one, other) => order(one, other) || byText(one.orderName, other.orderName));
};

/** Named ones by name, then what says nothing. */
const byName = (one: string, other: string): number =>
  one === '' || other === '' ? (one === other ? 0 : one === '' ? 1 : -1) : collator.compare(one, other);

const lineOf = (row: GanttRow): GanttLine => ({ kind: 'row', key: row.key, row });

/** Sorted inside their groups; the rows of a folded group are left out. */
export const ganttLines = (
  rows: readonly GanttRow[],
  sort: TableSort,
  grouping: GanttGrouping,
  folded: ReadonlySet<string>,
): readonly GanttLine[] => {
  const sorted = sortRows(rows, sort);
  if (grouping === 'none') return sorted.map(lineOf);
  const groups = groupBy(sorted, (row) => row[grouping]);
  return [...groups.keys()].sort(byName).flatMap((name): readonly GanttLine[] => {
    const own = groups.get(name) ?? [];
    const head: GroupLine = {
      kind: 'group',
      key: `group ${name}`,
      name,
      rows: own.length,
      quantity: own.reduce((sum, { quantity }) => sum + quantity, 0),
      folded: folded.has(name),
    };
    return head.folded ? [head] : [head, ...own.map(lineOf)];
  });
};
