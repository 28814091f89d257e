/** Which rule of the licence policy stands behind a step in a pool's history (policy-rules.md). */
import type { PoolHistoryEntry } from '../../../domain/ledger/register';

type Cause = PoolHistoryEntry['change']['kind'] | 'window-ended';

const RULES: Readonly<Partial<Record<Cause, string>>> = {
  'pool-created': 'LP-6',
  'lot-added': 'LP-12',
  'licences-activated': 'LP-10',
  'window-ended': 'LP-10',
  'licences-removed': 'LP-13',
  'licences-received': 'LP-13',
  'transfer-accepted': 'LP-13',
  'sup-renewed': 'LP-4',
  'evaluation-recorded': 'LP-15',
  'trade-in-offered': 'LP-16',
  'subscription-renewed': 'LP-2',
  'licences-assigned': 'LP-7',
};

const isCause = (cause: string): cause is Cause => Object.hasOwn(RULES, cause);

/** The rule's id, or `null` for a step that no rule decides, such as a new name. */
export const ruleOfCause = (cause: string): string | null => (isCause(cause) ? (RULES[cause] ?? null) : null);
