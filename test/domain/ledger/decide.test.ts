import { describe, expect, it } from 'vitest';
import { accepted, aHistory, aLicenceFile, anEvent, imported, withdrawn } from '../../builders/ledger-history';
import { activated, created, lot, received, removed, renewed } from '../../builders/simulate-scenario';

const codeOf = (result: { ok: boolean; error?: { code: string } }): string | null =>
  result.ok ? null : (result.error?.code ?? null);

describe('what the ledger takes', () => {
  it('a change that the rules forbid is refused with its code, and nothing is recorded', () => {
    const history = aHistory();
    accepted(history.record(created('2025-01-01')));
    expect(codeOf(history.record(created('2025-02-01')))).toBe('pool/exists');
    expect(codeOf(history.record(activated('2025-02-01')))).toBe('pool/too-few-licences');
    expect(history.events).toHaveLength(1);
  });

  it('changes of one step stand or fall together', () => {
    const history = aHistory();
    expect(codeOf(history.record(created('2025-01-01'), lot('2025-01-01', 'L', 5), activated('2025-01-02', 6)))).toBe(
      'pool/too-few-licences',
    );
    expect(history.register().pools).toEqual([]);
    accepted(history.record(created('2025-01-01'), lot('2025-01-01', 'L', 5), activated('2025-01-02', 5)));
    expect(history.pool('A')).toMatchObject({ quantity: 5, activated: 5 });
  });

  it('a change may be dated before others: the fold puts it where it belongs', () => {
    const history = aHistory();
    accepted(history.record(created('2025-01-01'), lot('2025-01-01', 'L', 5)));
    accepted(history.record(activated('2025-05-01')));
    accepted(history.record(activated('2025-02-01')));
    expect(history.pool('A')).toMatchObject({ commencedOn: '2025-02-01', ssed: '2026-02-01' });
  });

  it('a change that would have a later one refused is refused itself, and names what stands in the way', () => {
    const history = aHistory();
    accepted(history.record(created('2025-01-01'), lot('2025-01-01', 'L', 5)));
    const later = accepted(history.record(removed('2025-05-01', 5)));
    expect(history.record(removed('2025-03-01', 1))).toMatchObject({
      ok: false,
      error: { code: 'event/stands-in-the-way', events: [later.id], standing: 'licences-removed 5 in A on 2025-05-01' },
    });
  });

  it('an archived pool takes no change but its restoration', () => {
    const history = aHistory();
    accepted(history.record(created('2025-01-01')));
    accepted(history.record({ kind: 'pool-archived', pool: 'A', on: '2025-02-01' }));
    expect(codeOf(history.record(lot('2025-03-01', 'L', 5)))).toBe('pool/archived');
    expect(codeOf(history.record({ kind: 'pool-archived', pool: 'A', on: '2025-03-01' }))).toBe('pool/archived');
    accepted(history.record({ kind: 'pool-restored', pool: 'A', on: '2025-03-01' }));
    expect(codeOf(history.record({ kind: 'pool-restored', pool: 'A', on: '2025-03-02' }))).toBe('pool/not-archived');
    accepted(history.record(lot('2025-03-02', 'L', 5)));
    expect(codeOf(history.record({ kind: 'pool-described', pool: 'B', on: '2025-03-01', name: 'x' }))).toBe(
      'pool/unknown',
    );
  });

  it('a removal keeps the reading that it was made with, whatever the policy says', () => {
    const history = aHistory();
    accepted(
      history.record(
        created('2025-01-01'),
        lot('2025-01-01', 'x', 10, { supExpiresOn: '2026-01-01' }),
        lot('2025-01-01', 'y', 10, { supExpiresOn: '2027-01-01' }),
        activated('2025-01-02'),
      ),
    );
    accepted(history.record(removed('2025-02-01', 10, { lot: 'x', reading: 'at-average' })));
    expect(history.pool('A')?.ssedExact).toBe('41273/2');
  });

  it('a policy is in force for changes dated on or after its own day', () => {
    const policy = {
      activationWindowMonths: 9,
      rounding: 'nearest',
      weight: 'quantity',
      removal: 'by-lot',
      lapsed: 'zero',
      renewalBasis: 'from-expiry',
    };
    const history = aHistory();
    accepted(history.record(created('2025-01-01', 'A'), created('2025-02-01', 'B')));
    accepted(history.record({ kind: 'policy-set', on: '2025-02-01', policy }));
    expect(history.pool('A')?.activateBy).toBe('2025-07-01');
    expect(history.pool('B')?.activateBy).toBe('2025-11-01');
  });
});

