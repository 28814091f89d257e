import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../domain/policy/policy';
import type { Result } from '../../../domain/result';
import { installationCreated, orderConfirmed, serialRecorded, stated } from '../../builders/installation-steps';
import { accepted, aHistory, type LedgerHistory } from '../../builders/ledger-history';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

const policyFrom = (on: string, serialPer: 'part' | 'family') => ({
  kind: 'policy-set',
  on,
  policy: { ...defaultPolicy, serialPer },
});

/** An installation, and a policy by which every part has a serial of its own. */
const aSystem = (): LedgerHistory => {
  const history = aHistory();
  accepted(history.record(policyFrom('2025-01-01', 'part')));
  accepted(history.record(installationCreated()));
  return history;
};

const lineage = (history: LedgerHistory) =>
  history.register().installations[0]?.serials.map(({ serial, part, supersededBy }) => [serial, part, supersededBy]);

describe('Where serials are one per part', () => {
  it('ID-6: an ISS serial of a part stays, whatever is recorded or confirmed for the family', () => {
    const history = aSystem();
    accepted(history.record(serialRecorded('I-1', ['1 ISS-Expert'], { part: 'ISS-Expert' })));
    const later = serialRecorded('I-2', ['1 ISS-RTP'], { on: '2025-01-16' });
    expect(codeOf(history.record(later))).toBe('serial/recorded');
    expect(lineage(history)).toEqual([['I-1', 'ISS-Expert', null]]);
    const both = aSystem();
    const serials = [stated('I-1', 'ISS-Expert'), stated('I-2')];
    accepted(both.record(orderConfirmed('C1', [], ['1 ISS-Expert', '1 ISS-RTP'], { serials })));
    expect(lineage(both)).toEqual([
      ['I-1', 'ISS-Expert', null],
      ['I-2', null, null],
    ]);
  });

  it('ID-6: a family that had one serial before keeps it; of VAI a part may get its own beside it', () => {
    const history = aHistory();
    accepted(history.record(installationCreated()));
    accepted(history.record(serialRecorded('I-1', ['4 ISS-Expert'])));
    accepted(history.record(serialRecorded('V-1', ['4 VS-ES1'])));
    accepted(history.record(policyFrom('2025-02-01', 'part')));
    const other = { serials: [stated('I-9', 'ISS-Expert')] };
    expect(codeOf(history.record(orderConfirmed('C1', [], ['1 ISS-Expert'], other)))).toBe('serial/changed');
    accepted(history.record(orderConfirmed('C2', [], ['1 ISS-Expert'])));
    accepted(history.record(orderConfirmed('C3', [], ['1 VS-ES1'], { serials: [stated('V-2', 'VS-ES1')] })));
    expect(lineage(history)).toEqual([
      ['I-1', null, null],
      ['V-1', null, null],
      ['V-2', 'VS-ES1', null],
    ]);
  });

  it('ID-7: back to one per family, the next confirmation supersedes the serials of all its parts', () => {
    const history = aSystem();
    const serials = [stated('V-1', 'VS-ES1'), stated('V-2', 'VS-ADV1')];
    accepted(history.record(orderConfirmed('C1', [], ['1 VS-ES1', '1 VS-ADV1'], { serials })));
    accepted(history.record(policyFrom('2025-03-01', 'family')));
    accepted(history.record(orderConfirmed('C2', ['V-3'], ['1 VS-ES1'], { on: '2025-03-02' })));
    expect(lineage(history)).toEqual([
      ['V-1', 'VS-ES1', 'V-3'],
      ['V-2', 'VS-ADV1', 'V-3'],
      ['V-3', null, null],
    ]);
  });
});
