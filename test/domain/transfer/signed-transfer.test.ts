/** Signed transfers (LP-13) between two registers, without disk or keys: what one partner signs away is what the other gets. */
import fc from 'fast-check';
import { explainConflict } from '../../../domain/conflict/resolutions';
import { indexLedger } from '../../../domain/what-if/ledger-index';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber } from '../../../domain/calendar/civil-date';
import { add, compare } from '../../../domain/exact/exact';
import type { TransferFile } from '../../../domain/transfer/transfer-file';
import type { PlainChange } from '../../builders/simulate-scenario';
import {
  ACCEPT,
  accepted,
  aRegister,
  day,
  DOC,
  documentOf,
  issued,
  licenceDays,
  RELEASE,
  removalOf,
  signed,
  twoPartners,
} from './two-partners';

describe('a signed transfer between two registers', () => {
  it('LP-13: licences leave at once, are in transit, and arrive with the dates that the document says', () => {
    const { north, bright, release } = twoPartners();
    release({ quantity: 10, lot: 'L2', reading: 'by-lot' });
    expect(north.on('2025-01-05')).toMatchObject({
      pools: [{ quantity: 40, ssed: '2025-06-30' }],
      transit: [{ transfer: 'T-1', quantity: 10 }],
      signedTransfers: [{ side: 'released', state: 'released', missing: ['accept'], pool: 'P-1' }],
    });
    bright.record(accepted());
    expect(bright.on('2025-01-10')).toMatchObject({
      pools: [{ quantity: 30, lots: [{ lot: 'B1' }, { lot: 'T-1@rrrrrrrr/L2', supExpiresExact: '20454' }] }],
      transit: [],
      signedTransfers: [{ side: 'received', state: 'accepted', missing: [], pool: 'B-1' }],
    });
  });

  it('LP-13: transfers of two partners under one number arrive in one pool, each with lots of its own', () => {
    const { north, bright, documents, release } = twoPartners();
    release({ quantity: 10, lot: 'L2', reading: 'by-lot' });
    const file = documentOf(north, { quantity: 10, lot: 'L1', reading: 'by-lot' });
    const [own] = documents.get(DOC)?.lots ?? [];
    const requires = file.requires.map((each) => (each.role === 'release' ? { ...each, kid: 'o'.repeat(43) } : each));
    if (own === undefined) throw new Error('nothing was released');
    documents.set('other T-1', { ...file, lots: [{ ...own, quantity: 7 }], requires });
    bright.record(accepted());
    bright.record(accepted({ docId: 'other T-1' }));
    expect(bright.on('2025-01-10')).toMatchObject({
      conflicts: [],
      pools: [{ quantity: 37, lots: [{}, { lot: 'T-1@rrrrrrrr/L2' }, { lot: 'T-1@oooooooo/L2', quantity: 7 }] }],
    });
  });

  it('LP-13: stands as accepted, and in transit no longer, once the countersigned file is there', () => {
    const { north, release } = twoPartners();
    release({ quantity: 10, lot: 'L2', reading: 'by-lot' });
    north.record(signed());
    expect(north.on('2025-01-12')).toMatchObject({
      transit: [],
      signedTransfers: [
        {
          state: 'accepted',
          signatures: [
            { role: 'release', kid: RELEASE, name: 'Northwind' },
            { role: 'accept', kid: ACCEPT, name: 'Bright Partners', on: '2025-01-12' },
          ],
        },
      ],
    });
    expect(north.on('2025-01-11').transit).toHaveLength(1);
    north.record(signed('issuer', 'i'.repeat(43)));
    expect(north.on('2025-01-12').signedTransfers).toMatchObject([{ state: 'confirmed' }]);
  });

  it('LP-13: licence-days are conserved over release and acceptance, transit included', () => {
    const days = fc.integer({ min: 20_100, max: 22_000 });
    const lot = fc.record({ quantity: fc.integer({ min: 1, max: 60 }), day: days });
    fc.assert(
      fc.property(
        fc.array(lot, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('by-lot' as const, 'at-average' as const),
        fc.nat(),
        (some, reading, wanted) => {
          const { north, bright, release } = twoPartners(
            some.map(({ quantity, day: end }) => ({ quantity, supExpiresOn: toCivilDate(end) })),
          );
          const total = some.reduce((sum, { quantity }) => sum + quantity, 0);
          const from = '2025-01-02';
          const [northBefore, brightBefore] = [
            licenceDays(north.on(from), from),
            licenceDays(bright.on('2025-01-10'), from),
          ];
          release({ quantity: 1 + (wanted % total), reading });
          const released = north.on('2025-01-12');
          expect(compare(licenceDays(released, from), northBefore)).toBe(0);
          bright.record(accepted());
          north.record(signed());
          const [northAfter, brightAfter] = [
            licenceDays(north.on('2025-01-12'), from),
            licenceDays(bright.on('2025-01-10'), from),
          ];
          expect(compare(add(northAfter, brightAfter), add(northBefore, brightBefore))).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('LP-13: licences whose SUP has not started keep their term in a pool that waits too', () => {
    const documents = new Map<string, TransferFile>();
    const [north, bright] = [aRegister('n', documents), aRegister('b', documents)];
    north.record({ kind: 'pool-created', on: '2024-12-01', pool: 'P-1' });
    north.record({
      kind: 'lot-added',
      on: '2024-12-01',
      pool: 'P-1',
      lot: 'L1',
      product: 'core',
      quantity: 5,
      supMonths: 24,
    });
    documents.set(DOC, documentOf(north, { quantity: 5, reading: 'by-lot' }));
    expect(documents.get(DOC)?.lots).toMatchObject([
      { supMonths: 24, supExpiresExact: String(toDayNumber(day('2027-06-01'))) },
    ]);
    north.record(removalOf({ quantity: 5, reading: 'by-lot' }), issued);
    bright.record({ kind: 'pool-created', on: '2025-01-10', pool: 'B-1' }, accepted());
    expect(bright.on('2025-01-10').pools).toMatchObject([{ projected: true, lots: [{ supMonths: 24 }] }]);
  });

  it('LP-13: is withdrawn by undoing the release, until it was accepted', () => {
    const { north, release } = twoPartners();
    const id = release({ quantity: 10, lot: 'L2', reading: 'by-lot' });
    const undo = (change: string): PlainChange => ({ kind: 'change-withdrawn', on: '2025-01-13', change });
    const undone = north.record(undo(id));
    expect(north.on('2025-01-13')).toMatchObject({ pools: [{ quantity: 50 }], transit: [], signedTransfers: [] });
    north.record(undo(undone));
    const imported = north.record(signed());
    expect(north.record(undo(id))).toBe('transfer/accepted');
    expect(north.record(undo(imported))).toBe('transfer/signed');
  });

  it('LP-13: an accepted release does not go by undoing what had brought it back, either', () => {
    const { north, release } = twoPartners();
    const id = release({ quantity: 10, lot: 'L2', reading: 'by-lot' });
    const undo = (change: string): PlainChange => ({ kind: 'change-withdrawn', on: '2025-01-13', change });
    const redone = north.record(undo(north.record(undo(id))));
    north.record(signed());
    expect(north.record(undo(redone))).toBe('transfer/accepted');
    expect(north.on('2025-01-13')).toMatchObject({ pools: [{ quantity: 40 }], transit: [] });
  });

  it('LP-13: an acceptance of a release that another computer took back is a conflict, until the release is back', () => {
    const { north, release } = twoPartners();
    const id = release({ quantity: 10, lot: 'L2', reading: 'by-lot' });
    const undone = north.record({ kind: 'change-withdrawn', on: '2025-01-13', change: id });
    const imported = north.merge(signed());
    expect(north.on('2025-01-13')).toMatchObject({
      pools: [{ quantity: 50 }],
      conflicts: [{ event: imported, error: { code: 'transfer/release-undone', partner: 'Bright Partners' } }],
    });
    const register = north.on('2025-01-13');
    const [conflict] = register.conflicts;
    const ways = conflict && explainConflict(indexLedger(north.ledger()), conflict, register.asOf)?.resolutions;
    expect(ways).toMatchObject([{ way: 'count-instead', rival: { id: undone } }, { way: 'leave-out' }]);
    north.record({ kind: 'change-withdrawn', on: '2025-01-13', change: undone });
    expect(north.on('2025-01-13')).toMatchObject({ pools: [{ quantity: 40 }], transit: [], conflicts: [] });
  });

  it('a signature that the rules left out can be taken back: nobody would get rid of it otherwise', () => {
    const { north, release } = twoPartners();
    release({ quantity: 10, lot: 'L2', reading: 'by-lot' });
    const left = north.merge(signed('accept', 'x'.repeat(43)));
    expect(north.on('2025-01-13')).toMatchObject({
      conflicts: [{ event: left, error: { code: 'transfer/wrong-accept-key' } }],
      transit: [{ transfer: 'T-1', quantity: 10 }],
    });
    north.record({ kind: 'change-withdrawn', on: '2025-01-13', change: left });
    expect(north.on('2025-01-13').conflicts).toEqual([]);
  });

  it.each<[string, string, (partners: ReturnType<typeof twoPartners>) => string]>([
    ['a second time', 'transfer/received', ({ bright }) => (bright.record(accepted()), bright.record(accepted()))],
    [
      'under the same number by the same key, with other content',
      'transfer/received',
      ({ bright, documents }) => {
        bright.record(accepted());
        const first = documents.get(DOC);
        if (first !== undefined) documents.set('other', { ...first, reading: 'at-average' });
        return bright.record(accepted({ docId: 'other' }));
      },
    ],
    [
      'before the licences left',
      'transfer/before-release',
      ({ bright }) => bright.record(accepted({ on: '2025-01-01' })),
    ],
    [
      'with another key than the release names',
      'transfer/wrong-accept-key',
      ({ north }) => north.record(signed('accept', 'x'.repeat(43))),
    ],
    ['into no pool', 'pool/unknown', ({ bright }) => bright.record(accepted({ pool: 'B-9' }))],
    ['without its document', 'document/unknown', ({ bright }) => bright.record(accepted({ docId: 'lost' }))],
    ['by whoever released it', 'transfer/own-release', ({ north }) => north.record(accepted({ pool: 'P-1' }))],
    [
      'like a transfer of one register',
      'transfer/signed-away',
      ({ north }) => north.record({ kind: 'licences-received', on: '2025-01-10', pool: 'P-1', transfer: 'T-1' }),
    ],
    [
      'where the release was changed after it was signed',
      'transfer/not-as-signed',
      ({ documents }) => {
        const again = twoPartners();
        const first = documents.get(DOC);
        if (first !== undefined) again.documents.set(DOC, first);
        return again.north.record(removalOf({ quantity: 9, lot: 'L2', reading: 'by-lot' }), issued);
      },
    ],
  ])('is refused %s', (_how, code, act) => {
    const partners = twoPartners();
    partners.release({ quantity: 10, lot: 'L2', reading: 'by-lot' });
    expect(act(partners)).toBe(code);
  });

  it('stands in the way of a change that would have other licences leave', () => {
    const { north, release } = twoPartners();
    const [, , lot] = north.ledger().events;
    release({ quantity: 10, lot: 'L2', reading: 'by-lot' });
    expect(north.record({ kind: 'change-withdrawn', on: '2025-01-13', change: lot?.id ?? '' })).toBe(
      'event/stands-in-the-way',
    );
  });
});
