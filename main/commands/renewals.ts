/** `coterm renewals`: everything that ends, with the stage of its renewal; as a table, or as a calendar file (RFC 5545). */
import { createHash } from 'node:crypto';
import { calendarText } from '../../contract/calendar-file/calendar-text';
import { deadlineEndings, stageWords } from '../../contract/calendar-file/calendar-words';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { SupportEnd } from '../../domain/deadline/deadline';
import { deadlinesOf } from '../../domain/deadline/deadlines-of';
import type { Register } from '../../domain/ledger/register';
import { calendarEntries } from '../../domain/pipeline/calendar-entries';
import { renewalRows } from '../../domain/pipeline/renewal-rows';
import { done, type Result } from '../../domain/result';
import { usageFactsOf } from '../../domain/usage/usage-facts';
import { writeAtomically } from '../files/write-atomically';
import { localDate } from '../local-date';
import type { Workspace } from '../workspace/workspace';
import { printDone, printRefusal, wrongUse } from './answer';
import { readAsOf, readDay } from './as-of';
import type { Command, CommandHost, CommandOutcome } from './command';
import { exportedRenewals, type ListedRenewal } from './exported-renewals';
import { freeNames } from './free-names';
import { inWorkspace } from './in-workspace';
import { knownUsage } from './known-usage';
import { textTable } from './pools-text';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';
import { tableOptions, writeTable, type TableFiles } from './write-table';

interface Asked {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly owner: string | undefined;
  readonly customer: string | undefined;
}

type Files = TableFiles & { readonly ics?: string | undefined };

const listed = (
  register: Register,
  support: readonly SupportEnd[],
  { from, to, owner, customer }: Asked,
): readonly ListedRenewal[] => {
  const deadlines = deadlinesOf(register, support);
  const values = new Map(renewalRows(register, deadlines).map(({ key, value }) => [key, value]));
  return calendarEntries(register, deadlines)
    .filter(
      ({ deadline, ...entry }) =>
        (from === null || deadline.on >= from) &&
        (to === null || deadline.on <= to) &&
        (owner === undefined || entry.owner === owner) &&
        (customer === undefined || deadline.customer === customer),
    )
    .map((entry) => ({ ...entry, value: values.get(entry.deadline.key) ?? [] }));
};

const onOneLine = (text: string): string => (text === '' ? '–' : text.replaceAll(/\s+/g, ' '));

const head = ['Deadline', 'Days', 'What', 'Name', 'Customer', 'Stage', 'Owner', 'Licences'];

const row = ({ deadline, stage, owner }: ListedRenewal): string[] => [
  deadline.on,
  String(deadline.daysLeft),
  deadlineEndings[deadline.kind],
  onOneLine(deadline.name),
  onOneLine(deadline.customer),
  stage === null ? '–' : stageWords[stage],
  onOneLine(owner),
  String(deadline.quantity),
];

const renewalsText = (renewals: readonly ListedRenewal[], asOf: CivilDate): string =>
  renewals.length === 0
    ? `Nothing that was asked for ends, as of ${asOf}.`
    : `As of ${asOf}\n\n${textTable(head, renewals.map(row))}`;

const documentOf = (renewals: readonly ListedRenewal[], asOf: CivilDate) => ({
  asOf,
  renewals: renewals.map(({ deadline, stage, owner, note, value }) => ({ ...deadline, stage, owner, note, value })),
});

const digest = (text: string): Promise<string> => Promise.resolve(createHash('sha256').update(text).digest('hex'));

/** The file written; none without `--ics`. */
const writeCalendar = async (
  { id, ledger }: Workspace,
  entries: readonly ListedRenewal[],
  asOf: CivilDate,
  { ics, force = false }: Files,
): Promise<Result<readonly string[]>> => {
  if (ics === undefined) return done([]);
  const revision = ledger.head().count;
  const text = await calendarText({ name: 'Coterm renewals', workspace: id, revision, asOf, entries }, digest);
  const written = await writeAtomically(ics, text, { mustBeNew: !force });
  return written.ok ? done([ics]) : written;
};

/** AC-10: as licence servers last said it. */
const supportEnds = async (
  { today }: CommandHost,
  workspace: Workspace,
  register: Register,
): Promise<readonly SupportEnd[]> => {
  const known = await knownUsage(workspace, register, today);
  return usageFactsOf(register, known, [], (instant) => localDate(new Date(instant))).support;
};

const counted = (count: number): string => (count === 1 ? '1 deadline' : `${count} deadlines`);

const print = async (
  host: CommandHost,
  workspace: Workspace,
  asOf: CivilDate,
  asked: Asked,
  given: Files,
): Promise<CommandOutcome> => {
  const register = workspace.ledger.register(asOf);
  const support = await supportEnds(host, workspace, register);
  const renewals = listed(register, support, asked);
  const document = documentOf(renewals, asOf);
  const free = await freeNames([given.ics, given.csv, given.xlsx], given.force ?? false);
  if (!free.ok) return printRefusal(host, free.error);
  const calendar = await writeCalendar(workspace, renewals, asOf, given);
  if (!calendar.ok) return printRefusal(host, calendar.error);
  const tables = await writeTable(exportedRenewals(renewals), 'Renewals', given);
  if (!tables.ok) return printRefusal(host, tables.error);
  const files = [...calendar.value, ...tables.value];
  if (files.length === 0) return printDone(host, document, renewalsText(renewals, asOf));
  const text = files.map((file) => `Wrote ${counted(renewals.length)} as of ${asOf} into ${file}.`);
  return printDone(host, { ...document, files }, text.join('\n'));
};

const options = {
  'as-of': { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  owner: { type: 'string' },
  customer: { type: 'string' },
  ics: { type: 'string' },
  ...tableOptions,
} as const;

export const renewalsCommand: Command = {
  name: 'renewals',
  usage:
    'renewals [--from DATE] [--to DATE] [--owner NAME] [--customer NAME] [--as-of DATE] [--ics FILE] [--csv FILE] [--xlsx FILE] [--force]',
  summary: 'list what ends and its renewals, or write them as a table or a calendar file',
  run: async (args, host) => {
    const given = readArguments(args, options, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, renewalsCommand.usage);
    const { values } = given.value;
    const asOf = readAsOf(values['as-of'], host.today());
    if (!asOf.ok) return wrongUse(host, asOf.error, renewalsCommand.usage);
    const from = readDay('--from', values.from);
    if (!from.ok) return wrongUse(host, from.error, renewalsCommand.usage);
    const to = readDay('--to', values.to);
    if (!to.ok) return wrongUse(host, to.error, renewalsCommand.usage);
    if (from.value !== null && to.value !== null && to.value < from.value)
      return wrongUse(host, { code: 'usage/ends-before', from: from.value, to: to.value }, renewalsCommand.usage);
    const asked = { from: from.value, to: to.value, owner: values.owner, customer: values.customer };
    return await inWorkspace(host, { write: false }, (workspace) => {
      printNotices(host, workspace.notices);
      return print(host, workspace, asOf.value, asked, values);
    });
  },
};
