import { builtInProducts } from '../../../../../domain/catalogue/built-in-products';
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../../../domain/ledger/change';
import { activateDraft } from '../../../../../renderer/features/pools/drafts/activate';
import {
  addLotDraft,
  nextLotName,
  productsOf,
  type AddLotFields,
} from '../../../../../renderer/features/pools/drafts/add-lot';
import { createPoolDraft, nextPoolId } from '../../../../../renderer/features/pools/drafts/create-pool';
import { describePoolDraft } from '../../../../../renderer/features/pools/drafts/describe-pool';
import { draftedQuantity, type Draft } from '../../../../../renderer/features/pools/drafts/draft';
import { evaluationDraft } from '../../../../../renderer/features/pools/drafts/evaluation';
import { renewDraft } from '../../../../../renderer/features/pools/drafts/renew';
import { renewSubscriptionDraft } from '../../../../../renderer/features/pools/drafts/renew-subscription';
import { IN_JOINING_ORDER, retireDraft } from '../../../../../renderer/features/pools/drafts/retire';
import { tradeInDraft } from '../../../../../renderer/features/pools/drafts/trade-in';
import { aLot, aSubscriptionLot, day } from '../../../../builders/a-lot';
import { anEntry, aPool } from '../../../../builders/a-pool';

const change = (draft: Draft): unknown => (draft.ok ? draft.changes[0] : draft.errors);
const lotFields: AddLotFields = {
  lot: 'L2',
  product: 'iSentry Core',
  variant: '',
  release: '',
  quantity: '10',
  supMonths: '12',
  endsOn: '1 Jan 2026',
  on: '1 Jan 2025',
};

describe('creating a pool (LP-6)', () => {
  const fields = { pool: 'P-9', name: 'Quay', customer: '', purchaseOrder: 'PO 1', on: '6 Aug 2025' };

  it('says what was filled in and leaves out the rest', () => {
    expect(change(createPoolDraft(fields, []))).toEqual({
      kind: 'pool-created',
      on: '2025-08-06',
      pool: 'P-9',
      name: 'Quay',
      purchaseOrder: 'PO 1',
    });
  });

  it('refuses an id that is taken, in its field', () => {
    expect(change(createPoolDraft({ ...fields, pool: ' P-0417 ' }, [aPool()]))).toMatchObject({
      pool: { code: 'pool/exists', pool: 'P-0417' },
    });
  });

  it('suggests the id after the highest', () => {
    expect(nextPoolId([])).toBe('P-0001');
    expect(nextPoolId([aPool({ pool: 'P-0441' }), aPool({ pool: 'P-0417' })])).toBe('P-0442');
    expect(nextPoolId([aPool({ pool: 'Quay' })])).toBe('P-0001');
  });
});

describe('adding licences (LP-12)', () => {
  it('a new lot has SUP months and no date', () => {
    expect(change(addLotDraft('new', lotFields, aPool()))).toEqual({
      kind: 'lot-added',
      pool: 'P-0417',
      on: '2025-01-01',
      lot: 'L2',
      product: 'iSentry Core',
      quantity: 10,
      supMonths: 12,
    });
  });

  it('a lot that is taken over has the stated date, even one in the past', () => {
    expect(change(addLotDraft('taken-over', { ...lotFields, endsOn: '2020-02-29' }, aPool()))).toMatchObject({
      supExpiresOn: '2020-02-29',
    });
  });

  it('a subscription has its own last day and stays outside the SSED', () => {
    const drafted = change(addLotDraft('subscription', { ...lotFields, release: 'core-6' }, aPool()));
    expect(drafted).toMatchObject({ term: 'subscription', expiresOn: '2026-01-01', release: 'core-6' });
    expect(changeSchema.safeParse(drafted).success).toBe(true);
  });

  it.each(['taken-over', 'subscription'] as const)(
    'a missing date of a lot that is %s is refused in the field where it is typed',
    (origin) => {
      expect(change(addLotDraft(origin, { ...lotFields, endsOn: '' }, aPool()))).toEqual({
        endsOn: { code: 'field/required' },
      });
    },
  );

  it('refuses a lot’s name that the pool has or had', () => {
    const had = anEntry({
      kind: 'lot-added',
      on: day('2024-03-01'),
      pool: 'P-0417',
      lot: 'L2',
      product: 'Core',
      quantity: 1,
      supMonths: 12,
    });
    expect(change(addLotDraft('new', lotFields, aPool({ changes: [had] })))).toMatchObject({
      lot: { code: 'lot/exists' },
    });
    expect(nextLotName(aPool({ changes: [had] }))).toBe('L3');
  });

  it('suggests the catalogue’s products and those in the register (LP-19)', () => {
    const products = [...builtInProducts];
    expect(productsOf({ products, pools: [aPool({ lots: [aLot({ product: 'Own' }), aLot()] })] })).toEqual([
      'iSentry Core',
      'iSentry UB',
      'TREX Standard',
      'TREX Premium',
      'TREX Elite',
      'Own',
    ]);
  });
});

