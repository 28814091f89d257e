/** Deadlines as a calendar keeps them: with a name that stays when the day moves, and who looks after them. */
import type { AlertKind } from '../alert/alert-kind';
import { ruleFinder, type RuleFor } from '../alert/alert-rules';
import type { Deadline, DeadlineKind, DeadlineSubject } from '../deadline/deadline';
import type { Register } from '../ledger/register';
import { outcomeOf } from './months-of';
import type { RenewalStage } from './pipeline-change';
import { untouched } from './renewals';

export interface CalendarEntry {
  /** Of the line that a term goes on in; else the deadline's own key. */
  readonly root: string;
  readonly deadline: Deadline;
  /** `null` for what cannot be renewed. */
  readonly stage: RenewalStage | null;
  /** Whoever looks after it; of what cannot be renewed, after the rest of its pool or installation. */
  readonly owner: string;
  readonly note: string;
  /** How many days before it somebody is reminded, by the rule of alerts that holds; none of what is won or lost, or has ended already. */
  readonly leadDays: readonly number[];
}

/** The backstop belongs to the window: before commencement they are watched together (LP-10, LP-11). */
const alertOf = (kind: DeadlineKind): AlertKind => (kind === 'backstop' ? 'window' : kind);

const leadsOf = (ruleFor: RuleFor, { kind, subject, customer }: Deadline): readonly number[] => {
  const { off, leadDays } = ruleFor(alertOf(kind), { ...subject, customer });
  return off ? [] : (leadDays ?? []);
};

const subjectOf = (subject: DeadlineSubject): string =>
  subject.kind === 'pool' ? `pool ${subject.pool}` : `installation ${subject.installation}`;

export const calendarEntries = (register: Register, deadlines: readonly Deadline[]): readonly CalendarEntry[] => {
  const ruleFor = ruleFinder(register.alertRules);
  const said = new Map(register.renewals.map((renewal) => [renewal.key, renewal]));
  const owners = new Map<string, string>();
  for (const { key, subject } of deadlines) {
    const owner = said.get(key)?.owner ?? '';
    if (owner !== '' && !owners.has(subjectOf(subject))) owners.set(subjectOf(subject), owner);
  }
  return deadlines.map((deadline): CalendarEntry => {
    const { key, renewal, subject, daysLeft } = deadline;
    const remindedOf = (isOpen: boolean) => (isOpen && daysLeft >= 0 ? leadsOf(ruleFor, deadline) : []);
    if (renewal === null) {
      const owner = owners.get(subjectOf(subject)) ?? '';
      return { root: key, deadline, stage: null, owner, note: '', leadDays: remindedOf(true) };
    }
    const { root, stage, owner, note } = said.get(key) ?? untouched(renewal);
    return { root, deadline, stage, owner, note, leadDays: remindedOf(outcomeOf(stage) === 'open') };
  });
};
