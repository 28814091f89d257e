import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeConfirmation, type KnownFacts } from '../../../domain/installation/confirmation-proposals';
import { serialIndex } from '../../../domain/installation/lineage';
import { shapeOf } from '../../../domain/installation/mail-tokens';
import type { RegisteredInstallation, RegisteredSerial } from '../../../domain/installation/registered-installation';
import type { LicenceFamily } from '../../../domain/part/part-change';
import { day } from '../../builders/a-lot';
import { naughtyStrings } from '../../vectors/naughty-strings';

const aSerial = (serial: string, family: LicenceFamily, supersededBy: string | null = null): RegisteredSerial => ({
  serial,
  family,
  part: null,
  since: day('2025-01-08'),
  supersededOn: supersededBy === null ? null : day('2025-06-01'),
  supersededBy,
  order: null,
  confirmation: null,
  event: 'e1',
  parts: [],
});

const anInstallation = (installation: string, serials: readonly RegisteredSerial[]): RegisteredInstallation => ({
  installation,
  name: `${installation} Mall`,
  customer: null,
  site: null,
  note: null,
  createdOn: day('2025-01-08'),
  archivedOn: null,
  serials,
  held: [],
  confirmations: [],
  awaiting: [],
  changes: [],
});

const westhaven = anInstallation('westhaven', [
  aSerial('ISS-60417-WH', 'ISS'),
  aSerial('VAI-2H9P-60BW-03', 'VAI', 'VAI-9X5F-27NJ-04'),
  aSerial('VAI-9X5F-27NJ-04', 'VAI'),
]);
const harbour = anInstallation('harbour', [aSerial('VAI-1A1A-22BB-01', 'VAI')]);

const known: KnownFacts = {
  serials: serialIndex([westhaven, harbour]),
  parts: [
    { part: 'ISS-Expert', family: 'ISS' },
    { part: 'ISS-ExpertPlus', family: 'ISS' },
    { part: 'ISS-Backup', family: 'ISS' },
    { part: 'VS-ADV1', family: 'VAI' },
    { part: 'VS-ADV3', family: 'VAI' },
  ],
};

const nothing: KnownFacts = { serials: new Map(), parts: [] };

const serialsIn = (text: string, facts: KnownFacts = known) =>
  proposeConfirmation(text, facts).serials.map(({ serial, why }) => [serial, why]);

