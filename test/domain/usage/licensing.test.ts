import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { licensingOf } from '../../../domain/usage/licensing';
import type { Reading, ServerStatus } from '../../../domain/usage/reading';
import type { AnalyticsLevel } from '../../../domain/usage/usage-change';
import { aReading, aServer, aStatus, aUsageRegister, bothActive, installation } from '../../builders/a-reading';

const on = '2025-06-01';
const cameras = aReading(on, [
  ['intercoms', 96, 90],
  ['cameras', 1842, 2000],
]);
const analytics = aReading(on, [
  ['level-1', 88, 100, 94],
  ['level-3', 28, 30, 28],
]);

const of = (latest: readonly Reading[], statuses: readonly ServerStatus[] = bothActive, register = aUsageRegister) =>
  licensingOf(register, installation, { latest, statuses });

describe('The licensing page', () => {
  it('AC-1: indicates Used, Available and Total for cameras and intercoms', () => {
    const { core } = of([cameras, analytics]);
    expect(core.rows.map(({ licence, figures }) => [licence, figures])).toEqual([
      ['cameras', { used: 1842, available: 158, total: 2000, over: 0, shared: null }],
      ['intercoms', { used: 96, available: -6, total: 90, over: 6, shared: null }],
    ]);
  });

  it('AC-1: available is total less used, and over-use is shown as such, never hidden', () => {
    const count = fc.nat(1_000_000);
    fc.assert(
      fc.property(count, count, (used, total) => {
        const figures = of([aReading(on, [['cameras', used, total]])]).core.rows[0]?.figures;
        expect(figures?.available).toBe(total - used);
        expect(figures?.over).toBe(used > total ? used - total : 0);
        expect((figures?.available ?? 0) < 0).toBe((figures?.over ?? 0) > 0);
      }),
    );
  });

  it('AC-2: indicates name and level, the types available within it, Used, Available, Total and Shared', () => {
    expect(of([cameras, analytics]).analytics?.rows).toMatchObject([
      { level: 1, name: 'Level 1', figures: { used: 88, available: 12, total: 100, shared: 94 } },
      { level: 3, name: 'Level 3', figures: { used: 28, available: 2, total: 30, shared: 28 } },
    ]);
    expect(of([cameras, analytics]).analytics?.rows[1]?.types.map(({ type }) => type)).toEqual([
      'face-recognition',
      'licence-plates',
      'container-numbers',
    ]);
  });

  it('AC-8: of face recognition, it knows users and devices where the server says them, and nothing where it does not', () => {
    const byType = [
      { type: 'face-recognition', used: 26, users: 17, devices: 9 },
      { type: 'gun-shots', used: 2 },
    ];
    const told = aReading(on, [['level-3', 28, 30]], {
      figures: [{ licence: 'level-3', used: 28, total: 30, byType }],
    });
    expect(of([told]).analytics?.rows[0]?.types).toEqual([
      { type: 'face-recognition', used: 26, users: 17, devices: 9 },
      { type: 'licence-plates', used: null, users: null, devices: null },
      { type: 'container-numbers', used: null, users: null, devices: null },
      { type: 'gun-shots', used: 2, users: null, devices: null },
    ]);
  });
});

describe('The levels on the licensing page', () => {
  const types: AnalyticsLevel['types'] = ['smoke-fire'];
  const catalogue = (version: string) => ({
    version,
    levels: [{ level: 1, name: `One of ${version}`, types: [...types] }],
    builtIn: false,
    on: null,
    event: 'E',
  });
  const register = {
    ...aUsageRegister,
    levelCatalogues: [...aUsageRegister.levelCatalogues, catalogue('24.9'), catalogue('24.10')],
  };
  const nameAt = (version: string | undefined): string | null | undefined => {
    const system = { name: 'Harbour', ...(version === undefined ? {} : { version }) };
    return of([aReading(on, [['level-1', 1, 2]], { snapshot: { system } })], bothActive, register).analytics?.rows[0]
      ?.name;
  };

  it.each([
    ['20.1', 'Level 1'],
    ['24.9', 'One of 24.9'],
    ['24.9.7', 'One of 24.9'],
    ['24.10', 'One of 24.10'],
    ['25', 'One of 24.10'],
    [undefined, 'One of 24.10'],
  ])('AC-3: are those of the greatest version up to the reported one: %s', (version, name) => {
    expect(nameAt(version)).toBe(name);
  });

  it('AC-3: a level that they do not have is shown without a name of theirs, and none of its figures is lost', () => {
    expect(of([aReading(on, [['level-9', 5, 4]])]).analytics?.rows).toMatchObject([
      { level: 9, name: null, types: [], figures: { over: 1 } },
    ]);
  });
});

