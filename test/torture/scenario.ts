/** What every kind of torture is: one loop of work that is killed, and what the next start finds. */
import type { Dice } from './dice';
import type { Ground, NextStart } from './ground';
import type { Death, Killed } from './victim';

export interface Loop extends NextStart {
  readonly killed: Killed;
  /** What Coterm said was done in this loop. */
  readonly acknowledged: number;
}

export interface Scenario {
  readonly name: 'import' | 'edit' | 'backup' | 'rebuild';
  readonly loop: (ground: Ground, death: Death, dice: Dice) => Promise<Loop>;
}
