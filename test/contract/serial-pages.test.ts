import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSerials, packSerials, SERIALS_PER_PAGE, unpackSerials } from '../../contract/serial-pages';

/** Whatever a licence file may hold: any characters, never half of one. */
const aSerial = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const aPage = fc.array(aSerial, { minLength: 1, maxLength: SERIALS_PER_PAGE });

describe('a page of serials', () => {
  it('gives back every serial, whatever its characters', () => {
    fc.assert(
      fc.property(aPage, (serials) => {
        const page = packSerials(serials);
        expect(countSerials(page)).toBe(serials.length);
        expect(unpackSerials(page)).toEqual(serials);
      }),
    );
  });

  it('can be read where it lies in the middle of other bytes', () => {
    const page = packSerials(['A-1', 'Ünïcödé 🏭']);
    const around = new Uint8Array(page.length + 10);
    around.set(page, 7);
    expect(unpackSerials(around.subarray(7, 7 + page.length))).toEqual(['A-1', 'Ünïcödé 🏭']);
  });

  it('is told from what is none: cut short, with more behind it, not UTF-8, empty', () => {
    const page = packSerials(['A-1', 'B-22']);
    for (let length = 0; length < page.length; length += 1) expect(unpackSerials(page.slice(0, length))).toBeNull();
    expect(unpackSerials(Uint8Array.of(...page, 0x41))).toBeNull();
    expect(unpackSerials(Uint8Array.of(0, 1, 0, 1, 0xff))).toBeNull();
    expect(unpackSerials(packSerials([]))).toBeNull();
  });
});
