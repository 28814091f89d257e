import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { guessMapping } from '../../../domain/register-import/read-columns';
import { judgeRows } from '../../../domain/register-import/judge-rows';
import { readRows } from '../../../domain/register-import/read-rows';
import { poolChanges } from '../../../domain/register-import/row-changes';
import { isBlank, type Table } from '../../../domain/register-import/table';
import { accepted, aHistory } from '../../builders/ledger-history';
import { created, lot } from '../../builders/simulate-scenario';

const today = '2025-03-12' as CivilDate;
const heads = ['Pool', 'Customer', 'Created', 'Lot', 'Product', 'Licences', 'SUP end', 'Activated', 'Activated on'];
const aTable = (...rows: readonly (readonly string[])[]): Table => ({
  rows: [heads, ...rows],
  formulas: [],
  otherSheets: 0,
});

const aRegister = () => {
  const history = aHistory();
  accepted(history.record({ ...created('2024-01-01', 'P-1'), customer: 'Port' }));
  accepted(history.record(lot('2024-01-01', 'P-1/1', 10, { supExpiresOn: '2026-01-01' }, 'P-1')));
  return history.register('2025-03-12');
};

const judged = (...rows: readonly (readonly string[])[]) => {
  const table = aTable(...rows);
  return judgeRows(readRows(table, guessMapping('pools', table)), aRegister());
};
const states = (...rows: readonly (readonly string[])[]) =>
  judged(...rows).map(({ state, error }) => error?.code ?? state);

