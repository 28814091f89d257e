import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import type { LedgerEvent } from '../../../domain/ledger/event';
import type { Result } from '../../../domain/result';
import { accepted, aDevice, aHistory, anEvent, withdrawn } from '../../builders/ledger-history';
import type { PlainChange } from '../../builders/simulate-scenario';
import {
  contactAdded,
  contactChanged,
  contactRemoved,
  noteAdded,
  noteChanged,
  noteRemoved,
  ofCustomer,
  ofPool,
  poolOf,
} from './people';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

describe('Contacts and notes', () => {
  it('are kept with a pool or with a customer, with all that was said of them', () => {
    const history = aHistory();
    accepted(history.record(poolOf('Port')));
    const facts = { role: 'Security', organisation: 'Port', email: 'a@port.example', phone: '+49 40 1234' };
    accepted(history.record(contactAdded('c1', ofPool('A'), facts), noteAdded('n1', ofCustomer('Port'), 'One\nTwo')));
    const { contacts, notes } = history.register();
    const kept = { addedOn: '2025-02-01', changedOn: null, device: aDevice('d') };
    expect(contacts).toEqual([{ ...kept, subject: ofPool('A'), contact: 'c1', name: 'Name of c1', ...facts }]);
    expect(notes).toEqual([{ ...kept, subject: ofCustomer('Port'), note: 'n1', text: 'One\nTwo' }]);
  });

  it('a change says all of a contact again: what it leaves out is no longer known', () => {
    const history = aHistory();
    history.record(contactAdded('c1', ofCustomer('Port'), { phone: '1', email: 'a@b' }));
    accepted(history.record(contactChanged('c1', { phone: '2' })));
    expect(history.register().contacts).toMatchObject([
      { name: 'New name of c1', phone: '2', email: '', addedOn: '2025-02-01', changedOn: '2025-02-02' },
    ]);
  });

  it('stand from the day on which they were added to the day on which they were removed', () => {
    const history = aHistory();
    history.record(noteAdded('n1', ofCustomer('Port')));
    history.record(noteChanged('n1', 'Second'));
    history.record(noteRemoved('n1'));
    const textsOn = (day: string) => history.register(day).notes.map(({ text }) => text);
    expect(['2025-01-31', '2025-02-01', '2025-02-02', '2025-02-03'].map(textsOn)).toEqual([
      [],
      ['First'],
      ['Second'],
      [],
    ]);
  });

  it('a removal is undone as any step, and the id stays used up', () => {
    const history = aHistory();
    history.record(contactAdded('c1', ofCustomer('Port')));
    const removal = accepted(history.record(contactRemoved('c1')));
    expect(history.register().contacts).toEqual([]);
    expect(codeOf(history.record(contactAdded('c1', ofCustomer('Port'), {}, '2025-02-04')))).toBe('contact/exists');
    accepted(history.record(withdrawn(removal)));
    expect(history.register().contacts).toHaveLength(1);
  });

  const refused: readonly (readonly [string, PlainChange, string])[] = [
    ['a contact that was never added', contactChanged('c9'), 'contact/unknown'],
    ['a contact that was removed', contactChanged('gone', {}, '2025-02-05'), 'contact/unknown'],
    ['a second removal', contactRemoved('gone', '2025-02-05'), 'contact/unknown'],
    ['a change before the contact was there', contactChanged('c1', {}, '2025-01-15'), 'contact/unknown'],
    ['an id that another contact has', contactAdded('c1', ofPool('A')), 'contact/exists'],
    ['a note that was never written', noteRemoved('n9'), 'note/unknown'],
    ['an id that another note has', noteAdded('n1', ofPool('A')), 'note/exists'],
    ['a pool that is not there', noteAdded('n2', ofPool('Z')), 'pool/unknown'],
    ['a pool that is not there yet', noteAdded('n2', ofPool('A'), 'x', '2024-12-31'), 'pool/unknown'],
    ['a pool that is archived', noteAdded('n2', ofPool('B'), 'x', '2025-04-01'), 'pool/archived'],
    ['a note of a pool that is archived', noteChanged('of-b', 'x', '2025-04-01'), 'pool/archived'],
    ['a contact of a pool that is archived', contactRemoved('of-b', '2025-04-01'), 'pool/archived'],
  ];

  it.each(refused)('%s is refused, and nothing changes', (_what, change, code) => {
    const history = aHistory();
    accepted(history.record(poolOf('Port'), poolOf('Port', 'B')));
    accepted(history.record(contactAdded('c1', ofPool('A')), contactAdded('gone', ofCustomer('Port'))));
    accepted(history.record(noteAdded('n1', ofPool('A')), noteAdded('of-b', ofPool('B'))));
    accepted(history.record(contactAdded('of-b', ofPool('B')), contactRemoved('gone')));
    accepted(history.record({ kind: 'pool-archived', on: '2025-03-01', pool: 'B' }));
    const before = history.register();
    expect(codeOf(history.record(change))).toBe(code);
    expect(history.register()).toEqual(before);
  });

  it('a pool is not undone while something is kept with it; the refusal names what', () => {
    const history = aHistory();
    const pool = accepted(history.record(poolOf('Port')));
    history.record(contactAdded('c1', ofPool('A'), { name: 'Anna Berg' }));
    const answer = history.record(withdrawn(pool));
    expect(answer).toMatchObject({ error: { code: 'event/stands-in-the-way' } });
    expect(answer).toMatchObject({ error: { standing: 'contact-added Anna Berg in A on 2025-02-01' } });
  });

  it('a change on one device of what another removed is a conflict, and the rest goes on', () => {
    const history = aHistory();
    history.merge(anEvent(1, [contactAdded('c1', ofCustomer('Port')), contactAdded('c2', ofCustomer('Port'))]));
    history.merge(anEvent(2, [contactRemoved('c1')], { device: aDevice('a') }));
    const late = anEvent(3, [contactChanged('c1', {}, '2025-02-04')], { device: aDevice('b') });
    history.merge(late);
    history.merge(anEvent(4, [contactChanged('c2', {}, '2025-02-04')], { device: aDevice('b') }));
    const { contacts, conflicts } = history.register();
    expect(contacts.map(({ name }) => name)).toEqual(['New name of c2']);
    expect(conflicts).toMatchObject([{ event: late.id, error: { code: 'contact/unknown' } }]);
  });
});

