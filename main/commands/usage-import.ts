/** `coterm usage import TABLE`: licence figures from a table (CSV, XLSX) as readings of their time, in one step. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { limits } from '../../contract/limits';
import type { Register } from '../../domain/ledger/register';
import { decideDateForm, dateForms, type DateForm } from '../../domain/register-import/read-date';
import type { Table } from '../../domain/register-import/table';
import { done, refuse, type Refusal, type Result } from '../../domain/result';
import { knownFigures, type KnownFigures } from '../../domain/usage/judge-snapshot-rows';
import { matchInstallation } from '../../domain/usage/match-installation';
import {
  snapshotColumns,
  snapshotFields,
  type SnapshotColumns,
  type SnapshotField,
} from '../../domain/usage/snapshot-table';
import { judgeTable, type NewInstallation } from '../../domain/usage/table-installations';
import { tableSnapshots, type TableSnapshots } from '../../domain/usage/table-snapshots';
import { readBytes } from '../files/read-bytes';
import { groundOf } from '../ledger/weigh-usage';
import { allReadings } from '../licence-servers/all-readings';
import { readTable } from '../tables/read-table';
import type { Workspace } from '../workspace/workspace';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { inWorkspace } from './in-workspace';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';

const MOST_NAME_CHARACTERS = 255;

interface Wishes {
  readonly path: string;
  /** For every row; `undefined` goes by the column. */
  readonly installation: string | undefined;
  readonly fields: ReadonlyMap<SnapshotField, string>;
  readonly dates: DateForm | undefined;
  /** Whether installations that nobody knows are created. */
  readonly creates: boolean;
  readonly isPreview: boolean;
}

interface Report {
  readonly fileName: string;
  readonly outcome: 'imported' | 'known' | 'preview';
  readonly event: string | null;
  readonly installations: readonly Pick<TableSnapshots, 'installation' | 'snapshots'>[];
  readonly created: readonly NewInstallation[];
}

const isField = (text: string): text is SnapshotField => snapshotFields.some((field) => field === text);
const isForm = (text: string): text is DateForm => dateForms.some((form) => form === text);

const formOf = ({ rows }: Table, { taken }: SnapshotColumns, said: DateForm | undefined): Result<DateForm> => {
  if (said !== undefined) return done(said);
  const column = taken ?? -1;
  const { form, ambiguous } = decideDateForm(rows.slice(1).map((row) => row[column] ?? null));
  return ambiguous ? refuse('usage-table/dates') : done(form ?? 'day-first');
};

/** One that is said for all rows has to be there. Error: `installation/unknown`. */
const refuseSaid = ({ installations }: Register, { installation: said }: Wishes): Refusal | null =>
  said !== undefined && matchInstallation(installations, { id: said, name: '' }) === null
    ? refuse('installation/unknown', { installation: said }).error
    : null;

/** What earlier files brought: figures that stand already are not brought again, and no others for the same time. */
const knownBefore = async (workspace: Workspace, { usageImports }: Register, host: CommandHost) => {
  const readings = allReadings(workspace, host.today);
  const installations = [...new Set(usageImports.map(({ installation }) => installation))];
  const all = await Promise.all(installations.map((installation) => readings.of(installation)));
  const imported = all.flat().filter(({ source }) => source.kind === 'file');
  return knownFigures(imported.map(({ installation, snapshot }) => ({ installation, snapshots: [snapshot] })));
};

interface Brought {
  readonly documents: readonly TableSnapshots[];
  readonly created: readonly NewInstallation[];
}

interface Place {
  readonly register: Register;
  readonly known: KnownFigures;
  readonly now: Date;
}

/** None where nothing is new. Errors: those of the columns, and of the first row that cannot be imported. */
const documentsOf = (
  table: Table,
  { register, known, now }: Place,
  { fields, dates, installation, creates }: Wishes,
): Result<Brought> => {
  const columns = snapshotColumns(table, fields);
  if (!columns.ok) return columns;
  const form = formOf(table, columns.value, dates);
  if (!form.ok) return form;
  const { rows, created, ground } = judgeTable(table, columns.value, form.value, {
    installations: register.installations,
    known,
    groundWith: (more) => groundOf(register, installation, now, more),
    newId: creates ? randomUUID : null,
  });
  const wrong = rows.find(({ error }) => error !== null);
  if (wrong !== undefined && wrong.error !== null) return { ok: false, error: wrong.error };
  const kept = rows.flatMap(({ state, read }) => (state === 'new' && read !== null ? [read] : []));
  const documents = tableSnapshots(kept, ground);
  return documents.ok ? done({ documents: documents.value, created }) : documents;
};

