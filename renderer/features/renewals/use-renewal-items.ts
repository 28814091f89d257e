/** Everything that ends, out of the register and of what licence servers said of technical support (AC-10). */
import type { Register } from '../../../domain/ledger/register';
import { useAlertsState } from '../../db/alerts-state';
import { renewalItems, type RenewalItem } from './renewal-items';

export const useRenewalItems = (register: Register): readonly RenewalItem[] =>
  renewalItems(
    register,
    useAlertsState(({ usage }) => usage.support),
  );
