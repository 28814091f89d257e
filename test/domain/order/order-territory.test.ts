import { describe, expect, it } from 'vitest';
import type { Result } from '../../../domain/result';
import { accepted, aHistory, aLicenceFile, imported, type LedgerHistory } from '../../builders/ledger-history';
import { agreementEnded, agreementRecorded } from '../site/places';
import { issued, received, revised } from './orders';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

/** An order of Northgate's for Norway, and a licence file that answers it. */
const anOrder = (over: Readonly<Record<string, unknown>> = {}): LedgerHistory => {
  const history = aHistory();
  accepted(history.record(received('PO-1', { partner: 'Northgate', territory: 'Norway', ...over })));
  history.documents.set('f1', aLicenceFile());
  return history;
};

describe('LP-17: An order', () => {
  it('outside its partner’s territories is issued only with a reason, which stays', () => {
    const history = anOrder();
    accepted(history.record(agreementRecorded('g1', ['Sweden'])));
    expect(history.record(issued('f1'))).toMatchObject({
      error: { code: 'order/territory', number: 'PO-1', territory: 'Norway', partner: 'Northgate', on: '2025-01-02' },
    });
    expect(history.register().orders).toMatchObject([{ issued: 0, issues: [] }]);
    accepted(history.record({ ...issued('f1'), override: 'The agreement is being signed' }));
    expect(history.register().orders[0]?.issues).toMatchObject([{ override: 'The agreement is being signed' }]);
  });

  it('is covered by its own partner’s agreement alone', () => {
    const history = anOrder({ partner: 'Southgate' });
    accepted(history.record(agreementRecorded('g1', ['Norway'], {}, '2025-01-02')));
    expect(codeOf(history.record(issued('f1')))).toBe('order/territory');
  });

  it('that names no partner is covered by anybody’s agreement', () => {
    const history = anOrder({ partner: '' });
    accepted(history.record(agreementRecorded('g1', ['Norway'], {}, '2025-01-02')));
    accepted(history.record(issued('f1')));
    expect(history.register().orders[0]?.issues).toMatchObject([{ override: null }]);
  });

  it('is issued freely where no territory is named, a revision takes it out, or no agreement was ever recorded', () => {
    expect(codeOf(anOrder().record(issued('f1')))).toBe('done');
    const history = anOrder();
    accepted(history.record(agreementRecorded('g1', ['Sweden'])));
    accepted(history.record(revised('PO-1', { partner: 'Northgate' })));
    expect(history.register().orders).toMatchObject([{ territory: '' }]);
    expect(codeOf(history.record(issued('f1')))).toBe('done');
  });

  it('stays issued when the agreement ends later, and an imported file of it is never refused for a territory', () => {
    const history = anOrder();
    accepted(history.record(agreementRecorded('g1', ['Norway'], {}, '2025-01-02')));
    accepted(history.record(issued('f1')));
    accepted(history.record(agreementEnded('g1', '2025-01-02')));
    expect(history.register().conflicts).toEqual([]);
    expect(codeOf(history.record(imported('f1')))).toBe('done');
  });
});
