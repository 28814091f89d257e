/** Whether the parts of an order are offered, and what they replace is there. */
import type { CivilDate } from '../calendar/civil-date';
import { serialStays } from '../part/part';
import type { LicenceFamily } from '../part/part-change';
import type { AskedOrder, OrderFinding, OrderGround } from './order-ground';
import { countOf, heldAfter, replacedParts, type SingleLine } from './order-lines';

/** The rule that names the parts of a family. */
export const ruleOfFamily = (family: LicenceFamily | undefined): string =>
  family === undefined || serialStays(family) ? 'ID-8' : 'ID-9';

const checkPart = (parts: OrderGround['parts'], part: string, on: CivilDate): OrderFinding | null => {
  const known = parts.get(part);
  if (known === undefined) return { code: 'part/unknown', rule: 'ID-8', part };
  const { withdrawnOn, family } = known;
  return withdrawnOn === null || on < withdrawnOn
    ? null
    : { code: 'part/withdrawn', rule: ruleOfFamily(family), part, on: withdrawnOn };
};

/** Every part is in the catalogue and still offered. */
export const checkParts = ({ parts }: OrderGround, { on, lines }: AskedOrder): readonly OrderFinding[] => {
  const replaced = lines.flatMap(({ replaces }) => (replaces === undefined || parts.has(replaces) ? [] : [replaces]));
  return [...new Set([...lines.map(({ part }) => part), ...replaced])].flatMap(
    (part) => checkPart(parts, part, on) ?? [],
  );
};

/** What leaves has to be there, and not be promised to another open order. */
export const checkReplaced = (
  { parts, installation }: OrderGround,
  open: readonly SingleLine[],
  lines: readonly SingleLine[],
): readonly OrderFinding[] => {
  const held = heldAfter(installation?.held ?? [], open);
  return replacedParts(lines).flatMap(({ part, quantity }) => {
    const available = countOf(held, part);
    if (available >= quantity || !parts.has(part)) return [];
    return [{ code: 'part/too-few-held', rule: ruleOfFamily(parts.get(part)?.family), part, quantity, available }];
  });
};

/** What leaves has to be of the family whose serial is updated. */
export const checkFamilies = ({ parts }: OrderGround, lines: readonly SingleLine[]): readonly OrderFinding[] =>
  lines.flatMap(({ part, replaces }) => {
    if (replaces === null) return [];
    const [family, of] = [parts.get(part)?.family, parts.get(replaces)?.family];
    if (family === undefined || of === undefined || family === of) return [];
    return [{ code: 'part/other-family', rule: 'ID-6', part: replaces, family }];
  });
