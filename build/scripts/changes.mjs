/** `npm run changes`: writes what each kind of change takes into docs/changes.md; `--check` only says whether it is current. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { z } from 'zod';
import { projectRoot } from './ensure-built.mjs';

/** A part of a JSON Schema, as far as changes use it.
 * @typedef {{ readonly type?: string, readonly const?: unknown, readonly enum?: readonly unknown[], readonly items?: Part,
 *   readonly properties?: Readonly<Record<string, Part>>, readonly required?: readonly string[],
 *   readonly anyOf?: readonly Part[], readonly oneOf?: readonly Part[] }} Part */

const page = join(projectRoot, 'docs/changes.md');
const begin = '<!-- changes: begin -->';
const end = '<!-- changes: end -->';

/** @param {Part} part @returns {string} */
const typeText = (part) => {
  if (part.const !== undefined) return JSON.stringify(part.const);
  if (part.enum !== undefined) return part.enum.map((value) => JSON.stringify(value)).join(' or ');
  const choices = part.anyOf ?? part.oneOf;
  if (choices !== undefined) return choices.map(typeText).join(' or ');
  if (part.type === 'array') return `list of ${typeText(part.items ?? {})}`;
  if (part.type === 'object') return `{${membersText(part)}}`;
  return (
    { string: 'text', integer: 'whole number', number: 'number', boolean: 'true or false', null: 'null' }[
      part.type ?? ''
    ] ?? 'date'
  );
};

/** @param {Part} part @returns {string} */
const membersText = ({ properties = {}, required = [] }) =>
  Object.entries(properties)
    .map(([name, part]) => `${name}${required.includes(name) ? '' : '?'}: ${typeText(part)}`)
    .join(', ');

/** @param {Part} part */
const rowText = (part) => {
  const { kind, ...properties } = part.properties ?? {};
  return `- **${String(kind?.const)}** ${membersText({ ...part, properties })}`;
};

const drawn = async () => {
  /** @type {{ readonly changeSchema: import('zod').ZodType }} */
  const { changeSchema } = await tsImport('../../domain/ledger/change.ts', import.meta.url);
  const schema = /** @type {Part} */ (z.toJSONSchema(changeSchema, { unrepresentable: 'any', io: 'input' }));
  return (schema.oneOf ?? schema.anyOf ?? []).map(rowText).join('\n');
};

const before = readFileSync(page, 'utf8');
const [head = '', rest = ''] = before.split(begin);
const [, tail = ''] = rest.split(end);
const after = `${head}${begin}\n\n${await drawn()}\n\n${end}${tail}`;
if (process.argv.includes('--check')) {
  if (after !== before) {
    process.stderr.write('docs/changes.md is not current: npm run changes\n');
    process.exitCode = 1;
  }
} else writeFileSync(page, after);
