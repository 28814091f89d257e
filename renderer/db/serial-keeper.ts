/** Follows the register with the pages of serials, in the background and one run at a time, and reads lists from them. */
import type { Register } from '../../domain/ledger/register';
import { refuse, type Result } from '../../domain/result';
import { isWhole, keepSerials, type SerialSource } from './keep-serials';
import { createSerialBook, type BookPage, type SerialBook } from './serial-book';
import { serialState } from './serial-state';
import type { SerialStore } from './serial-store';

/** A lot as the register names it. */
export interface NamedLot {
  readonly docId: string | null;
  readonly lot: string;
}

type Followed = Pick<Register, 'pools'>;

export interface SerialKeeper {
  /** Returns when the pages are those of the newest register that was given. */
  readonly follow: (register: Followed) => Promise<void>;
  /** The lots' serials in one list; `null` where pages were damaged, which are then asked for again. */
  readonly read: (lots: readonly NamedLot[]) => Promise<SerialBook | null>;
}

interface KeeperParts {
  /** Asked each time: the copy may be given up for memory. */
  readonly store: () => SerialStore;
  readonly source: SerialSource;
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** What the database refuses is said like what the host refuses. */
const keepOrSay = async ({ store, source, inTurn }: KeeperParts, register: Followed): Promise<Result<null>> => {
  try {
    return await inTurn(() => keepSerials(store(), source, register));
  } catch (thrown) {
    return refuse('window/serials-failed', { reason: reasonOf(thrown) });
  }
};

export const createSerialKeeper = (parts: KeeperParts): SerialKeeper => {
  let wanted: Followed | null = null;
  let last: Followed | null = null;
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    serialState.setState({ reading: true });
    let result: Result<null> = { ok: true, value: null };
    while (wanted !== null) {
      const register = wanted;
      wanted = null;
      last = register;
      result = await keepOrSay(parts, register);
    }
    running = null;
    serialState.setState(({ version }) => ({
      version: version + 1,
      reading: false,
      error: result.ok ? null : result.error,
    }));
  };

  const follow = (register: Followed): Promise<void> => {
    wanted = register;
    running ??= run();
    return running;
  };

  const readLot = async ({ docId, lot }: NamedLot): Promise<readonly BookPage[] | null> => {
    if (docId === null) return [];
    const pages = await parts.store().pages(docId, lot);
    if (pages.every(isWhole)) return pages;
    await parts.store().put(docId, []);
    return null;
  };

  return {
    follow,
    read: async (lots) => {
      const found = await Promise.all(lots.map(readLot));
      const pages = found.flatMap((lot) => lot ?? []);
      if (found.every((lot) => lot !== null)) return createSerialBook(pages);
      if (last !== null) void follow(last);
      return null;
    },
  };
};
