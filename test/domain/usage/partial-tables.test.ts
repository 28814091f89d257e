/** Proves that a table which names some licences says nothing of the others: absence is no data, and no data is never 0. */
import { describe, expect, it } from 'vitest';
import { driftOf } from '../../../domain/usage/drift';
import { licensingOf } from '../../../domain/usage/licensing';
import type { Reading } from '../../../domain/usage/reading';
import { newestReadings } from '../../../domain/usage/readings-of-imports';
import { retentionOf } from '../../../domain/usage/retention';
import { seriesOf } from '../../../domain/usage/series';
import { supportOf } from '../../../domain/usage/support';
import { day } from '../../builders/a-lot';
import { aReading, aUsageRegister, bothActive, installation, type FiguresTuple } from '../../builders/a-reading';

const server = (on: string, ...licences: readonly FiguresTuple[]): Reading =>
  aReading(on, licences, { purpose: 'analytics' });
const table = (on: string, ...licences: readonly FiguresTuple[]): Reading =>
  aReading(on, licences, { partial: true, source: { kind: 'file', docId: 'sha256:t', fileName: 'figures.csv' } });

const noServers: typeof aUsageRegister = { ...aUsageRegister, licenceServers: [] };
const page = (readings: readonly Reading[], register = noServers, statuses = [] as typeof bothActive) =>
  licensingOf(register, installation, { latest: newestReadings(readings), statuses });

const whole = server('2025-05-01', ['level-1', 8, 10], ['level-3', 5, 6]);
const only1 = table('2025-05-10', ['level-1', 9, 10]);

describe('A table that leaves a licence out', () => {
  const retention = (readings: readonly Reading[]) =>
    retentionOf(aUsageRegister, readings, day('2025-05-30')).map(({ level, sinceOn }) => [level, sinceOn]);

  it('AC-5, AC-7: says nothing of it: no retention starts, and none ends', () => {
    expect(retention([whole, only1])).toEqual([]);
    const gone = server('2025-05-12', ['level-1', 9, 10]);
    expect(retention([whole, only1, gone, table('2025-05-14', ['level-1', 9, 10])])).toEqual([[3, '2025-05-12']]);
  });

  it('AC-5: starts it where it says a total of 0, and goes on where it names the licence again', () => {
    const zero = table('2025-05-11', ['level-3', 0, 0]);
    expect(retention([whole, only1, zero])).toEqual([[3, '2025-05-11']]);
    const back = table('2025-05-13', ['level-3', 1, 6]);
    expect(retentionOf(aUsageRegister, [whole, zero, back], day('2025-05-30'))).toMatchObject([{ state: 'kept' }]);
  });

  it('AC-7: leaves neither a gap nor a zero in the use over time', () => {
    expect(seriesOf([whole, only1], 'level-3').map(({ used }) => used)).toEqual([5]);
    expect(seriesOf([whole, only1], 'level-1').map(({ used }) => used)).toEqual([8, 9]);
    const cameras = [table('2025-05-01', ['cameras', 1, 9]), table('2025-05-02', ['intercoms', 1, 9])];
    expect(seriesOf(cameras, 'cameras').map(({ used }) => used)).toEqual([1]);
  });

  it('AC-1, AC-2: leaves on the page what an earlier table said of it, with the time of that', () => {
    const { core } = page([table('2025-05-01', ['cameras', 40, 60]), table('2025-05-02', ['intercoms', 3, 8])]);
    expect(core.rows.map(({ licence, figures, takenAt }) => [licence, figures?.used, takenAt])).toEqual([
      ['cameras', 40, '2025-05-01T12:00:00Z'],
      ['intercoms', 3, '2025-05-02T12:00:00Z'],
    ]);
  });

  it('AC-7: what a server said of it is the last known, and holds only while the server answers', () => {
    const rowsOf = (found: ReturnType<typeof page>) =>
      found.analytics?.rows.map(({ licence, figures, lastKnown }) => [licence, figures?.used, lastKnown?.used]);
    expect(rowsOf(page([whole, only1]))).toEqual([
      ['level-1', 9, 9],
      ['level-3', undefined, 5],
    ]);
    expect(rowsOf(page([whole, only1], aUsageRegister, bothActive))).toEqual([
      ['level-1', 9, 9],
      ['level-3', 5, 5],
    ]);
  });

  it('AC-3, AC-4, AC-10: keeps the version, the module and the support that were said before', () => {
    const support = { technicalSupportUntil: day('2025-11-30') };
    const file = aReading('2025-05-01', [['cameras', 1, 2]], {
      source: { kind: 'file', docId: 'sha256:f', fileName: 'quay.ilstat' },
      snapshot: { system: { name: 'Quay', version: '24.3' }, analyticsModule: false, support },
    });
    const latest = newestReadings([file, table('2025-05-03', ['cameras', 2, 2])]);
    const known = { latest, statuses: [] };
    expect(licensingOf(noServers, installation, known)).toMatchObject({ version: '24.3', analytics: null });
    expect(supportOf(noServers, installation, known)).toMatchObject([{ support }]);
    const heard = newestReadings([{ ...file, source: { kind: 'server' } }, table('2025-05-03', ['cameras', 2, 2])]);
    expect(supportOf(noServers, installation, { latest: heard, statuses: [] })).toMatchObject([
      { support: null, lastKnown: support },
    ]);
  });

  it('is no word that a bought licence is missing, unless a whole snapshot said so', () => {
    const source = { kind: 'stated', quantity: 4 } as const;
    const bought = { allotment: 'A', installation, licence: 'level-2', source, note: null, on: day('2025-05-01') };
    const drift = (readings: readonly Reading[]) =>
      driftOf({ ...noServers, allotments: [{ ...bought, event: 'E' }] }, installation, {
        latest: newestReadings(readings),
        statuses: [],
      }).rows.find(({ licence }) => licence === 'level-2')?.differences;
    expect(drift([only1])).toEqual([]);
    const file: Reading = { ...whole, source: { kind: 'file', docId: 'sha256:f', fileName: 'quay.ilstat' } };
    expect(drift([file, only1])).toEqual([{ kind: 'not-reported', by: 4 }]);
  });
});
