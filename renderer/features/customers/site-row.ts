/** A site as a row of the list: what is shown, sorted, filtered and searched, worked out once per register. */
import type { EulaState } from '../../../domain/eula/eula-standing';
import { sitesOf, type SiteOverview } from '../../../domain/ledger/sites';
import type { Register } from '../../../domain/ledger/register';
import { foldText } from '../pools';

export interface SiteRow extends SiteOverview {
  /** Its name, customer, place, territory and pools, folded for searching. */
  readonly searchText: string;
}

export const siteFilters = ['all', 'missing', 'expiring', 'signed', 'outside', 'unassigned'] as const;
export type SiteFilterName = (typeof siteFilters)[number];

export interface SiteFilter {
  readonly text: string;
  readonly shown: SiteFilterName;
}

export const siteRows = (register: Register): readonly SiteRow[] =>
  sitesOf(register).map((site) => ({
    ...site,
    searchText: foldText(
      [
        site.name,
        site.customer,
        site.address,
        site.territory,
        ...site.assignments.flatMap(({ pool, from }) => [pool, from?.name ?? '']),
      ].join('\n'),
    ),
  }));

const isEulaState = (name: SiteFilterName): name is EulaState =>
  name === 'missing' || name === 'expiring' || name === 'signed';

const passes = (row: SiteRow, shown: SiteFilterName): boolean => {
  if (shown === 'outside') return !row.agreement.covered;
  if (shown === 'unassigned') return row.quantity === 0;
  return isEulaState(shown) ? row.eula.state === shown : true;
};

/** Rows of the chosen kind in whose names every word of the text occurs. */
export const filterSites = (rows: readonly SiteRow[], { text, shown }: SiteFilter): readonly SiteRow[] => {
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => passes(row, shown) && words.every((word) => row.searchText.includes(word)));
};

export const countSites = (rows: readonly SiteRow[], shown: SiteFilterName): number =>
  rows.filter((row) => passes(row, shown)).length;
