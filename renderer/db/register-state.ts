/** The register that the screens show, and how far it has been brought up. One value, replaced whole. */
import { createStore } from 'zustand/vanilla';
import type { LedgerHead } from '../../contract/ipc';
import type { Ledger } from '../../domain/ledger/ledger';
import type { Register } from '../../domain/ledger/register';
import type { Refusal } from '../../domain/result';

export type BringUpStage = 'reading' | 'folding' | 'storing';

export interface BringUpProgress {
  readonly stage: BringUpStage;
  /** Events done, of `total`. */
  readonly done: number;
  readonly total: number;
}

export interface RegisterState {
  readonly status: 'loading' | 'rebuilding' | 'ready' | 'failed';
  /** What the register was folded from; `null` until a screen asks for it, where the stored register answered. */
  readonly ledger: Ledger | null;
  /** Stays in view while a newer one is being brought up. */
  readonly register: Register | null;
  readonly progress: BringUpProgress | null;
  readonly error: Refusal | null;
  readonly head: LedgerHead | null;
  /** False where the copy is kept in memory only. */
  readonly durable: boolean;
}

export const loadingState: RegisterState = {
  status: 'loading',
  register: null,
  ledger: null,
  progress: null,
  error: null,
  head: null,
  durable: true,
};

export const registerState = createStore<RegisterState>(() => loadingState);
