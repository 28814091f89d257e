import { describe, expect, it } from 'vitest';
import { guessMapping, guessTableKind } from '../../../domain/register-import/read-columns';
import {
  anEmptyRegister,
  aRegister,
  aTable,
  judgeRenamed,
  judgeTable,
  today,
  verdictsOn,
} from '../../builders/judged-installations';
import { accepted, aHistory } from '../../builders/ledger-history';

const heads = 'Installation | Customer | Serial | Part | Qty';

describe('what a table holds', () => {
  it.each([
    ['Installation | Customer | S/N | Part | Qty', 'installations'],
    ['Kunde | Anlage | Seriennummer | Artikelnummer | Menge', 'installations'],
    ['Cliente | Sistema | Número de serie | Cantidad', 'installations'],
    ['Project | Serial number | Parts', 'installations'],
    ['Installation | Customer | VAI serial | Qty', 'installations'],
    ['Installation | Customer | Number on the dongle | Qty', 'installations'],
    ['Pool | Installation | Qty', 'pools'],
    ['Pool | Customer | Serials | Qty', 'pools'],
    ['Project | Customer | Qty', 'pools'],
  ])('is told by its heads: %s', (line, kind) => {
    expect(guessTableKind(aTable(line))).toBe(kind);
  });

  it('is read from English, German and Spanish heads alike', () => {
    const fields = (line: string) => guessMapping('installations', aTable(line)).map(({ field }) => field);
    const all = [
      'installation',
      'customer',
      'site',
      'family',
      'serial',
      'formerSerials',
      'part',
      'quantity',
      'termEnd',
      'note',
    ];
    expect(
      fields('Installation|Customer|Site|Family|Serial number|Former serials|Part number|Quantity|End of term|Note'),
    ).toEqual(all);
    expect(
      fields('Anlage|Kunde|Standort|Familie|Seriennummer|Frühere Seriennummern|Artikelnummer|Anzahl|Ablauf|Bemerkung'),
    ).toEqual(all);
    expect(
      fields('Instalación|Cliente|Sede|Familia|Número de serie|Series anteriores|Referencia|Cantidad|Vencimiento|Nota'),
    ).toEqual(all);
  });
});

