/** What a draft would do, worked out in the window: see `domain/what-if`. */
import type { Change } from '../../../../domain/ledger/change';
import type { Ledger } from '../../../../domain/ledger/ledger';
import type { Register } from '../../../../domain/ledger/register';
import type { Result } from '../../../../domain/result';
import { indexLedger, type LedgerIndex } from '../../../../domain/what-if/ledger-index';
import { whatIf, type WhatIf } from '../../../../domain/what-if/what-if';

export type { DraftSides, WhatIf as DraftPreview } from '../../../../domain/what-if/what-if';

/** Each ledger that the window holds is looked through once, when the first draft is made on it. */
const indexes = new WeakMap<Ledger, LedgerIndex>();

export const indexOf = (ledger: Ledger): LedgerIndex => {
  const index = indexes.get(ledger) ?? indexLedger(ledger);
  indexes.set(ledger, index);
  return index;
};

/**
 * The differences that the changes make, or the refusal with which the rules forbid them. `register` is that of the
 * ledger as it stands.
 */
export const previewDraft = (ledger: Ledger, changes: readonly Change[], register: Register): Result<WhatIf> =>
  whatIf(indexOf(ledger), changes, register);
