/** The copy in IndexedDB follows the journal, and is made anew from it whenever it cannot be trusted. */
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../domain/ledger/change';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import { bringUp } from '../../../renderer/db/bring-up';
import { describeDatabase } from '../../../renderer/db/database';
import { databaseName } from '../../../renderer/db/database-name';
import { openDexieStore } from '../../../renderer/db/dexie-store';
import type { LedgerStore } from '../../../renderer/db/ledger-store';
import type { BringUpProgress } from '../../../renderer/db/register-state';
import { createDesktopDouble, type DesktopDouble } from '../../doubles/desktop';

const day = (text: string): CivilDate => text as CivilDate;
const today = day('2025-03-12');

const poolCreated = (pool: string): Change => ({
  kind: 'pool-created',
  on: day('2024-03-01'),
  pool,
  name: `Pool ${pool}`,
});
const lotAdded = (pool: string, lot: string): Change => ({
  kind: 'lot-added',
  on: day('2024-03-01'),
  pool,
  lot,
  product: 'core',
  quantity: 10,
});

const installationCreated = (installation: string, name: string): Change => ({
  kind: 'installation-created',
  on: day('2024-03-01'),
  installation,
  name,
});

const sourceOf = (host: DesktopDouble) => {
  const asked: number[] = [];
  return {
    asked,
    head: () => Promise.resolve({ ok: true as const, value: host.ledger.head() }),
    events: (after: number, limit: number) => {
      asked.push(after);
      return Promise.resolve({ ok: true as const, value: host.ledger.page(after, limit) });
    },
  };
};

const run = async (host: DesktopDouble, store: LedgerStore, on: CivilDate = today) => {
  const source = sourceOf(host);
  const progress: BringUpProgress[] = [];
  const result = await bringUp({
    store,
    source,
    today: on,
    remembered: null,
    onProgress: (step) => progress.push(step),
  });
  if (!result.ok) throw new Error(result.error.code);
  return { ...result.value, asked: source.asked, progress };
};

const hostWith = (pools: number): DesktopDouble => {
  const host = createDesktopDouble({ today });
  for (let index = 1; index <= pools; index += 1)
    host.ledger.record([poolCreated(`P-${index}`), lotAdded(`P-${index}`, 'L1')]);
  return host;
};

const truth = (host: DesktopDouble) =>
  foldLedger(
    {
      events: host.ledger.events(),
      licenceFile: () => undefined,
      signedFile: () => undefined,
      registerChanges: () => undefined,
    },
    today,
  );

