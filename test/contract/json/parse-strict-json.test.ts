import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDecimal, toDecimal } from '../../../contract/json/json-value';
import { parseStrictJson } from '../../../contract/json/parse-strict-json';

const integers = { maxDepth: 16, numbers: 'integers' } as const;
const decimals = { maxDepth: 16, numbers: 'decimals' } as const;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Code and place of the refusal. */
const refusal = (input: string | Uint8Array, options: typeof integers | typeof decimals = integers) => {
  const parsed = options.numbers === 'integers' ? parseStrictJson(input, options) : parseStrictJson(input, options);
  return parsed.ok ? null : parsed.error;
};

describe('strict JSON', () => {
  it('reads what JSON.parse reads, to the same value', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.maxSafeInteger(),
        fc.string({ unit: 'grapheme' }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value')),
        fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value')),
      ),
    })).value;
    fc.assert(
      fc.property(value, fc.constantFrom('', '\t', '  '), (written, indent) => {
        const text = JSON.stringify(written, null, indent);
        const parsed = parseStrictJson(utf8(text), { maxDepth: 100, numbers: 'integers' });
        expect(parsed.ok && JSON.stringify(parsed.value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
      { numRuns: 500 },
    );
  });

  it('takes no text that JSON.parse refuses, and reads the rest alike', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '"',
      '\\',
      '\\n',
      '\\u0041',
      '\\ud83d',
      '\\ude00',
      '1',
      '0',
      '-',
      '1.5',
      'e3',
      'true',
      'null',
      ' ',
      '\n',
      '\u0000',
      'é',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((chosen) => chosen.join(''));
    fc.assert(
      fc.property(text, (candidate) => {
        const parsed = parseStrictJson(candidate, integers);
        if (!parsed.ok) return;
        expect(JSON.stringify(parsed.value)).toBe(JSON.stringify(JSON.parse(candidate)));
      }),
      { numRuns: 5000 },
    );
  });

  it('refuses whatever is not text, at any place, without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(typeof parseStrictJson(bytes, decimals).ok).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['json/syntax', ''],
    ['json/syntax', '{"a":1,}'],
    ['json/syntax', '[1] 2'],
    ['json/syntax', '[1'],
    ['json/syntax', '{"a" 1}'],
    ['json/syntax', '{a:1}'],
    ['json/syntax', '"\\x41"'],
    ['json/syntax', '"\\u12g4"'],
    ['json/syntax', '"open'],
    ['json/syntax', '01'],
    ['json/syntax', '+1'],
    ['json/syntax', '1.'],
    ['json/syntax', '1e'],
    ['json/syntax', '-'],
    ['json/syntax', 'nul'],
    ['json/syntax', 'NaN'],
    ['json/syntax', '// note\n1'],
    ['json/syntax', '\u00a01'],
    ['json/byte-order-mark', '\ufeff{}'],
    ['json/control-character', '"a\tb"'],
    ['json/control-character', '"\u0000"'],
    ['json/lone-surrogate', '"\\ud800"'],
    ['json/lone-surrogate', '"\\udc00"'],
    ['json/lone-surrogate', '"\\ud800\\u0041"'],
    ['json/lone-surrogate', '"\ud800"'],
    ['json/lone-surrogate', '{"\\ud800": 1}'],
    ['json/duplicate-name', '{"a":1,"a":1}'],
    ['json/duplicate-name', '{"a":1,"\\u0061":2}'],
    ['json/duplicate-name', '{"__proto__":1,"__proto__":2}'],
    ['json/not-an-integer', '1.0'],
    ['json/not-an-integer', '1e3'],
    ['json/not-an-integer', '-0.0'],
    ['json/integer-too-large', '9007199254740992'],
    ['json/integer-too-large', '-9007199254740992'],
    ['json/integer-too-large', '123456789012345678901234567890'],
    ['json/too-deep', `${'['.repeat(17)}${']'.repeat(17)}`],
    ['json/too-deep', '['.repeat(100_000)],
    ['json/too-deep', '{"a":'.repeat(100_000)],
  ])('answers %s to %j', (code, text) => {
    expect(refusal(text)?.code).toBe(code);
  });

  it('takes lists and objects down to its limit, and whole numbers to the last that is exact', () => {
    const deepest = `${'[{"a":'.repeat(8)}9007199254740991${'}]'.repeat(8)}`;
    expect(parseStrictJson(deepest, integers).ok).toBe(true);
    expect(parseStrictJson('[9007199254740991,-9007199254740991,0]', integers)).toEqual({
      ok: true,
      value: [9007199254740991, -9007199254740991, 0],
    });
  });

  it('reads minus zero as zero', () => {
    const parsed = parseStrictJson('-0', integers);
    expect(parsed.ok && Object.is(parsed.value, 0)).toBe(true);
  });

  it('says line, column and path of what it refuses', () => {
    const text = '{\n  "changes": [{}, {}, {},\n    {"quantity": 1.5, "odd name": 2}]\n}';
    expect(refusal(text)).toEqual({
      code: 'json/not-an-integer',
      part: 'file',
      line: 3,
      column: 18,
      path: 'changes[3].quantity',
    });
    expect(refusal('{"a":{"odd name":[0.5]}}')).toMatchObject({ path: 'a["odd name"][0]', line: 1, column: 19 });
    expect(refusal('[1 2]')).toMatchObject({ path: '', line: 1, column: 4 });
    expect(refusal('{"a":{"b":1,"b":2}}')).toMatchObject({ path: 'a.b', name: 'b', column: 13 });
  });

  it('says how many bytes are UTF-8, and refuses overlong, surrogate and torn sequences', () => {
    const cases: readonly (readonly [number, readonly number[]])[] = [
      [2, [0x22, 0x61, 0xff, 0x22]],
      [1, [0x22, 0xc0, 0x80, 0x22]],
      [1, [0x22, 0xed, 0xa0, 0x80, 0x22]],
      [3, [0x22, 0xc3, 0xa9, 0xf8, 0x22]],
      [1, [0x22, 0xf4, 0x90, 0x80, 0x80, 0x22]],
    ];
    for (const [offset, bytes] of cases)
      expect(refusal(Uint8Array.from(bytes))).toEqual({ code: 'json/not-utf8', part: 'file', offset });
    expect(refusal(Uint8Array.from([0x22, 0xe2, 0x82]))).toMatchObject({ code: 'json/not-utf8' });
    expect(refusal(Uint8Array.from([0xef, 0xbb, 0xbf, 0x31]))).toMatchObject({ code: 'json/byte-order-mark' });
  });

  it('keeps a member named __proto__ as an ordinary member', () => {
    const parsed = parseStrictJson('{"__proto__":{"polluted":1},"constructor":2}', integers);
    if (!parsed.ok || parsed.value === null || typeof parsed.value !== 'object') throw new Error('not parsed');
    expect(Object.keys(parsed.value)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(parsed.value)).toBe(Object.prototype);
    expect('polluted' in parsed.value).toBe(false);
  });

  it('gives decimals exactly as written, and no object of the file can pass for one', () => {
    const parsed = parseStrictJson(
      '[249.5, 1e-7, -0.10, 1E+2, 12345678901234567890, 40, {"kind":"decimal","text":"1.5"}]',
      decimals,
    );
    expect(parsed).toEqual({
      ok: true,
      value: [
        toDecimal('249.5'),
        toDecimal('1e-7'),
        toDecimal('-0.10'),
        toDecimal('1E+2'),
        toDecimal('12345678901234567890'),
        40,
        { kind: 'decimal', text: '1.5' },
      ],
    });
    const last: unknown = parsed.ok && Array.isArray(parsed.value) ? parsed.value.at(-1) : null;
    expect(isDecimal(last)).toBe(false);
    expect(isDecimal(toDecimal('1.5'))).toBe(true);
  });

  it.each(['1e309', '1e-309', '1e99999999999999999999', `0.${'1'.repeat(1000)}`, '9'.repeat(1001)])(
    'bounds the size of decimals: %s',
    (text) => {
      expect(refusal(text, decimals)?.code).toBe('json/number-too-long');
    },
  );

  it('reads 400,000 members, and 8 MB of escapes, before a test that waited on squares of them would be given up', () => {
    const many = `{${Array.from({ length: 400_000 }, (_, index) => `"k${index}":${index}`).join(',')}}`;
    const escapes = `"${'\\u00e9\\n'.repeat(1_000_000)}"`;
    expect(parseStrictJson(many, integers).ok).toBe(true);
    expect(parseStrictJson(escapes, integers).ok).toBe(true);
  });
});
