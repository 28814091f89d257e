/** Proves which installations a table of licence figures may create: those that nobody knows, each once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownFigures } from '../../../domain/usage/judge-snapshot-rows';
import { installationFinder } from '../../../domain/usage/match-installation';
import { creationOf, judgeTable, type NewInstallation } from '../../../domain/usage/table-installations';
import { day } from '../../builders/a-lot';

const registered = [
  { installation: 'N1', name: 'Mall', archivedOn: null },
  { installation: 'N2', name: 'Old Quay', archivedOn: day('2024-05-01') },
  { installation: 'N3', name: 'Twin', archivedOn: null },
  { installation: 'N4', name: 'Twin', archivedOn: null },
];

const groundWith = (created: readonly NewInstallation[]) => {
  const all = [...registered, ...created.map((each) => ({ ...each, archivedOn: null }))];
  const find = installationFinder(all);
  return {
    installationOf: ({ installation }: { readonly installation: string }) => find(installation),
    nameOf: (id: string) => all.find(({ installation }) => installation === id)?.name ?? id,
    instantOf: () => '2025-01-01T12:00:00Z',
    iat: '2025-02-01T00:00:00Z',
  };
};

const judge = (names: readonly string[], creates: boolean, used = '1') => {
  let made = 0;
  const rows = names.map((name) => [name, 'cameras', used, '2', '2025-01-01']);
  return judgeTable(
    { rows: [['', '', '', '', ''], ...rows], formulas: [], otherSheets: 0 },
    { installation: 0, licence: 1, used: 2, total: 3, taken: 4 },
    'day-first',
    {
      installations: registered,
      known: knownFigures([]),
      groundWith,
      newId: creates ? () => `new-${(made += 1)}` : null,
    },
  );
};

const statesOf = ({ rows }: ReturnType<typeof judge>) => rows.map(({ state }) => state);

describe('The installations of a table that nobody knows', () => {
  it('are named, and their rows stay faulty until a person says that they are created', () => {
    const judged = judge(['Mall', 'Pier 4'], false);
    expect(judged).toMatchObject({ unknown: ['Pier 4'], created: [] });
    expect(statesOf(judged)).toEqual(['new', 'faulty']);
    expect(judged.rows[1]?.error).toMatchObject({ code: 'usage-table/installation', name: 'Pier 4' });
  });

  it('are created each once, under the name that stands first, and get their figures', () => {
    const judged = judge(['Pier 4', 'Mall', 'Pier 5', ' PIER 4'], true);
    expect(judged.created).toEqual([
      { installation: 'new-1', name: 'Pier 4' },
      { installation: 'new-2', name: 'Pier 5' },
    ]);
    expect(statesOf(judged)).toEqual(['new', 'new', 'new', 'repeated']);
    expect(judged.ground.nameOf('new-2')).toBe('Pier 5');
  });

  it.each(['Old Quay', 'old quay', 'N2', 'n1', 'Twin', ''])(
    'are not those that are known: %j stays refused',
    (name) => {
      const judged = judge([name], true);
      expect(judged).toMatchObject({
        unknown: [],
        created: [],
        rows: [{ error: { code: 'usage-table/installation' } }],
      });
    },
  );

  it.each(['x'.repeat(501), '\ud800'])('are not what is no name', (name) => {
    expect(judge([name], true)).toMatchObject({ unknown: [], created: [], rows: [{ state: 'faulty' }] });
  });

  it('are not created for a row that cannot be read', () => {
    expect(judge(['Pier 4'], true, 'many')).toMatchObject({ unknown: [], created: [] });
  });

  it('are created before their figures, by their name alone', () => {
    const on = day('2025-02-01');
    const created = { kind: 'installation-created', on, installation: 'new-1', name: 'Pier 4' };
    expect(creationOf({ installation: 'new-1', name: 'Pier 4' }, on)).toEqual(created);
  });

  it('each get a row of their own, whatever the names are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('Mall', 'mall ', 'Twin', 'N2', 'Pier'))), (names) => {
        const { rows, created, unknown, ground } = judge(names, true);
        expect(created.map(({ name }) => name)).toEqual(unknown);
        const fed = new Set(
          rows.flatMap(({ state, read }) => (state === 'new' && read !== null ? [ground.installationOf(read)] : [])),
        );
        for (const { installation } of created) expect(fed.has(installation)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
