/** The draft of what-if: its pools and steps. It lives as long as the window does, and is recorded by a commit alone. */
import { create } from 'zustand';
import type { StepFields, WhatIfStep } from './what-if-step';

interface WhatIfDraft {
  /** Pools that the draft was opened for: shown even where no step names them. */
  readonly pools: readonly string[];
  readonly steps: readonly WhatIfStep[];
}

const emptyDraft: WhatIfDraft = { pools: [], steps: [] };

export const useWhatIfDraft = create<WhatIfDraft>(() => emptyDraft);

/** Takes pools into the draft beside those that are there; its steps stay. */
export const takeIntoDraft = (...pools: readonly string[]): void =>
  useWhatIfDraft.setState((draft) => ({ pools: [...new Set([...draft.pools, ...pools])] }));

export const addStep = (step: WhatIfStep): void =>
  useWhatIfDraft.setState(({ pools, steps }) => ({
    pools: [...new Set([...pools, ...(step.fields.pool === '' ? [] : [step.fields.pool])])],
    steps: [...steps, step],
  }));

export const changeStep = (id: string, part: Partial<StepFields>): void =>
  useWhatIfDraft.setState(({ steps }) => ({
    steps: steps.map((step) => (step.id === id ? { ...step, fields: { ...step.fields, ...part } } : step)),
  }));

export const removeStep = (id: string): void =>
  useWhatIfDraft.setState(({ steps }) => ({ steps: steps.filter((step) => step.id !== id) }));

/** One place up or down; the first does not go up, nor the last down. */
export const moveStep = (id: string, by: -1 | 1): void =>
  useWhatIfDraft.setState(({ steps }) => {
    const from = steps.findIndex((step) => step.id === id);
    const [step, other] = [steps[from], steps[from + by]];
    if (step === undefined || other === undefined) return {};
    return { steps: steps.with(from, other).with(from + by, step) };
  });

export const discardDraft = (): void => useWhatIfDraft.setState(emptyDraft);