/** A step of a random history: which thing, and what becomes of it. */
const anyStep = fc.record({
  thing: fc.constantFrom('contact', 'note'),
  id: fc.constantFrom('x', 'y', 'z'),
  act: fc.constantFrom('added', 'changed', 'removed'),
  text: fc.constantFrom('one', 'two', 'three'),
  subject: fc.constantFrom(ofPool('A'), ofCustomer('Port'), ofCustomer('Quay')),
});
type AnyStep = typeof anyStep extends fc.Arbitrary<infer Step> ? Step : never;

const on = '2025-02-01';

const changeOf = ({ thing, id, act, text, subject }: AnyStep): PlainChange => ({
  kind: `${thing}-${act}`,
  on,
  [thing]: id,
  ...(act === 'added' ? { subject } : {}),
  ...(act === 'removed' ? {} : { [thing === 'contact' ? 'name' : 'text']: text }),
});

/** The same in ten lines, with nothing of the ledger: the last text of what stands, and whom it is kept with. */
const aModel = () => {
  const standing = new Map<string, readonly [string, string]>();
  const used = new Set<string>();
  return {
    standing,
    apply: ({ thing, id, act, text, subject }: AnyStep): boolean => {
      const key = `${thing} ${id}`;
      const known = standing.get(key);
      if (act === 'added' ? used.has(key) : known === undefined) return false;
      used.add(key);
      if (act === 'removed') standing.delete(key);
      else standing.set(key, [text, known?.[1] ?? JSON.stringify(subject)]);
      return true;
    },
  };
};

describe('A history of contacts and notes', () => {
  it('is folded into what a plain list of them would hold, and takes exactly the steps that the list takes', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const history = aHistory();
        accepted(history.record(poolOf('Port')));
        const model = aModel();
        for (const step of steps) expect(history.record(changeOf(step)).ok).toBe(model.apply(step));
        const { contacts, notes } = history.register();
        const folded = [
          ...contacts.map(
            ({ contact, name, subject }) => [`contact ${contact}`, [name, JSON.stringify(subject)]] as const,
          ),
          ...notes.map(({ note, text, subject }) => [`note ${note}`, [text, JSON.stringify(subject)]] as const),
        ];
        expect(new Map(folded)).toEqual(model.standing);
      }),
      { numRuns: 200 },
    );
  });

  it('merged from two devices in any order is the same register, conflicts included', () => {
    const anyEvents = fc.array(
      fc.record({ step: anyStep, device: fc.constantFrom('a', 'b'), wallMs: fc.nat(5), counter: fc.nat(2) }),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(anyEvents, fc.infiniteStream(fc.nat()), (drawn, dice) => {
        const events = drawn.map(({ step, device, wallMs, counter }, index): LedgerEvent =>
          anEvent(index + 2, [changeOf(step)], { device: aDevice(device), clock: { wallMs, counter } }),
        );
        const first = anEvent(1, [poolOf('Port')]);
        const shuffled = [first, ...events]
          .map((event) => ({ event, key: dice.next().value }))
          .sort((one, other) => one.key - other.key)
          .map(({ event }) => event);
        const fold = (given: readonly LedgerEvent[]) =>
          foldLedger(
            {
              events: given,
              licenceFile: () => undefined,
              signedFile: () => undefined,
              registerChanges: () => undefined,
            },
            '2027-12-31' as CivilDate,
          );
        expect(fold(shuffled)).toEqual(fold([first, ...events]));
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on which of two devices wrote first where they wrote of different things', () => {
    const one = [contactAdded('x', ofPool('A')), contactChanged('x')];
    const other = [noteAdded('y', ofPool('A')), noteChanged('y', 'two')];
    const registerOf = (earlier: readonly PlainChange[], later: readonly PlainChange[]) => {
      const history = aHistory();
      history.merge(anEvent(1, [poolOf('Port')]));
      history.merge(anEvent(2, earlier));
      history.merge(anEvent(3, later));
      return history.register();
    };
    expect(registerOf(one, other)).toEqual(registerOf(other, one));
  });
});
