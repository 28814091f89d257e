/** Keeps the register at the journal's head: one bring-up at a time, another right after it where asked for meanwhile. */
import type { CivilDate } from '../../domain/calendar/civil-date';
import { refuse, type Result } from '../../domain/result';
import { bringUp, type BroughtUp, type LedgerSource } from './bring-up';
import type { LedgerContents, LedgerStore } from './ledger-store';
import { openMemoryStore } from './memory-store';
import type { SerialSource } from './keep-serials';
import { createSerialKeeper, type SerialKeeper } from './serial-keeper';
import { registerState, type BringUpProgress } from './register-state';
import { toLedger } from './to-ledger';

export interface RegisterSource {
  /** Ends when the register stands at the journal's head or has failed; `registerState` says which. */
  readonly refresh: () => Promise<void>;
  /** The day of the register; another day folds it again. */
  readonly setToday: (today: CivilDate) => Promise<void>;
  /** Shows the events and files behind the register, where the stored register alone has been read. */
  readonly loadLedger: () => Promise<void>;
  /** The serials of lots in one list, as far as they have been read from the host. */
  readonly serials: SerialKeeper['read'];
  readonly close: () => void;
}

interface SourceOptions {
  readonly store: LedgerStore;
  readonly source: LedgerSource;
  readonly serialSource: SerialSource;
  readonly today: CivilDate;
  /** Windows on one copy take turns under this name. */
  readonly lockName: string;
}

/** Absent where the page is not served from a secure origin; the types of the browser do not say so. */
const locksOf = (): LockManager | null | undefined => (typeof navigator === 'undefined' ? null : navigator.locks);

/** Two windows on one workspace share the copy, so they take turns where the browser has locks. */
const inTurn = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
  const locks = locksOf();
  return locks === null || locks === undefined ? work() : locks.request(name, work);
};

const showProgress = (progress: BringUpProgress): void =>
  registerState.setState((now) => ({ status: now.register === null ? 'rebuilding' : 'ready', progress }));

const show = (result: Result<BroughtUp>, durable: boolean): void => {
  if (result.ok)
    registerState.setState({
      status: 'ready',
      register: result.value.register,
      ledger: result.value.contents === null ? null : toLedger(result.value.contents),
      head: result.value.head,
      progress: null,
      error: null,
      durable,
    });
  else
    registerState.setState((now) => ({
      status: now.register === null ? 'failed' : 'ready',
      progress: null,
      error: result.error,
      durable,
    }));
};

const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

export const createRegisterSource = (options: SourceOptions): RegisterSource => {
  let { store, today } = options;
  let remembered: LedgerContents | null = null;
  let running: Promise<void> | null = null;
  let askedAgain = false;
  const keeper = createSerialKeeper({
    store: () => store.serials,
    source: options.serialSource,
    inTurn: (work) => inTurn(`${options.lockName}-serials`, work),
  });

  const attempt = async (): Promise<Result<BroughtUp>> => {
    const result = await inTurn(options.lockName, () =>
      bringUp({ store, source: options.source, today, remembered, onProgress: showProgress }),
    );
    if (result.ok && result.value.contents !== null) remembered = result.value.contents;
    return result;
  };

  /** A copy that fails while in use (disk full, damaged file) is given up for memory: the journal is the truth. */
  const attemptOrMemory = async (): Promise<Result<BroughtUp>> => {
    try {
      return await attempt();
    } catch {
      store.close();
      store = openMemoryStore();
      remembered = null;
    }
    try {
      return await attempt();
    } catch (thrown) {
      return refuse('window/register-failed', { reason: reasonOf(thrown) });
    }
  };

  const run = async (): Promise<void> => {
    do {
      askedAgain = false;
      const result = await attemptOrMemory();
      show(result, store.durable);
      // In the background: no screen waits for serials that it does not show.
      if (result.ok) void keeper.follow(result.value.register);
    } while (askedAgain);
    running = null;
  };

  const refresh = (): Promise<void> => {
    if (running !== null) askedAgain = true;
    running ??= run();
    return running;
  };

  const loadLedger = async (): Promise<void> => {
    const contents = await store.contents().catch(() => null);
    if (contents === null) {
      // Damaged pages behind a sound register: the copy is built anew.
      await store.clear();
      return refresh();
    }
    if (registerState.getState().head?.count !== contents.events.length) return;
    remembered = contents;
    registerState.setState({ ledger: toLedger(contents) });
  };

  return {
    refresh,
    setToday: (day) => {
      if (day === today) return Promise.resolve();
      today = day;
      return refresh();
    },
    loadLedger,
    serials: keeper.read,
    close: () => store.close(),
  };
};
