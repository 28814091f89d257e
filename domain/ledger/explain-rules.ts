/** The rules that made a pool's SSED what it is, in the order in which they applied, with their facts. */
import type { CivilDate } from '../calendar/civil-date';
import type { ChangeKind } from './change';
import type { RegisteredLot, RegisteredPool } from './register';

/** `reading` names the sentence in the catalogue; dates stay civil dates until they are shown. */
export type ExplainedRule =
  | { readonly rule: 'LP-10'; readonly reading: 'activated'; readonly on: CivilDate; readonly activateBy: CivilDate }
  | { readonly rule: 'LP-10'; readonly reading: 'windowEnded'; readonly on: CivilDate }
  | { readonly rule: 'LP-10'; readonly reading: 'projected'; readonly activateBy: CivilDate }
  | { readonly rule: 'LP-11'; readonly reading: 'backstop'; readonly backstop: CivilDate }
  | { readonly rule: 'LP-12'; readonly reading: 'addedLater' | 'statedDate'; readonly lots: readonly string[] }
  | { readonly rule: 'LP-13'; readonly reading: 'removed' | 'received'; readonly count: number; readonly on: CivilDate }
  | { readonly rule: 'LP-4'; readonly reading: 'renewed'; readonly count: number; readonly on: CivilDate };

const startRule = (pool: RegisteredPool): ExplainedRule => {
  if (pool.commencedOn === null) return { rule: 'LP-10', reading: 'projected', activateBy: pool.activateBy };
  return pool.history.some((step) => step.cause === 'window-ended')
    ? { rule: 'LP-10', reading: 'windowEnded', on: pool.commencedOn }
    : { rule: 'LP-10', reading: 'activated', on: pool.commencedOn, activateBy: pool.activateBy };
};

const lotRule = (reading: 'addedLater' | 'statedDate', lots: readonly RegisteredLot[]): readonly ExplainedRule[] =>
  lots.length === 0 ? [] : [{ rule: 'LP-12', reading, lots: lots.map((lot) => lot.lot) }];

const lastOf = (
  pool: RegisteredPool,
  ...kinds: readonly ChangeKind[]
): { readonly count: number; readonly on: CivilDate } | null => {
  const found = pool.changes.filter((entry) => kinds.includes(entry.change.kind));
  const last = found.at(-1);
  return last === undefined ? null : { count: found.length, on: last.change.on };
};

const moveRules = (pool: RegisteredPool): readonly ExplainedRule[] => {
  const [removed, received, renewed] = [
    lastOf(pool, 'licences-removed'),
    lastOf(pool, 'licences-received', 'transfer-accepted'),
    lastOf(pool, 'sup-renewed'),
  ];
  return [
    ...(removed === null ? [] : [{ rule: 'LP-13', reading: 'removed', ...removed } as const]),
    ...(received === null ? [] : [{ rule: 'LP-13', reading: 'received', ...received } as const]),
    ...(renewed === null ? [] : [{ rule: 'LP-4', reading: 'renewed', ...renewed } as const]),
  ];
};

const isReceived = (pool: RegisteredPool, lot: RegisteredLot): boolean =>
  pool.changes.some(
    ({ change }) =>
      (change.kind === 'licences-received' || change.kind === 'transfer-accepted') &&
      lot.lot.startsWith(`${change.transfer}/`),
  );

/** LP-10 first, then LP-12, LP-13 and renewals where they took part, and LP-11 last. */
export const explainRules = (pool: RegisteredPool): readonly ExplainedRule[] => {
  const own = pool.lots.filter((lot) => lot.term === 'perpetual' && !isReceived(pool, lot));
  const later = own.filter(
    (lot) => lot.supMonths !== null && pool.commencedOn !== null && lot.joinedOn > pool.commencedOn,
  );
  return [
    startRule(pool),
    ...lotRule('addedLater', later),
    ...lotRule(
      'statedDate',
      own.filter((lot) => lot.supMonths === null),
    ),
    ...moveRules(pool),
    { rule: 'LP-11', reading: 'backstop', backstop: pool.backstop },
  ];
};
