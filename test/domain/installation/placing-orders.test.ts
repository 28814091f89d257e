import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialIndex } from '../../../domain/installation/lineage';
import { checkOrder } from '../../../domain/installation/order-check';
import { registerGround } from '../../../domain/installation/register-ground';
import { changeSchema, type ChangeOf } from '../../../domain/ledger/change';
import type { Result } from '../../../domain/result';
import { installationCreated, orderConfirmed, orderPlaced } from '../../builders/installation-steps';
import { accepted, aHistory, type LedgerHistory } from '../../builders/ledger-history';
import type { PlainChange } from '../../builders/simulate-scenario';
import { agreementRecorded } from '../site/places';
import { westhavenMall } from './westhaven';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

const atWesthaven = (): LedgerHistory => {
  const history = aHistory();
  for (const change of westhavenMall) accepted(history.record(change));
  return history;
};

const placed = (serials: readonly string[], lines: readonly string[], over: PlainChange = {}): PlainChange =>
  orderPlaced('O1', serials, lines, { installation: 'i-1', ...over });

describe('Placing an order', () => {
  it('ID-1, ID-2: a new installation and its order are one step, and one undo', () => {
    const history = aHistory();
    const both = [installationCreated('N1'), orderPlaced('O1', [], ['2 ISS-ExpertStarterPack'])];
    const event = accepted(history.record(...both));
    expect(history.register()).toMatchObject({
      installations: [{ installation: 'N1', awaiting: [{ family: 'ISS' }] }],
      installationOrders: [{ state: 'open', expanded: [{ part: 'ISS-Expert', quantity: 8 }] }],
    });
    accepted(history.record({ kind: 'change-withdrawn', on: '2025-02-01', change: event.id }));
    expect(history.register()).toMatchObject({ installations: [], installationOrders: [] });
  });

  it('ID-3, ID-5: an existing one quotes the current serial, or is refused and told which it is', () => {
    const history = atWesthaven();
    expect(history.record(placed(['VAI-1'], ['6 VS-ADV3']))).toMatchObject({
      error: { code: 'serial/superseded', serial: 'VAI-1', current: 'VAI-2' },
    });
    expect(history.record(placed(['VAI-2'], ['6 VS-ADV3', '1 ISS-Expert']))).toMatchObject({
      error: { code: 'serial/missing', current: 'ISS-1' },
    });
    expect(history.register().installationOrders).toEqual([]);
    accepted(history.record(placed(['VAI-2'], ['6 VS-ADV3'])));
  });

  it('ID-7: what was confirmed meanwhile makes the serial of an order an old one', () => {
    const history = atWesthaven();
    accepted(history.record(placed(['VAI-2'], ['6 VS-ADV3'])));
    const confirmed = orderConfirmed('C1', ['VAI-3'], ['6 VS-ADV3'], { installation: 'i-1', order: 'O1' });
    accepted(history.record(confirmed));
    const next = (serial: string) => placed([serial], ['40 VS-ADV1 for VS-ES1'], { order: 'O2', on: '2025-02-12' });
    expect(codeOf(history.record(next('VAI-2')))).toBe('serial/superseded');
    accepted(history.record(next('VAI-3')));
  });

  it('ID-8: what an open order brings counts, until it is cancelled', () => {
    const history = atWesthaven();
    accepted(history.record(placed(['ISS-1'], ['2 ISS-Expert'])));
    const backups = placed(['ISS-1'], ['10 ISS-Backup'], { order: 'O2', on: '2025-02-03' });
    const cancelled: PlainChange = { kind: 'installation-order-cancelled', on: '2025-02-02', order: 'O1' };
    const event = accepted(history.record(cancelled));
    expect(history.record(backups)).toMatchObject({ error: { code: 'part/needs', required: 10, there: 8 } });
    accepted(history.record({ kind: 'change-withdrawn', on: '2025-02-02', change: event.id }));
    accepted(history.record(backups));
  });

  it('LP-17: outside the partner’s territories it is placed only with a reason, which stays', () => {
    const history = atWesthaven();
    const agreed = accepted(history.record(agreementRecorded('g1', ['Norway'])));
    const sold = (territory: string, over: PlainChange = {}) =>
      placed(['ISS-1'], ['1 ISS-IDLA'], { partner: 'Northgate', territory, ...over });
    expect(history.record(sold('Sweden'))).toMatchObject({
      error: { code: 'installation-order/territory', territory: 'Sweden', rule: 'LP-17' },
    });
    accepted(history.record(sold('Norway')));
    accepted(history.record(sold('Sweden', { order: 'O2', override: 'Being signed' })));
    expect(history.register().installationOrders[1]).toMatchObject({ override: 'Being signed' });
    // What was sent stays, whatever is agreed later.
    accepted(history.record({ kind: 'change-withdrawn', on: '2025-02-02', change: agreed.id }));
    expect(history.register().conflicts).toEqual([]);
  });
});

const part = fc.constantFrom('ISS-Expert', 'ISS-Backup', 'ISS-FedFailover', 'ISS-Federation', 'VS-ES1', 'VS-ADV3', 'X');
const line = fc
  .tuple(fc.integer({ min: 1, max: 12 }), part, fc.constantFrom('', ' for VS-ES1', ' for ISS-Expert'))
  .map(([quantity, number, replaces]) => `${quantity} ${number}${replaces}`);
const order = fc.record({
  is: fc.constantFrom('new', 'existing'),
  serials: fc.uniqueArray(fc.constantFrom('ISS-1', 'VAI-1', 'VAI-2', 'VAI-9'), { maxLength: 2 }),
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
});

describe('ID-5 as a property', () => {
  it('the ledger takes exactly those orders in which the check finds nothing, whatever was placed before', () => {
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 5 }), (orders) => {
        const history = atWesthaven();
        for (const [index, { is, serials, lines }] of orders.entries()) {
          const change = placed(serials, lines, { order: `O${index}`, installationIs: is });
          const asked = changeSchema.parse(change) as ChangeOf<'installation-order-placed'>;
          const register = history.register();
          const ground = registerGround(register, 'i-1', serialIndex(register.installations));
          const [first] = checkOrder(ground, asked);
          expect(codeOf(history.record(change))).toBe(first?.code ?? 'done');
        }
      }),
      { numRuns: 60 },
    );
  });
});
