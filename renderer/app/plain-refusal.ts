/** A refusal in plain words: its pool by name, and the steps that stand in the way, "Lot L2 added to Quay (P-0417) on 10 Jun 2024". */
import i18next from 'i18next';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Change } from '../../domain/ledger/change';
import type { Ledger } from '../../domain/ledger/ledger';
import type { Register } from '../../domain/ledger/register';
import { changeOfDocument } from './change-of-document';
import type { Refusal } from '../../domain/result';
import { registerState } from '../db/register-state';
import { formatDate } from '../ui/format-date';
import { describeStep } from './describe-step';
import { namedPool } from './named-pool';

/** More than these are only counted: an early step may carry hundreds. */
const NAMED_STEPS = 5;

interface Step {
  readonly on: CivilDate;
  readonly change: Change;
}

const importOf = ({ documents }: Register, event: string): Step | null => {
  const document = documents.find((one) => one.event === event && one.direction === 'imported');
  if (document === undefined) return null;
  return { on: document.on, change: changeOfDocument(document) };
};

const changeOf = ({ pools }: Register, event: string): Step | null => {
  for (const { changes } of pools) {
    const entry = changes.find((one) => one.event === event);
    if (entry !== undefined) return { on: entry.change.on, change: entry.change };
  }
  return null;
};

/** What is in no pool's history, a contact say, where the ledger itself has been read. */
const changeInLedger = (ledger: Ledger | null, event: string): Step | null => {
  const [change] = ledger?.events.find(({ id }) => id === event)?.changes ?? [];
  return change === undefined ? null : { on: change.on, change };
};

const inWords = ({ on, change }: Step): string =>
  i18next.t('app:step.on', { step: describeStep([change]), date: formatDate(on) });

/** `null` where the register does not show every one of them. */
const stepsInWords = (register: Register, ledger: Ledger | null, events: readonly unknown[]): string | null => {
  const steps = events
    .map(String)
    .map((event) => importOf(register, event) ?? changeOf(register, event) ?? changeInLedger(ledger, event));
  const known = steps.filter((step) => step !== null);
  if (known.length === 0 || known.length < steps.length) return null;
  const named = known.slice(0, NAMED_STEPS).map(inWords).join('; ');
  const more = known.length - NAMED_STEPS;
  return more > 0 ? i18next.t('app:step.more', { first: named, more }) : named;
};

const withPoolName = (refusal: Refusal): Refusal =>
  typeof refusal.pool === 'string' ? { ...refusal, pool: namedPool(refusal.pool) } : refusal;

export const plainRefusal = (given: Refusal): Refusal => {
  const refusal = withPoolName(given);
  const { register, ledger } = registerState.getState();
  if (refusal.code !== 'event/stands-in-the-way' || register === null || !Array.isArray(refusal.events)) return refusal;
  const standing = stepsInWords(register, ledger, refusal.events);
  return standing === null ? refusal : { ...refusal, standing };
};