describe('Proposals for a confirmation', () => {
  it('ID-2: names the serial that the mail calls one, with its line and its family', () => {
    const text = 'Dear customer,\n\nthank you for your IDIS ISS order.\nYour licence serial number is: ISS-77310-KL.\n';
    expect(proposeConfirmation(text, nothing).serials).toEqual([
      {
        serial: 'ISS-77310-KL',
        family: 'ISS',
        why: 'labelled',
        installation: null,
        current: null,
        line: 4,
        text: 'Your licence serial number is: ISS-77310-KL.',
        quoted: false,
      },
    ]);
  });

  it.each([
    ['Serial No. A1B2C3D4E5', 'A1B2C3D4E5'],
    ['S/N: 9911-2201-77', '9911-2201-77'],
    ['Serial number\t00412233', '00412233'],
    ['Seriennummer: KX-2201-04', 'KX-2201-04'],
    ['número de serie KX-2201-04', 'KX-2201-04'],
    ['New serial number\n\n  KX-2201-04\n\nRegards, Anna 2', 'KX-2201-04'],
    ['Part\tQuantity\tSerial\nISS-Expert\t4\tKX-2201-04', 'KX-2201-04'],
    ['| Part | Serial number | Valid |\n| VS-ADV1 | KX-2201-04 | 2027-01-01 |', 'KX-2201-04'],
    ['The serial KX-2201-04 is valid until 2027-11-30 (PO 4711-22).', 'KX-2201-04'],
    ['Serial number for VS-ADV1: KX-2201-04, see https://idis.example/KX-9999-01', 'KX-2201-04'],
  ])('reads %j', (text, serial) => {
    expect(serialsIn(text, { ...nothing, parts: known.parts })).toEqual([[serial, 'labelled']]);
  });

  it('ID-7: finds a new VAI serial by its shape, and says which of the others stood before', () => {
    const text = 'Your VAI licences are upgraded: VAI-4K2D-88QX-05 replaces VAI-9X5F-27NJ-04.';
    const [first, second] = proposeConfirmation(text, known).serials;
    expect(first).toMatchObject({ serial: 'VAI-4K2D-88QX-05', why: 'shaped', family: 'VAI', installation: null });
    expect(second).toMatchObject({ serial: 'VAI-9X5F-27NJ-04', why: 'known', installation: 'westhaven' });
  });

  it('ID-5: knows a superseded serial and what holds in its place, however it is written', () => {
    expect(proposeConfirmation('re: vai-2h9p-60bw-03', known).serials).toMatchObject([
      { serial: 'VAI-2H9P-60BW-03', installation: 'westhaven', current: 'VAI-9X5F-27NJ-04', why: 'known' },
    ]);
  });

  it('tells the serial of another installation', () => {
    expect(proposeConfirmation('Serial: VAI-1A1A-22BB-01', known).serials).toMatchObject([
      { serial: 'VAI-1A1A-22BB-01', installation: 'harbour', why: 'known' },
    ]);
  });

  it('names several, each once, and what is quoted of an earlier mail last', () => {
    const text = [
      '> our serial number is VAI-9X5F-27NJ-04',
      'ISS serial: ISS-60417-WH',
      'VAI serial: VAI-4K2D-88QX-05',
      'Again: VAI-4K2D-88QX-05',
    ].join('\n');
    expect(proposeConfirmation(text, known).serials).toMatchObject([
      { serial: 'ISS-60417-WH', family: 'ISS', quoted: false, line: 2 },
      { serial: 'VAI-4K2D-88QX-05', family: 'VAI', quoted: false, line: 3 },
      { serial: 'VAI-9X5F-27NJ-04', family: 'VAI', quoted: true, line: 1 },
    ]);
  });

  it('finds none in a mail without one: no dates, phones, amounts, addresses or part numbers', () => {
    const text = [
      'Order received 2026-11-26, total 12,400.00, 4 x ISS-Expert and 10 VS-ADV1.',
      'Call 1.888.694.7827 or write to sales2026@idis.example, see https://idis.example/VAI-4K2D-88QX-05?x=1',
      'PO: PO-7713. Room 12B, 28202 Charlotte. A serial number will follow in May 2027.',
    ].join('\n');
    expect(serialsIn(text)).toEqual([]);
  });

  it('names parts with their quantities, as lists and tables write them', () => {
    const text = [
      '4 x ISS-Expert',
      'ISS-Backup x 2',
      'VS-ADV1: 12',
      'VS-ADV3\tPro Advanced, 3 years\t40\t249.00',
      'iss-expertplus, quantity: 3',
      'see also ISS-Expert',
    ].join('\n');
    expect(proposeConfirmation(text, known).parts.map(({ part, quantity, line }) => [part, quantity, line])).toEqual([
      ['ISS-Expert', 4, 1],
      ['ISS-Backup', 2, 2],
      ['VS-ADV1', 12, 3],
      ['VS-ADV3', 40, 4],
      ['ISS-ExpertPlus', 3, 5],
      ['ISS-Expert', null, 6],
    ]);
  });

  it('takes no year, part of a number or zero for a quantity', () => {
    const text = 'VS-ADV1 x 0\nVS-ADV1 (1.5)\nVS-ADV1: 12345678901\nin 2026, VS-ADV1';
    expect(proposeConfirmation(text, known).parts.map(({ quantity }) => quantity)).toEqual([null, null, null, null]);
  });

  it('names the numbers that the mail calls those of an order', () => {
    const text = 'Re: Purchase order PO-7713\nYour P.O. number: 4711/22\nPO# A-12.\nthe order of 26 November';
    expect(proposeConfirmation(text, known).numbers.map(({ number }) => number)).toEqual([
      'PO-7713',
      '4711/22',
      'A-12',
    ]);
  });

  it('a shape is the lengths of the groups and what stands between them', () => {
    expect(shapeOf('VAI-9X5F-27NJ-04')).toBe(shapeOf('VAI-1234-ABC9-77'));
    expect(shapeOf('VAI-9X5F-27NJ-04')).not.toBe(shapeOf('VAI-9X5F_27NJ-04'));
  });

  it('survives every text, names each serial once and each with a line that holds it', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.constantFrom('', ...naughtyStrings));
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 8 }), (parts) => {
        const text = parts.join('\nserial: ');
        const { serials } = proposeConfirmation(text, known);
        expect(new Set(serials.map(({ serial }) => serial)).size).toBe(serials.length);
        for (const each of serials) expect(each.text.toUpperCase()).toContain(each.serial.toUpperCase().slice(0, 200));
      }),
      { numRuns: 300 },
    );
  });

  it('comes to an end with a long text of nothing but beginnings', () => {
    for (const piece of ['serial ', 'PO ', '-', 'a-', '1.', ' x ', 'serial\n', '\t|', '> '])
      expect(serialsIn(piece.repeat(60_000))).toEqual([]);
    expect(serialsIn('serial\n\n\n\n\n\n\n\n\n\n'.repeat(20_000))).toEqual([]);
  });
});
