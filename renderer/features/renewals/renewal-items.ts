/** Everything that ends, each with what sales staff say of its renewal: what the whole screen filters, draws and counts. */
import type { Deadline } from '../../../domain/deadline/deadline';
import { deadlinesOf } from '../../../domain/deadline/deadlines-of';
import type { Register } from '../../../domain/ledger/register';
import type { RenewalStage } from '../../../domain/pipeline/pipeline-change';

export interface RenewalItem {
  readonly deadline: Deadline;
  /** `null` for what cannot be renewed: a window, a warranty. */
  readonly stage: RenewalStage | null;
  /** Empty where nobody looks after it. */
  readonly owner: string;
}

/** `pool P-0417`, `installation westhaven-mall`: what the items of one pool or installation share. */
export const subjectKey = ({ subject }: Pick<Deadline, 'subject'>): string =>
  subject.kind === 'pool' ? `pool ${subject.pool}` : `installation ${subject.installation}`;

/** What cannot be renewed is looked after by whoever looks after the rest of its pool. */
const withOwners = (items: readonly RenewalItem[]): readonly RenewalItem[] => {
  const owners = new Map(items.flatMap(({ deadline, owner }) => (owner === '' ? [] : [[subjectKey(deadline), owner]])));
  return owners.size === 0
    ? items
    : items.map((item) =>
        item.deadline.renewal === null ? { ...item, owner: owners.get(subjectKey(item.deadline)) ?? '' } : item,
      );
};

/** The earliest first. */
export const renewalItems = (register: Register): readonly RenewalItem[] => {
  const said = new Map(register.renewals.map((renewal) => [renewal.key, renewal]));
  return withOwners(
    deadlinesOf(register).map((deadline): RenewalItem => {
      if (deadline.renewal === null) return { deadline, stage: null, owner: '' };
      const { stage = 'not-started', owner = '' } = said.get(deadline.key) ?? {};
      return { deadline, stage, owner };
    }),
  );
};
