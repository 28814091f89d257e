/** The ledger itself for a screen that tries out a draft on it. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Ledger } from '../../domain/ledger/ledger';
import { loadLedger } from './current-source';
import { registerState } from './register-state';

/** The events and files behind the register; `null` until they have been read from the copy. */
export const useLedger = (): Ledger | null => {
  const ledger = useStore(registerState, (state) => state.ledger);
  const ready = useStore(registerState, (state) => state.status === 'ready');
  useEffect(() => {
    if (ready && ledger === null) void loadLedger();
  }, [ready, ledger]);
  return ledger;
};
