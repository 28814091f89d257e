import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  rowsInView,
  rowsOfKey,
  scrolledBy,
  scrolledHeight,
  scrolledTo,
  settledAt,
  type LongList,
} from '../../../renderer/ui/long-scroll';

/** What Chromium clamps an element's height at. */
const CLAMP = 33_554_428;

const aList: fc.Arbitrary<LongList> = fc.record({
  count: fc.integer({ min: 1, max: 10_000_000 }),
  rowHeight: fc.constantFrom(32, 36),
  viewport: fc.integer({ min: 100, max: 2000 }),
});

const lowest = (list: LongList): number => Math.max(0, scrolledHeight(list) - list.viewport);

describe('a list of any length', () => {
  it('is never higher than a browser lays out, and its last row is in view at the end', () => {
    fc.assert(
      fc.property(aList, (list) => {
        expect(scrolledHeight(list)).toBeLessThan(CLAMP);
        const { end, first, top } = rowsInView(list, lowest(list));
        expect(end).toBe(list.count);
        const bottom = top + (end - first) * list.rowHeight;
        expect(bottom).toBeLessThanOrEqual(scrolledHeight(list) + 1);
        expect(bottom).toBeGreaterThan(Math.min(scrolledHeight(list), lowest(list) + list.viewport) - 1);
      }),
    );
  });

  it('fills the view wherever it is scrolled to', () => {
    fc.assert(
      fc.property(aList, fc.double({ min: 0, max: 1, noNaN: true }), (list, part) => {
        const scrollTop = lowest(list) * part;
        const { first, end, top } = rowsInView(list, scrollTop);
        expect(top).toBeLessThanOrEqual(scrollTop + 1);
        const bottom = top + (end - first) * list.rowHeight;
        expect(bottom).toBeGreaterThanOrEqual(Math.min(scrollTop + list.viewport, scrolledHeight(list)) - 1);
        expect(end - first).toBeLessThanOrEqual(list.viewport / list.rowHeight + 15);
      }),
    );
  });

  it('brings any row wholly into view, and moves no further than that takes', () => {
    fc.assert(
      fc.property(aList, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (list, part, any) => {
        const index = any % list.count;
        const scrollTop = lowest(list) * part;
        const there = scrolledTo(list, scrollTop, index);
        const { first, end } = rowsInView(list, Math.min(there, lowest(list)));
        expect(index).toBeGreaterThanOrEqual(first);
        expect(index).toBeLessThan(end);
        expect(scrolledTo(list, there, index)).toBeCloseTo(there, 3);
      }),
    );
  });

  it('moves by a row, a page, to the beginning and to the end by key, a million rows and more', () => {
    const list: LongList = { count: 5_000_000, rowHeight: 32, viewport: 640 };
    const after = (key: string, scrollTop: number): number => scrolledBy(list, scrollTop, rowsOfKey(key, list) ?? 0);
    expect(rowsInView(list, after('ArrowDown', lowest(list) / 2)).first).toBe(
      rowsInView(list, lowest(list) / 2).first + 1,
    );
    expect(rowsOfKey('PageDown', list)).toBe(19);
    expect(after('End', 0)).toBe(lowest(list));
    expect(after('Home', lowest(list))).toBe(0);
    expect(rowsOfKey('a', list)).toBeNull();
    expect(rowsOfKey('constructor', list)).toBeNull();
  });

  it('draws nothing between two rows, and still fills the view there', () => {
    fc.assert(
      fc.property(aList, fc.double({ min: 0, max: 1, noNaN: true }), (list, part) => {
        const scrollTop = lowest(list) * part;
        const settled = settledAt(list, scrollTop);
        expect(settledAt(list, settled)).toBe(settled);
        const { first, end, top } = rowsInView(list, settled);
        expect(top).toBeLessThanOrEqual(scrollTop + 1);
        const bottom = top + (end - first) * list.rowHeight;
        expect(bottom).toBeGreaterThan(Math.min(scrolledHeight(list), scrollTop + list.viewport) - 1);
      }),
    );
  });
});
