/** The sentences of registers that people had before: `main/tables` and `domain/register-import` answer with these. */
import { installationRowRefusals } from './installation-row-refusals';
import type { Sentence } from './sentence';

const saveAgain = 'Save it in the spreadsheet as .xlsx or as CSV (UTF-8), then open it again.';
const mendRow = 'Mend the row in the file and open it again, or leave it out.';

const tableRefusals = {
  'register/too-large': {
    what: 'The table is {{sizeBytes}} bytes; at most {{limitBytes}} are read.',
    next: 'Split it into several files; each is imported by itself.',
  },
  'register/too-many-rows': {
    what: 'The table has {{rows}} rows or more; at most {{limit}} are read.',
    next: 'Split it into several files; each is imported by itself.',
  },
  'register/too-many-cells': {
    what: 'The table spans {{cells}} cells; at most {{limit}} are read.',
    next: 'Delete empty rows and columns far from the data, or split the file.',
  },
  'register/too-many-columns': {
    what: 'The table has {{columns}} columns; at most {{limit}} are read.',
    next: 'Delete the columns that nobody needs, then open the file again.',
  },
  'register/unpacks-too-large': {
    what: 'The workbook unpacks to more than {{limitBytes}} bytes, so it was not read.',
    next: 'Copy the rows into a new workbook, or save them as CSV.',
  },
  'register/encrypted': {
    what: 'The workbook is protected by a password, so it cannot be read.',
    next: 'Open it in the spreadsheet, remove the password, save it and open it here again.',
  },
  'register/old-excel': { what: 'This is a workbook of Excel before 2007 (.xls), which is not read.', next: saveAgain },
  'register/damaged': { what: 'The workbook is damaged or incomplete.', next: saveAgain },
  'register/not-a-table': { what: 'There is no table in this file.', next: saveAgain },
  'register/encoding-mixed': {
    what: 'The characters of line {{line}} are written in another encoding than the rest of the file.',
    next: saveAgain,
  },
  'register/quotes': {
    what: 'A quotation mark in row {{row}} does not end where it should, so the rows cannot be told apart.',
    next: 'Mend the row, or save the table as .xlsx.',
  },
  'register/empty': { what: 'The file is empty.', next: 'Choose the file with the table.' },
  'register/no-heads': {
    what: 'The first row is blank, so the columns have no names.',
    next: 'Put the names of the columns into the first row, then open the file again.',
  },
  'register/heads-only': {
    what: 'The file has the names of columns and no row below them.',
    next: 'Choose the file with the rows.',
  },
} satisfies Record<string, Sentence>;

const mappingRefusals = {
  'register/columns-differ': {
    what: 'The table has {{found}} columns, and {{given}} were described.',
    next: 'Describe each column of the table once, in its order.',
  },
  'register/no-such-column': {
    what: 'The table has no column “{{head}}”.',
    next: 'Name a column as the first row of the table does.',
  },
  'register/field-of-other-kind': {
    what: 'A table of {{kind}} has no field {{field}}.',
    next: 'Name a field of that kind of table, or another kind with --kind.',
  },
  'register/column-missing': {
    what: 'No column is read as {{field}}, without which no row can be imported.',
    next: 'Choose the column that holds it.',
  },
  'register/column-twice': {
    what: 'Two columns are read as {{field}}.',
    next: 'Choose one of them, and do not read the other.',
  },
  'register/dates-ambiguous': {
    what: 'The dates in “{{head}}” can be read in two ways, such as {{example}}.',
    next: 'Say whether the day or the month comes first.',
  },
  'register/rows-left': {
    what: '{{count}} rows cannot be imported.',
    next: 'Mend them in the file and open it again, or say that they are to be left out.',
  },
  'register/nothing-new': {
    what: 'Every row that can be imported is in the register already.',
    next: 'Nothing to do.',
  },
  'register/no-row-usable': {
    what: 'None of the rows can be imported as they stand.',
    next: 'Each is named with what is wrong with it: mend them in the file, or read the columns differently.',
  },
} satisfies Record<string, Sentence>;

/** Each is said of one row. */
const rowRefusals = {
  'row/pool-missing': { what: 'The row names no pool.', next: mendRow },
  'row/total': {
    what: '“{{text}}” adds the other rows up; it is no pool.',
    next: 'Leave the row out. Where a pool is called that, say its product or its customer too.',
  },
  'row/quantity-missing': { what: 'The row has no number of licences.', next: mendRow },
  'row/quantity-unreadable': { what: '“{{text}}” is not a number of licences.', next: mendRow },
  'row/quantity-negative': { what: '“{{text}}” is less than nothing.', next: mendRow },
  'row/quantity-fraction': { what: '“{{text}}” is not a whole number of licences.', next: mendRow },
  'row/price-unreadable': { what: '“{{text}}” is not a price.', next: mendRow },
  'row/months-unreadable': { what: '“{{text}}” is not a number of months.', next: mendRow },
  'row/date-unreadable': { what: '“{{text}}” is not a date as the others in its column are written.', next: mendRow },
  'row/text-too-long': { what: 'A text is longer than {{most}} characters ({{field}}).', next: mendRow },
  'row/half-character': { what: 'A text has half a character in it ({{field}}).', next: mendRow },
  'row/activated-too-many': {
    what: '{{activated}} licences are activated of {{quantity}}.',
    next: mendRow,
  },
  'row/days-out-of-order': { what: '{{then}} comes before {{first}}, which it should follow.', next: mendRow },
  'row/two-terms': { what: 'The row has an end of SUP and an end of subscription.', next: mendRow },
  'row/known': { what: 'The register says this already.', next: 'Nothing to do.' },
  'row/repeated': { what: 'Row {{first}} says the same.', next: 'Give each lot an id if both count, or leave it out.' },
  'row/pool-differs-in-file': {
    what: 'Row {{first}} says “{{there}}” of this pool, and this row “{{here}}”.',
    next: mendRow,
  },
  'row/lot-differs-in-file': { what: 'Row {{first}} has lot {{lot}} with other facts.', next: mendRow },
  'row/pool-differs': {
    what: 'The register says “{{there}}” of this pool, and this row “{{here}}”.',
    next: 'Correct the pool or the row, or leave the row out.',
  },
  'row/lot-differs': {
    what: 'Lot {{lot}} is in the register with other facts.',
    next: 'Correct the lot or the row, or leave the row out.',
  },
  'row/pool-archived': {
    what: 'Pool {{pool}} is archived.',
    next: 'Restore it from the archive, or leave the row out.',
  },
} satisfies Record<string, Sentence>;

export const registerRefusals = { ...tableRefusals, ...mappingRefusals, ...rowRefusals, ...installationRowRefusals };
