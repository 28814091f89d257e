/** Reads what uses each licence (AC-9), page by page and within limits; what has not changed since the last time is not asked for again. */
import { limits } from '../../contract/limits';
import { done, refuse, type Result } from '../../domain/result';
import type { LicenceFigures, Snapshot, UsedLicence } from '../../domain/usage/snapshot';
import { readUsedPage, type AskedServer } from './read-status';

/** What uses each licence, by the licence. */
export type UsedLists = Readonly<Record<string, readonly UsedLicence[]>>;

/** What the last reading said, with its lists. */
export interface KnownUse {
  readonly snapshot: Snapshot;
  readonly lists: UsedLists;
}

/** The lists of the last time count where the server says by their digest that they are the same. */
const unchanged = ({ licence, usedDigest }: LicenceFigures, known: KnownUse | null): readonly UsedLicence[] | null => {
  const before = known?.snapshot.licences.find((figures) => figures.licence === licence);
  return usedDigest !== undefined && before?.usedDigest === usedDigest ? (known?.lists[licence] ?? null) : null;
};

const tooMany = (host: string): Result<never> => refuse('server/too-many-used', { host, most: limits.usedLicences });

const endless = (host: string): Result<never> => refuse('server/malformed', { host, reason: 'its pages do not end' });

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

/** A list that changes while it is read can bring something twice: it counts once. */
const readList = async (
  server: AskedServer,
  licence: string,
  room: number,
  signal: AbortSignal,
): Promise<Result<readonly UsedLicence[]>> => {
  const found = new Map<string, UsedLicence>();
  const cursors = new Set<string>();
  for (let cursor: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof readUsedPage>> = await readUsedPage(server, { licence, cursor }, signal);
    if (!page.ok) return page;
    for (const used of page.value.used) found.set(used.id, used);
    if (found.size > room) return tooMany(hostOf(server.address));
    const { next } = page.value;
    if (next === undefined) return done([...found.values()]);
    if (cursors.has(next) || page.value.used.length === 0) return endless(hostOf(server.address));
    cursors.add(next);
    cursor = next;
  }
};

/** By id, so that the same use is the same list in whatever order it is told. */
const sorted = (used: readonly UsedLicence[]): readonly UsedLicence[] =>
  [...used].sort((left, right) => (left.id < right.id ? -1 : Number(left.id > right.id)));

const NOT_FOUND = 404;

/** The protocol's answer where the server keeps no list of what uses this licence. */
const hasNone = (list: Result<unknown>): boolean =>
  !list.ok && list.error.code === 'server/answered-error' && list.error['status'] === NOT_FOUND;

/** Errors: those of `readUsedPage`, `server/too-many-used`. One list that is refused leaves none. */
export const readUsed = async (
  server: AskedServer,
  snapshot: Snapshot,
  known: KnownUse | null,
  signal: AbortSignal,
): Promise<Result<UsedLists>> => {
  const lists: Record<string, readonly UsedLicence[]> = {};
  let room: number = limits.usedLicences;
  for (const figures of snapshot.licences.filter(({ used }) => used > 0)) {
    const kept = unchanged(figures, known);
    const list = kept === null ? await readList(server, figures.licence, room, signal) : done(kept);
    if (hasNone(list)) continue;
    if (!list.ok) return list;
    lists[figures.licence] = sorted(list.value);
    room -= list.value.length;
  }
  return done(lists);
};
