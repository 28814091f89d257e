/** Reads back the pages in which the serials of a document travel. */
import { expect } from 'vitest';
import type { DocumentSerials } from '../../contract/ipc';
import { unpackSerials } from '../../contract/serial-pages';

/** The serials of each lot, from pages that must fill their bytes to the last. */
export const unpackedSerials = ({ pages, bytes }: DocumentSerials): Readonly<Record<string, readonly string[]>> => {
  const lots = new Map<string, readonly string[]>();
  let end = 0;
  for (const { lot: name, count, length } of pages) {
    end += length;
    const page = unpackSerials(bytes.slice(end - length, end));
    expect(page).toHaveLength(count);
    lots.set(name, [...(lots.get(name) ?? []), ...(page ?? [])]);
  }
  expect(end).toBe(bytes.length);
  return Object.fromEntries(lots);
};
