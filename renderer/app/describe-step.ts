/** A recorded step in a few words, for the toast and for Undo: "Pool P-0417 created". */
import i18next from 'i18next';
import type { Change } from '../../domain/ledger/change';
import { siteName } from '../../domain/ledger/sites';
import { registerState } from '../db/register-state';
import { formatQuantity } from '../ui/format-quantity';
import { alertFacts } from './alert-facts';
import { describePipeline, renewalFacts } from './describe-renewal';
import { namedPool } from './named-pool';

/** What the register calls the site; the step itself knows its id alone. */
const siteFacts = (change: Change): { readonly siteName?: string } => {
  const { register } = registerState.getState();
  return register !== null && 'site' in change && change.site !== undefined
    ? { siteName: siteName(register, change.site) }
    : {};
};

/** The names behind the ids of installations and of their orders. */
const installationFacts = (change: Change): Readonly<Record<string, string>> => {
  const { register } = registerState.getState();
  if (register === null) return {};
  if ('installation' in change) {
    const { installation } = change;
    const known = register.installations.find((each) => each.installation === installation);
    return { installationName: known?.name ?? installation };
  }
  if (change.kind !== 'installation-order-cancelled') return {};
  const { order } = change;
  return { orderNumber: register.installationOrders.find((each) => each.order === order)?.number ?? order };
};

const poolFacts = (change: Change): { readonly pool?: string } =>
  'pool' in change && change.pool !== undefined ? { pool: namedPool(change.pool) } : {};

/** The number behind the id of a quote, and the answer that decides the words. */
const quoteFacts = (change: Change): Readonly<Record<string, string>> => {
  if (change.kind !== 'quote-withdrawn' && change.kind !== 'quote-answered') return {};
  const { quote } = change;
  const number = registerState.getState().register?.quotes.find((each) => each.quote === quote)?.number ?? quote;
  return { quoteNumber: number, ...(change.kind === 'quote-answered' ? { context: change.answer } : {}) };
};

const describeChange = (change: Change): string => {
  const quantity = 'quantity' in change ? { quantity: formatQuantity(change.quantity) } : {};
  const named = {
    ...poolFacts(change),
    ...siteFacts(change),
    ...installationFacts(change),
    ...alertFacts(change),
    ...renewalFacts(change),
    ...quoteFacts(change),
  };
  const facts = { ...change, ...quantity, ...named };
  return i18next.t(`app:step.${change.kind}` as string, { ...facts, defaultValue: change.kind });
};

/** Licences that leave for another pool, and arrive in the same step or later; `null` for any other step. */
const describeTransfer = ([removed, received, ...more]: readonly Change[]): string | null => {
  if (removed?.kind !== 'licences-removed' || removed.transfer === undefined) return null;
  const { transfer, destination = '' } = removed;
  const pool = namedPool(removed.pool);
  const quantity = formatQuantity(removed.quantity);
  if (received === undefined) return i18next.t('app:step.inTransit', { pool, transfer, quantity });
  if (received.kind === 'file-issued') return i18next.t('app:step.released', { pool, transfer, quantity, destination });
  if (received.kind !== 'licences-received' || more.length > 0) return null;
  return i18next.t('app:step.transfer', { pool, quantity, to: namedPool(received.pool) });
};

/** Several pools renewed together, marked won with it or not; `null` for any other step. */
const describeRenewals = (changes: readonly Change[]): string | null => {
  const renewals = changes.filter((change) => !(change.kind === 'renewal-stage-set' && change.stage === 'won'));
  return renewals.length > 1 && renewals.every(({ kind }) => kind === 'sup-renewed')
    ? i18next.t('app:step.renewals', { count: renewals.length })
    : null;
};

/** A licence file of the licence desk, with its licences in this register; `null` for any other step. */
const describeIssue = ([issued, imported, ...more]: readonly Change[]): string | null => {
  if (issued?.kind !== 'file-issued' || imported?.kind !== 'file-imported' || more.length > 0) return null;
  return issued.docId === imported.docId ? i18next.t('app:step.issuedAndTaken', { fileName: issued.fileName }) : null;
};

/** A quote, or its answer, that sets the stages of its renewals: that goes without saying. `null` for any other step. */
const describeQuote = ([first, ...more]: readonly Change[]): string | null => {
  const isOfQuote = first?.kind === 'quote-made' || first?.kind === 'quote-answered';
  return isOfQuote && more.every(({ kind }) => kind === 'renewal-stage-set') ? describeChange(first) : null;
};

/** What is recorded with an order or a confirmation goes without saying: its installation, its mail. */
const goesWithout: ReadonlySet<Change['kind']> = new Set(['installation-created', 'document-attached']);
const saysAll: ReadonlySet<Change['kind']> = new Set(['installation-order-placed', 'installation-order-confirmed']);

/** An IDIS order with its new installation, or a confirmation with its mail; `null` for any other step. */
const describeOrdering = (changes: readonly Change[]): string | null => {
  const [main, ...more] = changes.filter(({ kind }) => !goesWithout.has(kind));
  return main === undefined || more.length > 0 || !saysAll.has(main.kind) ? null : describeChange(main);
};

/** A correction is described by what it says anew. */
export const describeStep = (recorded: readonly Change[]): string => {
  const said = recorded.filter(({ kind }) => kind !== 'change-withdrawn');
  if (said.length > 0 && said.length < recorded.length)
    return i18next.t('app:step.corrected', { step: describeStep(said) });
  return describeChanges(recorded);
};

const describeChanges = (changes: readonly Change[]): string => {
  const [first, ...more] = changes;
  if (first === undefined) return '';
  const together =
    describeTransfer(changes) ??
    describeRenewals(changes) ??
    describePipeline(changes) ??
    describeIssue(changes) ??
    describeOrdering(changes) ??
    describeQuote(changes);
  if (together !== null) return together;
  const words = describeChange(first);
  return more.length === 0 ? words : i18next.t('app:step.more', { first: words, more: more.length });
};
