import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentKinds } from '../../../domain/customer/attachment-facts';
import { customersOf } from '../../../domain/ledger/customers';
import type { Result } from '../../../domain/result';
import { accepted, aDevice, aHistory, anEvent, withdrawn } from '../../builders/ledger-history';
import type { PlainChange } from '../../builders/simulate-scenario';
import {
  customerRenamed,
  documentAttached,
  documentDescribed,
  documentDetached,
  ofCustomer,
  ofPool,
  poolOf,
} from './people';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

describe('Attached documents', () => {
  it('are kept with a pool or with a customer, with all that was said of them', () => {
    const history = aHistory();
    accepted(history.record(poolOf('Port')));
    const facts = { kind: 'invoice', title: 'Rest', reference: 'I-7', date: '2025-01-30', remark: 'Paid' };
    accepted(
      history.record(documentAttached('d1', ofPool('A'), { facts }), documentAttached('d2', ofCustomer('Port'))),
    );
    const kept = { addedOn: '2025-02-01', changedOn: null, device: aDevice('d') };
    const file = { mediaType: 'application/pdf', sizeBytes: 3 };
    expect(history.register().attachments).toEqual([
      { ...kept, ...file, subject: ofPool('A'), attachment: 'd1', docId: 'sha256:d1', fileName: 'd1.pdf', facts },
      {
        ...kept,
        ...file,
        subject: ofCustomer('Port'),
        attachment: 'd2',
        docId: 'sha256:d2',
        fileName: 'd2.pdf',
        facts: { kind: 'other' },
      },
    ]);
  });

  it('a description says all facts again: what it leaves out is no longer said, and the file stays as it is', () => {
    const history = aHistory();
    history.record(documentAttached('d1', ofCustomer('Port'), { facts: { kind: 'invoice', reference: 'I-7' } }));
    accepted(history.record(documentDescribed('d1', { kind: 'agreement', title: 'Frame' })));
    expect(history.register().attachments).toMatchObject([
      { docId: 'sha256:d1', fileName: 'd1.pdf', facts: { kind: 'agreement', title: 'Frame' }, changedOn: '2025-02-02' },
    ]);
    expect(history.register().attachments[0]?.facts).not.toHaveProperty('reference');
  });

  it('stand from the day on which they were attached to the day on which they were removed', () => {
    const history = aHistory();
    history.record(documentAttached('d1', ofCustomer('Port')));
    history.record(documentDetached('d1'));
    const countOn = (day: string): number => history.register(day).attachments.length;
    expect(['2025-01-31', '2025-02-01', '2025-02-02', '2025-02-03'].map(countOn)).toEqual([0, 1, 1, 0]);
  });

  it('a removal is undone as any step, and a pool is not undone while a document is kept with it', () => {
    const history = aHistory();
    const pool = accepted(history.record(poolOf('Port')));
    history.record(documentAttached('d1', ofPool('A')));
    const removal = accepted(history.record(documentDetached('d1')));
    accepted(history.record(withdrawn(removal)));
    expect(history.register().attachments).toHaveLength(1);
    expect(history.record(withdrawn(pool))).toMatchObject({
      error: { code: 'event/stands-in-the-way', standing: 'document-attached d1.pdf in A on 2025-02-01' },
    });
  });

  it('that were removed are known with the event that did it, until that is undone', () => {
    const history = aHistory();
    history.record(documentAttached('d1', ofCustomer('Port')), documentAttached('d2', ofCustomer('Port')));
    history.record(documentDescribed('d1', { kind: 'eula' }));
    const removal = accepted(history.record(documentDetached('d1')));
    accepted(history.record(customerRenamed('Port', 'Quay')));
    const gone = { attachment: 'd1', facts: { kind: 'eula' }, removedOn: '2025-02-03', removedBy: removal.id };
    expect(history.register().removedAttachments).toMatchObject([{ ...gone, subject: ofCustomer('Quay') }]);
    expect(history.register('2025-02-02').removedAttachments).toEqual([]);
    accepted(history.record(withdrawn(removal)));
    expect(history.register().removedAttachments).toEqual([]);
    expect(history.register().attachments).toHaveLength(2);
  });

  it('follow their customer to its new name, and keep its name in the list of customers', () => {
    const history = aHistory();
    accepted(history.record(documentAttached('d1', ofCustomer('Port'))));
    accepted(history.record(customerRenamed('Port', 'Quay')));
    expect(history.register().attachments).toMatchObject([{ subject: ofCustomer('Quay') }]);
    expect(customersOf(history.register())).toMatchObject([{ customer: 'Quay', attachments: 1, notes: 0 }]);
  });

  const refused: readonly (readonly [string, PlainChange, string])[] = [
    ['one that was never attached', documentDescribed('d9', { kind: 'other' }), 'attachment/unknown'],
    ['one that was removed', documentDescribed('gone', { kind: 'other' }, '2025-02-05'), 'attachment/unknown'],
    ['a second removal', documentDetached('gone', '2025-02-05'), 'attachment/unknown'],
    ['an id that another document has', documentAttached('d1', ofPool('A')), 'attachment/exists'],
    ['an id that a removed document had', documentAttached('gone', ofPool('A'), {}, '2025-02-05'), 'attachment/exists'],
    ['a pool that is not there', documentAttached('d2', ofPool('Z')), 'pool/unknown'],
    ['a pool that is archived', documentAttached('d2', ofPool('B'), {}, '2025-04-01'), 'pool/archived'],
    ['a document of a pool that is archived', documentDetached('of-b', '2025-04-01'), 'pool/archived'],
  ];

  it.each(refused)('%s is refused, and nothing changes', (_what, change, code) => {
    const history = aHistory();
    accepted(history.record(poolOf('Port'), poolOf('Port', 'B')));
    accepted(history.record(documentAttached('d1', ofPool('A')), documentAttached('gone', ofCustomer('Port'))));
    accepted(history.record(documentAttached('of-b', ofPool('B')), documentDetached('gone')));
    accepted(history.record({ kind: 'pool-archived', on: '2025-03-01', pool: 'B' }));
    const before = history.register();
    expect(codeOf(history.record(change))).toBe(code);
    expect(history.register()).toEqual(before);
  });

  it('a description on one device of what another removed is a conflict, and the rest goes on', () => {
    const history = aHistory();
    history.merge(anEvent(1, [documentAttached('d1', ofCustomer('Port')), documentAttached('d2', ofCustomer('Port'))]));
    history.merge(anEvent(2, [documentDetached('d1')], { device: aDevice('a') }));
    const late = anEvent(3, [documentDescribed('d1', { kind: 'eula' }, '2025-02-04')], { device: aDevice('b') });
    history.merge(late);
    const { attachments, conflicts } = history.register();
    expect(attachments.map(({ attachment }) => attachment)).toEqual(['d2']);
    expect(conflicts).toMatchObject([{ event: late.id, error: { code: 'attachment/unknown' } }]);
  });
});