const noSites = { sites: [], assignments: [], eulas: [] };

describe('activating, retiring, renewing, renaming', () => {
  it('an activation has its day, its quantity and the site if one is said', () => {
    expect(
      change(activateDraft({ quantity: '3', on: '30 Jun 2024', site: 'Gate', override: '' }, aPool(), noSites)),
    ).toEqual({
      kind: 'licences-activated',
      on: '2024-06-30',
      pool: 'P-0417',
      quantity: 3,
      site: 'Gate',
    });
  });

  it('nothing is activated before the pool was created', () => {
    expect(
      change(activateDraft({ quantity: '3', on: '1 Jan 2020', site: '', override: '' }, aPool(), noSites)),
    ).toMatchObject({
      on: { code: 'field/before' },
    });
  });

  it('retired licences name their lot and their reading, or leave in joining order (LP-13)', () => {
    const fields = { quantity: '15', lot: 'L1', on: '12 Mar 2025', reason: '' };
    expect(change(retireDraft(fields, 'at-average', aPool()))).toEqual({
      kind: 'licences-removed',
      on: '2025-03-12',
      pool: 'P-0417',
      quantity: 15,
      lot: 'L1',
      reading: 'at-average',
    });
    expect(change(retireDraft({ ...fields, lot: IN_JOINING_ORDER }, 'by-lot', aPool()))).not.toHaveProperty('lot');
  });

  it('a renewal is one change a pool, of one day and one term, in one step (LP-4)', () => {
    const fields = { months: '24', on: '12 Mar 2025' };
    expect(change(renewDraft(fields, aPool()))).toEqual({
      kind: 'sup-renewed',
      on: '2025-03-12',
      pool: 'P-0417',
      months: 24,
    });
    const many = renewDraft(fields, aPool(), aPool({ pool: 'P-2' }));
    expect(many.ok && many.changes.map((one) => 'pool' in one && one.pool)).toEqual(['P-0417', 'P-2']);
    expect(renewDraft(fields, aPool(), aPool({ createdOn: day('2025-03-13') }))).toMatchObject({
      errors: { on: { code: 'field/before' } },
    });
  });

  it('an evaluation and a trade-in offer are facts: of no day to come (LP-15, LP-16)', () => {
    const [pool, today] = [aPool(), day('2025-03-12')];
    const fields = { on: '12 Mar 2025', by: 'PS north', result: 'suitable', note: '' } as const;
    expect(change(evaluationDraft(fields, pool, today))).toEqual({
      kind: 'evaluation-recorded',
      on: '2025-03-12',
      pool: 'P-0417',
      by: 'PS north',
      result: 'suitable',
    });
    expect(change(evaluationDraft({ ...fields, on: '13 Mar 2025', by: '', result: '' }, pool, today))).toMatchObject({
      on: { code: 'field/after' },
      by: { code: 'field/required' },
      result: { code: 'field/required' },
    });
    expect(change(tradeInDraft({ on: '1 Mar 2025', reference: 'TI-7', note: '' }, pool, today))).toEqual({
      kind: 'trade-in-offered',
      on: '2025-03-01',
      pool: 'P-0417',
      reference: 'TI-7',
    });
  });

  it('a subscription is renewed to another day than its present end (LP-2)', () => {
    const lot = aSubscriptionLot();
    expect(change(renewSubscriptionDraft({ expiresOn: '31 Mar 2026', on: '12 Mar 2025' }, aPool(), lot))).toEqual({
      kind: 'subscription-renewed',
      on: '2025-03-12',
      pool: 'P-0417',
      lot: 'S1',
      expiresOn: '2026-03-31',
    });
    expect(change(renewSubscriptionDraft({ expiresOn: '28 Feb 2026', on: '12 Mar 2025' }, aPool(), lot))).toMatchObject(
      {
        expiresOn: { code: 'field/unchanged' },
      },
    );
  });

  it('a new name that is the old one is no change', () => {
    const pool = aPool();
    expect(change(describePoolDraft({ name: pool.name, customer: pool.customer }, pool, day('2025-03-12')))).toEqual({
      name: { code: 'field/unchanged' },
    });
    expect(change(describePoolDraft({ name: 'New', customer: pool.customer }, pool, day('2025-03-12')))).toMatchObject({
      kind: 'pool-described',
      name: 'New',
    });
  });

  it('the button knows the quantity once the draft is complete', () => {
    expect(
      draftedQuantity(
        activateDraft({ quantity: '1,000', on: '30 Jun 2024', site: '', override: '' }, aPool(), noSites),
      ),
    ).toBe(1000);
    expect(
      draftedQuantity(activateDraft({ quantity: '', on: '30 Jun 2024', site: '', override: '' }, aPool(), noSites)),
    ).toBeNull();
  });
});