describe('The analytics part', () => {
  it('AC-4: with no analytics module connected, analytics licences are not displayed: absent, not empty', () => {
    const without = { ...cameras, snapshot: { ...cameras.snapshot, analyticsModule: false } };
    expect(of([without, analytics]).analytics).toBeNull();
    expect(of([without], [aStatus('cameras', 'unavailable'), aStatus('analytics')]).analytics).toBeNull();
  });

  it('AC-4: is not displayed either where nothing says that there is one', () => {
    const register = { ...aUsageRegister, licenceServers: [aServer('cameras')] };
    expect(of([cameras], [aStatus('cameras')], register).analytics).toBeNull();
  });

  it('has every level without data where a module is connected and its server was never heard of', () => {
    const withModule = { ...cameras, snapshot: { ...cameras.snapshot, analyticsModule: true } };
    const rows = of([withModule], [aStatus('cameras'), aStatus('analytics', 'unchecked')]).analytics?.rows;
    expect(rows?.map(({ level, figures, lastKnown }) => [level, figures, lastKnown])).toEqual([
      [1, null, null],
      [2, null, null],
      [3, null, null],
      [4, null, null],
    ]);
  });
});

describe('A licence server that gives no good answer', () => {
  it.each(['inactive', 'unavailable'] as const)(
    'AC-6, AC-7: is %s, and its quantities read "No data" while the last known ones stand beside it',
    (state) => {
      const { core, analytics: other } = of([cameras, analytics], [aStatus('cameras', state), aStatus('analytics')]);
      expect(core).toMatchObject({ isKnown: false, status: { state }, last: { at: cameras.at } });
      expect(core.rows.map(({ figures }) => figures)).toEqual([null, null]);
      expect(core.rows[0]?.lastKnown).toMatchObject({ used: 1842, total: 2000 });
      expect(other?.isKnown).toBe(true);
    },
  );

  it('AC-7: no data is never 0, whatever was known before', () => {
    const states = fc.constantFrom('unchecked' as const, 'inactive' as const, 'unavailable' as const);
    fc.assert(
      fc.property(states, fc.nat(10), fc.nat(10), fc.boolean(), (state, used, total, isRead) => {
        const latest = isRead ? [aReading(on, [['cameras', used, total]])] : [];
        const { core } = of(latest, [aStatus('cameras', state)]);
        expect(core.rows.length).toBeGreaterThan(0);
        for (const { figures } of core.rows) expect(figures).toBeNull();
      }),
    );
  });

  it('AC-7: before the first answer there are cameras and intercoms, both without data', () => {
    const register = { ...aUsageRegister, licenceServers: [aServer('cameras')] };
    expect(of([], [], register).core.rows).toMatchObject([
      { licence: 'cameras', figures: null, lastKnown: null },
      { licence: 'intercoms', figures: null, lastKnown: null },
    ]);
  });
});

describe('A snapshot that came as a file', () => {
  const fromFile = aReading(on, [['cameras', 5, 8]], {
    source: { kind: 'file', docId: 'sha256:x', fileName: 'a.ilstat' },
  });

  it('holds where no server is asked', () => {
    const register = { ...aUsageRegister, licenceServers: [] };
    expect(of([fromFile], [], register).core).toMatchObject({ isKnown: true, rows: [{ figures: { used: 5 } }] });
    expect(of([fromFile], [aStatus('cameras', 'unchecked')]).core.isKnown).toBe(true);
  });

  it('AC-7: does not speak for a server that does not answer', () => {
    expect(of([fromFile], [aStatus('cameras', 'unavailable')]).core).toMatchObject({
      isKnown: false,
      rows: [{ figures: null, lastKnown: { used: 5 } }],
    });
  });

  it('what a server said holds no longer once it is removed', () => {
    expect(of([cameras], [], { ...aUsageRegister, licenceServers: [] }).core.isKnown).toBe(false);
  });
});
