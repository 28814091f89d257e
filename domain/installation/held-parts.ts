/** The parts that an installation holds: what a confirmation brings, what leaves with it, and what has ended (ID-10). */
import { addMonths, toCivilDate, toDayNumber, type CivilDate } from '../calendar/civil-date';
import type { Part, Parts } from '../part/part';
import { done, refuse, type Refusal, type Result } from '../result';
import { expandLine } from './expand-parts';
import type { PartQuantity } from './order-line';
import type { HeldPart } from './registered-installation';

const MONTHS_OF_A_YEAR = 12;

/** ID-10: the last day of a subscription that runs from `on`; `null` for a part that never ends. */
export const termEnd = ({ termYears }: Pick<Part, 'termYears'>, on: CivilDate): CivilDate | null =>
  termYears === null ? null : toCivilDate(addMonths(toDayNumber(on), termYears * MONTHS_OF_A_YEAR));

/** What ends today is held today. */
export const isHeldOn = ({ expiresOn }: Pick<HeldPart, 'expiresOn'>, on: CivilDate): boolean =>
  expiresOn === null || on <= expiresOn;

/** How many of each part are held and have not ended on that day. */
export const heldOn = (held: readonly HeldPart[], on: CivilDate): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const each of held) if (isHeldOn(each, on)) sums.set(each.part, (sums.get(each.part) ?? 0) + each.quantity);
  return sums;
};

/** The earliest end first, what never ends last; among equals the oldest. */
const byEnd = (one: HeldPart, other: HeldPart): number => {
  if (one.expiresOn === other.expiresOn) return 0;
  if (one.expiresOn === null || other.expiresOn === null) return one.expiresOn === null ? 1 : -1;
  return one.expiresOn < other.expiresOn ? -1 : 1;
};

/** So many of a part leave, the earliest end first: what has ended already is renewed too. Refusals: `part/too-few-held`. */
export const takeHeld = (held: readonly HeldPart[], { part, quantity }: PartQuantity): Result<readonly HeldPart[]> => {
  const available = held.reduce((sum, each) => (each.part === part ? sum + each.quantity : sum), 0);
  if (available < quantity) return refuse('part/too-few-held', { part, quantity, available });
  const left = new Map<HeldPart, number>();
  let wanted = quantity;
  for (const each of held.filter((one) => one.part === part).sort(byEnd)) {
    const taken = Math.min(wanted, each.quantity);
    left.set(each, each.quantity - taken);
    wanted -= taken;
  }
  return done(
    held
      .map((each) => (left.has(each) ? { ...each, quantity: left.get(each) ?? 0 } : each))
      .filter((each) => each.quantity > 0),
  );
};

export interface ComingLine extends PartQuantity {
  readonly replaces?: string | undefined;
  readonly expiresOn?: CivilDate | undefined;
}

interface Coming {
  readonly parts: Parts;
  readonly on: CivilDate;
  readonly confirmation: string | null;
}

/** What never ends is not given an end; what is confirmed has not ended before. What was there before Coterm may have. */
const refuseEnd = (
  { part, termYears }: Part,
  { expiresOn }: ComingLine,
  { on, confirmation }: Coming,
): Refusal | null => {
  if (expiresOn === undefined) return null;
  if (termYears === null) return { code: 'part/no-term', part, expiresOn };
  return confirmation !== null && expiresOn < on ? { code: 'part/ends-before', part, expiresOn, on } : null;
};

const addLine = (line: ComingLine, coming: Coming): Result<readonly HeldPart[]> => {
  const { parts, on, confirmation } = coming;
  const expanded = expandLine(parts, line);
  if (!expanded.ok) return expanded;
  const added: HeldPart[] = [];
  for (const { part, quantity } of expanded.value) {
    const refusal = refuseEnd(part, line, coming);
    if (refusal !== null) return { ok: false, error: refusal };
    const expiresOn = line.expiresOn ?? termEnd(part, on);
    added.push({ part: part.part, quantity, family: part.family, since: on, expiresOn, confirmation });
  }
  return done(added);
};

/** As many leave as the line brings, packs expanded; what another line of the same confirmation brings does not leave. */
const replaceBy = (held: readonly HeldPart[], line: ComingLine, { parts }: Coming): Result<readonly HeldPart[]> => {
  if (line.replaces === undefined) return done(held);
  const expanded = expandLine(parts, line);
  if (!expanded.ok) return expanded;
  const quantity = expanded.value.reduce((sum, single) => sum + single.quantity, 0);
  return takeHeld(held, { part: line.replaces, quantity });
};

/** What stays of what was held, and what comes. */
export interface Hold {
  readonly kept: readonly HeldPart[];
  readonly added: readonly HeldPart[];
}

/** What a confirmation, or a record of before, makes of what is held. Refusals: `part/unknown`, `part/no-term`, `part/ends-before`, `part/too-few-held`. */
export const holdLines = (held: readonly HeldPart[], lines: readonly ComingLine[], coming: Coming): Result<Hold> => {
  let kept = held;
  const added: HeldPart[] = [];
  for (const line of lines) {
    const replaced = replaceBy(kept, line, coming);
    if (!replaced.ok) return replaced;
    const came = addLine(line, coming);
    if (!came.ok) return came;
    kept = replaced.value;
    added.push(...came.value);
  }
  return done({ kept, added });
};

/** Where nothing leaves, the list grows in place: many confirmations of one installation cost what each brings. */
export const heldAfter = (held: HeldPart[], { kept, added }: Hold): HeldPart[] => {
  if (kept !== held) return [...kept, ...added];
  held.push(...added);
  return held;
};
