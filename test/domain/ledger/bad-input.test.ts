import { describe, expect, it } from 'vitest';
import { refusals } from '../../../contract/refusals';
import { accepted, aHistory } from '../../builders/ledger-history';
import {
  activated,
  created,
  lot,
  received,
  removed,
  renewed,
  type PlainChange,
} from '../../builders/simulate-scenario';

/** Pool A with ten licences, four of them on their way to C and arrived there; nothing of pool W was ever activated. */
const aRegister = () => {
  const history = aHistory();
  accepted(history.record(created('2025-01-10'), lot('2025-01-10', 'L1', 6), lot('2025-01-10', 'L2', 4)));
  accepted(history.record(created('2025-01-10', 'C'), created('2025-06-01', 'W'), lot('2025-06-01', 'L', 5, {}, 'W')));
  accepted(history.record(activated('2025-02-01', 3)));
  accepted(history.record(removed('2025-03-01', 4, { lot: 'L2', transfer: 'T-1' })));
  accepted(history.record(received('2025-03-02', 'T-1', 'C')));
  return history;
};

const badInput: readonly (readonly [string, string, PlainChange, object])[] = [
  ['activating more than a pool holds', 'pool/too-few-licences', activated('2025-04-01', 4), { available: 3 }],
  ['removing more than a lot has', 'lot/too-few-licences', removed('2025-04-01', 7, { lot: 'L1' }), { available: 6 }],
  ['removing more than a pool has', 'lot/too-few-licences', removed('2025-04-01', 7), { available: 6 }],
  [
    'receiving twice (LP-13)',
    'transfer/received',
    received('2025-04-01', 'T-1', 'C'),
    { transfer: 'T-1', pool: 'C', on: '2025-03-02' },
  ],
  [
    'receiving twice, elsewhere (LP-13)',
    'transfer/received',
    received('2025-04-01', 'T-1', 'A'),
    { transfer: 'T-1', pool: 'C', on: '2025-03-02' },
  ],
  ['receiving what never left', 'transfer/unknown', received('2025-04-01', 'T-9', 'C'), { transfer: 'T-9' }],
  [
    'a date before the pool’s creation (LP-6)',
    'pool/before-creation',
    lot('2025-01-09', 'L3', 1),
    { pool: 'A', on: '2025-01-09', createdOn: '2025-01-10' },
  ],
  ['a pool that nobody has created', 'pool/unknown', lot('2025-01-09', 'L3', 1, {}, 'Z'), { pool: 'Z' }],
  ['renewing what never commenced (LP-10)', 'pool/not-commenced', renewed('2025-07-01', 12, {}, 'W'), { pool: 'W' }],
];

describe('Bad input', () => {
  it.each(badInput)(
    '%s is refused as %s, with a sentence of its own, and nothing changed',
    (_what, code, change, facts) => {
      const history = aRegister();
      const [before, count] = [history.register(), history.events.length];
      expect(history.record(change)).toMatchObject({ ok: false, error: { code, ...facts } });
      expect(history.register()).toEqual(before);
      expect(history.events).toHaveLength(count);
      expect(refusals).toHaveProperty([code]);
    },
  );
});
