/** The register's source of this window, set where the program is put together. */
import type { RegisterSource } from './register-source';
import type { SerialBook } from './serial-book';
import type { NamedLot } from './serial-keeper';

let current: RegisterSource | null = null;

export const setRegisterSource = (source: RegisterSource | null): void => {
  current = source;
};

/** Brings the register up to the journal; returns when the screens show it. */
export const refreshRegister = async (): Promise<void> => {
  await current?.refresh();
};

/** Reads the events and files behind the register into `registerState`, where they are not there yet. */
export const loadLedger = async (): Promise<void> => {
  await current?.loadLedger();
};

/** The serials of lots in one list; `null` while they cannot be read. */
export const readSerials = async (lots: readonly NamedLot[]): Promise<SerialBook | null> =>
  (await current?.serials(lots)) ?? null;