describe('an installation of a register', () => {
  it('is one for each serial: a row for each part, or all parts in one cell', () => {
    const byRow = judgeTable(anEmptyRegister(), heads, 'Bank|Port|A-1|ISS-Expert|4', 'Bank|Port|a-1|ISS-Backup|2');
    const byCell = judgeTable(anEmptyRegister(), heads, 'Bank|Port|A-1|4 x ISS-Expert; 2 x ISS-Backup|');
    expect(byRow.changes).toEqual([
      { kind: 'installation-created', on: today, installation: 'new 1', name: 'Bank', customer: 'Port' },
      {
        kind: 'installation-serial-recorded',
        on: today,
        installation: 'new 1',
        family: 'ISS',
        serial: 'A-1',
        held: [
          { part: 'ISS-Expert', quantity: 4 },
          { part: 'ISS-Backup', quantity: 2 },
        ],
      },
    ]);
    expect(byCell.changes).toEqual(byRow.changes);
  });

  it('ID-6: has a serial of each family where rows share its name and customer, and is two where they do not', () => {
    const { formed } = judgeTable(
      anEmptyRegister(),
      heads,
      'Bank|Port|A-1|ISS-Expert|4',
      'Bank|Port|V-1|VS-ES1|2',
      'Shop|Port|A-2|ISS-Expert|1',
      'Shop|Port|A-3|ISS-Expert|1',
      'Shop|Harbour|V-2|VS-ES1|1',
    );
    expect(
      formed.map(({ name, serials, isNamesake }) => [name, serials.map(({ group }) => group.serial), isNamesake]),
    ).toEqual([
      ['Bank', ['A-1', 'V-1'], false],
      ['Shop', ['A-2'], true],
      ['Shop', ['A-3'], true],
      ['Shop', ['V-2'], false],
    ]);
  });

  it('is asked about where rows of one serial differ in name, customer or family', () => {
    expect(
      verdictsOn(
        anEmptyRegister(),
        'Installation | Customer | Family | Serial | Part | Qty',
        'Bank|Port||A-1|ISS-Expert|4',
        'Bench|Port||A-1|ISS-Backup|2',
        'Shop|Port||A-2|ISS-Expert|4',
        'Shop|Harbour||A-2|ISS-Backup|4',
        'Inn|Port|VAI|V-3||',
        'Inn|Port|ISS|V-3||',
      ),
    ).toEqual([
      'row/serial-incomplete',
      'row/installation-differs-in-file',
      'row/serial-incomplete',
      'row/installation-differs-in-file',
      'row/serial-incomplete',
      'row/family-differs-in-file',
    ]);
  });

  it('ID-7: keeps its former serials, through all rows that name them, and a row of an old serial stays out', () => {
    const { judged, changes } = judgeTable(
      anEmptyRegister(),
      'Name | Serial | Former serials | Part | Qty',
      'Bank|V-3|V-2|VS-ES1|4',
      'Bank|V-2|V-0; V-1|VS-ES1|2',
    );
    expect(judged.rows.map(({ state, error }) => error?.code ?? state)).toEqual([
      'new',
      'row/serial-superseded-in-file',
    ]);
    expect(changes[1]).toMatchObject({ serial: 'V-3', formerly: ['V-0', 'V-1', 'V-2'] });
  });

  it('ID-6: of ISS has no former serial, and a former serial leads to one serial alone', () => {
    expect(
      verdictsOn(
        anEmptyRegister(),
        'Name | Serial | Former serials | Part | Qty',
        'A|A-2|A-1|ISS-Expert|4',
        'B|V-2|V-1|VS-ES1|4',
        'C|V-3|V-1|VS-ES1|4',
      ),
    ).toEqual(['row/former-of-iss', 'new', 'row/former-twice']);
  });

  it('ID-10: ends as the file says, else as many years after the day that the file says, else after today', () => {
    const { changes } = judgeTable(
      anEmptyRegister(),
      'Name | Serial | Part | Qty | Held since | End of term',
      'A|V-1|VS-ES1|4|2025-01-01|2026-05-01',
      'B|V-2|VS-ES3|4|2024-01-01|',
      'C|V-3|VS-ES1|4||',
    );
    expect(changes.filter(({ kind }) => kind === 'installation-serial-recorded')).toMatchObject([
      { on: '2025-01-01', held: [{ expiresOn: '2026-05-01' }] },
      { on: '2024-01-01', held: [{ part: 'VS-ES3', quantity: 4 }] },
      { on: today, held: [{ part: 'VS-ES1', quantity: 4 }] },
    ]);
  });

  it('is recorded today where the day that the file says is still to come', () => {
    const { changes } = judgeTable(
      anEmptyRegister(),
      'Name | Serial | Part | Qty | Held since',
      'A|V-1|VS-ES1|4|2099-01-01',
    );
    expect(changes).toMatchObject([{ on: today }, { on: today, held: [{ expiresOn: '2100-01-01' }] }]);
  });

  it('is recorded today for a customer that was called otherwise on the day that the file says', () => {
    const history = aHistory();
    accepted(history.record({ kind: 'pool-created', on: '2024-01-01', pool: 'P-1', customer: 'Port' }));
    accepted(history.record({ kind: 'customer-renamed', on: '2024-06-01', from: 'Port', to: 'Harbour' }));
    const table = ['Name | Customer | Serial | Part | Qty | Held since', 'A|Harbour|I-1|ISS-Expert|4|2023-01-01'];
    const { changes } = judgeRenamed(history.register(today), ['Harbour'], ...table);
    expect(changes).toMatchObject([{ on: today }, { on: today, reason: 'Held since 2023-01-01' }]);
    accepted(history.record(...changes));
  });

  it('without a name is called by its site, its customer or its serial, and keeps a site that is not registered', () => {
    const { changes } = judgeTable(
      anEmptyRegister(),
      'Name | Site | Customer | Serial | Part | Qty',
      '|Hall 3|Port|A-1|ISS-Expert|1',
      '||Port|A-2|ISS-Expert|1',
      '|||A-3|ISS-Expert|1',
      'Bank|Hall 3||A-4|ISS-Expert|1',
    );
    expect(changes.filter(({ kind }) => kind === 'installation-created')).toMatchObject([
      { name: 'Hall 3', customer: 'Port' },
      { name: 'Port' },
      { name: 'A-3' },
      { name: 'Bank', note: 'Site: Hall 3' },
    ]);
  });
});

