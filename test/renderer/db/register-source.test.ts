/** The register stays at the journal's head, with a copy that works, fails or is not there at all. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { refuse } from '../../../domain/result';
import type { LedgerSource } from '../../../renderer/db/bring-up';
import type { LedgerStore } from '../../../renderer/db/ledger-store';
import { openMemoryStore } from '../../../renderer/db/memory-store';
import { createRegisterSource } from '../../../renderer/db/register-source';
import { loadingState, registerState } from '../../../renderer/db/register-state';
import { createDesktopDouble, type DesktopDouble } from '../../doubles/desktop';

const today = '2025-03-12' as CivilDate;
const created = (pool: string) => ({ kind: 'pool-created' as const, on: '2025-03-01' as CivilDate, pool });

const readingOf = (host: DesktopDouble): LedgerSource => ({
  head: () => Promise.resolve({ ok: true, value: host.ledger.head() }),
  events: (after, limit) => Promise.resolve({ ok: true, value: host.ledger.page(after, limit) }),
});

const sourceOver = (store: LedgerStore, source: LedgerSource) =>
  createRegisterSource({
    store,
    source,
    serialSource: () => Promise.resolve(refuse('document/unknown')),
    today,
    lockName: 'test',
  });

const shownPools = (): readonly string[] | undefined =>
  registerState.getState().register?.pools.map(({ pool }) => pool);

beforeEach(() => registerState.setState(loadingState, true));

describe('keeping the register', () => {
  it('a copy that fails in use is given up for memory, and nothing acknowledged is missing', async () => {
    const host = createDesktopDouble({ today });
    host.ledger.record([created('P-1')]);
    const full: LedgerStore = {
      ...openMemoryStore(),
      durable: true,
      write: () => Promise.reject(new Error('disk full')),
    };
    await sourceOver(full, readingOf(host)).refresh();
    expect(shownPools()).toEqual(['P-1']);
    expect(registerState.getState()).toMatchObject({ status: 'ready', durable: false });
  });

  it('what is recorded while it is being brought up is shown as well', async () => {
    const host = createDesktopDouble({ today });
    host.ledger.record([created('P-1')]);
    const source = sourceOver(openMemoryStore(), readingOf(host));
    const first = source.refresh();
    host.ledger.record([created('P-2')]);
    await Promise.all([first, source.refresh()]);
    expect(shownPools()).toEqual(['P-1', 'P-2']);
  });

  it('a host that does not answer leaves the last register in view and says that it is behind', async () => {
    const host = createDesktopDouble({ today });
    host.ledger.record([created('P-1')]);
    let isThere = true;
    const reading = readingOf(host);
    const source = sourceOver(openMemoryStore(), {
      ...reading,
      head: () => (isThere ? reading.head() : Promise.resolve(refuse('window/host-unreachable'))),
    });
    await source.refresh();
    isThere = false;
    await source.refresh();
    expect(shownPools()).toEqual(['P-1']);
    expect(registerState.getState()).toMatchObject({ status: 'ready', error: { code: 'window/host-unreachable' } });
  });

  it('a host that never answered fails with its reason', async () => {
    const source = sourceOver(openMemoryStore(), {
      ...readingOf(createDesktopDouble({ today })),
      head: () => Promise.resolve(refuse('window/host-unreachable')),
    });
    await source.refresh();
    expect(registerState.getState()).toMatchObject({ status: 'failed', register: null });
  });

  it('a file that was missing and came back is read without a new event', async () => {
    const host = createDesktopDouble({ today });
    host.ledger.record([created('P-1')]);
    const reading = readingOf(host);
    const asked: number[] = [];
    const source = sourceOver(openMemoryStore(), {
      ...reading,
      events: (after, limit) => {
        asked.push(after);
        return reading.events(after, limit);
      },
    });
    const [event] = host.ledger.events();
    if (event === undefined) throw new Error('no event');
    host.ledger.replaceBy([
      {
        ...event,
        changes: [
          { kind: 'file-imported', on: today, docId: 'sha256:gone', typ: 'ilf-licence.v1+jws', fileName: 'gone.ilf' },
        ],
      },
    ]);
    await source.refresh();
    await source.refresh();
    expect(asked).toEqual([0, 0, 0]);
  });
});
