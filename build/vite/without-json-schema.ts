/** Leaves zod's writer of JSON Schema out of the window, which writes none: every schema would bring it along. */
import type { Plugin } from 'vite';

const WRITERS = /^ *inst\._zod\.processJSONSchema = .*;\n/gm;
const METHODS = /create(?:Standard|To)JSONSchemaMethod\(this, [^)]*\)/g;

/** The source of zod's `classic/schemas.js` without what writes; `null` where it is written in another way than is known here. */
export const withoutJsonSchema = (source: string): string | null => {
  const bare = source.replace(WRITERS, '').replace(METHODS, 'undefined');
  return /processJSONSchema|JSONSchemaMethod\(/.test(bare) || bare === source ? null : bare;
};

export const leaveOutJsonSchema = (): Plugin => ({
  name: 'coterm:without-json-schema',
  transform: {
    filter: { id: /[\\/]zod[\\/]v4[\\/]classic[\\/]schemas\.js$/ },
    handler(source) {
      const code = withoutJsonSchema(source);
      if (code === null) this.error('zod writes JSON Schema in another way: see build/vite/without-json-schema.ts');
      return { code, map: null };
    },
  },
});