describe('a row that cannot be imported', () => {
  it.each([
    ['Bank|Port||ISS-Expert|4', 'row/serial-missing'],
    ['Bank|Port|A-1|ISS-Exprt|4', 'row/part-unknown'],
    ['Bank|Port|A-1|ISS-Expert|0', 'row/quantity-zero'],
    ['Bank|Port|A-1|ISS-Expert|2.5', 'row/quantity-fraction'],
    ['Bank|Port|A-1|ISS-Expert|many', 'row/quantity-unreadable'],
    ['Bank|Port|A-1|ISS-Expert|', 'row/quantity-missing'],
    ['Bank|Port|A-1||4', 'row/part-missing'],
    ['Bank|Port|A-1||', 'row/family-missing'],
    ['Bank|Port|A-1|4 x ISS-Expert; 1 x VS-ES1|', 'row/part-other-family'],
    ['Bank|Port|A-1|4 x ISS-Expert; 1 x ISS-Backup|9', 'row/quantities-differ'],
    ['Bank|Port|A-1|1 x ISS-Expert; 2 x ISS-Expert|', 'row/part-named-twice'],
  ])('says what is wrong with it: %s', (line, code) => {
    expect(verdictsOn(anEmptyRegister(), heads, line)).toEqual([code]);
  });

  it('ID-10: has an end for a part that never ends, an end that nobody can read, or an end before its beginning', () => {
    expect(
      verdictsOn(
        anEmptyRegister(),
        'Serial | Part | Qty | Held since | End of term',
        'A-1|ISS-Expert|1||2026-01-01',
        'V-1|VS-ES1|1||soon',
        'V-2|VS-ES1|1|2026-01-01|2025-01-01',
      ),
    ).toEqual(['row/part-never-ends', 'row/date-unreadable', 'row/days-out-of-order']);
  });

  it('keeps the other rows of its serial out too, so that no installation is imported by half', () => {
    expect(
      verdictsOn(
        anEmptyRegister(),
        heads,
        'Bank|Port|A-1|ISS-Expert|4',
        'Bank|Port|A-1|ISS-Backup|0',
        'Shop|Port|A-2|ISS-Expert|4',
        'Shop|Port|A-2|ISS-Expert|4',
        'Shop|Port|A-2|ISS-Expert|5',
      ),
    ).toEqual([
      'row/serial-incomplete',
      'row/quantity-zero',
      'row/serial-incomplete',
      'row/repeated',
      'row/part-twice',
    ]);
  });
});

describe('a serial that the register has', () => {
  it('is known, also a superseded one, whatever its capitals (ID-7)', () => {
    const { judged } = judgeTable(aRegister(), heads, 'Bank|Port|v-2|VS-ES1|8', 'Bank|Port|V-1|VS-ES1|4');
    expect(judged.rows).toMatchObject([
      { state: 'known', error: null },
      { state: 'known', error: { code: 'row/serial-superseded', serial: 'V-1', owner: 'Bank', current: 'V-2' } },
    ]);
    expect(judged.serials).toEqual([]);
  });

  it('belongs to its installation, is of its family, and holds what it holds', () => {
    expect(
      verdictsOn(
        aRegister(),
        'Installation | Customer | Family | Serial | Part | Qty',
        'Bench|Port||V-2|VS-ES1|8',
        'Bank|Harbour||V-1||',
      ),
    ).toEqual(['row/serial-foreign', 'row/serial-foreign']);
    expect(verdictsOn(aRegister(), 'Family | Serial', 'ISS|V-2')).toEqual(['row/serial-other-family']);
    expect(verdictsOn(aRegister(), heads, 'Bank|Port|V-2|VS-ES1|9')).toEqual(['row/holds-otherwise']);
    expect(verdictsOn(aRegister(), 'Serial | Former serials | Part | Qty', 'V-3|V-2|VS-ES1|9')).toEqual([
      'row/former-known',
    ]);
  });

  it('ID-7: an older serial that another row names for it is in the register, and it stays out with that row', () => {
    const rows = verdictsOn(aRegister(), 'Serial | Former serials | Part | Qty', 'A-1|V-1||', 'A-2|A-1|VS-ES1|2');
    expect(rows).toEqual(['row/former-known', 'row/former-known']);
  });

  it('of another family is recorded with the installation of that name and customer (ID-6)', () => {
    const { formed, changes } = judgeTable(
      aRegister(),
      heads,
      'Bank|Port|A-1|ISS-Expert|4',
      'Bank|Harbour|A-2|ISS-Expert|1',
    );
    expect(formed.map(({ registered }) => registered?.installation ?? null)).toEqual(['N1', null]);
    expect(changes.map(({ kind }) => kind)).toEqual([
      'installation-serial-recorded',
      'installation-created',
      'installation-serial-recorded',
    ]);
  });
});
