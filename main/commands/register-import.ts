/** `coterm register import FILE`: imports a table of pools or IDIS installations that people had before, as one step of the ledger. */
import { basename } from 'node:path';
import { limits } from '../../contract/limits';
import type { RegisterPreview } from '../../contract/ipc';
import { isField, isFieldOf, isTableKind, type TableKind } from '../../domain/register-import/field';
import { guessColumns, NOT_READ } from '../../domain/register-import/read-columns';
import { dateForms } from '../../domain/register-import/read-date';
import type { ColumnReading } from '../../domain/ledger/register-document';
import { done, refuse, type Result } from '../../domain/result';
import { readBytes } from '../files/read-bytes';
import type { RegisterLook, RowLeftOut } from '../../contract/register-import';
import type { RegisterDesk } from '../ledger/register-desk';
import type { Reading } from '../ledger/weighed-table';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { inWorkspace } from './in-workspace';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';
import { registerText, rowsText, type RegisterReport } from './register-text';

/** Names longer than this are cut: the ledger keeps a name to show, not a path. */
const MOST_NAME_CHARACTERS = 255;

interface Wishes {
  /** `undefined` goes by the heads. */
  readonly kind: TableKind | undefined;
  /** Fields by the heads of their columns. */
  readonly fields: ReadonlyMap<string, string>;
  /** The order of dates that can be read in two ways; `undefined` asks. */
  readonly dates: string | undefined;
  readonly leaveOut: boolean;
  readonly isPreview: boolean;
}

/** `Kunde=customer`, the head up to the last sign; `null` for anything else. */
const toField = (text: string): readonly [string, string] | null => {
  const [, head = '', field = ''] = /^(.+)=([A-Za-z]+)$/su.exec(text) ?? [];
  return isField(field) || field === NOT_READ ? [head, field] : null;
};

/** A field that is asked for is read from that column and from no other. */
const withWishes = (
  kind: TableKind,
  columns: readonly ColumnReading[],
  { fields }: Wishes,
): Result<readonly ColumnReading[]> => {
  const strange = [...fields.keys()].find((head) => columns.every((column) => column.head !== head));
  if (strange !== undefined) return refuse('register/no-such-column', { head: strange });
  const other = [...fields.values()].find((field) => field !== NOT_READ && !isFieldOf(kind, field));
  if (other !== undefined) return refuse('register/field-of-other-kind', { field: other, kind });
  const wished = new Set(fields.values());
  return done(
    columns.map(({ head, field, form }) => {
      const wish = fields.get(head) ?? (wished.has(field) ? NOT_READ : field);
      return { head, field: wish, ...(wish === field && form !== undefined ? { form } : {}) };
    }),
  );
};

interface Looked {
  readonly reading: Reading;
  readonly preview: RegisterPreview;
}

/** Only dates that leave a doubt take the order that was given. */
const withDates = ({ columns }: RegisterPreview, dates: string | undefined): readonly ColumnReading[] =>
  columns.map(({ head, field, form, ambiguous }) => {
    const order = ambiguous ? dates : form;
    return { head, field, ...(order === undefined ? {} : { form: order }) };
  });

const look = async (
  desk: RegisterDesk,
  handle: string,
  shown: RegisterLook,
  wishes: Wishes,
): Promise<Result<Looked>> => {
  const kind = wishes.kind ?? shown.kind;
  const guessed = guessColumns(
    kind,
    shown.columns.map(({ head }) => head),
  );
  const wished = withWishes(kind, guessed, wishes);
  if (!wished.ok) return wished;
  const first = await desk.preview(handle, { kind, mapping: wished.value });
  if (!first.ok) return first;
  const reading = { kind, mapping: withDates(first.value, wishes.dates) };
  const preview = await desk.preview(handle, reading);
  return preview.ok ? done({ reading, preview: preview.value }) : preview;
};

const isNothingNew = ({ refusal }: RegisterPreview): boolean => refusal?.code === 'register/nothing-new';

