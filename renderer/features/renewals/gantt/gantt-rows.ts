/** The rows of the Gantt: a pool or an installation for each that has something among what is shown. */
import { toDayNumber, type DayNumber } from '../../../../domain/calendar/civil-date';
import { groupBy } from '../../../../domain/group-by';
import type { Register } from '../../../../domain/ledger/register';
import { subjectKey, type RenewalItem } from '../renewal-items';
import { rowOfInstallation, rowOfPool, type GanttRow, type RowPeople } from './gantt-row';

const peopleOf = (items: readonly RenewalItem[]): RowPeople => {
  const owners = [...new Set(items.map(({ owner }) => owner).filter((owner) => owner !== ''))];
  const [first] = items;
  return {
    partner: first?.deadline.partner ?? '',
    vendor: first?.deadline.vendor ?? '',
    salesperson: owners.sort().join(', '),
  };
};

/** AC-10. */
const supportIn = (items: readonly RenewalItem[]): DayNumber | null => {
  const end = items.find(({ deadline }) => deadline.kind === 'support');
  return end === undefined ? null : toDayNumber(end.deadline.on);
};

export const ganttRows = (
  { pools, installations }: Pick<Register, 'pools' | 'installations'>,
  items: readonly RenewalItem[],
  today: DayNumber,
): readonly GanttRow[] => {
  const shown = groupBy(items, ({ deadline }) => subjectKey(deadline));
  const rows: GanttRow[] = [];
  for (const pool of pools) {
    const own = shown.get(`pool ${pool.pool}`);
    if (own !== undefined) rows.push(rowOfPool(pool, peopleOf(own), today));
  }
  for (const installation of installations) {
    const own = shown.get(`installation ${installation.installation}`);
    const row = own === undefined ? null : rowOfInstallation(installation, peopleOf(own), today, supportIn(own));
    if (row !== null) rows.push(row);
  }
  return rows;
};