describe('a row of a register', () => {
  it('of a pool that is not there is new; one that says what is there changes nothing', () => {
    expect(
      states(
        ['P-2', 'Port', '2024-05-01', '', '', '5', '2026-01-01'],
        ['P-1', 'Port', '2024-01-01', '', 'core', '10', '2026-01-01'],
      ),
    ).toEqual(['new', 'known']);
  });

  it('that adds the others up is no pool, in any language of the heads, unless it says more than sums', () => {
    const total = (pool: string, customer = '') => [pool, customer, '', '', '', '15', '', '9'];
    const words = ['Total', 'Totals:', 'Grand total', 'Subtotal', 'Sum', 'Summe', 'Zwischensumme', 'Gesamt', 'Suma'];
    expect(states(...words.map((word) => total(word)))).toEqual(words.map(() => 'row/total'));
    expect(states(total('Total', 'Port'), total('Totalling house'), total('Sumatra'))).toEqual(['new', 'new', 'new']);
  });

  it('that says of a whole pool what the register says of it is there already, as in a list of pools', () => {
    const history = aHistory();
    accepted(history.record(created('2024-01-01', 'P-1')));
    for (const name of ['P-1/1', 'P-1/2'])
      accepted(history.record(lot('2024-01-01', name, 10, { supExpiresOn: '2026-01-01' }, 'P-1')));
    const table: Table = {
      rows: [
        ['Pool', 'Id', 'Quantity', 'SSED'],
        ['Port', 'P-1', '20', '2026-01-01'],
        ['Port', 'P-1', '20', '2027-01-01'],
      ],
      formulas: [],
      otherSheets: 0,
    };
    const read = readRows(
      table,
      guessMapping('pools', table).map((column) =>
        column.field === 'poolName' ? { ...column, field: 'none' } : column,
      ),
    );
    expect(judgeRows(read, history.register('2025-03-12')).map(({ state }) => state)).toEqual(['known', 'new']);
  });

  it('with the id of a pool that has no name in the place of its name says nothing else of it', () => {
    const history = aHistory();
    accepted(history.record({ kind: 'pool-created', on: today, pool: 'P-1' }));
    accepted(history.record(lot(today, 'P-1/1', 10, { supExpiresOn: '2026-01-01' }, 'P-1')));
    const said = (name: string) => {
      const table: Table = {
        rows: [
          ['Pool name', 'Pool id', 'Quantity', 'SSED'],
          [name, 'P-1', '10', '2026-01-01'],
        ],
        formulas: [],
        otherSheets: 0,
      };
      return judgeRows(readRows(table, guessMapping('pools', table)), history.register(today)).map(
        ({ state }) => state,
      );
    };
    expect(said('P-1')).toEqual(['known']);
    expect(said('Harbour')).toEqual(['conflict']);
  });

  it('may add a lot to a pool that is there', () => {
    expect(states(['P-1', '', '', 'second', 'core', '3'])).toEqual(['new']);
    expect(poolChanges(judged(['P-1', '', '', '', 'core', '3']), aRegister(), today)).toMatchObject([
      { isNew: false, changes: [{ kind: 'lot-added', lot: 'P-1/2', on: today, quantity: 3 }] },
    ]);
  });

  it.each([
    ['another customer than the register', ['P-1', 'Harbour', '', '', '', '10'], 'row/pool-differs'],
    ['another day of creation', ['P-1', '', '2024-01-02', '', '', '10'], 'row/pool-differs'],
    ['a lot of the register with another quantity', ['P-1', '', '', 'P-1/1', '', '11'], 'row/lot-differs'],
    ['no pool', ['', 'Port', '', '', '', '5'], 'row/pool-missing'],
    ['no quantity', ['P-2', '', '', '', '', ''], 'row/quantity-missing'],
    ['less than nothing', ['P-2', '', '', '', '', '-4'], 'row/quantity-negative'],
    ['a day that does not exist', ['P-2', '', '31.02.2024', '', '', '4'], 'row/date-unreadable'],
    ['more activated than there are', ['P-2', '', '', '', '', '4', '', '5'], 'row/activated-too-many'],
    [
      'an activation before its creation',
      ['P-2', '', '2024-05-01', '', '', '4', '', '1', '2024-04-01'],
      'row/days-out-of-order',
    ],
    ['half a character', ['P-2\ud800', '', '', '', '', '4'], 'row/half-character'],
  ])('with %s is not imported', (_what, row, code) => expect(states(row)).toEqual([code]));

  it('that says the same as an earlier one, or contradicts it, is not imported', () => {
    const row = ['P-2', 'Port', '', '', '', '5'];
    expect(states(row, row)).toEqual(['new', 'row/repeated']);
    expect(states(row, ['P-2', 'Harbour', '', '', '', '6'])).toEqual(['new', 'row/pool-differs-in-file']);
    expect(states(['P-2', '', '', 'A', '', '5'], ['P-2', '', '', 'A', '', '6'])).toEqual([
      'new',
      'row/lot-differs-in-file',
    ]);
  });

  it('is never lost: each that is not blank is new, there already, repeated, in conflict or faulty', () => {
    const cell = fc.constantFrom('', 'P-1', 'P-2', '5', '10', '-1', '2024-01-01', '03/04/2025', 'x');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { maxLength: 30 }), (rows) => {
        const filled = rows.flatMap((row, index) => (row.every(isBlank) ? [] : [index + 2]));
        const found = judged(...rows);
        expect(found.map(({ row }) => row)).toEqual(filled);
        const lots = poolChanges(found, aRegister(), today).flatMap(({ changes }) =>
          changes.filter(({ kind }) => kind === 'lot-added'),
        );
        expect(lots).toHaveLength(found.filter(({ state }) => state === 'new').length);
        for (const { state, error } of found) expect(error === null).toBe(state === 'new' || state === 'known');
      }),
    );
  });
});

describe('the rows of one pool', () => {
  it('become its lots; the pool begins on the first day that any of them states', () => {
    const rows = judged(
      ['P-2', 'Port', '2024-05-01', '', 'core', '5', '2026-01-01', '2', '2024-06-01'],
      ['P-2', '', '2024-04-01', 'extra', 'plus', '7', ''],
    );
    expect(poolChanges(rows, aRegister(), today)).toMatchObject([
      {
        pool: 'P-2',
        changes: [
          { kind: 'pool-created', on: '2024-04-01', customer: 'Port' },
          { kind: 'lot-added', on: '2024-05-01', lot: 'P-2/1', quantity: 5, supExpiresOn: '2026-01-01' },
          { kind: 'licences-activated', on: '2024-06-01', quantity: 2 },
          { kind: 'lot-added', on: '2024-04-01', lot: 'extra', product: 'plus', quantity: 7 },
        ],
      },
    ]);
  });
});
