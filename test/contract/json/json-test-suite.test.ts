import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStrictJson } from '../../../contract/json/parse-strict-json';
import { unlessSet, vectorFolder } from '../../vectors/vector-folder';

const folder = vectorFolder('json-test-suite');
const names = folder === null ? [] : readdirSync(join(folder, 'test_parsing')).sort();

const codeOf = (name: string): string | null => {
  const bytes = readFileSync(join(folder ?? '', 'test_parsing', name));
  const parsed = parseStrictJson(bytes, { maxDepth: 16, numbers: 'decimals' });
  return parsed.ok ? null : parsed.error.code;
};

/** What the grammar permits and this reader refuses on purpose. */
const refusedOnPurpose: Readonly<Record<string, string>> = {
  'y_object_duplicated_key.json': 'json/duplicate-name',
  'y_object_duplicated_key_and_value.json': 'json/duplicate-name',
};

/** The suite leaves these to the reader: decided and written down. `null` means taken. */
const decided: readonly (readonly [RegExp, string | null])[] = [
  [/^i_number_(too_big_(neg|pos)_int|very_big_negative_int)\.json$/, null],
  [/^i_number_/, 'json/number-too-long'],
  [
    /^i_string_(UTF-16LE_with_BOM|UTF-8_invalid_sequence|UTF8_surrogate|invalid_utf-8|iso_latin_1|lone_utf8|not_in_unicode|overlong|truncated|utf16)/,
    'json/not-utf8',
  ],
  [/^i_(string|object_key)_/, 'json/lone-surrogate'],
  [/^i_structure_500_nested_arrays/, 'json/too-deep'],
  [/^i_structure_UTF-8_BOM_empty_object/, 'json/byte-order-mark'],
];

describe.skipIf(folder === null)(`JSONTestSuite${unlessSet(folder)}`, () => {
  it('holds its 318 texts', () => {
    expect(names).toHaveLength(318);
  });

  it.each(names.filter((name) => name.startsWith('y_')))('%s is taken', (name) => {
    expect(codeOf(name)).toBe(refusedOnPurpose[name] ?? null);
  });

  it.each(names.filter((name) => name.startsWith('n_')))('%s is refused', (name) => {
    expect(codeOf(name)).toMatch(/^json\//);
  });

  it.each(names.filter((name) => name.startsWith('i_')))('%s is decided', (name) => {
    expect(codeOf(name)).toBe(decided.find(([pattern]) => pattern.test(name))?.[1]);
  });
});
