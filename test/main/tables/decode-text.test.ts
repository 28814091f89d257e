import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../main/tables/decode-text';

const strictly = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Whether some part of the bytes is a character of its own. */
const hasCharacter = (bytes: Uint8Array): boolean =>
  bytes.some((_byte, from) =>
    [2, 3, 4].some((length) => from + length <= bytes.length && strictly(bytes.subarray(from, from + length))),
  );

describe('the encoding of a text', () => {
  it('is mixed where a character of UTF-8 stands beside a byte that is none, whatever the character', () => {
    const sequence = fc.uint8Array({ minLength: 2, maxLength: 4 });
    const leading = fc.tuple(
      fc.integer({ min: 0xc0, max: 0xff }),
      fc.array(fc.integer({ min: 0x80, max: 0xbf }), { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          sequence,
          leading.map(([first, rest]) => Uint8Array.from([first, ...rest])),
        ),
        (bytes) => {
          fc.pre(!bytes.includes(0) && bytes.every((byte) => byte >= 0x80));
          const isOneCharacter = strictly(bytes) && [...new TextDecoder().decode(bytes)].length === 1;
          fc.pre(isOneCharacter || !hasCharacter(bytes));
          const decoded = decodeText(Uint8Array.from([0x61, ...bytes, 0x0a, 0xe9, 0x62]));
          const hasUnused = [0x81, 0x8d, 0x8f, 0x90, 0x9d].some((byte) => bytes.includes(byte));
          expect(decoded.ok).toBe(!isOneCharacter && !hasUnused);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('has the letters of Windows-1252 where ISO 8859-1 has none', () => {
    expect(decodeText(Uint8Array.of(0x35, 0x20, 0x80, 0x20, 0x96, 0x20, 0x93, 0xe9, 0x94))).toEqual({
      ok: true,
      value: '5 € – “é”',
    });
  });

  it('is found in a large text of Windows-1252 too', () => {
    const bytes = new Uint8Array(4 * 1024 * 1024).fill(0xe9);
    expect(decodeText(bytes)).toEqual({ ok: true, value: 'é'.repeat(bytes.length) });
  });
});
