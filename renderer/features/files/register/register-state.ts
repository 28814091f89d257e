/** What is known of a table on its way into the register, from reading to imported; a plain value that the screen is drawn from. */
import type { RegisterPreview } from '../../../../contract/ipc';
import type { RegisterColumn, RegisterCounts, RegisterLook } from '../../../../contract/register-import';
import type { ColumnReading } from '../../../../domain/ledger/register-document';
import { cellKindOf, isField, type TableKind } from '../../../../domain/register-import/field';
import { guessColumns, NOT_READ } from '../../../../domain/register-import/read-columns';
import type { Refusal } from '../../../../domain/result';

/** A table that was read and waits for the user's word. */
export interface OpenRegister {
  readonly status: 'open' | 'importing';
  readonly look: RegisterLook;
  readonly handle: string;
  /** What the table holds: as the heads say, or as the person does. */
  readonly kind: TableKind;
  /** Of which installation licence figures are, where no column says it. */
  readonly installation: string | null;
  /** Whether installations of licence figures that nobody knows are created: said of those that are named now. */
  readonly creates: boolean;
  readonly columns: readonly RegisterColumn[];
  /** `null` until the first one is there. */
  readonly preview: RegisterPreview | null;
  /** The preview is of an earlier mapping; the next one is under way. */
  readonly weighing: boolean;
  readonly leavesOut: boolean;
  readonly confirms: boolean;
  /** Why the last attempt to import it was refused. */
  readonly refusal: Refusal | null;
}

export type RegisterState =
  | { readonly status: 'reading' }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  /** This very file was imported before. */
  | { readonly status: 'known'; readonly look: RegisterLook }
  | OpenRegister
  | {
      readonly status: 'imported';
      readonly look: RegisterLook;
      readonly counts: RegisterCounts;
      readonly docId: string;
    };

export const toMapping = (columns: readonly RegisterColumn[]): readonly ColumnReading[] =>
  columns.map(({ head, field, form }) => ({ head, field, ...(form === undefined ? {} : { form }) }));

/** Guessed anew for what the person says that the table holds; an order of dates that was said stays said. */
export const withKind = (columns: readonly RegisterColumn[], kind: TableKind): readonly RegisterColumn[] => {
  const guessed = guessColumns(
    kind,
    columns.map(({ head }) => head),
  );
  return columns.map(({ form, ...column }, place) => {
    const field = guessed[place]?.field ?? NOT_READ;
    const isDate = isField(field) && cellKindOf(field) === 'date';
    return { ...column, field, ...(isDate && form !== undefined ? { form } : {}) };
  });
};

/** A field is read from one column: the one that held it before is not read any more. */
export const withField = (
  columns: readonly RegisterColumn[],
  index: number,
  field: string,
): readonly RegisterColumn[] =>
  columns.map((column, place) => {
    const { form: _form, ...rest } = column;
    if (place === index) return { ...rest, field };
    return field !== NOT_READ && column.field === field ? { ...rest, field: NOT_READ } : column;
  });

export const withForm = (columns: readonly RegisterColumn[], index: number, form: string): readonly RegisterColumn[] =>
  columns.map((column, place) => (place === index ? { ...column, form } : column));

/** Rows that say something that will not be in the register. */
export const leftOutCount = ({ repeated, conflict, faulty }: RegisterCounts): number => repeated + conflict + faulty;

/** What still stands in the way of the import; `null` when nothing does. */
export const obstacleOf = (open: OpenRegister): 'weighing' | 'refused' | 'rows' | 'assumptions' | null => {
  const { preview, weighing, leavesOut, confirms } = open;
  if (preview === null || weighing) return 'weighing';
  if (preview.refusal !== null || preview.found === null) return 'refused';
  if (leftOutCount(preview.found.counts) > 0 && !leavesOut) return 'rows';
  return preview.found.assumptions.length > 0 && !confirms ? 'assumptions' : null;
};
