/** Gives out a list of used licences page by page, each list to its end as it stood when its first page was given. */
import { limits } from '../../contract/limits';
import { MOST_USED_A_PAGE, type UsedPage } from '../../contract/licence-status/snapshot';
import type { UsedLicence } from '../../domain/usage/snapshot';
import type { ServedList } from './served-file';

/** What is left of a page for the entries; the rest is for the members around them. */
const ENTRY_BYTES = limits.usedPageBytes - 4096;

/** Where the page ends that begins there: after 1,000 entries, or before it would be too long. */
const endOf = (used: readonly UsedLicence[], start: number): number => {
  let end = start;
  let bytes = 0;
  while (end < used.length && end - start < MOST_USED_A_PAGE) {
    bytes += Buffer.byteLength(JSON.stringify(used[end])) + 1;
    if (bytes > ENTRY_BYTES) break;
    end += 1;
  }
  return end;
};

const pageAt = (licence: string, { digest, used }: ServedList, start: number): UsedPage => {
  const end = endOf(used, start);
  const next = end < used.length ? { next: `${digest}.${end}` } : {};
  return { v: 1, licence, used: used.slice(start, end), ...next };
};

const CURSOR = /^([\w-]{43})\.(\d{1,6})$/;

/** `lists`: as it is, and as it was before. */
export const usedPage = (
  licence: string,
  lists: readonly [ServedList, ...ServedList[]],
  cursor: string | undefined,
): UsedPage | 'bad-request' | 'cursor-gone' => {
  if (cursor === undefined) return pageAt(licence, lists[0], 0);
  const [, digest, start] = CURSOR.exec(cursor) ?? [];
  if (digest === undefined) return 'bad-request';
  const list = lists.find((each) => each.digest === digest);
  if (list === undefined) return 'cursor-gone';
  return Number(start) < list.used.length ? pageAt(licence, list, Number(start)) : 'bad-request';
};