describe('undo', () => {
  it('leaves out the step and its withdrawal', () => {
    const history = aHistory();
    accepted(history.record(created('2025-01-01'), lot('2025-01-01', 'L', 5)));
    const before = history.register();
    const step = accepted(history.record(activated('2025-02-01'), renewed('2025-03-01', 12)));
    accepted(history.record(withdrawn(step)));
    expect(history.register()).toEqual(before);
  });

  it('is refused while later steps build on it', () => {
    const history = aHistory();
    const first = accepted(history.record(created('2025-01-01'), lot('2025-01-01', 'L', 5)));
    const second = accepted(history.record(activated('2025-02-01')));
    expect(history.record(withdrawn(first))).toMatchObject({
      ok: false,
      error: { code: 'event/stands-in-the-way', events: [second.id] },
    });
    accepted(history.record(withdrawn(second)));
    accepted(history.record(withdrawn(first)));
    expect(history.register().pools).toEqual([]);
  });

  it('can itself be undone, which brings the step back', () => {
    const history = aHistory();
    const step = accepted(history.record(created('2025-01-01')));
    const undo = accepted(history.record(withdrawn(step)));
    expect(history.pool('A')).toBeUndefined();
    accepted(history.record(withdrawn(undo)));
    expect(history.pool('A')).toBeDefined();
  });

  it('of what is not there, or is undone already, is refused', () => {
    const history = aHistory();
    const step = accepted(history.record(created('2025-01-01')));
    accepted(history.record(withdrawn(step)));
    expect(codeOf(history.record(withdrawn(step)))).toBe('event/withdrawn');
    expect(codeOf(history.record(withdrawn(anEvent(99, [created('2025-01-01')]))))).toBe('event/unknown');
  });

  it('a correction is a withdrawal and its replacement in one step', () => {
    const history = aHistory();
    const mistyped = accepted(history.record(created('2025-01-01'), lot('2025-01-01', 'L', 5)));
    accepted(history.record(activated('2025-03-01', 2)));
    accepted(history.record(withdrawn(mistyped), created('2025-01-01'), lot('2025-01-01', 'L', 50)));
    expect(history.pool('A')).toMatchObject({ quantity: 50, activated: 2 });
    expect(codeOf(history.record(withdrawn(mistyped)))).toBe('event/withdrawn');
  });
});

