/** What became of a table, as people's text: how its columns were read, what it brings, which rows stay out. */
import { refusalSentence } from '../../contract/fill-sentence';
import type { RegisterPreview } from '../../contract/ipc';
import type { RowLeftOut } from '../../contract/register-import';
import type { ColumnReading } from '../../domain/ledger/register-document';
import type { Assumption } from '../../domain/register-import/assumptions';
import { isField } from '../../domain/register-import/field';
import type { Refusal } from '../../domain/result';
import { plainText } from './plain-text';

type Found = NonNullable<RegisterPreview['found']>;

export interface RegisterReport {
  readonly fileName: string;
  /** `known`: everything in it is in the register, nothing to do. `preview`: would be imported. */
  readonly outcome: 'imported' | 'known' | 'preview';
  /** Id of the ledger's event; `null` unless imported. */
  readonly event: string | null;
  readonly mapping: readonly ColumnReading[];
  /** `null` where this very file was imported before. */
  readonly found: Found | null;
}

const headlines: Readonly<Record<RegisterReport['outcome'], string>> = {
  imported: 'imported',
  known: 'in the register already; there is nothing to do',
  preview: 'would be imported; nothing was changed',
};

const assumed: Readonly<Record<Assumption['kind'], string>> = {
  product: 'rows without a product, entered as “licence”',
  term: 'lots without an end, which get 12 months of SUP',
  poolDay: 'pools without a day, dated today',
  activationDay: 'activations without a day, dated as their lots',
  currency: 'prices without a currency, in euros',
  points: 'dates with points, read with the day first',
  shortYears: 'years of two digits, between 1970 and 2069',
  name: 'installations without a name, called by their site, customer or serial',
  together: 'installations with a serial of each family, by their name and customer',
  grown: 'installations of the register that get a serial of another family, by their name and customer',
  namesake: 'installations that share name and customer with another, each for itself',
  site: 'installations at a site that is not registered, which stands in their notes',
  noParts: 'serials without parts, which hold nothing',
  termFromToday: 'subscriptions without an end, which run from today',
  noon: 'figures of a day without a time, which count as taken at noon',
};

const columnText = ({ head, field, form }: ColumnReading): string =>
  `\n  Column “${head}”: ${isField(field) ? field : 'not read'}${form === undefined ? '' : `, ${form}`}`;

const countsText = ({ counts }: Found): string => {
  if ('readings' in counts)
    return `\n  Installations ${counts.installations}, readings ${counts.readings}, rows there already ${counts.known}`;
  if ('serials' in counts) {
    const { newInstallations, grownInstallations, serials, licences, known } = counts;
    return `\n  New installations ${newInstallations}, installations that get a serial ${grownInstallations}, serials ${serials}, licences ${licences}, rows there already ${known}`;
  }
  const { newPools, grownPools, lots, licences, known } = counts;
  return `\n  New pools ${newPools}, pools that get lots ${grownPools}, lots ${lots}, licences ${licences}, rows there already ${known}`;
};

const rowText = ({ row, error }: RowLeftOut): string => `\n  Row ${row}: ${refusalSentence(error)} (${error.code})`;

export const registerText = ({ fileName, outcome, mapping, found }: RegisterReport): string => {
  const all: readonly RowLeftOut[] = found?.leftOut ?? [];
  const rows = all.filter(({ state }) => state !== 'known');
  const parts = found === null ? [] : [countsText(found)];
  const taken = (found?.assumptions ?? []).map(({ kind, count }) => `\n  Taken for granted: ${count} ${assumed[kind]}`);
  return [
    `${fileName}: ${headlines[outcome]}.`,
    ...mapping.map(columnText),
    ...parts,
    ...taken,
    ...rows.map(rowText),
  ].join('');
};

const isLeftOut = (row: unknown): row is RowLeftOut =>
  typeof row === 'object' && row !== null && 'row' in row && 'error' in row;

/** The rows that a refusal names, a line each; empty where it names none. */
export const rowsText = ({ rows }: Refusal): string =>
  (Array.isArray(rows) ? rows.filter(isLeftOut) : []).map((row) => `${plainText(rowText(row).trim())}\n`).join('');
