/** Reads each row of a table of installations into what it says of a serial and its parts, or into what is wrong with it. */
import type { CivilDate } from '../calendar/civil-date';
import { expandLine } from '../installation/expand-parts';
import type { PartQuantity } from '../installation/order-line';
import type { ColumnReading } from '../ledger/register-document';
import type { Part, Parts } from '../part/part';
import type { LicenceFamily } from '../part/part-change';
import { done, refuse, type Refusal, type Result } from '../result';
import { columnsOf, isAfter, readCells, shownText, type FieldColumn } from './read-cells';
import { indexParts, readParts, refuseQuantity, type PartIndex, type WrittenPart } from './read-parts';
import { isBlank, type Table, type TableRow } from './table';

/** The cells of a row; members of blank cells are absent. */
interface Cells {
  readonly installation?: string;
  readonly customer?: string;
  readonly site?: string;
  readonly note?: string;
  readonly family?: LicenceFamily;
  readonly serial?: string;
  readonly formerSerials?: readonly string[];
  readonly part?: string;
  readonly quantity?: number;
  readonly heldSince?: CivilDate;
  readonly termEnd?: CivilDate;
}

export interface InstallationFacts extends Omit<Cells, 'serial' | 'family' | 'formerSerials' | 'part' | 'quantity'> {
  readonly serial: string;
  /** `null` where neither a column nor a part says it. */
  readonly family: LicenceFamily | null;
  /** Oldest first. */
  readonly formerly: readonly string[];
  /** As the catalogue writes them, packs as they are. */
  readonly parts: readonly PartQuantity[];
}

export interface ReadInstallationRow {
  /** Its number in the file; the heads are row 1. */
  readonly row: number;
  /** As they stand in the file, to be named by. */
  readonly serial: string;
  readonly installation: string;
  readonly read: Result<InstallationFacts>;
}

const sumOf = (parts: readonly WrittenPart[]): number => parts.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);

/** A quantity stands in its column or beside the part; a column beside several is their sum. */
const withQuantities = (
  written: readonly WrittenPart[],
  column: number | undefined,
): Result<readonly PartQuantity[]> => {
  const [only] = written;
  const isOne = written.length === 1;
  if (isOne && only?.quantity === null && column !== undefined)
    return done([{ part: only.part.part, quantity: column }]);
  if (written.some(({ quantity }) => quantity === null)) return refuse('row/quantity-missing');
  if (column !== undefined && column !== sumOf(written))
    return refuse('row/quantities-differ', { here: column, there: sumOf(written) });
  return done(written.map(({ part, quantity }) => ({ part: part.part, quantity: quantity ?? 0 })));
};

const familyOf = (stated: LicenceFamily | undefined, parts: readonly Part[]): Result<LicenceFamily | null> => {
  const family = stated ?? parts[0]?.family ?? null;
  const other = parts.find((part) => part.family !== family);
  return other === undefined || family === null
    ? done(family)
    : refuse('row/part-other-family', { part: other.part, family, of: other.family });
};

/** An end belongs to a part with a term: an ISS part never ends (ID-10). */
const refuseEnd = (all: Parts, parts: readonly PartQuantity[], termEnd: CivilDate | undefined): Refusal | null => {
  if (termEnd === undefined) return null;
  if (parts.length === 0) return { code: 'row/end-without-part', end: termEnd };
  for (const line of parts) {
    const expanded = expandLine(all, line);
    const endless = expanded.ok ? expanded.value.find(({ part }) => part.termYears === null) : undefined;
    if (endless !== undefined) return { code: 'row/part-never-ends', part: endless.part.part, end: termEnd };
  }
  return null;
};

interface Catalogue {
  readonly parts: Parts;
  readonly index: PartIndex;
}

const partsOf = ({ index }: Catalogue, { part, quantity }: Cells): Result<readonly WrittenPart[]> => {
  if (part !== undefined) return readParts(index, part);
  return quantity === undefined ? done([]) : refuse('row/part-missing');
};

const withoutItself = (serial: string, formerly: readonly string[]): readonly string[] =>
  formerly.filter((former, index) => former !== serial && formerly.indexOf(former) === index);

const refuseFacts = (catalogue: Catalogue, cells: Cells, parts: readonly PartQuantity[]): Refusal | null => {
  const quantity = cells.quantity === undefined ? null : refuseQuantity(cells.quantity);
  if (quantity !== null) return quantity;
  if (isAfter(cells.heldSince, cells.termEnd))
    return { code: 'row/days-out-of-order', first: cells.heldSince, then: cells.termEnd };
  return refuseEnd(catalogue.parts, parts, cells.termEnd);
};

const readRow = (catalogue: Catalogue, row: TableRow, columns: readonly FieldColumn[]): Result<InstallationFacts> => {
  const cells = readCells<Cells>(row, columns);
  if (!cells.ok) return cells;
  const { serial, family: stated, formerSerials = [], part: _part, quantity, ...facts } = cells.value;
  if (serial === undefined) return refuse('row/serial-missing');
  const written = partsOf(catalogue, cells.value);
  if (!written.ok) return written;
  const parts = withQuantities(written.value, quantity);
  if (!parts.ok) return parts;
  const family = familyOf(
    stated,
    written.value.map(({ part }) => part),
  );
  if (!family.ok) return family;
  const refusal = refuseFacts(catalogue, cells.value, parts.value);
  if (refusal !== null) return { ok: false, error: refusal };
  const formerly = withoutItself(serial, formerSerials);
  return done({ ...facts, serial, family: family.value, formerly, parts: parts.value });
};

/** Every row below the heads that is not blank, in the file's order. */
export const readInstallations = (
  table: Table,
  mapping: readonly ColumnReading[],
  parts: Parts,
): readonly ReadInstallationRow[] => {
  const catalogue = { parts, index: indexParts(parts) };
  const columns = columnsOf('installations', mapping);
  const placeOf = (wanted: FieldColumn['field']): number => columns.find(({ field }) => field === wanted)?.column ?? -1;
  const [serial, installation] = [placeOf('serial'), placeOf('installation')];
  return table.rows.flatMap((row, index) =>
    index === 0 || row.every(isBlank)
      ? []
      : [
          {
            row: index + 1,
            serial: shownText(row[serial]),
            installation: shownText(row[installation]),
            read: readRow(catalogue, row, columns),
          },
        ],
  );
};
