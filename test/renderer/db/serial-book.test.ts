import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSerials } from '../../../contract/serial-pages';
import { createSerialBook } from '../../../renderer/db/serial-book';

const aPage = (lot: string, serials: readonly string[]) => ({ docId: 'sha256:x', lot, bytes: packSerials(serials) });

/** Few letters, so that searches find something. */
const aSerial = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'ß', 'İ', '-'), minLength: 1, maxLength: 6 });
const somePages = fc.array(fc.array(aSerial, { minLength: 1, maxLength: 5 }), { maxLength: 4 });

describe('a list of serials', () => {
  it('has every serial of every page at its place, with its lot', () => {
    const book = createSerialBook([aPage('L1', ['a', 'b']), aPage('L1', ['c']), aPage('L2', ['d', 'e'])]);
    expect(book.count).toBe(5);
    const places = Array.from({ length: 6 }, (_place, index) => book.at(index));
    expect(places.map((place) => place && [place.serial, place.lot])).toEqual([
      ['a', 'L1'],
      ['b', 'L1'],
      ['c', 'L1'],
      ['d', 'L2'],
      ['e', 'L2'],
      undefined,
    ]);
    expect(createSerialBook([]).at(0)).toBeUndefined();
  });

  it('finds exactly what a plain look at each serial finds, whatever the case', () => {
    fc.assert(
      fc.property(somePages, aSerial, (pages, text) => {
        const all = pages.flat();
        const plain = all.flatMap((serial, index) =>
          serial.toLowerCase().includes(text.toLowerCase()) ? [index] : [],
        );
        const book = createSerialBook(pages.map((serials) => aPage('L', serials)));
        expect(book.find(text)).toEqual(plain);
        expect(book.find(text, 2)).toEqual(plain.slice(0, 2));
      }),
    );
  });

  it('finds nothing across the border of two serials, and nothing for an empty text', () => {
    const book = createSerialBook([aPage('L', ['ab', 'cd'])]);
    expect(book.find('bc')).toEqual([]);
    expect(book.find('b\nc')).toEqual([]);
    expect(book.find('')).toEqual([]);
  });
});
