/** The serials of some lots as one list: a page is unpacked when a row of it is shown, and searched as one text. */
import { countSerials, unpackSerials } from '../../contract/serial-pages';

/** A page of a lot, in the list's order. */
export interface BookPage {
  readonly docId: string;
  readonly lot: string;
  readonly bytes: Uint8Array;
}

export interface SerialPlace {
  readonly serial: string;
  readonly lot: string;
  readonly docId: string;
}

export interface SerialBook {
  readonly count: number;
  /** `index` from 0; `undefined` behind the end. */
  readonly at: (index: number) => SerialPlace | undefined;
  /** Indexes of the serials that contain the text, whatever its case; at most `most`. */
  readonly find: (text: string, most?: number) => readonly number[];
}

/** What lies in memory once a page was searched: one text and where its serials begin in it. */
interface OpenPage {
  readonly serials: readonly string[];
  readonly folded: string;
  readonly starts: Uint32Array;
}

/** Between serials, where no serial can match across. */
const BETWEEN = '\n';

/** Case folding may change a text's length, so that the starts are those of the folded serials. */
const openPage = (bytes: Uint8Array): OpenPage => {
  const serials = unpackSerials(bytes) ?? [];
  const folded = serials.map((serial) => serial.toLowerCase());
  const starts = new Uint32Array(folded.length);
  let end = 0;
  folded.forEach((serial, index) => {
    starts[index] = end;
    end += serial.length + BETWEEN.length;
  });
  return { serials, folded: folded.join(BETWEEN), starts };
};

/** The last index whose start is not behind the place; -1 before the first. */
const indexAt = (starts: Uint32Array, place: number): number => {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

const findIn = ({ folded, starts }: OpenPage, text: string, found: (index: number) => boolean): boolean => {
  let place = folded.indexOf(text);
  while (place !== -1) {
    const index = indexAt(starts, place);
    if (!found(index)) return false;
    const next = starts[index + 1];
    place = next === undefined ? -1 : folded.indexOf(text, next);
  }
  return true;
};

export const createSerialBook = (pages: readonly BookPage[]): SerialBook => {
  const open = new Map<number, OpenPage>();
  const firsts = new Uint32Array(pages.length);
  let count = 0;
  pages.forEach(({ bytes }, page) => {
    firsts[page] = count;
    count += countSerials(bytes);
  });
  const opened = (page: number): OpenPage => {
    const known = open.get(page) ?? openPage(pages[page]?.bytes ?? new Uint8Array());
    open.set(page, known);
    return known;
  };
  return {
    count,
    at: (index) => {
      const page = indexAt(firsts, index);
      const serial = opened(page).serials[index - (firsts[page] ?? 0)];
      const row = pages[page];
      return serial === undefined || row === undefined ? undefined : { serial, lot: row.lot, docId: row.docId };
    },
    find: (text, most = Number.POSITIVE_INFINITY) => {
      const folded = text.toLowerCase();
      const indexes: number[] = [];
      // A serial that holds the mark itself would be cut there: nobody types it into a field of one line.
      if (folded === '' || folded.includes(BETWEEN)) return indexes;
      for (let page = 0; page < pages.length && indexes.length < most; page += 1)
        findIn(opened(page), folded, (index) => indexes.push((firsts[page] ?? 0) + index) < most);
      return indexes;
    },
  };
};
