/** Pools and terms that can be renewed, and what is said of their renewals, as plain changes for tests. */
import type { LedgerHistory } from './ledger-history';
import { accepted, aHistory } from './ledger-history';
import { installationCreated, orderConfirmed } from './installation-steps';
import type { PlainChange } from './simulate-scenario';

type Said = Readonly<Record<string, unknown>>;

export const sup = (pool = 'A') => ({ kind: 'sup', pool });
export const subscription = (lot = 'S1', pool = 'A') => ({ kind: 'subscription', pool, lot });
export const term = (part: string, expiresOn: string, installation = 'N1') => ({
  kind: 'term',
  installation,
  part,
  expiresOn,
});
type PlainRenewal = Said;

export const stageSet = (renewal: PlainRenewal, stage: string, over: Said = {}): PlainChange => ({
  kind: 'renewal-stage-set',
  on: '2025-03-01',
  renewal,
  stage,
  ...over,
});
export const ownerSet = (renewal: PlainRenewal, owner: string, over: Said = {}): PlainChange => ({
  kind: 'renewal-owner-set',
  on: '2025-03-01',
  renewal,
  owner,
  ...over,
});
export const noted = (renewal: PlainRenewal, note: string, over: Said = {}): PlainChange => ({
  kind: 'renewal-noted',
  on: '2025-03-01',
  renewal,
  note,
  ...over,
});
export const supRenewed = (pool = 'A', over: Said = {}): PlainChange => ({
  kind: 'sup-renewed',
  on: '2025-05-01',
  pool,
  months: 12,
  ...over,
});

/** Created and activated on 1 January 2025: its SUP ends on 1 January 2026. */
export const poolSteps = (pool = 'A', over: Said = {}): readonly PlainChange[] => [
  { kind: 'pool-created', on: '2025-01-01', pool, name: `Name of ${pool}`, customer: 'Port', ...over },
  { kind: 'lot-added', on: '2025-01-01', pool, lot: `${pool}1`, product: 'core', quantity: 10, supMonths: 12 },
  { kind: 'licences-activated', on: '2025-01-01', pool, quantity: 1 },
];

/** Pool A with a subscription of 4 until 2 June 2025 beside 10 licences with SUP, and an installation with two terms of one part. */
export const aPortfolio = (): LedgerHistory => {
  const history = aHistory();
  const until = { lot: 'S1', product: 'ub', quantity: 4, term: 'subscription', expiresOn: '2025-06-02' };
  accepted(history.record(...poolSteps(), { kind: 'lot-added', on: '2025-01-01', pool: 'A', ...until }));
  accepted(history.record(installationCreated('N1', { customer: 'Mall' })));
  accepted(history.record(orderConfirmed('C1', ['VAI-1'], ['8 VS-ES1'], { on: '2025-02-01' })));
  accepted(history.record(orderConfirmed('C2', ['VAI-2'], ['3 VS-ES1'], { on: '2025-04-01', revised: true })));
  return history;
};
