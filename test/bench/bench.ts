/** What a bench is given and what it answers. */
import type { Goal } from './figures';

export interface BenchOptions {
  /** How much of it: serials of a file, events of a journal, edits. */
  readonly size: number;
  readonly runs: number;
  /** A folder of its own, emptied afterwards. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

export interface BenchResult {
  readonly goals: readonly Goal[];
  /** Figures without a goal, by name. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** What shows that both sides did the same work. */
  readonly proofs: readonly string[];
}

export interface Bench {
  readonly does: string;
  readonly size: number;
  readonly run: (options: BenchOptions) => Promise<BenchResult>;
}

/** Runs each side once in every round, and begins each round with another one: no side always comes first. */
export const inRounds = async (runs: number, sides: readonly ((round: number) => Promise<void>)[]): Promise<void> => {
  for (let round = 0; round < runs; round += 1)
    for (let turn = 0; turn < sides.length; turn += 1) await sides[(round + turn) % sides.length]?.(round);
};

/** Throws where the two sides did different work. */
export const sameWork = (what: string, ours: unknown, theirs: unknown): string => {
  if (JSON.stringify(ours) !== JSON.stringify(theirs))
    throw new Error(`${what}: ${JSON.stringify(ours)} is not ${JSON.stringify(theirs)}`);
  return `${what}: ${JSON.stringify(ours)} on both sides`;
};
