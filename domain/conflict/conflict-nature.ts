/** What kind of contradiction a conflict is: people are told that before the rule's own words. */
import type { Change } from '../ledger/change';
import type { Conflict } from '../ledger/register';

/**
 * `over-allocated`: more was given away than there is. `activated-twice`: the same activation, recorded twice.
 * `received-twice`: one transfer arrived in two places. `same-file-other-content`: two files under one id.
 * `corrected-twice`: two computers put the same step right, each in its own way. `answered-twice`: one request, two answers.
 * `number-twice`: two answers under one number. `same-request-other-content`: two requests under one id. `overtaken`: a
 * request that a newer one of its site has overtaken. `signed-for`: licences that another partner has signed for.
 * `eula-missing`: an activation at a site without a EULA.
 * `serial-superseded`: an order quotes a serial that another confirmation had superseded (ID-5). `confirmed-twice`: an
 * order, or a serial, was confirmed twice (ID-7). `serial-taken`: one serial, two installations.
 * `quote-number-twice`: two quotes under one number. `quote-answered-twice`: a quote was answered or withdrawn twice.
 */
export const conflictNatures = [
  'over-allocated',
  'activated-twice',
  'received-twice',
  'same-file-other-content',
  'corrected-twice',
  'answered-twice',
  'number-twice',
  'same-request-other-content',
  'overtaken',
  'signed-for',
  'eula-missing',
  'serial-superseded',
  'confirmed-twice',
  'serial-taken',
  'quote-number-twice',
  'quote-answered-twice',
  'other',
] as const;
export type ConflictNature = (typeof conflictNatures)[number];

const byCode: Readonly<Partial<Record<string, ConflictNature>>> = {
  'document/conflict': 'same-file-other-content',
  'event/withdrawn': 'corrected-twice',
  'activation/answered': 'answered-twice',
  'activation/replayed': 'answered-twice',
  'activation/sequence': 'number-twice',
  'activation/conflict': 'same-request-other-content',
  'activation/site-sequence': 'overtaken',
  'transfer/signed-away': 'signed-for',
  'transfer/release-undone': 'signed-for',
  'transfer/own-release': 'signed-for',
  'eula/missing': 'eula-missing',
  'serial/superseded': 'serial-superseded',
  'installation-order/confirmed': 'confirmed-twice',
  'serial/not-new': 'confirmed-twice',
  'serial/recorded': 'confirmed-twice',
  'serial/taken': 'serial-taken',
  'quote/number-taken': 'quote-number-twice',
  'quote/accepted': 'quote-answered-twice',
  'quote/declined': 'quote-answered-twice',
  'quote/withdrawn': 'quote-answered-twice',
};

const tooFew: ReadonlySet<string> = new Set([
  'pool/too-few-licences',
  'lot/too-few-licences',
  'site/too-few-licences',
  'activation/too-few-at-site',
  'activation/too-many-returned',
  'part/too-few-held',
]);

const isSameActivation = (one: Change, other: Change): boolean =>
  one.kind === 'licences-activated' &&
  other.kind === 'licences-activated' &&
  one.pool === other.pool &&
  one.on === other.on &&
  one.quantity === other.quantity &&
  one.site === other.site;

/** Under its number a releasing partner has signed two different things. */
const isOtherContent = (change: Change, rivals: readonly Change[]): boolean =>
  change.kind === 'transfer-accepted' &&
  rivals.some((rival) => rival.kind === 'transfer-accepted' && rival.transfer === change.transfer) &&
  !rivals.some((rival) => rival.kind === 'transfer-accepted' && rival.docId === change.docId);

const natureOfArrival = ({ change, error }: Conflict, rivals: readonly Change[]): ConflictNature | null => {
  if (change.kind === 'transfer-accepted' && error.code === 'transfer/received')
    return isOtherContent(change, rivals) ? 'same-file-other-content' : 'received-twice';
  if (change.kind !== 'licences-received') return null;
  const { transfer } = change;
  const arrives = (rival: Change): boolean => rival.kind === 'licences-received' && rival.transfer === transfer;
  return rivals.some(arrives) ? 'received-twice' : null;
};

/** `rivals` are the changes of the events that stand in its way. */
export const conflictNature = (conflict: Conflict, rivals: readonly Change[]): ConflictNature => {
  const { change, error } = conflict;
  const known = byCode[error.code];
  if (known !== undefined) return known;
  if (rivals.some((rival) => isSameActivation(change, rival))) return 'activated-twice';
  return natureOfArrival(conflict, rivals) ?? (tooFew.has(error.code) ? 'over-allocated' : 'other');
};
