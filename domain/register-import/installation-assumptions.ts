/** What an import of installations takes for granted where the file says nothing, counted, so that a person can say yes or no to it. */
import type { ColumnReading } from '../ledger/register-document';
import type { Parts } from '../part/part';
import { datesTakenForGranted, type Assumption } from './assumptions';
import type { FormedInstallation } from './form-installations';
import type { Table } from './table';

interface Taken {
  readonly table: Table;
  readonly mapping: readonly ColumnReading[];
  readonly formed: readonly FormedInstallation[];
  readonly parts: Parts;
}

/** Subscriptions of which the file says no end, and no day from which they run. */
const endlessTerms = ({ formed, parts }: Taken): number =>
  formed
    .flatMap(({ serials }) => serials.flatMap(({ group }) => [...group.parts.values()]))
    .filter(
      ({ value: { part, termEnd, heldSince } }) =>
        termEnd === undefined && heldSince === undefined && (parts.get(part)?.termYears ?? null) !== null,
    ).length;

const countSerials = ({ formed }: Taken, holds: (serial: FormedInstallation['serials'][number]) => boolean): number =>
  formed.reduce((sum, { serials }) => sum + serials.filter(holds).length, 0);

/** Of the rows that are imported; kinds of which there are none are left out. */
export const installationAssumptions = (taken: Taken): readonly Assumption[] => {
  const { formed, table, mapping } = taken;
  const count = (holds: (one: FormedInstallation) => boolean): number => formed.filter(holds).length;
  const rows = formed.flatMap(({ serials }) => serials.flatMap(({ group }) => group.rows.map(({ row }) => row)));
  const all: readonly Assumption[] = [
    { kind: 'name', count: count(({ isNamed }) => !isNamed) },
    { kind: 'together', count: count(({ serials }) => serials.length > 1) },
    { kind: 'grown', count: count(({ registered }) => registered !== null) },
    { kind: 'namesake', count: count(({ isNamesake }) => isNamesake) },
    { kind: 'site', count: count(({ unknownSite }) => unknownSite !== undefined) },
    { kind: 'noParts', count: countSerials(taken, ({ group }) => group.parts.size === 0) },
    { kind: 'termFromToday', count: endlessTerms(taken) },
    ...datesTakenForGranted('installations', table, mapping, rows),
  ];
  return all.filter((assumption) => assumption.count > 0);
};