describe('imported licence files', () => {
  it('LP-5, LP-6: a file makes its pool and its lots, dated by its issue and not by its import', () => {
    const history = aHistory();
    history.documents.set('one', aLicenceFile());
    accepted(history.record(imported('one', '2025-03-01')));
    const pool = history.pool('P-1');
    expect(pool).toMatchObject({
      name: 'Harbour',
      purchaseOrder: 'PO-1',
      createdOn: '2025-01-02',
      quantity: 10,
      activateBy: '2025-07-02',
    });
    expect(pool?.lots[0]).toMatchObject({ lot: 'P-1/1', docId: 'one', joinedOn: '2025-01-02', supMonths: 12 });
    expect(history.register().documents).toMatchObject([
      { docId: 'one', direction: 'imported', withdrawn: false, supersededBy: null },
    ]);
  });

  it('importing the same file again is refused: there is nothing to do', () => {
    const history = aHistory();
    history.documents.set('one', aLicenceFile());
    const first = accepted(history.record(imported('one')));
    expect(codeOf(history.record(imported('one')))).toBe('document/known');
    accepted(history.record(withdrawn(first)));
    expect(history.pool('P-1')).toBeUndefined();
    accepted(history.record(imported('one')));
    expect(history.pool('P-1')?.quantity).toBe(10);
  });

  it('a file whose bytes are missing changes nothing', () => {
    expect(codeOf(aHistory().record(imported('lost')))).toBe('document/unknown');
  });

  it('the same id with other content is a conflict, never an overwrite', () => {
    const history = aHistory();
    history.documents
      .set('one', aLicenceFile())
      .set('other', aLicenceFile({ notes: 'changed' }))
      .set('higher', aLicenceFile({ revision: 2 }));
    accepted(history.record(imported('one')));
    expect(codeOf(history.record(imported('other')))).toBe('document/conflict');
    expect(codeOf(history.record(imported('higher')))).toBe('document/conflict');
  });

  it('a file that names what it supersedes, with a higher revision, takes its place', () => {
    const history = aHistory();
    const lots = [{ ...aLicenceFile().lots[0], quantity: 12 }];
    history.documents
      .set('one', aLicenceFile())
      .set('two', aLicenceFile({ revision: 2, supersedes: 'ILF-1', lots }))
      .set('same', aLicenceFile({ supersedes: 'ILF-1', lots }));
    accepted(history.record(imported('one')));
    accepted(history.record(activated('2025-02-01', 3, 'P-1')));
    expect(codeOf(history.record(imported('same')))).toBe('document/conflict');
    const second = accepted(history.record(imported('two')));
    expect(history.pool('P-1')).toMatchObject({ quantity: 12, activated: 3 });
    expect(history.register().documents.map(({ supersededBy }) => supersededBy)).toEqual(['two', null]);
    expect(codeOf(history.record(imported('one')))).toBe('document/known');
    accepted(history.record(withdrawn(second)));
    expect(history.pool('P-1')?.quantity).toBe(10);
  });

  it('another issuer’s file supersedes nothing', () => {
    const history = aHistory();
    history.documents
      .set('one', aLicenceFile())
      .set('two', aLicenceFile({ issuer: { name: 'Somebody else' }, revision: 2, supersedes: 'ILF-1' }));
    accepted(history.record(imported('one')));
    expect(codeOf(history.record(imported('two')))).toBe('pool/exists');
  });

  it('a file whose lots cannot all join leaves no part of itself behind', () => {
    const history = aHistory();
    const [first] = aLicenceFile().lots;
    history.documents.set('twins', aLicenceFile({ lots: [first, first] }));
    expect(codeOf(history.record(imported('twins')))).toBe('lot/exists');
    history.merge(anEvent(7, [imported('twins')]));
    expect(history.register().pools).toEqual([]);
    expect(history.register().conflicts).toHaveLength(1);
  });

  it('a release that nobody has launched yet keeps its name on the lot', () => {
    const history = aHistory();
    history.documents.set('one', aLicenceFile({ lots: [{ ...aLicenceFile().lots[0], release: 'core-7' }] }));
    accepted(history.record(imported('one')));
    expect(history.pool('P-1')?.lots[0]?.release).toBe('core-7');
  });
});

describe('transfers in the ledger', () => {
  it('LP-13: licences are in transit until they are received', () => {
    const history = aHistory();
    accepted(history.record(created('2025-01-01'), lot('2025-01-01', 'L', 5), created('2025-01-01', 'B')));
    accepted(history.record(removed('2025-02-01', 5, { transfer: 'T' })));
    expect(history.register('2025-02-15').transit).toHaveLength(1);
    accepted(history.record(received('2025-03-01', 'T')));
    expect(history.register('2025-02-15').transit).toHaveLength(1);
    expect(history.register('2025-03-01').transit).toEqual([]);
    expect(history.pool('B')?.quantity).toBe(5);
  });
});
