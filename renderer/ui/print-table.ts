/** Makes a PDF of a table by the host and saves it. Loaded when somebody exports, not with the window. */
import i18next from 'i18next';
import type { CivilDate } from '../../domain/calendar/civil-date';
import { refuse, type Refusal } from '../../domain/result';
import type { ExportedTable } from '../../contract/table/exported-table';
import { isPrintable, MOST_PRINTED_ROWS } from '../../contract/table/printed-table';
import { desktop } from '../desktop';
import { exportedFileName } from './exported-file-name';
import { formatDate } from './format-date';
import { formatQuantity } from './format-quantity';
import { saveBytes } from './save-bytes';
import { toPrintedTable } from './to-printed-table';

interface PrintedAs {
  /** Names the table and its file. */
  readonly name: string;
  readonly asOf: CivilDate;
  /** In words; empty where everything is shown. */
  readonly filter: string;
}

/** Why there is none; `null` once it is saved. */
export const printTable = async (table: ExportedTable, { name, asOf, filter }: PrintedAs): Promise<Refusal | null> => {
  const printed = toPrintedTable(table);
  const count = printed.rows.length;
  if (!isPrintable(printed)) return refuse('print/too-large', { most: MOST_PRINTED_ROWS, rows: count }).error;
  const standing = i18next.t('ui:export.rows', { count, formatted: formatQuantity(count), on: formatDate(asOf) });
  const lead = filter === '' ? [standing] : [standing, filter];
  const answer = await desktop.invoke('tables.print', { title: name, lead, ...printed });
  if (!answer.ok) return answer.error;
  saveBytes(exportedFileName(name, asOf, 'pdf'), new Uint8Array(answer.value.bytes), 'application/pdf');
  return null;
};
