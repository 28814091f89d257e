import { describe, expect, it } from 'vitest';
import { driftOf } from '../../../domain/usage/drift';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import { gapsOf } from '../../../domain/usage/outage';
import { licensingOf } from '../../../domain/usage/licensing';
import { retentionOf } from '../../../domain/usage/retention';
import { runOut } from '../../../domain/usage/run-out';
import { seriesOf } from '../../../domain/usage/series';
import { openReadingsStore } from '../../../main/licence-servers/readings-store';
import { openStatusBook } from '../../../main/licence-servers/status-book';
import { localDate } from '../../../main/local-date';
import { usageInstallations } from '../../../main/sample/stories/usage';
import { tellUsage } from '../../../main/sample/tell-usage';
import { nodeDisk } from '../../../main/journal/disk';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { toldLedger } from './told-ledger';

const now = new Date(2026, 10, 25, 14, 20);
const today = localDate(now);
const { city, terminal, station, quarter } = usageInstallations;

const told = async (folder: string) => {
  expect(await tellUsage(folder, nodeDisk, now, today)).toEqual({ ok: true, value: null });
  const store = openReadingsStore(nodeDisk, `${folder}/usage`);
  const register = foldLedger(toldLedger(today), today);
  const book = openStatusBook(nodeDisk, `${folder}/usage`);
  const kept = await Promise.all(register.licenceServers.map((server) => book.find(server)));
  const statuses = kept.flatMap((status) => (status === null ? [] : [{ ...status, checking: false }]));
  return { store, register, known: { latest: await store.latest(), statuses } };
};

describe('The usage of the sample portfolio', () => {
  it('is a year of readings of servers that stand in the register, over-use and forecast included (AC-1)', async () => {
    const { store, register, known } = await told(await aTemporaryFolder());
    expect(known.statuses).toHaveLength(register.licenceServers.length);
    expect(licensingOf(register, city, known).core.rows).toMatchObject([
      { figures: { used: 1842, total: 2000 } },
      { figures: { used: 96, over: 6 } },
    ]);
    const readings = await store.of(city);
    expect(readings.length).toBeGreaterThan(60);
    expect(
      runOut(seriesOf(readings, 'cameras'), { asOf: register.asOf, dayOf: (at) => localDate(new Date(at)) }).kind,
    ).toBe('runs-out');
    const differences = driftOf(register, city, known).rows.flatMap((row) => row.differences.map(({ kind }) => kind));
    expect(differences).toEqual(expect.arrayContaining(['used-above-bought', 'total-below-bought']));
  });

  it('AC-4 to AC-7: has one that is silent, one without analytics, and one whose analytics licences were removed 3 days ago', async () => {
    const { store, register, known } = await told(await aTemporaryFolder());
    const silent = licensingOf(register, terminal, known);
    expect([silent.core.status?.state, silent.analytics?.status?.state]).toEqual(['unavailable', 'inactive']);
    expect(silent.core.rows[0]).toMatchObject({ figures: null, lastKnown: { total: 400 } });
    expect(licensingOf(register, station, known).analytics).toBeNull();
    expect(retentionOf(register, await store.of(quarter), today)).toMatchObject([
      { level: 2, state: 'running', daysLeft: 4 },
    ]);
  });

  it('AC-7: has one that was silent for five weeks, and speaks again: a gap in its readings', async () => {
    const { store, known } = await told(await aTemporaryFolder());
    const outages = await store.outages(quarter);
    expect(outages).toMatchObject([{ purpose: 'cameras', state: 'unavailable' }]);
    const [gap] = gapsOf(outages);
    const times = (await store.of(quarter)).flatMap(({ at, purpose }) =>
      purpose === 'cameras' ? [Date.parse(at)] : [],
    );
    expect(times.filter((at) => gap !== undefined && gap.from < at && at < (gap.to ?? 0))).toEqual([]);
    expect(times).toContain(gap?.to);
    expect(known.statuses).toContainEqual(expect.objectContaining({ installation: quarter, state: 'active' }));
  });

  it('AC-9: has the list behind every figure of the newest readings, as long as the figure', async () => {
    const { store, known } = await told(await aTemporaryFolder());
    for (const { used, snapshot } of known.latest) {
      const lists = await store.lists(used ?? '');
      if (!lists.ok) throw new Error(lists.error.code);
      for (const { licence, used: count } of snapshot.licences) expect(lists.value[licence]).toHaveLength(count);
    }
  });
});
