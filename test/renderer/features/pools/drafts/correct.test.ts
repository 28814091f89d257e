import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../../../domain/ledger/change';
import type { LedgerEvent } from '../../../../../domain/ledger/event';
import { correctDraft } from '../../../../../renderer/features/pools/drafts/correct';
import { typedFieldsOf } from '../../../../../renderer/features/pools/drafts/correct-fields';
import { day } from '../../../../builders/a-lot';
import { anEvent } from '../../../../builders/ledger-history';
import { created, lot, received, removed, type PlainChange } from '../../../../builders/simulate-scenario';

const on = day('2025-06-01');

const firstOf = ({ changes }: LedgerEvent, at = 0) => {
  const change = changes[at];
  if (change === undefined) throw new Error('no such change');
  return change;
};

const correct = (event: LedgerEvent, typed: Readonly<Record<string, string>>, at = 0) =>
  correctDraft({ ...typedFieldsOf(firstOf(event, at)), ...typed }, event, firstOf(event, at), on);

const changesOf = (...made: readonly PlainChange[]) => made.map((change) => changeSchema.parse(change));

describe('the draft of a correction', () => {
  it('withdraws the step and says it again with the one fact put right', () => {
    const event = anEvent(1, [created('2025-01-01'), lot('2025-01-01', 'L', 5, { release: 'core-6' })]);
    expect(correct(event, { quantity: '50', release: '' }, 1)).toEqual({
      ok: true,
      changes: [
        { kind: 'change-withdrawn', on, change: event.id },
        ...changesOf(created('2025-01-01'), lot('2025-01-01', 'L', 50, { supMonths: 12 })),
      ],
    });
  });

  it('of one of two equal changes leaves the other as it is', () => {
    const event = anEvent(1, [lot('2025-01-01', 'L', 5), lot('2025-01-01', 'L', 5)]);
    const draft = correct(event, { lot: 'M' });
    expect(draft.ok && draft.changes.slice(1).map((change) => 'lot' in change && change.lot)).toEqual(['M', 'L']);
  });

  it('moves both ends of a transfer that left and arrived in one step', () => {
    const event = anEvent(1, [removed('2025-02-01', 5, { transfer: 'T' }), received('2025-02-01', 'T')]);
    const draft = correct(event, { on: '2 Mar 2025', transfer: 'T-9' });
    expect(draft.ok && draft.changes.slice(1)).toEqual(
      changesOf(removed('2025-03-02', 5, { transfer: 'T-9' }), received('2025-03-02', 'T-9')),
    );
  });

  it('leaves the arrival on its own day where the licences were in transit meanwhile', () => {
    const event = anEvent(1, [removed('2025-02-01', 5, { transfer: 'T' }), received('2025-02-09', 'T')]);
    const draft = correct(event, { on: '3 Feb 2025' });
    expect(draft.ok && draft.changes.slice(1).map((change) => change.on)).toEqual(['2025-02-03', '2025-02-09']);
  });

  it('takes an empty name of a renaming as one, and leaves other empty texts out', () => {
    const renamed = anEvent(1, [{ kind: 'pool-described', on: '2025-01-01', pool: 'A', name: 'Wrong', customer: 'C' }]);
    const draft = correct(renamed, { name: '' });
    expect(draft.ok && draft.changes[1]).toMatchObject({ name: '', customer: 'C' });
    const made = anEvent(2, [{ ...created('2025-01-01'), name: 'N', customer: 'C' }]);
    const without = correct(made, { customer: '' });
    expect(without.ok && without.changes[1]).toEqual(changeSchema.parse({ ...created('2025-01-01'), name: 'N' }));
  });

  it('of a correction repeats the withdrawal of what that one had replaced', () => {
    const first = anEvent(1, [lot('2025-01-01', 'L', 5)]);
    const second = anEvent(2, [
      { kind: 'change-withdrawn', on: '2025-05-01', change: first.id },
      lot('2025-01-01', 'L', 50),
    ]);
    const draft = correct(second, { quantity: '500' }, 1);
    expect(draft.ok && draft.changes.slice(0, 2)).toEqual([
      { kind: 'change-withdrawn', on, change: second.id },
      { kind: 'change-withdrawn', on: '2025-05-01', change: first.id },
    ]);
  });

  it('says what is wrong beside the field, and refuses what changes nothing', () => {
    const event = anEvent(1, [lot('2025-01-01', 'L', 5)]);
    expect(correct(event, { quantity: 'five', on: '31 Feb 2025' })).toMatchObject({
      ok: false,
      errors: { quantity: { code: 'field/not-whole' }, on: { code: 'field/not-a-date' } },
    });
    expect(correct(event, {})).toMatchObject({ ok: false, errors: { quantity: { code: 'field/unchanged' } } });
  });
});
