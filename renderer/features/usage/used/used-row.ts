/** Which used licences a list shows: by their kind, their type and their words. */
import { usedKinds, type UsedLicence } from '../../../../domain/usage/snapshot';
import type { TableSort } from '../../../ui/table-column';

export type UsedKind = UsedLicence['kind'];

export interface UsedFilter {
  readonly text: string;
  readonly kind: UsedKind | 'all';
  /** An analytics type, where the list is asked for one. */
  readonly type: string | null;
}

const lower = (text: string): string => text.toLocaleLowerCase('en-GB');

export const ofType = (used: readonly UsedLicence[], type: string | null): readonly UsedLicence[] =>
  type === null ? used : used.filter((each) => each.type === type);

/** Those that are there, in the order of the protocol. */
export const kindsIn = (used: readonly UsedLicence[]): readonly UsedKind[] => {
  const there = new Set(used.map(({ kind }) => kind));
  return usedKinds.filter((kind) => there.has(kind));
};

export const filterUsed = (used: readonly UsedLicence[], { text, kind, type }: UsedFilter): readonly UsedLicence[] => {
  const words = lower(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return ofType(used, type).filter(
    (each) =>
      (kind === 'all' || each.kind === kind) && words.every((word) => lower(`${each.name}\n${each.id}`).includes(word)),
  );
};

const collator = new Intl.Collator('en-GB', { numeric: true });

const keys: Readonly<Record<string, (left: UsedLicence, right: UsedLicence) => number>> = {
  name: (left, right) => collator.compare(left.name, right.name),
  kind: (left, right) => usedKinds.indexOf(left.kind) - usedKinds.indexOf(right.kind),
  type: (left, right) => collator.compare(left.type ?? '', right.type ?? ''),
  since: (left, right) => Date.parse(left.since) - Date.parse(right.since),
};

export const sortUsed = (used: readonly UsedLicence[], { column, descending }: TableSort): readonly UsedLicence[] => {
  const compare = keys[column];
  if (compare === undefined) return used;
  const sign = descending ? -1 : 1;
  return [...used].sort((left, right) => sign * compare(left, right));
};
