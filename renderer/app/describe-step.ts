/** A recorded step in a few words, for the toast and for Undo: "Pool P-0417 created". */
import i18next from 'i18next';
import type { Change } from '../../domain/ledger/change';
import { formatQuantity } from '../ui/format-quantity';

const describeChange = (change: Change): string => {
  const facts = 'quantity' in change ? { ...change, quantity: formatQuantity(change.quantity) } : change;
  return i18next.t(`app:step.${change.kind}` as string, { ...facts, defaultValue: change.kind });
};

export const describeStep = (changes: readonly Change[]): string => {
  const [first, ...more] = changes;
  if (first === undefined) return '';
  const words = describeChange(first);
  return more.length === 0 ? words : i18next.t('app:step.more', { first: words, more: more.length });
};
