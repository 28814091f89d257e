import { describe, expect, it } from 'vitest';
import { registerChangeSchema } from '../../../domain/ledger/change';
import { accepted, aHistory, registerImported, withdrawn } from '../../builders/ledger-history';
import { activated, created, lot, type PlainChange } from '../../builders/simulate-scenario';

const read = (...changes: readonly PlainChange[]) => changes.map((change) => registerChangeSchema.parse(change));

const aRegister = (pool = 'A') =>
  read(
    created('2024-01-10', pool),
    lot('2024-01-10', `${pool}/1`, 10, { supExpiresOn: '2026-03-01' }, pool),
    activated('2024-02-01', 4, pool),
  );

const withRegister = (source = 'old') => {
  const history = aHistory();
  history.registers.set(`${source}.read`, aRegister());
  return { history, event: accepted(history.record(registerImported(source))) };
};

describe('a register that people had before', () => {
  it('stands with the days that its rows say, not with the day of the import (LP-12)', () => {
    const { history } = withRegister();
    expect(history.pool('A')).toMatchObject({
      createdOn: '2024-01-10',
      quantity: 10,
      activated: 4,
      ssed: '2026-03-01',
      lots: [{ lot: 'A/1', docId: 'old.read' }],
    });
    expect(history.pool('A', '2024-01-15')).toMatchObject({ quantity: 10, activated: 0 });
    expect(history.register().documents).toMatchObject([
      { docId: 'old.read', source: 'old', typ: 'coterm-register.v1+json', direction: 'imported', withdrawn: false },
    ]);
  });

  it('is undone as one step, and can be imported again then', () => {
    const { history, event } = withRegister();
    accepted(history.record(withdrawn(event)));
    expect(history.register().pools).toEqual([]);
    expect(history.register().documents).toMatchObject([{ withdrawn: true }]);
    accepted(history.record(registerImported('old')));
    expect(history.pool('A')).toMatchObject({ quantity: 10 });
  });

  it('counts once, even if its columns were read in another way the second time', () => {
    const { history } = withRegister();
    history.registers.set('other.read', aRegister('B'));
    const again = { ...registerImported('old'), docId: 'other.read', fileName: 'copy.csv' };
    expect(history.record(again)).toMatchObject({ error: { code: 'document/known', docId: 'other.read' } });
  });

  it('is refused whole when one of its changes is forbidden', () => {
    const history = aHistory();
    accepted(history.record(created('2024-01-01', 'B')));
    history.registers.set('old.read', [...aRegister('A'), ...aRegister('B')]);
    expect(history.record(registerImported('old'))).toMatchObject({ error: { code: 'pool/exists' } });
    expect(history.register().pools.map(({ pool }) => pool)).toEqual(['B']);
  });

  it('is a conflict while what was read from it is missing, and stands when that is back', () => {
    const { history, event } = withRegister();
    history.registers.clear();
    expect(history.register()).toMatchObject({
      pools: [],
      conflicts: [{ event: event.id, error: { code: 'document/unknown', docId: 'old.read' } }],
    });
    history.registers.set('old.read', aRegister());
    expect(history.register().conflicts).toEqual([]);
  });

  it('cannot be undone under a later step that needs it', () => {
    const { history, event } = withRegister();
    accepted(history.record(activated('2025-01-01', 1, 'A')));
    expect(history.record(withdrawn(event))).toMatchObject({ error: { code: 'event/stands-in-the-way' } });
  });
});
