/** Whether an order quotes the serials that it has to (ID-2 to ID-7): the current one of everything that it touches, and no other. */
import type { SerialPer } from '../policy/policy';
import type { Refusal } from '../result';
import { currentSerial, isCurrent, isSameSerial } from './lineage';
import type { StatedSerial } from './order-line';
import type { RegisteredInstallation, RegisteredSerial } from './registered-installation';
import { isSameScope, scopeOf, type SerialScope } from './scope';

/** A finding about a serial, with the rule that it breaks. */
type SerialFinding = Refusal & { readonly rule: string };

export interface SerialGround {
  readonly serialPer: SerialPer;
  /** The installation that the order is for. */
  readonly name: string;
  readonly serials: readonly RegisteredSerial[];
  /** What waits for the serial of an open order, and that order’s number. */
  readonly awaited: readonly (SerialScope & { readonly number: string })[];
  /** The installation that has or had a serial, of all that there are. */
  readonly ownerOf: (serial: string) => Pick<RegisteredInstallation, 'installation' | 'name'> | undefined;
}

/** ID-2: the vendor generates the serial of a new installation, so there is none to quote. */
export const serialsOfNew = (quoted: readonly StatedSerial[]): readonly SerialFinding[] =>
  quoted.map(({ family, serial }) => ({ code: 'serial/unexpected', rule: 'ID-2', family, serial }));

interface QuotedFacts extends SerialScope {
  readonly name: string;
  readonly serial: string;
  readonly current: string | null;
}

const quotedFor = ({ serialPer }: SerialGround, { family, part }: StatedSerial): SerialScope =>
  scopeOf(serialPer, family, part);

const isCurrentOf = (ground: SerialGround, { serial }: StatedSerial, scope: SerialScope): boolean => {
  const current = currentSerial(ground, scope);
  return current !== null && isSameSerial(current.serial, serial);
};

/** Where serials are one per part, one that is quoted for no part in particular may be that of any. */
const isRight = (ground: SerialGround, quoted: StatedSerial): boolean =>
  quoted.part === undefined
    ? ground.serials.some(
        (known) => known.family === quoted.family && isCurrent(known) && isSameSerial(known.serial, quoted.serial),
      )
    : isCurrentOf(ground, quoted, quotedFor(ground, quoted));

/** The installation’s own serial, but not the one to quote. */
const refuseKnown = (known: RegisteredSerial, { family }: StatedSerial, facts: QuotedFacts): SerialFinding => {
  if (known.family !== family)
    return { code: 'serial/other-family', rule: 'ID-6', ...facts, family: known.family, asked: family };
  return isCurrent(known)
    ? { code: 'serial/other-part', rule: 'ID-6', ...facts, part: known.part, asked: facts.part }
    : { code: 'serial/superseded', rule: 'ID-5', ...facts, since: known.supersededOn };
};

/** Why a serial that was quoted is not the one to quote. */
const refuseQuoted = (ground: SerialGround, quoted: StatedSerial): SerialFinding => {
  const scope = quotedFor(ground, quoted);
  const { name } = ground;
  const facts: QuotedFacts = {
    ...scope,
    name,
    serial: quoted.serial,
    current: currentSerial(ground, scope)?.serial ?? null,
  };
  const known = ground.serials.find(({ serial }) => isSameSerial(serial, quoted.serial));
  if (known !== undefined) return refuseKnown(known, quoted, facts);
  const owner = ground.ownerOf(quoted.serial);
  if (owner === undefined) return { code: 'serial/unknown', rule: 'ID-5', ...facts };
  return { code: 'serial/foreign', rule: 'ID-5', ...facts, installation: owner.installation, owner: owner.name };
};

/** An existing system has a serial: it is on its way with an open order, or nobody wrote it down and it has to be found out. */
const refuseWithoutAny = ({ name, awaited: [first] }: SerialGround, { family, part }: SerialScope): SerialFinding =>
  first === undefined
    ? { code: 'serial/not-recorded', rule: 'ID-3', family, part, name }
    : { code: 'serial/awaited', rule: 'ID-3', ...first, name };

/** Nothing is missing where the installation has no serial of the kind yet: it gets one with the confirmation. */
const refuseMissing = (ground: SerialGround, scope: SerialScope): SerialFinding | null => {
  const { name, serials, awaited } = ground;
  const facts = { ...scope, name };
  const current = currentSerial(ground, scope);
  if (current !== null) return { code: 'serial/missing', rule: 'ID-3', ...facts, current: current.serial };
  const order = awaited.find((each) => isSameScope(each, scope));
  if (order !== undefined) return { code: 'serial/awaited', rule: 'ID-3', ...facts, number: order.number };
  return serials.length === 0 ? refuseWithoutAny(ground, scope) : null;
};

/** For an existing installation. A current serial of a family that the order does not touch may stand beside. */
export const serialsOfExisting = (
  ground: SerialGround,
  quoted: readonly StatedSerial[],
  touched: readonly SerialScope[],
): readonly SerialFinding[] => {
  const wrong = quoted.filter((each) => !isRight(ground, each));
  const isAnswered = (scope: SerialScope): boolean =>
    quoted.some((each) => each.family === scope.family && isCurrentOf(ground, each, scope)) ||
    wrong.some((each) => each.family === scope.family && (each.part ?? scope.part) === scope.part);
  const missing = touched.filter((scope) => !isAnswered(scope)).flatMap((scope) => refuseMissing(ground, scope) ?? []);
  return [...wrong.map((each) => refuseQuoted(ground, each)), ...missing];
};
