import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTime } from '../../../domain/usage/readings-of-imports';
import { nodeDisk } from '../../../main/journal/disk';
import { openReadingsStore, type ReadingsStore } from '../../../main/licence-servers/readings-store';
import { serverDigest } from '../../../main/licence-servers/server-key';
import { aSnapshot, aUsedLicence } from '../../builders/licence-server';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aFailingDisk, aFullDisk } from '../../doubles/failing-disk';
import { aForgetfulDisk } from '../../doubles/forgetful-disk';
import { heardOn, usedIn } from './heard';

const logPath = (folder: string): string =>
  join(folder, 'readings', `${serverDigest({ installation: 'N1', purpose: 'cameras' })}.ndjson`);

const figuresOf = async (store: ReadingsStore): Promise<readonly (number | undefined)[]> =>
  (await store.of('N1')).map(usedIn);

describe('A reading', () => {
  it('is kept where it differs from the one before in anything but its time', async () => {
    const folder = await aTemporaryFolder();
    const store = openReadingsStore(nodeDisk, folder);
    expect(valueOf(await store.record(heardOn(1, 2)))).toMatchObject({ on: '2025-06-01', source: { kind: 'server' } });
    expect(valueOf(await store.record(heardOn(2, 2)))).toBeNull();
    expect(valueOf(await store.record(heardOn(3, 3)))).not.toBeNull();
    const turned = aSnapshot({ ...heardOn(4, 3).snapshot, takenAt: '2025-06-04T00:00:00Z' });
    const { licences, ...rest } = turned;
    expect(valueOf(await store.record(heardOn(4, 3, { snapshot: { licences, ...rest } })))).toBeNull();
    expect(valueOf(await store.record(heardOn(5, 3, { lists: { cameras: [aUsedLicence('x')] } })))).not.toBeNull();
    expect(await figuresOf(openReadingsStore(nodeDisk, folder))).toEqual([2, 3, 3]);
  });

  it('AC-9: has its list beside it; a list that could not be had is no other list', async () => {
    const folder = await aTemporaryFolder();
    const store = openReadingsStore(nodeDisk, folder);
    const first = valueOf(await store.record(heardOn(1, 2)));
    expect(valueOf(await store.record(heardOn(2, 2, { lists: null })))).toBeNull();
    expect(valueOf(await store.lists(first?.used ?? '')).cameras).toHaveLength(2);
    expect(await store.lists('0'.repeat(64))).toMatchObject({ error: { code: 'server/list-not-kept' } });
    await writeFile(join(folder, 'used', `${first?.used ?? ''}.json.gz`), 'damaged');
    expect(await store.lists(first?.used ?? '')).toMatchObject({ error: { code: 'server/list-damaged' } });
  });

  it('is never taken later than it was heard, however wrong the server’s clock is', async () => {
    const store = openReadingsStore(nodeDisk, await aTemporaryFolder());
    const snapshot = aSnapshot({ takenAt: '2031-01-01T00:00:00Z' });
    expect(valueOf(await store.record(heardOn(1, 2, { snapshot })))?.at).toBe('2025-06-01T09:00:00.000Z');
  });

  it('AC-6: is the newest that was heard, though the server’s clock was set back; both times are kept', async () => {
    const folder = await aTemporaryFolder();
    const store = openReadingsStore(nodeDisk, folder);
    const said = (day: number, used: number, takenOn: number) =>
      heardOn(day, used, {
        snapshot: { ...heardOn(day, used).snapshot, takenAt: new Date(Date.UTC(2025, 5, takenOn, 9)).toISOString() },
      });
    for (const heard of [said(5, 1, 5), said(6, 2, 2), said(7, 3, 3), said(8, 4, 8)])
      valueOf(await store.record(heard));
    const readings = await openReadingsStore(nodeDisk, folder).of('N1');
    expect(readings.map((reading) => [usedIn(reading), reading.on])).toEqual([
      [1, '2025-06-05'],
      [2, '2025-06-06'],
      [3, '2025-06-07'],
      [4, '2025-06-08'],
    ]);
    expect(readings[1]?.snapshot.takenAt).toBe('2025-06-02T09:00:00.000Z');
    expect(inTime(readings).map(usedIn)).toEqual([1, 2, 3, 4]);
    // A log of an older Coterm has the server's time alone.
    const lines = (await readFile(logPath(folder), 'utf8')).replaceAll(/"at":"2025-06-0[67]/g, '"at":"2025-06-02');
    await writeFile(logPath(folder), lines);
    expect((await openReadingsStore(nodeDisk, folder).of('N1')).map(usedIn)).toEqual([1, 2, 3, 4]);
  });

  it('is not hidden behind one that was heard while this computer’s clock was ahead', async () => {
    const folder = await aTemporaryFolder();
    const store = openReadingsStore(nodeDisk, folder);
    const takenAt = '2025-06-05T09:00:00.000Z';
    const ahead = heardOn(40, 2, { snapshot: { ...heardOn(5, 2).snapshot, takenAt: '2025-07-10T09:00:00.000Z' } });
    valueOf(await store.record(ahead));
    expect(valueOf(await store.record(heardOn(5, 2)))).toMatchObject({ at: takenAt });
    valueOf(await store.record(heardOn(6, 3)));
    const readings = inTime(await store.of('N1'));
    expect(readings.map((reading) => [usedIn(reading), reading.on])).toEqual([
      [2, '2025-06-05'],
      [2, '2025-06-05'],
      [3, '2025-06-06'],
    ]);
  });

  it('belongs to its installation and purpose, whatever the installation is called', async () => {
    const store = openReadingsStore(nodeDisk, await aTemporaryFolder());
    const names = ['../..', 'con', 'a/b', '\u202e', 'N1'];
    for (const [index, installation] of names.entries())
      valueOf(await store.record(heardOn(1, index + 1, { installation })));
    expect((await store.of('../..')).map(usedIn)).toEqual([1]);
    expect((await store.latest()).map(({ installation }) => installation).sort()).toEqual([...names].sort());
  });

  it('is not lost with a damaged line before it, which doctor counts', async () => {
    const folder = await aTemporaryFolder();
    const store = openReadingsStore(nodeDisk, folder);
    valueOf(await store.record(heardOn(1, 1)));
    await appendFile(logPath(folder), '{"v":1,"installation":\n');
    const again = openReadingsStore(nodeDisk, folder);
    expect(await again.latest()).toHaveLength(1);
    valueOf(await again.record(heardOn(2, 2)));
    expect(await again.logs()).toMatchObject([{ damaged: 1, readings: [{}, {}] }]);
  });
});

describe('AC-7: an outage', () => {
  const outage = (from: number, to: number) => ({
    installation: 'N1',
    purpose: 'cameras' as const,
    state: 'unavailable' as const,
    from: new Date(Date.UTC(2025, 5, from)).toISOString(),
    to: new Date(Date.UTC(2025, 5, to)).toISOString(),
    goodAt: null,
  });

  it('stands among the readings, each once, and is no reading and no damage; figures that hold again are no new ones', async () => {
    const folder = await aTemporaryFolder();
    const store = openReadingsStore(nodeDisk, folder);
    valueOf(await store.record(heardOn(1, 5)));
    for (const each of [outage(2, 3), outage(2, 4), outage(6, 7)]) valueOf(await store.recordOutage(each));
    for (const reopened of [store, openReadingsStore(nodeDisk, folder)]) {
      expect(await reopened.outages('N1')).toEqual([outage(2, 4), outage(6, 7)]);
      expect(await reopened.outages('N2')).toEqual([]);
      expect((await reopened.latest()).map(usedIn)).toEqual([5]);
      expect(valueOf(await reopened.record(heardOn(8, 5)))).toBeNull();
      expect(await reopened.logs()).toMatchObject([{ damaged: 0, readings: [{}], outages: [{}, {}, {}] }]);
    }
  });

  it('is not written where the disk is full, which is said', async () => {
    const store = openReadingsStore(
      aFullDisk(() => true),
      await aTemporaryFolder(),
    );
    expect(await store.recordOutage(outage(1, 2))).toMatchObject({ error: { code: 'usage/write-failed' } });
  });
});

describe('When the power fails', () => {
  it('no acknowledged reading is lost, before whichever step', async () => {
    for (let failBefore = 1; ; failBefore += 1) {
      const folder = join(await aTemporaryFolder(), 'usage');
      const { disk, steps } = aFailingDisk(failBefore);
      const store = openReadingsStore(disk, folder);
      const kept: number[] = [];
      for (const used of [1, 2, 3]) {
        const recorded = await store.record(heardOn(used, used)).catch((error: unknown) => {
          expect(String(error)).toContain('the power failed');
          return null;
        });
        if (recorded?.ok === true) kept.push(used);
      }
      const reopened = openReadingsStore(nodeDisk, folder);
      const found = await figuresOf(reopened);
      expect(found.slice(0, kept.length)).toEqual(kept);
      expect(found.length - kept.length).toBeLessThanOrEqual(1);
      for (const { used } of await reopened.of('N1')) expect((await reopened.lists(used ?? '')).ok).toBe(true);
      valueOf(await reopened.record(heardOn(9, 9)));
      expect((await reopened.logs())[0]).toMatchObject({ damaged: 0 });
      expect((await figuresOf(reopened)).at(-1)).toBe(9);
      if (steps() < failBefore) break;
    }
  });

  it('what was not flushed may be gone, and what was acknowledged is not', async () => {
    for (const last of [1, 2, 3]) {
      const folder = join(await aTemporaryFolder(), 'usage');
      const { disk, cutPower } = aForgetfulDisk();
      const store = openReadingsStore(disk, folder);
      for (let used = 1; used <= last; used += 1) valueOf(await store.record(heardOn(used, used)));
      cutPower();
      const reopened = openReadingsStore(nodeDisk, folder);
      expect(await figuresOf(reopened)).toEqual(Array.from({ length: last }, (_none, index) => index + 1));
      for (const { used } of await reopened.of('N1')) expect((await reopened.lists(used ?? '')).ok).toBe(true);
    }
  });

  it('a torn last line is cut off by the next one, and by a rebuild', async () => {
    const folder = await aTemporaryFolder();
    valueOf(await openReadingsStore(nodeDisk, folder).record(heardOn(1, 1)));
    const whole = await readFile(logPath(folder), 'utf8');
    await appendFile(logPath(folder), whole.slice(0, 40));
    const store = openReadingsStore(nodeDisk, folder);
    expect(await figuresOf(store)).toEqual([1]);
    expect([await store.mend(), await store.mend()]).toEqual([1, 0]);
    expect(await readFile(logPath(folder), 'utf8')).toBe(whole);
    await appendFile(logPath(folder), whole.slice(0, 90));
    valueOf(await openReadingsStore(nodeDisk, folder).record(heardOn(2, 2)));
    expect((await readFile(logPath(folder), 'utf8')).split('\n')).toHaveLength(3);
  });

  it('a full disk is told, loses nothing, and takes the next reading when there is room', async () => {
    let isFull = true;
    const folder = await aTemporaryFolder();
    const store = openReadingsStore(
      aFullDisk(() => isFull),
      folder,
    );
    expect(await store.record(heardOn(1, 1))).toMatchObject({
      error: { code: 'usage/write-failed', reason: 'the disk is full' },
    });
    isFull = false;
    valueOf(await store.record(heardOn(2, 2)));
    isFull = true;
    expect(await store.record(heardOn(3, 3, { lists: null }))).toMatchObject({ ok: false });
    isFull = false;
    valueOf(await store.record(heardOn(4, 4)));
    expect(await figuresOf(openReadingsStore(nodeDisk, folder))).toEqual([2, 4]);
  });
});

describe('AC-9: lists of used licences', () => {
  const listsIn = async (folder: string): Promise<number> => (await readdir(join(folder, 'used'))).length;
  const later = (day: number): Date => new Date(Date.UTC(2025, 5, day));

  it('are kept for 90 days, and the newest always', async () => {
    const folder = await aTemporaryFolder();
    const store = openReadingsStore(nodeDisk, folder);
    for (const day of [1, 2, 30]) valueOf(await store.record(heardOn(day, day)));
    await store.sweep(later(30));
    expect(await listsIn(folder)).toBe(3);
    await store.sweep(later(2 + 91));
    expect(await listsIn(folder)).toBe(2);
    await store.sweep(later(500));
    expect(await listsIn(folder)).toBe(1);
    expect((await store.of('N1')).map(usedIn)).toEqual([1, 2, 30]);
  });

  it('AC-5: are kept where they are the last before something disappeared', async () => {
    const folder = await aTemporaryFolder();
    const store = openReadingsStore(nodeDisk, folder);
    valueOf(await store.record(heardOn(1, 5)));
    const gone = heardOn(2, 0, { lists: {}, snapshot: aSnapshot({ licences: [], takenAt: '2025-06-02T09:00:00Z' }) });
    valueOf(await store.record(gone));
    valueOf(await store.record(heardOn(3, 1)));
    await store.sweep(later(500));
    expect(
      (await Promise.all((await store.of('N1')).map(({ used }) => store.lists(used ?? '')))).map(({ ok }) => ok),
    ).toEqual([true, false, true]);
    expect(await listsIn(folder)).toBe(2);
  });
});

it('nothing is written once the store is closed', async () => {
  const folder = join(await aTemporaryFolder(), 'usage');
  const store = openReadingsStore(nodeDisk, folder);
  await store.close();
  expect(await store.record(heardOn(1, 1))).toEqual({ ok: true, value: null });
  await store.sweep(new Date());
  await expect(readdir(folder)).rejects.toThrow('ENOENT');
});
