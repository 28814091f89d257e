import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../domain/ledger/change';
import { undoneChanges } from '../../../domain/ledger/undone-changes';
import {
  accepted,
  aHistory,
  aLicenceFile,
  imported,
  withdrawn,
  type LedgerHistory,
} from '../../builders/ledger-history';
import { customerRenamed, poolOf } from '../customer/people';
import { activated, created, lot, removed } from '../../builders/simulate-scenario';

const undoneIn = ({ events, documents, registers, register }: LedgerHistory, pool = 'A') =>
  undoneChanges(
    {
      events,
      licenceFile: (docId) => documents.get(docId),
      signedFile: () => undefined,
      registerChanges: (docId) => registers.get(docId),
    },
    register(),
    pool,
  ).map(({ event, change, how, undoneBy }) => [change.kind, how, event.id, undoneBy.id]);

describe('what was undone', () => {
  it('is told for its own pool, with the event that undid it', () => {
    const history = aHistory();
    accepted(history.record(created('2025-01-01'), lot('2025-01-01', 'L', 5), created('2025-01-01', 'B')));
    const use = accepted(history.record(activated('2025-02-01', 2)));
    const undo = accepted(history.record(withdrawn(use)));
    expect(undoneIn(history)).toEqual([['licences-activated', 'undone', use.id, undo.id]]);
    expect(undoneIn(history, 'B')).toEqual([]);
  });

  it('a corrected step says that it was corrected, and is gone from the list once the correction is undone', () => {
    const history = aHistory();
    accepted(history.record(created('2025-01-01'), lot('2025-01-01', 'L', 5)));
    const use = accepted(history.record(activated('2025-02-01', 2)));
    const correction = accepted(history.record(withdrawn(use), activated('2025-02-01', 3)));
    expect(undoneIn(history)).toEqual([['licences-activated', 'corrected', use.id, correction.id]]);
    const undo = accepted(history.record(withdrawn(correction)));
    expect(undoneIn(history)).toEqual([['licences-activated', 'undone', correction.id, undo.id]]);
  });

  it('an undoing that is undone itself has undone nothing', () => {
    const history = aHistory();
    const step = accepted(history.record(created('2025-01-01')));
    const undo = accepted(history.record(withdrawn(step)));
    accepted(history.record(withdrawn(undo)));
    expect(undoneIn(history)).toEqual([]);
  });

  it('an import that was undone is told with every change that its file had made', () => {
    const history = aHistory();
    history.documents.set('one', aLicenceFile());
    const file = accepted(history.record(imported('one')));
    const undo = accepted(history.record(withdrawn(file)));
    expect(undoneIn(history, 'P-1')).toEqual([
      ['pool-created', 'undone', file.id, undo.id],
      ['lot-added', 'undone', file.id, undo.id],
    ]);
  });

  it('a file that a newer one superseded is told with the newer one’s import', () => {
    const history = aHistory();
    history.documents.set('one', aLicenceFile()).set('two', aLicenceFile({ revision: 2, supersedes: 'ILF-1' }));
    const first = accepted(history.record(imported('one')));
    const second = accepted(history.record(imported('two')));
    expect(undoneIn(history, 'P-1').map(([, ...rest]) => rest)).toEqual([
      ['superseded', first.id, second.id],
      ['superseded', first.id, second.id],
    ]);
  });

  it('a change that conflicts never stood, so it is not told as undone', () => {
    const history = aHistory();
    accepted(history.record(created('2025-01-01'), lot('2025-01-01', 'L', 5)));
    const use = accepted(history.record(activated('2025-02-01', 2)));
    history.merge({
      ...use,
      id: '00000000-0000-4000-8000-0000000000ff',
      changes: [changeSchema.parse(removed('2025-03-01', 9))],
    });
    expect(undoneIn(history)).toEqual([]);
  });

  it('a customer’s renaming is told for the pools that named it on that day, and for no other', () => {
    const history = aHistory();
    accepted(history.record(poolOf('Port', 'A'), poolOf('Port', 'B'), poolOf('Quay', 'C')));
    accepted(history.record({ kind: 'pool-described', on: '2025-02-01', pool: 'B', customer: 'Quay' }));
    accepted(history.record(poolOf('Port', 'D', '2025-04-01')));
    const renaming = accepted(history.record(customerRenamed('Port', 'Harbour')));
    const undo = accepted(history.record(withdrawn(renaming)));
    const told = ['customer-renamed', 'undone', renaming.id, undo.id];
    expect(['A', 'B', 'C', 'D'].map((pool) => undoneIn(history, pool))).toEqual([[told], [], [], []]);
  });

  it('a corrected renaming is told for its pool beside the one that took its place', () => {
    const history = aHistory();
    accepted(history.record(poolOf('Port', 'A')));
    const renaming = accepted(history.record(customerRenamed('Port', 'Harbour')));
    const correction = accepted(history.record(withdrawn(renaming), customerRenamed('Port', 'Haven')));
    expect(undoneIn(history)).toEqual([['customer-renamed', 'corrected', renaming.id, correction.id]]);
  });
});
