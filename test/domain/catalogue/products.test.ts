import { describe, expect, it } from 'vitest';
import { offeredProducts } from '../../../domain/catalogue/product';
import type { Result } from '../../../domain/result';
import { accepted, aHistory, withdrawn } from '../../builders/ledger-history';
import { productSet, productWithdrawn } from './catalogue-changes';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

describe('The catalogue that comes with Coterm', () => {
  const products = new Map(
    aHistory()
      .register()
      .products.map((product) => [product.product, product]),
  );
  const factOf = (product: string, name: string) =>
    products.get(product)?.facts.find((fact) => fact.name === name)?.value;

  it('LP-19: has Core, UB, TREX Standard, Premium and Elite, in that order', () => {
    expect([...products.keys()]).toEqual(['iSentry Core', 'iSentry UB', 'TREX Standard', 'TREX Premium', 'TREX Elite']);
  });

  it.each([
    ['iSentry Core', 'Detection with visible cameras', 'up to 50 m'],
    ['iSentry UB', 'Video to be watched', '95–98 % less'],
    ['iSentry UB', 'Replaces', 'often 5–10 rules-based licences'],
    ['TREX Standard', 'Detection with thermal cameras', 'up to 250 m'],
    ['TREX Premium', 'Detection with visible cameras', 'up to 800 m – 1 km'],
    ['TREX Elite', 'Detection with thermal cameras', 'up to 2.5 km'],
  ])('LP-19: %s, %s: %s', (product, name, value) => {
    expect(factOf(product, name)).toBe(value);
  });

  it('LP-18: each comes natively for Milestone and stand-alone; APIs and gateways are priced specially', () => {
    expect(products.get('iSentry Core')?.variants).toEqual([
      { variant: 'Native Milestone integration', special: false },
      { variant: 'Stand-alone', special: false },
      { variant: 'API or gateway', special: true },
    ]);
  });
});

describe('Changes of the catalogue', () => {
  it('lie over what came with it, from their day on, and each counts its version up', () => {
    const history = aHistory();
    accepted(
      history.record(productSet('iSentry Core', { name: 'Core NG', facts: [{ name: 'Range', value: '60 m' }] })),
    );
    accepted(history.record(productSet('Own', {}, '2025-02-03')));
    const seen = (day: string) => {
      const { products, catalogueVersion } = history.register(day);
      return [catalogueVersion, products.length, products[0]?.name, products[0]?.builtIn];
    };
    expect(seen('2025-01-31')).toEqual([1, 5, 'iSentry Core', true]);
    expect(seen('2025-02-01')).toEqual([2, 5, 'Core NG', false]);
    expect(seen('2025-02-03')).toEqual([3, 6, 'Core NG', false]);
  });

  it('a launch counts as a change of the catalogue, and names its product', () => {
    const history = aHistory();
    accepted(
      history.record({ kind: 'release-launched', on: '2025-02-01', release: 'core-8', product: 'iSentry Core' }),
    );
    expect(history.register()).toMatchObject({ catalogueVersion: 2, releases: [{ product: 'iSentry Core' }] });
  });

  it('a withdrawn product is offered no longer, and lots that name it keep it', () => {
    const history = aHistory();
    history.record(
      { kind: 'pool-created', on: '2025-01-01', pool: 'A' },
      {
        kind: 'lot-added',
        on: '2025-01-01',
        pool: 'A',
        lot: 'L1',
        product: 'TREX Elite',
        quantity: 1,
        variant: 'Stand-alone',
      },
    );
    const event = accepted(history.record(productWithdrawn('TREX Elite')));
    const { products, pools } = history.register();
    expect(offeredProducts(products).map(({ product }) => product)).not.toContain('TREX Elite');
    expect(pools[0]?.lots).toMatchObject([{ product: 'TREX Elite', variant: 'Stand-alone' }]);
    expect(codeOf(history.record(productWithdrawn('TREX Elite')))).toBe('product/withdrawn');
    accepted(history.record(withdrawn(event)));
    expect(history.register().products).toHaveLength(5);
    expect(offeredProducts(history.register().products)).toHaveLength(5);
  });

  it('refuses an unknown product, and one variant twice', () => {
    const history = aHistory();
    const twice = [
      { variant: 'Stand-alone', special: false },
      { variant: 'Stand-alone', special: true },
    ];
    expect(codeOf(history.record(productWithdrawn('Nothing')))).toBe('product/unknown');
    expect(codeOf(history.record(productSet('Own', { variants: twice })))).toBe('product/variant-twice');
    expect(history.register().catalogueVersion).toBe(1);
  });
});

describe('Releases in the register', () => {
  it('LP-9: say when they were launched, and which release ended their General Availability and when', () => {
    const history = aHistory();
    const launched = (on: string, release: string, supersedes?: string) =>
      history.record({ kind: 'release-launched', on, release, ...(supersedes === undefined ? {} : { supersedes }) });
    launched('2022-01-01', 'r1');
    launched('2024-01-01', 'r2', 'r1');
    launched('2024-06-01', 'r3', 'r1');
    expect(history.register('2025-06-01').releases).toMatchObject([
      {
        release: 'r1',
        stage: 'discontinued',
        launchedOn: '2022-01-01',
        supersededOn: '2024-01-01',
        supersededBy: 'r2',
      },
      { release: 'r2', stage: 'general-availability', supersededOn: null, supersededBy: null },
      { release: 'r3', stage: 'general-availability', supersededOn: null, supersededBy: null },
    ]);
  });
});
