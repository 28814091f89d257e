import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../main/commands/plain-text';

describe('text for a terminal', () => {
  it('keeps line ends, tabs and every language', () => {
    const text = 'Büro\t“Nord”\n東京 🏢 שלום';
    expect(plainText(text)).toBe(text);
  });

  it('spells out what would move the cursor or turn the line around', () => {
    expect(plainText('a\u001b[2Jb\rc\u0000\u007f\u009b\u202e\u2066')).toBe(
      'a\\u001b[2Jb\\u000dc\\u0000\\u007f\\u009b\\u202e\\u2066',
    );
  });

  it('leaves the meaning of a JSON document as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(plainText(JSON.stringify(text)))).toBe(text);
      }),
    );
  });
});
