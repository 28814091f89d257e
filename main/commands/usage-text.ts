/** What `coterm usage` prints for people: a table, and beside it what is not known and what differs. */
import { refusalSentence } from '../../contract/fill-sentence';
import type { RegisteredInstallation } from '../../domain/installation/registered-installation';
import type { Register } from '../../domain/ledger/register';
import { driftOf, type Difference, type DifferenceKind } from '../../domain/usage/drift';
import { licensingOf, type LicensingRow, type LicensingSection } from '../../domain/usage/licensing';
import type { KnownUsage } from '../../domain/usage/server-standing';
import { cell } from './installation-text';
import { textTable } from './pools-text';

const head = ['Installation', 'Licence', 'Used', 'Available', 'Total', 'Shared', 'Bought', 'Server', 'Taken'];

const NO_DATA = 'No data';

const count = (figure: number | undefined): string => (figure === undefined ? NO_DATA : String(figure));

const stateText = ({ server, status, last }: LicensingSection): string => {
  if (server === null) return last?.source.kind === 'file' ? 'file' : '–';
  return status?.state ?? 'unchecked';
};

const licenceText = ({ licence, name }: LicensingRow): string => (name === null ? licence : `${licence} (${name})`);

interface Shown {
  readonly installation: RegisteredInstallation;
  readonly register: Register;
  readonly known: KnownUsage;
}

const sectionsOf = ({ installation: { installation }, register, known }: Shown): readonly LicensingSection[] => {
  const { core, analytics } = licensingOf(register, installation, known);
  return [core, ...(analytics === null ? [] : [analytics])];
};

const rowsOf = (shown: Shown): readonly (readonly string[])[] => {
  const drift = driftOf(shown.register, shown.installation.installation, shown.known).rows;
  return sectionsOf(shown).flatMap((section) =>
    section.rows.map((row) => [
      cell(shown.installation.name),
      cell(licenceText(row)),
      count(row.figures?.used),
      count(row.figures?.available),
      count(row.figures?.total),
      row.figures === null ? NO_DATA : String(row.figures.shared ?? '–'),
      String(drift.find(({ licence }) => licence === row.licence)?.bought ?? '–'),
      stateText(section),
      row.takenAt ?? section.last?.at ?? '–',
    ]),
  );
};

const words: Readonly<Record<DifferenceKind, (by: number) => string>> = {
  'used-above-bought': (by) => `${by} more used than bought`,
  'used-above-total': (by) => `${by} more used than there are`,
  'total-below-bought': (by) => `the server has ${by} fewer than were bought`,
  'total-above-bought': (by) => `the server has ${by} more than were bought`,
  'not-reported': (by) => `${by} bought, and the server reports no such licence`,
};

const differenceText = ({ kind, by }: Difference): string => words[kind](by);

const driftLines = ({ installation, register, known }: Shown): readonly string[] => {
  const { rows, overdrawn } = driftOf(register, installation.installation, known);
  return [
    ...rows.flatMap(({ licence, differences }) =>
      differences.map((each) => `${cell(installation.name)}, ${licence}: ${differenceText(each)}.`),
    ),
    ...overdrawn.map(
      ({ pool, holds, shared }) => `Pool ${pool} has ${holds} licences; installations were given ${shared} of them.`,
    ),
  ];
};

const lastText = ({ rows }: LicensingSection): string =>
  rows
    .flatMap(({ licence, lastKnown }) =>
      lastKnown === null ? [] : [`${licence} ${lastKnown.used} of ${lastKnown.total}`],
    )
    .join(', ');

/** AC-7: what is known from before stands in a sentence, with its time. */
const unknownLines = (shown: Shown): readonly string[] =>
  sectionsOf(shown).flatMap((section) => {
    const { isKnown, status, last, purpose } = section;
    if (isKnown) return [];
    const error = status?.error ?? null;
    const why = error === null ? '' : ` ${refusalSentence(error)}`;
    const before = last === null ? '' : ` Last known, ${last.at}: ${lastText(section)}.`;
    return [`${cell(shown.installation.name)}, ${purpose}: No data.${why}${before}`];
  });

const block = (lines: readonly string[]): string => (lines.length === 0 ? '' : `\n\n${[...new Set(lines)].join('\n')}`);

export const usageText = (
  installations: readonly RegisteredInstallation[],
  register: Register,
  known: KnownUsage,
): string => {
  const shown = installations.map((installation) => ({ installation, register, known }));
  if (shown.length === 0) return 'No installation has a licence server, bought licences or a snapshot.';
  const rows = shown.flatMap(rowsOf);
  return `${textTable(head, rows)}${block(shown.flatMap(unknownLines))}${block(shown.flatMap(driftLines))}`;
};
