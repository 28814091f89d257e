/** What kind of contradiction a conflict is: people are told that before the rule's own words. */
import type { Change } from '../ledger/change';
import type { Conflict } from '../ledger/register';

/**
 * `over-allocated`: more was given away than there is. `activated-twice`: the same activation, recorded twice.
 * `received-twice`: one transfer arrived in two places. `same-file-other-content`: two files under one id.
 * `corrected-twice`: two computers put the same step right, each in its own way.
 */
export const conflictNatures = [
  'over-allocated',
  'activated-twice',
  'received-twice',
  'same-file-other-content',
  'corrected-twice',
  'other',
] as const;
export type ConflictNature = (typeof conflictNatures)[number];

const tooFew: ReadonlySet<string> = new Set(['pool/too-few-licences', 'lot/too-few-licences', 'site/too-few-licences']);

const isSameActivation = (one: Change, other: Change): boolean =>
  one.kind === 'licences-activated' &&
  other.kind === 'licences-activated' &&
  one.pool === other.pool &&
  one.on === other.on &&
  one.quantity === other.quantity &&
  one.site === other.site;

/** `rivals` are the changes of the events that stand in its way. */
export const conflictNature = ({ change, error }: Conflict, rivals: readonly Change[]): ConflictNature => {
  if (error.code === 'document/conflict') return 'same-file-other-content';
  if (error.code === 'event/withdrawn') return 'corrected-twice';
  if (rivals.some((rival) => isSameActivation(change, rival))) return 'activated-twice';
  if (change.kind === 'licences-received') {
    const { transfer } = change;
    const isArrival = (rival: Change): boolean => rival.kind === 'licences-received' && rival.transfer === transfer;
    if (rivals.some(isArrival)) return 'received-twice';
  }
  return tooFew.has(error.code) ? 'over-allocated' : 'other';
};
