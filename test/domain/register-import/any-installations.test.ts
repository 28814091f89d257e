import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEmptyRegister, judgeTable, recordBank, today, verdictsOn } from '../../builders/judged-installations';
import { accepted, aHistory } from '../../builders/ledger-history';

/** Rows that may contradict each other in every way that they can. */
const aRow = fc
  .record({
    name: fc.constantFrom('', 'Bank', 'Shop'),
    customer: fc.constantFrom('', 'Port', 'Harbour'),
    family: fc.constantFrom('', '', 'ISS', 'VAI'),
    serial: fc.constantFrom('', 'A-1', 'A-2', 'V-1', 'V-2', 'V-3', 'v-3'),
    former: fc.constantFrom('', '', 'V-1', 'V-2', 'V-1; V-2', 'V-0', 'A-1'),
    part: fc.constantFrom('', 'ISS-Expert', 'ISS-ExpertStarterPack', 'VS-ES1', '2 x VS-ES1; 1 x VS-ADV3', 'nothing'),
    quantity: fc.constantFrom('', '1', '2', '0', '1.5'),
  })
  .map((row) => Object.values(row).join('|'))
  // A line without anything is no row.
  .filter((line) => /[^|]/.test(line));

describe('whatever a table says', () => {
  it('ID-3, ID-6, ID-7: the ledger takes every row that is called new, each serial belongs to one installation, and a second import has nothing to do', () => {
    fc.assert(
      fc.property(fc.array(aRow, { minLength: 1, maxLength: 12 }), fc.boolean(), (rows, isEmpty) => {
        const lines = ['Name | Customer | Family | Serial | Former serials | Part | Qty', ...rows];
        const history = aHistory();
        if (!isEmpty) recordBank(history);
        const { judged, changes } = judgeTable(history.register(today), ...lines);
        expect(judged.rows.length).toBe(rows.length);
        if (changes.length === 0) return;
        accepted(history.record(...changes));
        const { installations } = history.register(today);
        const all = installations.flatMap(({ serials }) => serials.map(({ serial }) => serial.toUpperCase()));
        expect(new Set(all).size).toBe(all.length);
        const again = judgeTable(history.register(today), ...lines);
        expect(again.changes).toEqual([]);
        judged.rows.forEach(({ state }, index) => {
          if (state === 'new') expect(again.judged.rows[index]).toMatchObject({ state: 'known', error: null });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('ID-7: a former serial leads to one serial alone, also through a row that stays out', () => {
    const verdicts = verdictsOn(
      anEmptyRegister(),
      'Name | Serial | Former serials | Part | Qty',
      'A|V-3|V-2|VS-ES1|4',
      'B|V-9|V-0|VS-ES1|4',
      'C|V-2|V-0|ISS-Expert|1',
    );
    expect(verdicts).toEqual(['new', 'row/former-twice', 'row/former-of-iss']);
  });
});
