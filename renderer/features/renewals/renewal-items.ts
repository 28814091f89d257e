/** Everything that ends, each with what sales staff say of its renewal: what the whole screen filters, draws and counts. */
import type { Deadline, SupportEnd } from '../../../domain/deadline/deadline';
import { deadlinesOf } from '../../../domain/deadline/deadlines-of';
import type { Register } from '../../../domain/ledger/register';
import type { RenewalStage } from '../../../domain/pipeline/pipeline-change';
import { renewalRows, type RenewalRow } from '../../../domain/pipeline/renewal-rows';

export interface RenewalItem {
  readonly deadline: Deadline;
  /** What is said of it and what it is worth; `null` for what cannot be renewed: a window, a warranty. */
  readonly row: RenewalRow | null;
  readonly stage: RenewalStage | null;
  /** Empty where nobody looks after it. */
  readonly owner: string;
}

/** `pool P-0417`, `installation westhaven-mall`: what the items of one pool or installation share. */
export const subjectKey = ({ subject }: Pick<Deadline, 'subject'>): string =>
  subject.kind === 'pool' ? `pool ${subject.pool}` : `installation ${subject.installation}`;

/** What cannot be renewed is looked after by whoever looks after what ends first of its pool, as in a calendar file. */
const ownersOf = (rows: readonly RenewalRow[]): ReadonlyMap<string, string> =>
  new Map(
    rows.toReversed().flatMap(({ deadline, owner }) => (owner === '' ? [] : [[subjectKey(deadline), owner] as const])),
  );

const itemsOf = (register: Register, support: readonly SupportEnd[]): readonly RenewalItem[] => {
  const deadlines = deadlinesOf(register, support);
  const rows = renewalRows(register, deadlines);
  const rowOf = new Map(rows.map((row) => [row.deadline.key, row]));
  const owners = ownersOf(rows);
  return deadlines.map((deadline): RenewalItem => {
    const row = rowOf.get(deadline.key) ?? null;
    const owner = row === null ? (owners.get(subjectKey(deadline)) ?? '') : row.owner;
    return { deadline, row, stage: row?.stage ?? null, owner };
  });
};

interface Kept {
  readonly support: readonly SupportEnd[];
  readonly items: readonly RenewalItem[];
}

const kept = new WeakMap<Register, Kept>();

/** The host says the same ends again and again. */
const isSame = (one: readonly SupportEnd[], other: readonly SupportEnd[]): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** The earliest first; worked out once a register, however often the screen is opened. `support`: what licence servers said (AC-10). */
export const renewalItems = (register: Register, support: readonly SupportEnd[]): readonly RenewalItem[] => {
  const before = kept.get(register);
  if (before !== undefined && isSame(before.support, support)) return before.items;
  const items = itemsOf(register, support);
  kept.set(register, { support, items });
  return items;
};

/** Those of them that can be renewed. */
export const rowsOf = (items: readonly RenewalItem[]): readonly RenewalRow[] =>
  items.flatMap(({ row }) => (row === null ? [] : [row]));
