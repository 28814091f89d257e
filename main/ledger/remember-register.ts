/** Folds the ledger once for each day and state that is asked for in a row. */
import type { CivilDate } from '../../domain/calendar/civil-date';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import type { Ledger } from '../../domain/ledger/ledger';
import type { Register } from '../../domain/ledger/register';

/** `version` answers the same number as long as the fold would say the same. */
export const rememberRegister = (ledger: () => Ledger, version: () => number): ((asOf: CivilDate) => Register) => {
  let last: { readonly version: number; readonly register: Register } | null = null;
  return (asOf) => {
    const current = version();
    if (last === null || last.version !== current || last.register.asOf !== asOf)
      last = { version: current, register: foldLedger(ledger(), asOf) };
    return last.register;
  };
};
