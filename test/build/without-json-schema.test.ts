/** What the window's bundle is spared of zod, and what it keeps. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutJsonSchema } from '../../build/vite/without-json-schema';

const zod = dirname(createRequire(import.meta.url).resolve('zod/package.json'));
const source = readFileSync(join(zod, 'v4/classic/schemas.js'), 'utf8');

describe('The window’s bundle', () => {
  it('has nothing of zod that writes JSON Schema, and every schema that parses', () => {
    const bare = withoutJsonSchema(source) ?? '';
    expect(bare).not.toMatch(/processJSONSchema|JSONSchemaMethod\(/);
    const exported = /^export (?:const|function) \w+/gm;
    expect(bare.match(exported)).toEqual(source.match(exported));
  });

  it('is not built where zod writes JSON Schema in a way that is not known', () => {
    expect(withoutJsonSchema('export const nothing = 1;')).toBeNull();
    expect(withoutJsonSchema(`${source}\ninst._zod["processJSONSchema"] = write;`)).toBeNull();
  });
});
