/** Says what importing a table of licence figures would do, row by row, without doing it. */
import { randomUUID } from 'node:crypto';
import type { FoundUsage } from '../../contract/register-import';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import type { Register } from '../../domain/ledger/register';
import { datesTakenForGranted, type Assumption } from '../../domain/register-import/assumptions';
import { isFieldOf } from '../../domain/register-import/field';
import { isDateForm } from '../../domain/register-import/read-columns';
import { done, refuse, type Result } from '../../domain/result';
import { knownFigures, type JudgedSnapshotRow } from '../../domain/usage/judge-snapshot-rows';
import { installationFinder, matchInstallation } from '../../domain/usage/match-installation';
import type { SnapshotColumns, SnapshotField } from '../../domain/usage/snapshot-table';
import { judgeTable, type JudgedTable, type NewInstallation } from '../../domain/usage/table-installations';
import {
  tableSnapshots,
  tableSnapshotsSchema,
  type TableGround,
  type TableSnapshots,
} from '../../domain/usage/table-snapshots';
import { ledgerOf, type DeskParts } from './desk-parts';
import { instantOfTaken } from './instant-of-taken';
import { licenceStatusOn } from './licence-status-on';
import {
  countLeftOut,
  countStates,
  mappingOf,
  refuseEmpty,
  rowsLeftOut,
  type Reading,
  type WaitingTable,
  type WeighedTable,
} from './weighed-table';

/** The screens show the first of many; the counts tell of all. */
const MOST_INSTALLATIONS = 50;
const MOST_NAMES = 100;

const columnsOf = (mapping: Reading['mapping']): SnapshotColumns => {
  const columns: Partial<Record<SnapshotField, number>> = {};
  for (const [column, { field }] of mapping.entries())
    if (isFieldOf('usage', field)) columns[field as SnapshotField] = column;
  return columns;
};

/** `undefined` for what is none: a journal may name any file. */
const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
};

const readDocument = (bytes: Uint8Array): Pick<TableSnapshots, 'snapshots'> | undefined =>
  tableSnapshotsSchema.safeParse(parseJson(bytes)).data;

/** What files brought before; one that is missing brings nothing. */
const importedBefore = async (
  { shelf }: DeskParts,
  { usageImports }: Register,
): Promise<readonly Pick<TableSnapshots, 'installation' | 'snapshots'>[]> => {
  const imported: Pick<TableSnapshots, 'installation' | 'snapshots'>[] = [];
  for (const { installation, docId, source } of usageImports) {
    if (source === null)
      imported.push({ installation, snapshots: [...(licenceStatusOn(shelf, docId)?.snapshots ?? [])] });
    else {
      const bytes = await shelf.attachmentBytes(docId);
      const stated = bytes.ok ? readDocument(bytes.value) : undefined;
      if (stated !== undefined) imported.push({ installation, snapshots: stated.snapshots });
    }
  }
  return imported;
};

/** `said` is the installation of all rows; `undefined` goes by what each row says. The created ones are there as those of the register are. */
export const groundOf = (
  register: Register,
  said: string | undefined,
  now: Date,
  created: readonly NewInstallation[],
): TableGround => {
  const installations = [...register.installations, ...created.map((each) => ({ ...each, archivedOn: null }))];
  const find = installationFinder(installations);
  const ofAll = said === undefined ? null : matchInstallation(installations, { id: said, name: '' });
  return {
    installationOf: ({ installation }) => (said === undefined ? find(installation) : ofAll),
    nameOf: (id) => installations.find(({ installation }) => installation === id)?.name ?? id,
    instantOf: instantOfTaken,
    iat: now.toISOString(),
  };
};

type Found = FoundUsage['installations'][number];

/** The newest snapshot of each purpose: snapshots stand in the order of their time. */
const toFound = ({ installation, snapshots }: TableSnapshots, { ground, created }: JudgedTable): Found => ({
  installation,
  name: ground.nameOf(installation),
  isNew: created.some((each) => each.installation === installation),
  readings: snapshots.length,
  from: snapshots[0]?.takenAt ?? ground.iat,
  to: snapshots.at(-1)?.takenAt ?? ground.iat,
  newest: [...new Map(snapshots.map((snapshot) => [snapshot.purpose, snapshot])).values()],
});

const assumed = (
  { table }: WaitingTable,
  mapping: Reading['mapping'],
  rows: readonly JudgedSnapshotRow[],
): Assumption[] => {
  const kept = rows.filter(({ state }) => state === 'new');
  const noon = kept.filter(({ read }) => read !== null && 'day' in read.taken && read.taken.time === null).length;
  const numbers = kept.map(({ row }) => row);
  const all: readonly Assumption[] = [
    { kind: 'noon', count: noon },
    ...datesTakenForGranted('usage', table, mapping, numbers),
  ];
  return all.filter(({ count }) => count > 0);
};

/** Errors: those of `checkMapping`, `usage-table/no-installation`. */
export const weighUsage = async (
  parts: DeskParts,
  waiting: WaitingTable,
  reading: Reading,
): Promise<Result<WeighedTable>> => {
  const { fileName, bytes, table } = waiting;
  const checked = mappingOf(waiting, reading);
  if (!checked.ok) return checked;
  const mapping = checked.value;
  const columns = columnsOf(mapping);
  const said = columns.installation === undefined ? reading.installation : undefined;
  if (columns.installation === undefined && said === undefined) return refuse('usage-table/no-installation');
  const register = foldLedger(ledgerOf(parts), parts.today());
  const form = mapping[columns.taken ?? -1]?.form;
  const judged = judgeTable(table, columns, isDateForm(form) ? form : 'day-first', {
    installations: register.installations,
    known: knownFigures(await importedBefore(parts, register)),
    groundWith: (created) => groundOf(register, said, parts.now(), created),
    newId: reading.creates === true ? randomUUID : null,
  });
  const { rows, unknown, created, ground } = judged;
  const kept = rows.flatMap(({ state, read }) => (state === 'new' && read !== null ? [read] : []));
  const made = tableSnapshots(kept, ground);
  if (!made.ok) return made;
  const documents = made.value;
  const nothing = refuseEmpty(rows);
  return done({
    draft: { fileName, bytes, documents, created },
    leftOut: countLeftOut(rows),
    nothing,
    preview: () => ({
      refusal: documents.length === 0 ? { ...nothing } : null,
      found: {
        kind: 'usage',
        counts: {
          ...countStates(rows),
          installations: documents.length,
          unknown: unknown.length,
          readings: documents.reduce((sum, { snapshots }) => sum + snapshots.length, 0),
        },
        assumptions: assumed(waiting, mapping, rows),
        leftOut: rowsLeftOut(rows, ({ installation, licence }) => ({ installation, licence })),
        unknown: unknown.slice(0, MOST_NAMES),
        installations: documents.slice(0, MOST_INSTALLATIONS).map((document) => toFound(document, judged)),
      },
    }),
  });
};
