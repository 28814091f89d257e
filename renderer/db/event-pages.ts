/** Cuts the list of events into pages, and joins pages back into the list where all of them are whole. */
import type { LedgerEvent } from '../../domain/ledger/event';
import { checksum } from './checksum';
import type { EventPage } from './database';

export const EVENTS_PER_PAGE = 256;

const toPage = (page: number, events: readonly LedgerEvent[]): EventPage => ({ page, events, sum: checksum(events) });

/** The pages to put when `added` follows the `held` events of the last, partly filled page numbered `page`. */
export const pagesAfter = (
  page: number,
  held: readonly LedgerEvent[],
  added: readonly LedgerEvent[],
): readonly EventPage[] => {
  const events = [...held, ...added];
  return Array.from({ length: Math.ceil(events.length / EVENTS_PER_PAGE) }, (_page, index) =>
    toPage(page + index, events.slice(index * EVENTS_PER_PAGE, (index + 1) * EVENTS_PER_PAGE)),
  );
};

/** The `count` events of all pages in order; `null` when a page is missing, damaged or short. */
export const joinPages = (pages: readonly EventPage[], count: number): readonly LedgerEvent[] | null => {
  const whole = pages.every((page, index) => page.page === index && page.sum === checksum(page.events));
  const events = pages.flatMap((page) => page.events);
  return whole && events.length === count ? events : null;
};
