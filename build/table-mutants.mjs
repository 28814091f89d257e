/** The protections of tables that become a register, each with how it is taken away (mutants.mjs). */

/** @typedef {import('./mutants.mjs').Mutant} Mutant */

const desk = 'main/ledger/register-desk.ts';
const [deskTest, tableTest] = ['ledger/register-desk', 'tables/read-table'];
const installationTest = 'ledger/register-installations';

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
    search: "if (leftOut > 0 && !mayLeaveOut) return refuse('register/rows-left', { count: leftOut });",
    replace: '',
    test: deskTest,
  },
  {
    takesAway: 'nothing to do with the very same table',
    file: desk,
    search: 'const handle = isKnown ? null : tray.put',
    replace: 'const handle = tray.put',
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
    takesAway: 'that the rows of a serial are imported together or not at all',
    file: 'domain/register-import/judge-installations.ts',
    search: 'if (faulty === null) return;',
    replace: 'if (faulty === null || faulty > 0) return;',
    test: installationTest,
  },
  {
    takesAway: 'duplicates of the register, found by their serials',
    file: 'domain/register-import/against-installations.ts',
    search: 'const found = known.serials.get(group.key);',
    replace: "const found = known.serials.get('');",
    test: installationTest,
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
