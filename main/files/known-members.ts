/** Which members of a payload this version knows, for the names that `must` says a reader has to know. */
import { z } from 'zod';
import type { JsonObject } from '../../contract/json/json-value';

const inside = (type: unknown): unknown => {
  if (type instanceof z.ZodOptional || type instanceof z.ZodNullable) return inside(type.unwrap());
  return type instanceof z.ZodArray ? inside(type.element) : type;
};

const membersOf = (type: unknown, prefix: string): readonly string[] => {
  const object = inside(type);
  if (!(object instanceof z.ZodObject)) return [];
  return Object.entries(object.shape).flatMap(([name, member]) => [
    prefix + name,
    ...membersOf(member, `${prefix}${name}.`),
  ]);
};

/** Top names as they are, inner ones behind a point: `lots`, `lots.serials`, `pool.createdOn`. */
export const knownMembers = (schema: z.ZodType): ReadonlySet<string> => new Set(membersOf(schema, ''));

/** What the payload says that a reader must know, and this version does not. */
export const unknownMust = ({ must }: JsonObject, known: ReadonlySet<string>): readonly string[] =>
  Array.isArray(must)
    ? must.filter((name: unknown): name is string => typeof name === 'string' && !known.has(name))
    : [];
