/** What the licence desk makes of what was typed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { licenceFileDraftSchema } from '../../../../domain/ledger/licence-file';
import { checkDeskForm } from '../../../../renderer/features/desk/check-desk-form';
import { readClock } from '../../../../renderer/features/desk/clock-note';
import {
  emptyDeskForm,
  fileIdOf,
  freeLotName,
  type DeskForm,
  type LotForm,
} from '../../../../renderer/features/desk/desk-form';
import { parsePrice } from '../../../../renderer/ui/parse-price';
import { toDraft } from '../../../../renderer/features/desk/to-draft';

const day = (text: string): CivilDate => text as CivilDate;

const aLot = (part: Partial<LotForm> = {}): LotForm => ({
  key: crypto.randomUUID(),
  lot: 'L1',
  product: 'iSentry Core',
  release: '',
  variant: '',
  term: 'perpetual',
  quantity: '40',
  supMonths: '12',
  warrantyMonths: '12',
  unitPrice: '',
  expiresOn: null,
  ...part,
});

const aForm = (part: Partial<DeskForm> = {}): DeskForm => ({
  ...emptyDeskForm(day('2025-03-11')),
  org: 'iSentry',
  partner: 'Northgate',
  poNumber: '88214',
  receivedOn: day('2025-02-20'),
  poolId: 'P-0388',
  poolName: 'Stadium Ring',
  key: 'desk',
  lots: [aLot()],
  ...part,
});

describe('the form of the licence desk', () => {
  it('with every field filled makes a draft that the format takes', () => {
    const form = aForm({
      lots: [
        aLot(),
        aLot({ lot: 'L2', term: 'subscription', expiresOn: day('2026-03-11'), quantity: '1,200', unitPrice: '249.50' }),
      ],
    });
    expect(checkDeskForm(form, [])).toEqual({});
    const draft = toDraft(form, []);
    expect(licenceFileDraftSchema.safeParse(draft).success).toBe(true);
    expect(draft?.lots[1]).toMatchObject({
      quantity: 1200,
      subscriptionExpiresOn: '2026-03-11',
      unitPrice: { minorUnits: 24950, currency: 'EUR' },
    });
  });

  it('takes the file’s id from the PO number until it is given one', () => {
    expect(fileIdOf(aForm())).toBe('ILF-88214');
    expect(fileIdOf(aForm({ id: 'X-1' }))).toBe('X-1');
  });

  it.each(['', '0', '-1', '1.5', '1e3', 'ten', '9007199254740993'])('a quantity of “%s” is none', (quantity) => {
    expect(checkDeskForm(aForm({ lots: [aLot({ quantity })] }), [])).toEqual({ 'lots.0.quantity': 'quantity' });
  });

  it('two lots of one name are told apart nowhere, so both fields say so', () => {
    const form = aForm({ lots: [aLot(), aLot()] });
    expect(checkDeskForm(form, [])).toEqual({ 'lots.0.lot': 'lotTwice', 'lots.1.lot': 'lotTwice' });
  });

  it('a subscription needs its last day', () => {
    expect(checkDeskForm(aForm({ lots: [aLot({ term: 'subscription' })] }), [])).toEqual({
      'lots.0.expiresOn': 'date',
    });
  });

  it('a new lot gets the first free number', () => {
    expect(freeLotName(['L1', 'L3'])).toBe('L2');
  });
});

describe('LP-5: the 30 days from the order', () => {
  it('the 30th day is the last', () => {
    expect([-1, 0, 29, 30, 31].map(readClock)).toEqual(['early', 'met', 'met', 'last', 'late']);
  });
});

describe('prices', () => {
  it('are read exactly, with a point or a comma', () => {
    expect(parsePrice('249.50', 'EUR')).toEqual({ minorUnits: 24950, currency: 'EUR' });
    expect(parsePrice('249,5', 'EUR')).toEqual({ minorUnits: 24950, currency: 'EUR' });
    expect(parsePrice('1249', 'JPY')).toEqual({ minorUnits: 1249, currency: 'JPY' });
  });

  it.each(['', '-1', '1.234', '1,234.50', 'free', '99999999999999999'])('“%s” is no price in euros', (typed) => {
    expect(parsePrice(typed, 'EUR')).toBeNull();
  });

  it('come back as they were typed, to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (cents) => {
        const typed = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        return parsePrice(typed, 'EUR')?.minorUnits === cents;
      }),
    );
  });
});
