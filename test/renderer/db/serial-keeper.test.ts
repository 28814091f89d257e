/** The pages of serials follow the register, in the background, and are whole or asked for again. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../contract/ipc';
import { packSerials } from '../../../contract/serial-pages';
import type { Register } from '../../../domain/ledger/register';
import { done, refuse } from '../../../domain/result';
import { describeDatabase } from '../../../renderer/db/database';
import { databaseName } from '../../../renderer/db/database-name';
import { openDexieStore } from '../../../renderer/db/dexie-store';
import { openMemoryStore } from '../../../renderer/db/memory-store';
import { createSerialKeeper } from '../../../renderer/db/serial-keeper';
import { serialState } from '../../../renderer/db/serial-state';
import type { SerialStore } from '../../../renderer/db/serial-store';
import { aLot } from '../../builders/a-lot';
import { aPool } from '../../builders/a-pool';
import { eventually } from '../../builders/eventually';

const docId = 'sha256:a';
const serialsOf = (lot: string, count: number): string[] =>
  Array.from({ length: count }, (_serial, index) => `${lot}-${index + 1}`);

const answerOf = (lots: Readonly<Record<string, readonly string[]>>): Answer<'serials.read'> => {
  const pages = Object.entries(lots).flatMap(([lot, serials]) =>
    Array.from({ length: Math.ceil(serials.length / 512) }, (_page, page) => {
      const some = serials.slice(page * 512, (page + 1) * 512);
      return { lot, count: some.length, bytes: packSerials(some) };
    }),
  );
  return done({
    pages: pages.map(({ lot, count, bytes }) => ({ lot, count, length: bytes.length })),
    bytes: new Uint8Array(pages.flatMap(({ bytes }) => [...bytes])),
  });
};

const registerOf = (lots: Readonly<Record<string, number>>): Pick<Register, 'pools'> => ({
  pools: [aPool({ lots: Object.entries(lots).map(([lot, serialCount]) => aLot({ lot, docId, serialCount })) })],
});

const aKeeper = (store: SerialStore, answer: () => Answer<'serials.read'>) => {
  const source = vi.fn(() => Promise.resolve(answer()));
  return { source, keeper: createSerialKeeper({ store: () => store, source, inTurn: (work) => work() }) };
};

const named = (...lots: readonly string[]) => lots.map((lot) => ({ docId, lot }));
const whole = { L1: serialsOf('L1', 1300), L2: serialsOf('L2', 3) };
const counts = { L1: 1300, L2: 3 };

beforeEach(() => serialState.setState({ version: 0, reading: false, error: null }));

const stores = [
  ['IndexedDB', async () => (await openDexieStore(crypto.randomUUID())).serials],
  ['memory', () => Promise.resolve(openMemoryStore().serials)],
] as const;

describe.each(stores)('serials in %s', (_place, openStore) => {
  it('are stored for the lots that the register has, and read in their order', async () => {
    const { keeper, source } = aKeeper(await openStore(), () => answerOf(whole));
    await keeper.follow(registerOf(counts));
    const book = await keeper.read(named('L2', 'L1'));
    expect(book?.count).toBe(1303);
    expect(book?.at(0)).toEqual({ serial: 'L2-1', lot: 'L2', docId });
    expect(book?.at(1302)).toEqual({ serial: 'L1-1300', lot: 'L1', docId });
    expect(source).toHaveBeenCalledTimes(1);
    expect(serialState.getState()).toMatchObject({ reading: false, error: null });
  });

  it('are asked for once and not again', async () => {
    const { keeper, source } = aKeeper(await openStore(), () => answerOf(whole));
    await keeper.follow(registerOf(counts));
    await keeper.follow(registerOf(counts));
    expect(source).toHaveBeenCalledTimes(1);
  });

  it('are forgotten with the import that brought them', async () => {
    const store = await openStore();
    const { keeper } = aKeeper(store, () => answerOf(whole));
    await keeper.follow(registerOf(counts));
    await keeper.follow(registerOf({}));
    expect(await store.held()).toEqual([]);
  });

  it('that are not as many as the register says are not stored, and that is said', async () => {
    const store = await openStore();
    const { keeper } = aKeeper(store, () => answerOf({ ...whole, L2: ['L2-1'] }));
    await keeper.follow(registerOf(counts));
    expect(await store.held()).toEqual([]);
    expect(serialState.getState().error).toEqual({ code: 'window/serials-incomplete', docId });
  });

  it('that the host refuses leave its reason, and are asked for again with the next register', async () => {
    let isThere = false;
    const { keeper } = aKeeper(await openStore(), () => (isThere ? answerOf(whole) : refuse('document/unknown')));
    await keeper.follow(registerOf(counts));
    expect(serialState.getState().error).toMatchObject({ code: 'document/unknown' });
    isThere = true;
    await keeper.follow(registerOf(counts));
    expect(serialState.getState().error).toBeNull();
    expect((await keeper.read(named('L1')))?.count).toBe(1300);
  });
});

describe('a page of serials that was damaged', () => {
  it('is asked for again, and read', async () => {
    const workspace = crypto.randomUUID();
    const { serials } = await openDexieStore(workspace);
    const { keeper, source } = aKeeper(serials, () => answerOf(whole));
    await keeper.follow(registerOf(counts));
    const database = describeDatabase(databaseName(workspace));
    await database.serialPages.update([docId, 'L1', 1], { bytes: packSerials(['forged']) });
    expect(await keeper.read(named('L1'))).toBeNull();
    await eventually(() => expect(serialState.getState().version).toBe(2));
    expect((await keeper.read(named('L1')))?.count).toBe(1300);
    expect(source).toHaveBeenCalledTimes(2);
  });

  it('or is missing in the middle is asked for again at the next start', async () => {
    const workspace = crypto.randomUUID();
    const { serials } = await openDexieStore(workspace);
    const { keeper, source } = aKeeper(serials, () => answerOf(whole));
    await keeper.follow(registerOf(counts));
    await describeDatabase(databaseName(workspace)).serialPages.delete([docId, 'L1', 1]);
    await keeper.follow(registerOf(counts));
    expect((await keeper.read(named('L1')))?.count).toBe(1300);
    expect(source).toHaveBeenCalledTimes(2);
  });
});

describe('a database that takes no pages', () => {
  it('is said, and nothing is thrown', async () => {
    const store = { ...openMemoryStore().serials, put: () => Promise.reject(new Error('disk full')) };
    const { keeper } = aKeeper(store, () => answerOf(whole));
    await keeper.follow(registerOf(counts));
    expect(serialState.getState().error).toEqual({ code: 'window/serials-failed', reason: 'disk full' });
  });
});
