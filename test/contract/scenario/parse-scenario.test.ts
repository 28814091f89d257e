import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../contract/scenario/parse-scenario';
import { poolOf, simulateText } from '../../builders/simulate-scenario';

const refusal = (text: string): Record<string, unknown> => {
  const result = parseScenario(new TextEncoder().encode(text));
  return result.ok ? { ok: true } : result.error;
};

const withChange = (change: string, rest = ''): string => `{"asOf": "2025-01-05", ${rest} "changes": [${change}]}`;
const pool = '{"kind": "pool-created", "pool": "A", "on": "2024-03-01"}';
const lotWith = (members: string): string =>
  withChange(
    `${pool}, {"kind": "lot-added", "pool": "A", "lot": "L", "on": "2024-03-01", "product": "core", ${members}}`,
  );

it('is refused at the first of two million wrong changes', () => {
  expect(refusal(withChange(`${'0,'.repeat(2_000_000)}0`))).toMatchObject({
    code: 'scenario/invalid',
    path: 'changes[0]',
  });
});

describe('the shape of a scenario is checked whole before anything is folded', () => {
  it.each([
    ['an unknown kind', withChange('{"kind": "pool-sold", "on": "2024-01-01"}'), 'changes[0].kind'],
    ['a missing kind', withChange('{"on": "2024-01-01"}'), 'changes[0].kind'],
    ['a missing day', withChange('{"kind": "pool-created", "pool": "A"}'), 'changes[0].on'],
    [
      'a day that does not exist',
      withChange('{"kind": "pool-created", "pool": "A", "on": "2024-02-30"}'),
      'changes[0].on',
    ],
    [
      'a change after asOf too',
      withChange('{"kind": "pool-created", "pool": 7, "on": "2034-01-01"}'),
      'changes[0].pool',
    ],
    ['an empty name', withChange('{"kind": "pool-created", "pool": "", "on": "2024-01-01"}'), 'changes[0].pool'],
    [
      'an unknown member',
      withChange('{"kind": "pool-created", "pool": "A", "on": "2024-01-01", "site": "x"}'),
      'changes[0].site',
    ],
    ['an unknown member of the whole', `{"asOf": "2025-01-05", "changes": [], "note": ""}`, 'note'],
    [
      'a member named __proto__',
      withChange('{"kind": "pool-created", "pool": "A", "on": "2024-01-01", "__proto__": {}}'),
      'changes[0].__proto__',
    ],
    ['no asOf', '{"changes": []}', 'asOf'],
    ['no changes', '{"asOf": "2025-01-05"}', 'changes'],
    ['changes that are no list', '{"asOf": "2025-01-05", "changes": {}}', 'changes'],
    ['a list', '[]', 'scenario'],
    ['nothing but null', 'null', 'scenario'],
    ['an unknown policy', withChange(pool, '"policy": {"colour": "red"},'), 'policy.colour'],
    ['an unknown policy value', withChange(pool, '"policy": {"rounding": "up"},'), 'policy.rounding'],
    ['a parameter of installations', withChange(pool, '"policy": {"serialPer": "part"},'), 'policy.serialPer'],
    ['a policy of null', withChange(pool, '"policy": null,'), 'policy'],
    [
      'a window of no months',
      withChange(pool, '"policy": {"activationWindowMonths": 0},'),
      'policy.activationWindowMonths',
    ],
    ['no quantity', lotWith('"supMonths": 12'), 'changes[1].quantity'],
    ['a quantity of 0', lotWith('"quantity": 0'), 'changes[1].quantity'],
    ['half a licence', lotWith('"quantity": 1.5'), 'changes[1].quantity'],
    ['a quantity in quotes', lotWith('"quantity": "5"'), 'changes[1].quantity'],
    ['a quantity beyond 2^53', lotWith('"quantity": 9007199254740993'), 'changes[1].quantity'],
    ['no months', lotWith('"quantity": 1, "supMonths": 0'), 'changes[1].supMonths'],
    [
      'supMonths beside supExpiresOn',
      lotWith('"quantity": 1, "supMonths": 12, "supExpiresOn": "2026-01-01"'),
      'changes[1].supExpiresOn',
    ],
    ['a price of 0', lotWith('"quantity": 1, "unitPrice": 0.00'), 'changes[1].unitPrice'],
    ['a negative price', lotWith('"quantity": 1, "unitPrice": -1.5'), 'changes[1].unitPrice'],
    ['a price in quotes', lotWith('"quantity": 1, "unitPrice": "5"'), 'changes[1].unitPrice'],
    [
      'a price that pretends to be a decimal',
      lotWith('"quantity": 1, "unitPrice": {"kind": "decimal", "text": "5"}'),
      'changes[1].unitPrice',
    ],
    ['a name given twice', '{"asOf": "2025-01-05", "asOf": "2025-01-06", "changes": []}', 'asOf'],
  ])('%s is invalid', (_what, text, path) => {
    expect(refusal(text)).toMatchObject({ code: 'scenario/invalid', path });
    expect(refusal(text)).not.toHaveProperty('index');
  });

  it.each([
    ['no JSON', '{"asOf": '],
    ['two values', '{} {}'],
    ['nothing', ''],
  ])('%s is unreadable', (_what, text) => {
    expect(refusal(text)['code']).toBe('scenario/unreadable');
  });

  it('bytes that are no UTF-8 are unreadable', () => {
    expect(parseScenario(new Uint8Array([0x7b, 0xff, 0x7d]))).toMatchObject({
      ok: false,
      error: { code: 'scenario/unreadable' },
    });
  });

  it('policy and its members are optional', () => {
    expect(refusal(withChange(pool))).toEqual({ ok: true });
    expect(refusal(withChange(pool, '"policy": {},'))).toEqual({ ok: true });
    expect(refusal(withChange(pool, '"policy": {"weight": "price"},'))).toEqual({ ok: true });
  });

  it('no text, however odd, does more than be refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const result = parseScenario(new TextEncoder().encode(text));
        expect(result.ok ? '' : result.error.code).toMatch(/^$|^scenario\/(invalid|unreadable)$/);
      }),
    );
  });
});

describe('numbers', () => {
  it('a price is taken exactly as written: 249.5 is 499/2', () => {
    const lots = (first: string, second: string): string =>
      `{"asOf": "2025-01-05", "policy": {"weight": "price"}, "changes": [${pool},
        {"kind": "lot-added", "pool": "A", "lot": "1", "on": "2024-03-01", "product": "p", "quantity": 1, "unitPrice": ${first}, "supExpiresOn": "1970-01-01"},
        {"kind": "lot-added", "pool": "A", "lot": "2", "on": "2024-03-01", "product": "p", "quantity": 1, "unitPrice": ${second}, "supExpiresOn": "1970-01-02"}]}`;
    const exact = (first: string, second: string): unknown => {
      const result = simulateText(lots(first, second));
      return result.ok ? result.value.pools[0]?.ssedExact : result.error;
    };
    expect(exact('249.5', '1')).toBe('2/501');
    expect(exact('0.1', '0.2')).toBe('2/3');
    expect(exact('9007199254740993', '1')).toBe('1/9007199254740994');
    expect(exact('1e-300', '2E-300')).toBe('2/3');
  });

  it('names are any text, those of JavaScript’s own members too', () => {
    for (const name of ['__proto__', 'constructor', 'toString', '𝔘𝔫𝔦', ' '])
      expect(
        poolOf({ asOf: '2025-01-01', changes: [{ kind: 'pool-created', pool: name, on: '2024-01-01' }] }, name).pool,
      ).toBe(name);
  });
});
