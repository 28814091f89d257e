/** How far the pages of serials have come; screens read them again when `version` moves on. */
import { createStore } from 'zustand/vanilla';
import type { Refusal } from '../../domain/result';

export interface SerialState {
  readonly version: number;
  readonly reading: boolean;
  readonly error: Refusal | null;
}

export const serialState = createStore<SerialState>(() => ({ version: 0, reading: false, error: null }));
