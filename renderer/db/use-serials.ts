/** The serials of some lots for a screen. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Refusal } from '../../domain/result';
import { readSerials } from './current-source';
import type { SerialBook } from './serial-book';
import type { NamedLot } from './serial-keeper';
import { serialState } from './serial-state';

export interface ShownSerials {
  /** `null` until they have been read from the copy. */
  readonly book: SerialBook | null;
  /** More are on their way from the host. */
  readonly reading: boolean;
  readonly error: Refusal | null;
}

/** `lots` has to be the same list while it names the same lots. */
export const useSerials = (lots: readonly NamedLot[]): ShownSerials => {
  const { version, reading, error } = useStore(serialState);
  const [book, setBook] = useState<SerialBook | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const found = await readSerials(lots);
      if (isCurrent) setBook(found);
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [lots, version]);
  return { book, reading, error };
};