const importTable = async (host: CommandHost, workspace: Workspace, wishes: Wishes): Promise<Result<Report>> => {
  const { ledger } = workspace;
  const bytes = await readBytes(wishes.path, limits.tableBytes);
  if (!bytes.ok) return bytes;
  const table = await readTable(bytes.value);
  if (!table.ok) return table;
  const register = ledger.register(host.today());
  const fileName = basename(wishes.path).slice(-MOST_NAME_CHARACTERS);
  const nothing = { fileName, outcome: 'known', event: null, installations: [], created: [] } as const;
  const refused = refuseSaid(register, wishes);
  if (refused !== null) return { ok: false, error: refused };
  const known = await knownBefore(workspace, register, host);
  const brought = documentsOf(table.value, { register, known, now: host.now() }, wishes);
  if (!brought.ok) return brought;
  const { documents, created } = brought.value;
  if (documents.length === 0) return done(nothing);
  const report = { fileName, installations: documents, created };
  if (wishes.isPreview) return done({ ...report, outcome: 'preview', event: null });
  const recorded = await ledger.importUsageTable({ fileName, bytes: bytes.value, documents, created });
  return recorded.ok ? done({ ...report, outcome: 'imported', event: recorded.value.event.id }) : recorded;
};

const headlines: Readonly<Record<Report['outcome'], string>> = {
  imported: 'imported',
  known: 'imported before; there is nothing to do',
  preview: 'would be imported; nothing was changed',
};

/** A new one has no id yet that a person could know it by. */
const nameIn = (created: readonly NewInstallation[], id: string): string => {
  const found = created.find(({ installation }) => installation === id);
  return found === undefined ? id : `${found.name} (new installation)`;
};

const reportText = ({ fileName, outcome, installations, created }: Report): string =>
  [
    `${fileName}: ${headlines[outcome]}.`,
    ...installations.map(({ installation, snapshots }) => {
      const [first, last] = [snapshots[0], snapshots.at(-1)];
      return `  ${nameIn(created, installation)}: ${snapshots.length} readings, ${first?.takenAt ?? '–'} to ${last?.takenAt ?? '–'}`;
    }),
  ].join('\n');

const options = {
  installation: { type: 'string' },
  map: { type: 'string', multiple: true },
  dates: { type: 'string' },
  create: { type: 'boolean' },
  preview: { type: 'boolean' },
} as const;

/** `Genutzt=used`, the head up to the last sign. Error: `usage/option-value`. */
const readFields = (given: readonly string[]): Result<ReadonlyMap<SnapshotField, string>> => {
  const fields = new Map<SnapshotField, string>();
  for (const text of given) {
    const [, head = '', field = ''] = /^(.+)=([a-z]+)$/su.exec(text) ?? [];
    if (!isField(field)) return refuse('usage/option-value', { option: '--map' });
    fields.set(field, head);
  }
  return done(fields);
};

const run = (host: CommandHost, wishes: Wishes): Promise<CommandOutcome> =>
  inWorkspace(host, { write: !wishes.isPreview }, async (workspace) => {
    printNotices(host, workspace.notices);
    const result = await importTable(host, workspace, wishes);
    return result.ok ? printDone(host, result.value, reportText(result.value)) : printRefusal(host, result.error);
  });

export const usageImportCommand: Command = {
  name: 'usage import',
  usage: 'usage import TABLE [--installation ID] [--map HEAD=FIELD]... [--dates ORDER] [--create] [--preview]',
  summary: 'import licence figures from a table (CSV, XLSX) as readings of their time',
  run: async (args, host) => {
    const given = readArguments(args, options, { least: 1, most: 1, names: 'TABLE' });
    if (!given.ok) return wrongUse(host, given.error, usageImportCommand.usage);
    const { values, positionals } = given.value;
    const fields = readFields(values.map ?? []);
    if (!fields.ok) return wrongUse(host, fields.error, usageImportCommand.usage);
    const { dates, installation, create: creates = false, preview: isPreview = false } = values;
    if (dates !== undefined && !isForm(dates))
      return wrongUse(host, { code: 'usage/option-value', option: '--dates' }, usageImportCommand.usage);
    const wishes = { path: positionals[0] ?? '', installation, fields: fields.value, dates, creates, isPreview };
    return await run(host, wishes);
  },
};
