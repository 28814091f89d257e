/** Why a serial was issued, and what came with it (ID-2, ID-7): a new installation, an upgrade, a renewal, an add-on. */
import type { PartQuantity } from './order-line';
import type { RegisteredSerial } from './registered-installation';

export const serialCauses = ['new', 'upgrade', 'renewal', 'add-on', 'recorded', 'unknown'] as const;
export type SerialCause = (typeof serialCauses)[number];

/** In the order in which they are named. */
const byLine = ['upgrade', 'renewal', 'add-on'] as const;

const causeOfLine = ({ part, replaces }: RegisteredSerial['parts'][number]): (typeof byLine)[number] => {
  if (replaces === null) return 'add-on';
  return replaces === part ? 'renewal' : 'upgrade';
};

/** `isFirst`: no serial of its scope was there before. */
export const causesOf = (
  { confirmation, since, parts }: RegisteredSerial,
  isFirst: boolean,
): readonly [SerialCause, ...SerialCause[]] => {
  // Of an older serial that was recorded afterwards nothing else is known.
  if (since === null) return ['unknown'];
  if (confirmation === null) return ['recorded'];
  if (isFirst) return ['new'];
  const told = new Set(parts.map(causeOfLine));
  const [cause, ...more] = byLine.filter((each) => told.has(each));
  return cause === undefined ? ['unknown'] : [cause, ...more];
};

/** So many of each part, in the order in which they came. */
export const sumByPart = (parts: readonly PartQuantity[]): readonly PartQuantity[] => {
  const sums = new Map<string, number>();
  for (const { part, quantity } of parts) sums.set(part, (sums.get(part) ?? 0) + quantity);
  return [...sums].map(([part, quantity]) => ({ part, quantity }));
};
