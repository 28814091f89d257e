/** The protections of tables that become a register, each with how it is taken away (mutants.mjs). */

/** @typedef {import('./mutants.mjs').Mutant} Mutant */

const desk = 'main/ledger/register-desk.ts';
const [deskTest, tableTest] = ['ledger/register-desk', 'tables/read-table'];

/** @type {readonly Mutant[]} */
export const tableMutants = [
  {
    takesAway: 'the question about dates in doubt',
    file: 'domain/register-import/check-mapping.ts',
    search: '.find((column) => column.ambiguous)',
    replace: '.find(() => false)',
    test: deskTest,
  },
  {
    takesAway: 'the refusal of rows at fault',
    file: desk,
    search: "if (count > 0 && !mayLeaveOut) return refuse('register/rows-left', { count });",
    replace: '',
    test: deskTest,
  },
  {
    takesAway: 'nothing to do with the very same table',
    file: desk,
    search: 'handle: isKnown ? null : tray.put',
    replace: 'handle: tray.put',
    test: deskTest,
  },
  {
    takesAway: 'nothing to do with rows that are there already',
    file: 'domain/register-import/judge-rows.ts',
    search: '!matched.has(lot) && saysTheSame(facts, lot)',
    replace: 'false',
    test: deskTest,
  },
  {
    takesAway: 'the limit of what a workbook unpacks to',
    file: 'main/tables/read-xlsx.ts',
    search: 'let room: number = limits.unpackedTableBytes;',
    replace: 'let room: number = Number.MAX_SAFE_INTEGER;',
    test: tableTest,
  },
  {
    takesAway: 'the refusal of a workbook that says two things of where its files are',
    file: 'main/tables/zip-entries.ts',
    search: "if (!isOne || large.offset !== place.offset) throw new RangeError('two lists');",
    replace: '',
    test: tableTest,
  },
  {
    takesAway: 'the refusal of a workbook with cells that cannot be counted',
    file: 'main/tables/sheet-facts.ts',
    search: 'count === countStarts(xml)',
    replace: 'count >= 0',
    test: tableTest,
  },
  {
    takesAway: 'the way back of a text that was made inert',
    file: 'main/tables/read-csv.ts',
    search: 'row.map(fromInertText)',
    replace: 'row',
    test: tableTest,
  },
];
