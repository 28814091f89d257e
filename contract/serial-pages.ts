/**
 * Serials in pages of 512, as they travel to the window and lie in its database: one record each would take forty times
 * as long to store.
 *
 * Page: number of serials (2 bytes, big-endian), the length of each in UTF-16 units (2 bytes), all of them as UTF-8.
 */
import { decodeUtf8 } from './json/decode-utf8';

/** Window and Node both have it; this folder is compiled for neither. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

export const SERIALS_PER_PAGE = 512;

const NUMBER_BYTES = 2;

/** At most 512 serials of at most 500 units each. */
export const packSerials = (serials: readonly string[]): Uint8Array<ArrayBuffer> => {
  const text = new TextEncoder().encode(serials.join(''));
  const bodyStart = NUMBER_BYTES * (1 + serials.length);
  const page = new Uint8Array(bodyStart + text.length);
  const view = new DataView(page.buffer);
  view.setUint16(0, serials.length);
  serials.forEach((serial, index) => view.setUint16(NUMBER_BYTES * (1 + index), serial.length));
  page.set(text, bodyStart);
  return page;
};

/** How many serials the page says that it has; 0 for what is no page. */
export const countSerials = (page: Uint8Array): number =>
  page.byteLength < NUMBER_BYTES ? 0 : new DataView(page.buffer, page.byteOffset).getUint16(0);

/** The serials of a page, or `null` for bytes that are no page. */
export const unpackSerials = (page: Uint8Array): readonly string[] | null => {
  const count = countSerials(page);
  const bodyStart = NUMBER_BYTES * (1 + count);
  if (count === 0 || bodyStart > page.byteLength) return null;
  const text = decodeUtf8(page.subarray(bodyStart));
  if (!text.ok) return null;
  const view = new DataView(page.buffer, page.byteOffset);
  const serials: string[] = [];
  let end = 0;
  for (let index = 1; index <= count; index += 1) {
    const start = end;
    end += view.getUint16(NUMBER_BYTES * index);
    serials.push(text.value.slice(start, end));
  }
  return end === text.value.length ? serials : null;
};
