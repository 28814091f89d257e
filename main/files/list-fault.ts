/**
 * Finds the first wrong item in a file's lists, a licence file's above all. Asked before its schema, which collects the faults of every item:
 * a file has room for millions of them, and memory has not.
 */
import type { z } from 'zod';
import { licencePayloadSchema } from '../../domain/ledger/licence-file';
import { firstPlace, type Path, type Place } from './first-place';

const { lots, must } = licencePayloadSchema.shape;
const lotSchema = lots.element;
const serialSchema = lotSchema.shape.serials.unwrap().element;
const mustSchema = must.unwrap().element;

/** What is no list has no items; its schema says so. */
const itemsOf = (value: unknown, name: string): readonly unknown[] => {
  const items: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
  return Array.isArray(items) ? items : [];
};

const faultIn = (schema: z.ZodType, value: unknown, at: Path): Place | null => {
  const parsed = schema.safeParse(value);
  return parsed.success ? null : firstPlace(parsed.error, at);
};

const firstFault = (items: readonly unknown[], faultOf: (item: unknown, index: number) => Place | null) => {
  for (const [index, item] of items.entries()) {
    const fault = faultOf(item, index);
    if (fault !== null) return fault;
  }
  return null;
};

/** Its own list first. */
const lotFault = (lot: unknown, index: number): Place | null =>
  firstFault(itemsOf(lot, 'serials'), (serial, number) =>
    faultIn(serialSchema, serial, ['lots', index, 'serials', number]),
  ) ?? faultIn(lotSchema, lot, ['lots', index]);

/** The first item of the list `name` that its schema refuses; `null` where there is none. */
export const itemFault = (payload: unknown, name: string, schema: z.ZodType): Place | null =>
  firstFault(itemsOf(payload, name), (item, index) => faultIn(schema, item, [name, index]));

/** `null` where every item of every list is as it should be. */
export const listFault = (payload: unknown): Place | null =>
  firstFault(itemsOf(payload, 'lots'), lotFault) ?? itemFault(payload, 'must', mustSchema);
