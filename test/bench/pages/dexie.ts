/** The usual way: Dexie, one record a serial. */
import { Dexie, type Table } from 'dexie';
import { importKey, readSerials } from './licence-file';
import { digestOf, served } from './peer';

interface SerialRow {
  readonly file: number;
  readonly place: number;
  readonly serial: string;
}

const describe = () => {
  const database = new Dexie('dexie-peer', { chromeTransactionDurability: 'strict' }) as Dexie & {
    readonly serials: Table<SerialRow, [number, number]>;
  };
  database.version(1).stores({ serials: '[file+place]' });
  return database;
};

const database = describe();

window.peer = {
  store: async (file) => {
    const bytes = await served(`/files/${file}`);
    const key = await importKey((await (await fetch('/key')).json()) as JsonWebKey);
    const serials = await readSerials(bytes, key);
    const rows = serials.map((serial, place): SerialRow => ({ file, place, serial }));
    await database.open();
    const start = performance.now();
    await database.serials.bulkPut(rows);
    return performance.now() - start;
  },
  readBack: async (file) => {
    const rows = await database.serials
      .where('[file+place]')
      .between([file, Dexie.minKey], [file, Dexie.maxKey])
      .toArray();
    return { count: rows.length, digest: await digestOf(rows.map(({ serial }) => serial)) };
  },
  readAll: async () => {
    const start = performance.now();
    const again = describe();
    const rows = await again.serials.toArray();
    const ms = performance.now() - start;
    again.close();
    return { count: rows.length, ms };
  },
};
