/** One pool of the register for a screen. */
import { useStore } from 'zustand';
import type { RegisteredPool } from '../../domain/ledger/register';
import { registerState } from './register-state';

/** The pool with this id; `null` when the register has none or is not there yet. */
export const usePool = (pool: string): RegisteredPool | null =>
  useStore(registerState, ({ register }) => register?.pools.find((candidate) => candidate.pool === pool) ?? null);
