import { describe, expect, it } from 'vitest';
import { inRounds, sameWork } from './bench';
import { reportLines, type Report } from './bench-report';
import { median, percentile, verdictOn } from './figures';

const goal = { id: 'P1', says: 'an import', ours: 30, beside: 10, most: 1.5, unit: 'ms' };

describe('the figures of a bench', () => {
  it('are the middle one, or the mean of the middle two, and the nearest rank', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(percentile([...Array(100).keys()], 0.95)).toBe(94);
    expect(percentile([7], 0.95)).toBe(7);
  });

  it('say whether a goal is met, and by how much it is not', () => {
    expect(verdictOn({ ...goal, ours: 15 })).toBe('ok');
    expect(verdictOn(goal)).toBe('MISSES by 2.00x');
  });

  it('are printed with ratio, proof, versions and load', () => {
    const report: Report = {
      bench: 'import',
      at: '2026-11-25T10:00:00Z',
      size: 5,
      runs: 3,
      goals: [goal],
      figures: { 'bytes of a file': 12 },
      proofs: ['5 serials on both sides'],
      machine: { node: 'v20', cores: 2 },
      loadBefore: [0.1],
      loadAfter: [0.2],
    };
    const text = reportLines(report).join('\n');
    for (const part of ['P1', '3.00x of at most 1.5x', 'MISSES by 2.00x', '5 serials', 'node: v20', 'load before 0.1'])
      expect(text).toContain(part);
  });
});

describe('a bench', () => {
  it('lets no side always come first', async () => {
    const order: string[] = [];
    const side = (name: string) => () => {
      order.push(name);
      return Promise.resolve();
    };
    await inRounds(3, [side('a'), side('b'), side('c')]);
    expect(order.join('')).toBe('abcbcacab');
  });

  it('counts for nothing where the sides did different work', () => {
    expect(() => sameWork('rows', { count: 1 }, { count: 2 })).toThrow('rows');
    expect(sameWork('rows', 1, 1)).toContain('on both sides');
  });
});
