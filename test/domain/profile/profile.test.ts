import { describe, expect, it } from 'vitest';
import { changeSchema, type ChangeKind } from '../../../domain/ledger/change';
import { mayRecord, profiles, readsOnly } from '../../../domain/profile/profile';

const kinds = changeSchema.options.map(({ shape }) => shape.kind.value) as readonly ChangeKind[];

describe('profiles', () => {
  it('Issuer, Partner and Site record every kind of change: what they may sign, their keys decide', () => {
    for (const profile of profiles.filter((each) => each !== 'sales'))
      expect(kinds.filter((kind) => !mayRecord(profile, kind))).toEqual([]);
  });

  it('Sales reads the register and records the pipeline and its quotes alone', () => {
    const recorded = kinds.filter((kind) => mayRecord('sales', kind));
    expect(recorded.toSorted()).toEqual([
      'quote-answered',
      'quote-made',
      'quote-withdrawn',
      'renewal-noted',
      'renewal-owner-set',
      'renewal-stage-set',
    ]);
    expect(mayRecord('sales', 'sup-renewed')).toBe(false);
    expect(profiles.filter(readsOnly)).toEqual(['sales']);
  });

  it('who has chosen no profile yet is held back from nothing', () => {
    expect(kinds.every((kind) => mayRecord(null, kind))).toBe(true);
  });
});