/** What the rules or the rows say against it. */
const refusalOf = ({ refusal, found }: RegisterPreview, leaveOut: boolean): Result<never> | null => {
  if (found === null && refusal !== null) return { ok: false, error: refusal };
  const all: readonly RowLeftOut[] = found?.leftOut ?? [];
  const rows = all.filter(({ state }) => state !== 'known');
  const counts = found?.counts;
  const count = counts === undefined ? 0 : counts.repeated + counts.conflict + counts.faulty;
  if (count > 0 && !leaveOut) return refuse('register/rows-left', { count, rows });
  return refusal === null || refusal.code === 'register/nothing-new' ? null : { ok: false, error: refusal };
};

const importTable = async (desk: RegisterDesk, path: string, wishes: Wishes): Promise<Result<RegisterReport>> => {
  const bytes = await readBytes(path, limits.tableBytes);
  if (!bytes.ok) return bytes;
  const fileName = basename(path).slice(-MOST_NAME_CHARACTERS);
  const read = await desk.read(fileName, bytes.value);
  if (!read.ok) return read;
  const { handle } = read.value;
  if (handle === null) return done({ fileName, outcome: 'known', event: null, mapping: [], found: null });
  const looked = await look(desk, handle, read.value, wishes);
  if (!looked.ok) return looked;
  const { reading, preview } = looked.value;
  const refusal = refusalOf(preview, wishes.leaveOut);
  if (refusal !== null) return refusal;
  const report = { fileName, mapping: reading.mapping, found: preview.found };
  if (isNothingNew(preview)) return done({ ...report, outcome: 'known', event: null });
  if (wishes.isPreview) return done({ ...report, outcome: 'preview', event: null });
  const recorded = await desk.commit(handle, reading, wishes.leaveOut);
  return recorded.ok ? done({ ...report, outcome: 'imported', event: recorded.value.event.id }) : recorded;
};

const print = (host: CommandHost, result: Result<RegisterReport>): CommandOutcome => {
  if (result.ok) return printDone(host, result.value, registerText(result.value));
  const outcome = printRefusal(host, result.error);
  if (!host.json) host.stderr.write(rowsText(result.error));
  return outcome;
};

export const registerImportCommand: Command = {
  name: 'register import',
  usage:
    'register import FILE [--kind pools|installations] [--preview] [--map HEAD=FIELD]... [--dates ORDER] [--leave-out]',
  summary: 'import a table of pools or installations (CSV, XLSX) as one step',
  run: async (args, host) => {
    const options = {
      preview: { type: 'boolean' },
      kind: { type: 'string' },
      map: { type: 'string', multiple: true },
      dates: { type: 'string' },
      'leave-out': { type: 'boolean' },
    } as const;
    const given = readArguments(args, options, { least: 1, most: 1, names: 'FILE' });
    const { usage } = registerImportCommand;
    if (!given.ok) return wrongUse(host, given.error, usage);
    const { values, positionals } = given.value;
    const fields = (values.map ?? []).map(toField);
    if (fields.includes(null)) return wrongUse(host, { code: 'usage/option-value', option: '--map' }, usage);
    const { dates, kind } = values;
    if (kind !== undefined && !isTableKind(kind))
      return wrongUse(host, { code: 'usage/option-value', option: '--kind' }, usage);
    if (dates !== undefined && !dateForms.some((form) => form === dates))
      return wrongUse(host, { code: 'usage/option-value', option: '--dates' }, usage);
    const wishes: Wishes = {
      kind,
      fields: new Map(fields.filter((field) => field !== null)),
      dates,
      leaveOut: values['leave-out'] === true,
      isPreview: values.preview === true,
    };
    return await inWorkspace(host, { write: !wishes.isPreview }, async ({ ledger, notices }) => {
      printNotices(host, notices);
      return print(host, await importTable(ledger.registers, positionals[0] ?? '', wishes));
    });
  },
};