const anyStep = fc.record({
  id: fc.constantFrom('x', 'y', 'z'),
  act: fc.constantFrom('attached', 'described', 'detached'),
  kind: fc.constantFrom(...attachmentKinds),
});
type AnyStep = typeof anyStep extends fc.Arbitrary<infer Step> ? Step : never;

const on = '2025-02-01';
const changeOf = ({ id, act, kind }: AnyStep): PlainChange => {
  if (act === 'attached') return documentAttached(id, ofPool('A'), { facts: { kind } }, on);
  return act === 'described' ? documentDescribed(id, { kind }, on) : documentDetached(id, on);
};

describe('A history of attached documents', () => {
  it('is folded into what a plain list of them would hold, and takes exactly the steps that the list takes', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const history = aHistory();
        accepted(history.record(poolOf('Port')));
        const [kinds, used] = [new Map<string, string>(), new Set<string>()];
        for (const step of steps) {
          const { id, act, kind } = step;
          const isTaken = act === 'attached' ? !used.has(id) : kinds.has(id);
          expect(history.record(changeOf(step)).ok).toBe(isTaken);
          if (!isTaken) continue;
          used.add(id);
          if (act === 'detached') kinds.delete(id);
          else kinds.set(id, kind);
        }
        const folded = history.register().attachments.map(({ attachment, facts }) => [attachment, facts.kind] as const);
        expect(new Map(folded)).toEqual(kinds);
      }),
      { numRuns: 200 },
    );
  });
});
