/** What a list of serials is timed beside: Dexie with a record each, raw pages, a plain scan, and an empty scroller. */
import { Dexie, type Table } from 'dexie';
import { served } from './peer';

const SERIALS_PER_PAGE = 512;
/** Chromium lays out nothing beyond this. */
const MOST_PIXELS = 33_000_000;
const ROW_HEIGHT = 32;

interface SerialRow {
  readonly place: number;
  readonly serial: string;
}

const describe = () => {
  const database = new Dexie('serials-peer', { chromeTransactionDurability: 'strict' }) as Dexie & {
    readonly serials: Table<SerialRow, number>;
    readonly pages: Table<{ readonly page: number; readonly text: string }, number>;
  };
  database.version(1).stores({ serials: 'place', pages: 'page' });
  return database;
};

let folded: readonly string[] = [];

const pagesOf = (serials: readonly string[]) =>
  Array.from({ length: Math.ceil(serials.length / SERIALS_PER_PAGE) }, (_none, page) => ({
    page,
    text: serials.slice(page * SERIALS_PER_PAGE, (page + 1) * SERIALS_PER_PAGE).join('\n'),
  }));

const makeScroller = (rows: number): void => {
  const whole = document.getElementById('whole');
  if (whole !== null) whole.style.height = `${Math.min(MOST_PIXELS, rows * ROW_HEIGHT)}px`;
};

window.peer = {
  keepSerials: async (address, withRecords) => {
    const serials = new TextDecoder().decode(await served(address)).split('\n');
    folded = serials.map((serial) => serial.toLowerCase());
    const database = describe();
    await database.pages.bulkPut(pagesOf(serials));
    if (withRecords) await database.serials.bulkPut(serials.map((serial, place) => ({ place, serial })));
    database.close();
    makeScroller(serials.length);
    return serials.length;
  },
  readAll: async () => {
    const start = performance.now();
    const database = describe();
    const rows = await database.serials.toArray();
    const ms = performance.now() - start;
    database.close();
    return { count: rows.length, ms };
  },
  readPages: async () => {
    const start = performance.now();
    const database = describe();
    const serials = (await database.pages.toArray()).flatMap(({ text }) => text.split('\n'));
    const ms = performance.now() - start;
    database.close();
    return { count: serials.length, ms };
  },
  scan: (text) => {
    const start = performance.now();
    const found: number[] = [];
    folded.forEach((serial, place) => {
      if (serial.includes(text)) found.push(place);
    });
    return { count: found.length, ms: performance.now() - start };
  },
};