describe('bringing up the register', () => {
  it('shows what the ledger says, and at the next start answers from the copy without reading an event', async () => {
    const host = hostWith(3);
    const store = await openDexieStore(host.workspace);
    const first = await run(host, store);
    expect(first.register).toEqual(truth(host));
    const second = await run(host, await openDexieStore(host.workspace));
    expect(second.register).toEqual(first.register);
    expect(second.asked).toEqual([]);
  });

  it('appends what has been recorded since and asks for nothing else but the event it stands at', async () => {
    const host = hostWith(300);
    await run(host, await openDexieStore(host.workspace));
    host.ledger.record([poolCreated('new')]);
    const again = await run(host, await openDexieStore(host.workspace));
    expect(again.asked).toEqual([299, 300]);
    expect(again.register.pools).toHaveLength(301);
    expect(again.register).toEqual(truth(host));
  });

  it('reads a long ledger page by page and says how far it is', async () => {
    const host = createDesktopDouble({ today });
    const sample = hostWith(1).ledger.events()[0];
    if (sample === undefined) throw new Error('no event');
    host.ledger.replaceBy(
      Array.from({ length: 2300 }, (_event, index) => ({
        ...sample,
        id: crypto.randomUUID(),
        seq: index + 1,
        changes: [poolCreated(`P-${index}`)],
      })),
    );
    const { register, progress } = await run(host, await openDexieStore(host.workspace));
    expect(register.pools).toHaveLength(2300);
    expect(progress.filter(({ stage }) => stage === 'reading').map(({ done }) => done)).toEqual([0, 1000, 2000]);
    expect(progress.at(-1)).toEqual({ stage: 'storing', done: 2300, total: 2300 });
  });

  it('builds the copy anew when the journal is another than the one it was made from', async () => {
    const host = hostWith(4);
    await run(host, await openDexieStore(host.workspace));
    const other = hostWith(2);
    host.ledger.replaceBy(other.ledger.events());
    const { register } = await run(host, await openDexieStore(host.workspace));
    expect(register).toEqual(truth(other));
  });

  it('builds the copy anew when a longer journal does not begin with the copy’s events', async () => {
    const host = hostWith(2);
    await run(host, await openDexieStore(host.workspace));
    const other = hostWith(5);
    host.ledger.replaceBy(other.ledger.events());
    const { register, asked } = await run(host, await openDexieStore(host.workspace));
    expect(asked).toEqual([1, 0]);
    expect(register).toEqual(truth(other));
  });

  it('folds again on another day without reading the journal', async () => {
    const host = hostWith(1);
    await run(host, await openDexieStore(host.workspace));
    const later = await run(host, await openDexieStore(host.workspace), day('2025-10-01'));
    expect(later.register.asOf).toBe('2025-10-01');
    expect(later.register.pools[0]?.state).toBe('lapsed');
    expect(later.asked).toEqual([0]);
  });

  const damages = {
    'the whole database is deleted': async (workspace: string) => describeDatabase(databaseName(workspace)).delete(),
    'a page of events is lost': async (workspace: string) => describeDatabase(databaseName(workspace)).events.clear(),
    'the pools are emptied': async (workspace: string) => describeDatabase(databaseName(workspace)).pools.clear(),
    'a pool’s row is altered': async (workspace: string) =>
      describeDatabase(databaseName(workspace))
        .pools.toCollection()
        .modify((row) => {
          Object.assign(row, { row: { ...row.row, quantity: 9999 } });
        }),
    'a page of installations is lost': async (workspace: string) =>
      describeDatabase(databaseName(workspace)).installationPages.clear(),
    'a page of installations is altered': async (workspace: string) =>
      describeDatabase(databaseName(workspace))
        .installationPages.toCollection()
        .modify((row) => {
          Object.assign(row, { text: row.text.replace('Quay', 'Clay') });
        }),
    'the cursor is lost': async (workspace: string) => describeDatabase(databaseName(workspace)).meta.clear(),
    'an older Coterm wrote it': async (workspace: string) =>
      describeDatabase(databaseName(workspace))
        .meta.where('key')
        .equals('cursor')
        .modify((row) => {
          if (row.key === 'cursor') Object.assign(row, { value: { ...row.value, version: 0 } });
        }),
  };

  it.each(Object.entries(damages))('loses nothing that was acknowledged when %s', async (_name, damage) => {
    const host = hostWith(3);
    host.ledger.record([installationCreated('N1', 'Quay')]);
    const store = await openDexieStore(host.workspace);
    await run(host, store);
    store.close();
    await damage(host.workspace);
    const { register } = await run(host, await openDexieStore(host.workspace));
    expect(register).toEqual(truth(host));
    // What was damaged is whole again: the next start reads it as it is stored.
    expect(await (await openDexieStore(host.workspace)).register()).toEqual(truth(host));
  });

  it('writes only the pages of installations in which something happened', async () => {
    const host = createDesktopDouble({ today });
    for (let index = 0; index < 4; index += 1)
      host.ledger.record(
        Array.from({ length: 300 }, (_each, place) => installationCreated(`N-${index * 300 + place}`, 'Quay')),
      );
    await run(host, await openDexieStore(host.workspace));
    const pages = describeDatabase(databaseName(host.workspace)).installationPages;
    await pages.toCollection().modify((row) => {
      Object.assign(row, { kept: true });
    });
    host.ledger.record([{ kind: 'installation-archived', on: today, installation: 'N-600' }]);
    const { register } = await run(host, await openDexieStore(host.workspace));
    expect(register).toEqual(truth(host));
    expect((await pages.toArray()).map((row) => [row.page, 'kept' in row])).toEqual([
      [0, true],
      [1, false],
      [2, true],
    ]);
    expect(await (await openDexieStore(host.workspace)).register()).toEqual(truth(host));
  });
});
